"""What people will see of the file that the form makes so far."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from cartguide.guide.centre import Centre
from cartguide.guide.model import Run
from cartguide.ui.card import Card
from cartguide.ui.centre.brought import Brought
from cartguide.ui.centre.desk import CentreDesk
from cartguide.ui.centre.logo import Logo
from cartguide.ui.panel.said import day_in_words
from cartguide.ui.paragraph import Paragraph
from cartguide.ui.scale import NEAR, TIGHT
from cartguide.ui.text import Heading
from cartguide.ui.theme import Looks


class Preview(Card):
    """Shows only what is whole: what is half typed is in no file."""

    def __init__(self, looks: Looks, desk: CentreDesk) -> None:
        super().__init__("card", NEAR)
        self._looks, self._desk = looks, desk
        self.setAccessibleIdentifier("centre-form.preview")
        self.column.setSpacing(TIGHT)
        self.column.addWidget(Heading(looks.say("What people will see")))
        self._parts: list[QWidget] = []

    def show_centre(self, centre: Centre) -> None:
        """Show this centre in place of the one before."""
        for part in self._parts:
            self.column.removeWidget(part)
            part.hide()
            part.deleteLater()
        self._parts = list(self._made(centre))
        for part in self._parts:
            self.column.addWidget(part)
            part.show()
            if isinstance(part, Logo):
                self.column.setAlignment(part, Qt.AlignmentFlag.AlignLeft)

    def _made(self, centre: Centre) -> list[QWidget]:
        look, _, say = self._looks
        parts: list[QWidget] = []
        if centre.logo:
            parts.append(Logo(look, centre.logo, say("Logo")))
        name = centre.name or say("The name of your center")
        parts.append(Paragraph(look, (Run(name),), "strong", "ink" if centre.name else "quiet"))
        if centre.checked:
            checked = say("They checked it on {day}.", day=day_in_words(say, centre.checked))
            parts.append(Paragraph(look, (Run(checked),), "small", "quiet"))
        parts.append(Brought(self._looks, self._desk, centre, is_theirs=False))
        return parts
