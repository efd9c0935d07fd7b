"""What a centre brings into the guide, in words: its numbers, its limits, what it adds to the steps."""

from collections.abc import Iterator

from PySide6.QtWidgets import QVBoxLayout, QWidget

from cartguide.guide.centre import Centre, CentreItem, CentreNumber
from cartguide.guide.figure_values import figure_name
from cartguide.guide.model import Run
from cartguide.ui.centre.desk import CentreDesk
from cartguide.ui.panel.plate import Plate
from cartguide.ui.paragraph import NEW_LINE, NO_BREAK, Paragraph
from cartguide.ui.scale import NEAR, TIGHT
from cartguide.ui.theme import Looks

ALWAYS_SHOWN = "fever"


class Brought(QWidget):
    """One column. What the person wrote themselves stands before it, and that is said.

    Not `is_theirs`: it is looked at by who makes it. Then the fever limit is shown in any case.
    """

    def __init__(self, looks: Looks, desk: CentreDesk, centre: Centre, *, is_theirs: bool = True) -> None:
        super().__init__()
        self._looks, self._desk, self._is_theirs = looks, desk, is_theirs
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(TIGHT)
        self._add_numbers(centre)
        self._add_figures(centre)
        self._add_steps(centre)
        self._add_checks(centre)

    def _add_numbers(self, centre: Centre) -> None:
        say = self._looks.say
        for at, number in enumerate(centre.numbers):
            self._add_number(number, is_first=not at)
        if not centre.numbers:
            self._add(say("No phone number of the team."), "body", "quiet")

    def _add_number(self, number: CentreNumber, *, is_first: bool) -> None:
        say = self._looks.say
        role = say("Call first: {role}", role=number.role) if is_first else number.role
        self._column.addSpacing(0 if is_first else TIGHT)
        self._add(role, "small", "quiet")
        unbroken = number.number.replace(" ", NO_BREAK)
        shown = self._add(unbroken, *(("title", "call") if is_first else ("section", "ink")))
        shown.setAccessibleIdentifier("brought.first" if is_first else "")
        if number.hours:
            self._add(number.hours, "small", "quiet")

    def _add_figures(self, centre: Centre) -> None:
        say = self._looks.say
        words = {one.figure.identity: one.words for one in self._desk.stands(centre)}
        if not self._is_theirs and ALWAYS_SHOWN in self._desk.figures:
            guide = say("{words} (the guide’s own)", words=self._desk.guide_words(ALWAYS_SHOWN))
            words = {ALWAYS_SHOWN: guide} | words
        if words:
            self._heading(say("Numbers in the guide"))
        own = self._desk.own_figures if self._is_theirs else {}
        for identity, each in words.items():
            runs = [Run(figure_name(self._desk.figures[identity]), "strong"), Run(NEW_LINE + each)]
            if identity in own:
                runs.append(Run(NEW_LINE + say("You wrote {words}. Yours stays in use.", words=own[identity].words)))
            self._column.addWidget(Paragraph(self._looks.look, tuple(runs), bullet=True))

    def _add_steps(self, centre: Centre) -> None:
        say = self._looks.say
        steps = list(_steps(centre))
        if steps:
            self._heading(say("Added to the steps"))
        for step in steps:
            self._add(self._desk.title(step), "strong", "ink")
            for item in centre.items:
                if item.step == step:
                    self._column.addWidget(Paragraph(self._looks.look, _in_lines(item), bullet=True))
            if step in centre.notes:
                self._add_note(centre.notes[step])

    def _add_note(self, paragraphs: tuple[str, ...]) -> None:
        plate = Plate(self._looks.look, "main-tint", "main")
        for paragraph in paragraphs:
            plate.column.addWidget(Paragraph(self._looks.look, (Run(paragraph),)))
        self._column.addWidget(plate)

    def _add_checks(self, centre: Centre) -> None:
        say = self._looks.say
        count = len({(one.page, one.language) for one in centre.reviews})
        if count or centre.reviewed_only:
            self._heading(say("Pages they have checked"))
        if count:
            self._add(say.many("They checked {number} page.", "They checked {number} pages.", count), "body", "ink")
        if centre.reviewed_only:
            self._add(say("Only pages they have checked are shown."), "body", "ink")

    def _heading(self, words: str) -> None:
        self._column.addSpacing(NEAR)
        self._column.addWidget(Paragraph(self._looks.look, (Run(words),), "section", heading=True))

    def _add(self, words: str, role: str, colour: str) -> Paragraph:
        paragraph = Paragraph(self._looks.look, (Run(words),), role, colour)
        self._column.addWidget(paragraph)
        return paragraph


def _steps(centre: Centre) -> Iterator[str]:
    """The steps it adds something to, each once, in its order."""
    yield from dict.fromkeys([*(item.step for item in centre.items), *centre.notes])


def _in_lines(item: CentreItem) -> tuple[Run, ...]:
    return (Run(item.text), *([Run(NEW_LINE + item.why)] if item.why else []))
