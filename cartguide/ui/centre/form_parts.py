"""The parts of the form, folded: which there are, which one a fault belongs to, and how Tab goes through them."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from cartguide.guide.centre.form import Fault, Form
from cartguide.guide.model import Run, message_id
from cartguide.ui.card import Card
from cartguide.ui.centre.desk import CentreDesk
from cartguide.ui.centre.entry import Entry
from cartguide.ui.centre.part import Part
from cartguide.ui.centre.part_checks import ChecksPart
from cartguide.ui.centre.part_clinic import ClinicPart
from cartguide.ui.centre.part_figures import FiguresPart
from cartguide.ui.centre.part_numbers import NumbersPart
from cartguide.ui.centre.part_steps import ItemsPart, NotesPart
from cartguide.ui.panel.fold import Fold, controls, follow
from cartguide.ui.paragraph import Paragraph
from cartguide.ui.scale import APART, NEAR, TIGHT
from cartguide.ui.theme import Looks

_HEADINGS = {
    "clinic": message_id("The clinic"),
    "numbers": message_id("Phone numbers"),
    "figures": message_id("The guide’s numbers"),
    "items": message_id("Things to do"),
    "notes": message_id("Notes on a step"),
    "checks": message_id("Pages you have checked"),
}
_OPEN_AT_FIRST = ("clinic", "numbers")
# By the first word of a fault's place.
_PART_OF = {
    "name": "clinic",
    "checked": "clinic",
    "number": "numbers",
    "numbers": "numbers",
    "emergency": "numbers",
    "figure": "figures",
    "figures": "figures",
    "item": "items",
    "note": "notes",
    "review": "checks",
    "reviews": "checks",
}


class FormParts(Card):
    """A part is made when it is first opened; until then its piece of the form stays as it is.

    `typed`: the `form` is another.
    """

    typed = Signal()

    def __init__(self, looks: Looks, desk: CentreDesk, form: Form) -> None:
        super().__init__()
        self.column.setContentsMargins(APART - TIGHT, TIGHT, APART - TIGHT, TIGHT)
        self.column.setSpacing(0)
        self.form = form
        self.parts: dict[str, Part] = {}
        self._add_lead(looks)
        steps = [(step.identity, desk.title(step.identity)) for step in desk.outline.steps]
        made: dict[str, Callable[[], Part]] = {
            "clinic": lambda: ClinicPart(looks, self.form),
            "numbers": lambda: NumbersPart(looks, self.form),
            "figures": lambda: FiguresPart(looks, self.form, desk),
            "items": lambda: ItemsPart(looks, self.form, steps),
            "notes": lambda: NotesPart(looks, self.form, steps),
            "checks": lambda: ChecksPart(looks, self.form, desk.pages()),
        }
        self.folds = {
            name: Fold(looks, looks.say(heading), f"centre-form.{name}", self._maker(name, made[name]))
            for name, heading in _HEADINGS.items()
        }
        for fold in self.folds.values():
            self.column.addWidget(fold)
            fold.toggled.connect(self.chain)
        for name in _OPEN_AT_FIRST:
            self.folds[name].set_opened(opened=True)

    def _add_lead(self, looks: Looks) -> None:
        words = looks.say(
            "Fill in what is your own. Then save it, let two people check it, and hand it out. Nothing is sent."
        )
        top = QVBoxLayout()
        top.setContentsMargins(TIGHT, NEAR, TIGHT, NEAR)
        top.addWidget(Paragraph(looks.look, (Run(words),), "lead"))
        self.column.addLayout(top)

    def show_faults(self, faults: Mapping[str, Fault], *, insist: bool) -> None:
        """Say at each field what there is to mend; where one insists, also in what is folded."""
        if insist:
            for place in faults:
                self.folds[_part_of(place)].set_opened(opened=True)
        for part in self.parts.values():
            part.show_faults(faults, insist=insist)

    def focus_on(self, place: str) -> None:
        """Put the keyboard where a fault is."""
        name = _part_of(place)
        field: Entry | None = self.parts[name].field_at(place) if name in self.parts else None
        if field is not None:
            field.focus()
        else:
            self.folds[name].heading.setFocus()

    def take_identities(self, form: Form) -> None:
        """The ids that new things to do have from now on."""
        self.form = form
        items = self.parts.get("items")
        if isinstance(items, ItemsPart):
            items.take_identities(form.items)

    def chain(self) -> None:
        """Let Tab go through what stands here in the order one reads it."""
        order = [
            each
            for fold in self.folds.values()
            for each in (fold.heading, *(controls(fold.body) if fold.body is not None else ()))
        ]
        follow(order[0], order[1:])

    def _maker(self, name: str, make: Callable[[], Part]) -> Callable[[], Part]:
        def made() -> Part:
            part = make()
            self.parts[name] = part
            part.typed.connect(lambda: self._take(part))
            part.changed.connect(self.chain)
            return part

        return made

    def _take(self, part: Part) -> None:
        self.form = part.typed_into(self.form)
        self.typed.emit()


def _part_of(place: str) -> str:
    return _PART_OF[place.split(".", maxsplit=1)[0]]
