"""When a note that is being written is due to be saved."""

from typing import NamedTuple

PAUSE = 0.8
LONGEST = 3.0


class Unsaved(NamedTuple):
    """Writing not yet saved: when its first and its last change were made, in seconds of a clock that never stops."""

    since: float
    last: float

    def changed(self, now: float) -> "Unsaved":
        """The same after one more change."""
        return Unsaved(self.since, now)


def due_in(unsaved: Unsaved, now: float) -> float:
    """Seconds until the save: 0.8 s after the last key, and never more than 3 s of typing at risk."""
    return max(0.0, min(unsaved.last + PAUSE, unsaved.since + LONGEST) - now)
