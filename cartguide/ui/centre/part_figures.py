"""The form's part about the guide's own numbers: each with what the guide says, and the place to write another."""

from collections.abc import Mapping

from PySide6.QtWidgets import QVBoxLayout, QWidget

from cartguide.guide.catalogue import Words as Say
from cartguide.guide.centre import CentreFigure
from cartguide.guide.centre.form import Fault, Form
from cartguide.guide.centre.form_figures import Place, places_to_type
from cartguide.guide.figure_values import figure_name
from cartguide.guide.model import Figure, Run, message_id
from cartguide.ui.centre.beside import Beside
from cartguide.ui.centre.desk import CentreDesk
from cartguide.ui.centre.entry import FaultLine
from cartguide.ui.centre.field import LineField
from cartguide.ui.centre.part import Part
from cartguide.ui.paragraph import Paragraph
from cartguide.ui.scale import APART, TIGHT
from cartguide.ui.theme import Looks

_KINDS = (
    ("alarm", message_id("When to call")),
    ("restriction", message_id("How long to wait or to take care")),
    ("usual", message_id("How long things often take")),
)
_FROM, _TO = message_id("From ({unit})"), message_id("To ({unit})")
_FIELD = 220


class FigureEntry(QWidget):
    """One figure. What is wrong in it is said below it: its numbers belong together."""

    def __init__(self, looks: Looks, figure: Figure, words: str, typed: CentreFigure) -> None:
        super().__init__()
        look, _, say = looks
        self._typed = typed
        name = figure_name(figure)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(TIGHT // 2)
        column.addWidget(Paragraph(look, (Run(name),), "strong", heading=True))
        column.addWidget(Paragraph(look, (Run(say("The guide says: {words}", words=words)),), "small", "quiet"))
        places = places_to_type(figure, typed)
        self.fields = {place.place: self._field(looks, figure, place, len(places)) for place in places}
        for field in self.fields.values():
            field.set_name(say("{name}: {words}", name=name, words=field.label))
        column.addWidget(Beside(look, *self.fields.values(), narrow=True))
        self.fault = FaultLine(looks)
        self._is_left = False
        column.addWidget(self.fault)

    @property
    def figure(self) -> CentreFigure:
        """What is typed."""
        return self._typed._replace(**{place: field.text() for place, field in self.fields.items()})

    def note_left(self) -> None:
        """The keyboard went elsewhere: from now on what is wrong is said."""
        self._is_left = True

    def show_fault(self, fault: Fault | None, *, insist: bool) -> None:
        """Say what there is to mend, when it is time to."""
        self.fault.show_fault(fault if insist or self._is_left else None, aloud=self._is_left and not insist)

    def _field(self, looks: Looks, figure: Figure, place: Place, count: int) -> LineField:
        say = looks.say
        label = _label(say, place, count)
        field = LineField(looks, label, f"figure.{figure.identity}.{place.place}", getattr(self._typed, place.place))
        field.set_width(_FIELD)
        return field


class FiguresPart(Part):
    """An empty field leaves the guide's own number."""

    whole = "figures"
    at_once = True

    def __init__(self, looks: Looks, form: Form, desk: CentreDesk) -> None:
        super().__init__(
            looks, looks.say("Leave empty what is the same at your center. The guide’s own number stands.")
        )
        figures = desk.figures
        self.entries: dict[str, FigureEntry] = {}
        self.column.setSpacing(APART)
        for kind, heading in _KINDS:
            of_kind = [one for one in figures.values() if one.kind == kind and places_to_type(one, CentreFigure())]
            if of_kind:
                self.column.addWidget(Paragraph(looks.look, (Run(looks.say(heading)),), "section", heading=True))
            for figure in of_kind:
                typed = form.figures.get(figure.identity, CentreFigure())
                self._add(figure, FigureEntry(looks, figure, desk.guide_words(figure.identity), typed))

    def typed_into(self, form: Form) -> Form:
        others = {identity: figure for identity, figure in form.figures.items() if identity not in self.entries}
        typed = {identity: entry.figure for identity, entry in self.entries.items()}
        return form._replace(figures=others | {identity: one for identity, one in typed.items() if any(one)})

    def show_faults(self, faults: Mapping[str, Fault], *, insist: bool) -> None:
        super().show_faults(faults, insist=insist)
        for identity, entry in self.entries.items():
            entry.show_fault(faults.get(f"figure.{identity}"), insist=insist)

    def field_at(self, place: str) -> LineField | None:
        """The first field of a figure."""
        entry = self.entries.get(place.removeprefix("figure."))
        return next(iter(entry.fields.values())) if entry else None

    def _add(self, figure: Figure, entry: FigureEntry) -> None:
        self.entries[figure.identity] = entry
        self.column.addWidget(entry)
        for field in entry.fields.values():
            field.typed.connect(self.typed)
            field.left.connect(entry.note_left)
            field.left.connect(self.typed)


def _label(say: Say, place: Place, count: int) -> str:
    """A single number is called by its unit, two that make a span by where they stand in it."""
    unit = say(place.unit)
    if count > 1 and place.place == "low":
        return say("In {unit}", unit=unit) if unit.startswith("°") else say(_FROM, unit=unit)
    if place.place == "high":
        return say(_TO, unit=unit) if count > 1 else unit
    return say("In {unit}", unit=unit) if place.place == "also" else unit
