"""What the guide follows: what the person told of themselves, the figures of their team, what their centre says."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from cartguide.guide.centre import Centre
from cartguide.journal.changes import Change, Kept
from cartguide.journey.circumstances import DETAIL_OF, REGION, Circumstances, circumstances_in
from cartguide.journey.first_number import first_number
from cartguide.journey.in_force import KEPT_AS, OwnFigure

if TYPE_CHECKING:
    from cartguide.system.settings import CallNumbers

FEVER = "fever"


class Told(QObject):
    """`changed`: the guide speaks otherwise now. `region_told` carries a region to keep outside the journal.

    `keep` keeps a change in the journal; until `take` nothing is known but what stands outside it.
    """

    changed = Signal()
    region_told = Signal(str)
    fever_told = Signal()

    def __init__(self, region: str, today: date | None, centre: Centre, keep: Callable[[Change], None]) -> None:
        super().__init__()
        self._keep = keep
        self.circumstances = circumstances_in({}, region, today, centre)

    def take(self, profile: Mapping[str, object], numbers: "CallNumbers") -> None:
        """What the journal knows, and the fever limit that stands outside it where the journal has none."""
        now = self.circumstances
        known = circumstances_in(profile, now.region, now.today, now.centre)
        low, also, set_on = numbers.fever
        if low and KEPT_AS + FEVER not in profile and FEVER not in known.own:
            known = known._replace(own={**known.own, FEVER: OwnFigure(low, "", also, set_on)})
        self._change(known)

    def tell(self, detail: str, value: str) -> None:
        """The person says something of themselves; empty: they would rather not, or do not know."""
        details = {**self.circumstances.details, detail: value}
        if detail == REGION:
            self.region_told.emit(value)
        else:
            self._keep(Kept(DETAIL_OF + detail, value))
        kept = {name: told for name, told in details.items() if told}
        self._change(self.circumstances._replace(details=kept))

    def set_figure(self, identity: str, own: OwnFigure | None) -> None:
        """The person writes their team's number in place of the guide's; None: the guide's again."""
        figures = {name: figure for name, figure in self.circumstances.own.items() if name != identity}
        if own is not None:
            figures[identity] = own
        self._keep(Kept(KEPT_AS + identity, dict(own.kept()) if own else {}))
        self._change(self.circumstances._replace(own=figures))
        if identity == FEVER:
            self.fever_told.emit()

    def set_centre(self, centre: Centre) -> None:
        """Follow another centre file."""
        self._change(self.circumstances._replace(centre=centre))

    def set_today(self, today: date | None) -> None:
        """Another day has begun."""
        self._change(self.circumstances._replace(today=today))

    def _change(self, circumstances: Circumstances) -> None:
        if circumstances != self.circumstances:
            self.circumstances = circumstances
            self.changed.emit()


def numbers_with(numbers: "CallNumbers", centre: Centre) -> "CallNumbers":
    """The numbers as they are shown: the one to call first, and those beside it."""
    found = first_number(numbers.first, numbers.set_on, numbers.former, centre)
    shown = numbers._replace(first=found.number, set_on=found.set_on, centre=found.centre)
    return shown._replace(role=found.role, hours=found.hours, others=found.others)
