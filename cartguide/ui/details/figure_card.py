"""One figure of *My team's numbers*: what it says now, who set it, where it comes from, and the place to set it."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal

from cartguide.guide.figure_values import figure_name
from cartguide.guide.figures import sources_for
from cartguide.guide.model import Run
from cartguide.journey.circumstances import Circumstances
from cartguide.journey.in_force import CENTRE, GUIDE, PERSON, InForce, OwnFigure
from cartguide.journey.library import Library
from cartguide.journey.typed_figure import Typed, beside, fields_of, typed_of, without_own
from cartguide.ui.announce import announce
from cartguide.ui.buttons import WrapButton
from cartguide.ui.card import Card
from cartguide.ui.details.figure_entry import OwnFigureEntry
from cartguide.ui.flow import Flow
from cartguide.ui.panel.fold import controls, follow
from cartguide.ui.panel.plate import Plate
from cartguide.ui.panel.said import day_in_words, set_by, source_line
from cartguide.ui.paragraph import Paragraph
from cartguide.ui.scale import APART, TIGHT
from cartguide.ui.text import Words
from cartguide.ui.theme import Looks

_ICONS = {
    "fever": "thermometer",
    "emergency-number": "phone",
    "drive": "car",
    "stay-near": "house",
    "not-alone": "people",
    "watch": "eye",
}


class FigureCard(Card):
    """`told` carries the OwnFigure the person has written, or None for the guide's; `go` the name of a place."""

    told = Signal(object)
    go = Signal(str)

    def __init__(self, looks: Looks, identity: str, library: Callable[[], Library]) -> None:
        super().__init__("card", APART - 4)
        self._looks, self._identity, self._library = looks, identity, library
        look, icons, say = looks
        self.column.setSpacing(TIGHT)
        self.entry: OwnFigureEntry | None = None
        self._sources: Plate | None = None
        name = (Run(figure_name(self._one.figure)),)
        icon = _ICONS.get(identity, "clock")
        self.column.addWidget(Paragraph(look, name, "section", icons=icons, icon=icon, heading=True))
        self.words = Words("", "lead")
        self.words.setAccessibleIdentifier(f"figure.{identity}")
        self._about = [Words("", "small", "quiet") for _ in range(3)]
        for part in (self.words, *self._about):
            self.column.addWidget(part)
        self._change = self._button("", "plain", "change", "pencil", self._open_anew)
        self._where = self._button(say("Where this comes from"), "quiet", "sources", "book", self._toggle_sources)
        self._place = self._button(
            say("Where do you live?"), "plain", "place", "place", lambda: self.go.emit("details")
        )
        self._row = Flow()
        for button in (self._change, self._place, self._where):
            self._row.addWidget(button)
        self.column.addLayout(self._row)
        self.show_figure()

    @property
    def typed(self) -> Typed | None:
        """What is half typed; None where nothing is being written."""
        return self.entry.typed if self.entry else None

    def show_figure(self) -> None:
        """Show the figure as it is in force now."""
        one, circumstances = self._one, self._circumstances
        self.words.setText(one.words)
        for words, said in zip(self._about, self._said(one), strict=True):
            words.setText(said)
            words.setVisible(bool(said))
        can_set = bool(fields_of(one.figure, circumstances.details))
        mine = one.by == PERSON
        say = self._looks.say
        self._change.setText(say("Change my team’s number") if mine else say("Write my team’s number"))
        self._change.updateGeometry()
        self._change.setVisible(can_set and self.entry is None)
        self._place.setVisible(not can_set and one.by == GUIDE)
        self._where.setVisible(bool(one.figure.sources))

    def open_entry(self, typed: Typed | None = None) -> None:
        """Open the place to write; with what was half typed, or what the person has set."""
        if self.entry is not None:
            return
        one, circumstances = self._one, self._circumstances
        own = circumstances.own.get(self._identity, OwnFigure())
        entry = OwnFigureEntry(self._looks, one, circumstances)
        entry.put(typed or typed_of(one.figure, circumstances.details, own))
        entry.show_again(self._again(one))
        entry.kept.connect(self._keep)
        entry.given_up.connect(lambda: self._keep(None))
        entry.left.connect(self._close_entry)
        self.entry = entry
        self.column.insertWidget(self.column.indexOf(self._row) + 1, entry)
        entry.show()
        follow(self._where, controls(entry))
        self._change.hide()
        if typed is None:
            entry.begin()

    def _open_anew(self) -> None:
        self.open_entry()

    def _keep(self, own: OwnFigure | None) -> None:
        self._close_entry()
        self.told.emit(own)
        announce(self, self.words.text())

    def _close_entry(self) -> None:
        if self.entry is not None:
            entry, self.entry = self.entry, None
            self._change.show()
            self._change.setFocus(Qt.FocusReason.OtherFocusReason)
            entry.hide()
            entry.deleteLater()

    def _toggle_sources(self) -> None:
        if self._sources is not None:
            self._sources.hide()
            self._sources.deleteLater()
            self._sources = None
            return
        look, _, say = self._looks
        self._sources = Plate(look, "card", "border")
        self._sources.setAccessibleName(say("Where this comes from"))
        if self._one.by != GUIDE:
            words = say("The guide’s own number comes from these.")
            self._sources.column.addWidget(Paragraph(look, (Run(words),), "small"))
        for source in self._library().sources(sources_for(self._one.figure, self._circumstances.details)):
            self._sources.column.addWidget(Paragraph(look, (Run(source_line(say, source)),), "small", bullet=True))
        self.column.addWidget(self._sources)
        self._sources.show()

    def _said(self, one: InForce) -> tuple[str, str, str]:
        """Who set it and when; what the centre says where that differs; whether it may be old."""
        say = self._looks.say
        other = beside(one, self._circumstances)
        theirs = ""
        if other:
            day = day_in_words(say, other.set_on)
            theirs = say("{centre} says: {words}. Checked {day}.", centre=other.who, words=other.words, day=day)
        old = say("This number may be old. Ask your team.") if one.may_be_old else ""
        return self._by(one), theirs, old

    def _by(self, one: InForce) -> str:
        say = self._looks.say
        if one.figure.kind == "emergency" and one.by == GUIDE:
            return say("It goes by where you live. Your clinic may have its own.")
        return set_by(say, one)

    def _again(self, one: InForce) -> str:
        """The words for giving the person's own number up; none where they have set none."""
        say = self._looks.say
        if one.by != PERSON:
            return ""
        former = without_own(one, self._circumstances)
        if former.by == CENTRE:
            return say("Use the number of {centre} again", centre=former.who)
        return say("Use the guide’s number again")

    @property
    def _one(self) -> InForce:
        return self._library().in_force[self._identity]

    @property
    def _circumstances(self) -> Circumstances:
        return self._library().circumstances

    def _button(self, words: str, kind: str, name: str, icon: str, pressed: Callable[[], object]) -> WrapButton:
        look, icons, _ = self._looks
        identifier = f"figure.{self._identity}.{name}"
        button = WrapButton(look, words, kind, identifier=identifier, icons=icons, icon=icon)
        button.clicked.connect(pressed)
        return button
