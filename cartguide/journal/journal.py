"""One person's open journal. Used from one thread at a time: the worker's."""

from functools import cached_property
from typing import TYPE_CHECKING

from cartguide.journal.errors import Damaged
from cartguide.journal.keyfile import Key
from cartguide.journal.model import StepWriting, Unseen, is_from_guide
from cartguide.journal.profile import Profile
from cartguide.journal.store import Store

if TYPE_CHECKING:
    from cartguide.journal.checklist import Checklist
    from cartguide.journal.notes import Notes
    from cartguide.journal.records import Records

NEWEST = 30


class Journal:
    """What a person wrote, by rooms: `notes`, `checklist`, `records`, `profile`.

    Made by `opening`; who opens it closes it.
    """

    def __init__(self, store: Store, key: Key) -> None:
        self.store = store
        self.key = key
        self.profile = Profile(store)

    @cached_property
    def notes(self) -> "Notes":
        """Notes and questions."""
        from cartguide.journal.notes import Notes  # noqa: PLC0415 - comes when first used, to open quickly

        return Notes(self.store)

    @cached_property
    def checklist(self) -> "Checklist":
        """Ticks and the person's own items."""
        from cartguide.journal.checklist import Checklist  # noqa: PLC0415 - comes when first used, to open quickly

        return Checklist(self.store)

    @cached_property
    def records(self) -> "Records":
        """What was written into forms."""
        from cartguide.journal.records import Records  # noqa: PLC0415 - comes when first used, to open quickly

        return Records(self.store)

    def writing_for(self, step: str, *, whole: bool = False) -> StepWriting:
        """What the person wrote and ticked that a step's panel shows.

        Of many notes only the newest are read, and the questions taken from the guide; `whole` reads them all.
        """
        order = self.notes.order_of(step)
        gone_notes = frozenset(uuid for uuid, gone in order.items() if gone)
        living = [uuid for uuid in order if uuid not in gone_notes]
        wanted = {*(living if whole else living[:NEWEST]), *filter(is_from_guide, order)}
        notes = self.notes.read(wanted)
        items = self.checklist.all_of_step(step)
        unseen = Unseen(
            tuple(order),
            gone_notes,
            tuple(note for note in notes if note.uuid in gone_notes),
            tuple(item.uuid for item, _ in items),
            tuple(item for item, gone in items if gone),
        )
        shown = tuple(note for note in notes if note.uuid not in gone_notes)
        own = tuple(item for item, gone in items if not gone)
        return StepWriting(step, shown, self.checklist.ticked(), own, unseen)

    def verify(self) -> None:
        """Read and check the whole file: 10 ms to half a second, so after the first frame. Raises Damaged."""
        sound = self.store.rows("PRAGMA integrity_check(1)") == [("ok",)]
        if not sound or self.store.rows("PRAGMA foreign_key_check"):
            self.store.mark_damaged()
            raise Damaged

    def close(self) -> None:
        """Close the file and let others in. Closing twice is fine."""
        self.store.close()
