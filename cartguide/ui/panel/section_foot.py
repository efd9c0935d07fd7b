"""Below a section: what it rests on, and who set the numbers in it, each in one press."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cartguide.guide.figure_values import figure_name
from cartguide.guide.model import Run, Section
from cartguide.journey.page_view import PageView
from cartguide.ui.buttons import WrapButton
from cartguide.ui.flow import Flow
from cartguide.ui.panel.fold import follow
from cartguide.ui.panel.plate import Plate
from cartguide.ui.panel.said import set_by, source_line
from cartguide.ui.paragraph import Paragraph
from cartguide.ui.scale import TIGHT
from cartguide.ui.theme import Looks


class SectionFoot(QWidget):
    """One card at a time stands below its buttons. `numbers_wanted`: the person wants to write their team's numbers."""

    numbers_wanted = Signal()

    def __init__(self, looks: Looks, view: PageView, section: Section) -> None:
        super().__init__()
        self._looks, self._view, self._section = looks, view, section
        self._card: Plate | None = None
        self._opener: WrapButton | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, TIGHT, 0, 0)
        self._column.setSpacing(TIGHT)
        row = Flow()
        self._column.addLayout(row)
        say, name = looks.say, section.identity
        if view.figures_of(section):
            row.addWidget(self._button(say("Numbers in this part"), f"numbers.{name}", "info", self._numbers))
        if section.all_sources:
            row.addWidget(self._button(say("Where this comes from"), f"sources.{name}", "book", self._sources))

    @property
    def is_needed(self) -> bool:
        """Whether there is anything to press."""
        return bool(self._view.figures_of(self._section) or self._section.all_sources)

    def _button(self, words: str, identifier: str, icon: str, fill: Callable[[Plate], None]) -> WrapButton:
        look, icons, say = self._looks
        button = WrapButton(look, words, "quiet", identifier=identifier, icons=icons, icon=icon)
        # Each part has one: heard alone, it says of what.
        button.setAccessibleName(say("{words}: {part}", words=words, part=self._section.heading))
        button.clicked.connect(lambda: self._press(button, fill))
        return button

    def _press(self, opener: WrapButton, fill: Callable[[Plate], None]) -> None:
        was = self._opener
        if self._card is not None:
            self._card.hide()
            self._card.deleteLater()
            self._card = self._opener = None
        if was is opener:
            return
        self._card, self._opener = Plate(self._looks.look, "card", "border"), opener
        self._card.setAccessibleName(opener.text())
        fill(self._card)
        self._column.addWidget(self._card)
        follow(opener, self._card.findChildren(WrapButton))

    def _sources(self, card: Plate) -> None:
        look, _, say = self._looks
        for source in self._view.sources(self._section.all_sources):
            card.column.addWidget(Paragraph(look, (Run(source_line(say, source)),), "small", bullet=True))

    def _numbers(self, card: Plate) -> None:
        look, _, say = self._looks
        card.column.setSpacing(TIGHT)
        for identity in self._view.figures_of(self._section):
            one = self._view.in_force[identity]
            name = say("{name}: {words}", name=figure_name(one.figure), words=one.words)
            card.column.addWidget(Paragraph(look, (Run(name),), "strong"))
            card.column.addWidget(Paragraph(look, (Run(set_by(say, one)),), "small", "quiet"))
            if one.may_be_old:
                words = say("This number may be old. Ask your team.")
                card.column.addWidget(Paragraph(look, (Run(words),), "small", "quiet"))
        words = say("Write your team’s numbers")
        button = WrapButton(look, words, "plain", identifier="numbers.change", icons=self._looks.icons, icon="pencil")
        button.clicked.connect(self.numbers_wanted)
        row = Flow()
        row.addWidget(button)
        card.column.addLayout(row)
