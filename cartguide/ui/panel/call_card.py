"""Call your team if: the signs a step picks from *Who to call*, word for word, in its groups and order."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from cartguide.guide.model import Run
from cartguide.journey.page_view import CallGroup, Picks
from cartguide.ui.panel.plate import Plate
from cartguide.ui.paragraph import NO_BREAK, Paragraph
from cartguide.ui.scale import NEAR, TIGHT
from cartguide.ui.theme import Looks

# Ground and outline, as on Who to call; what to do stands in the heading, never in its colour alone.
_LOOKS = {"emergency": ("call-tint", "call"), "now": ("care-tint", "care")}
_OTHER = ("card", "edge")


class CallCard(QWidget):
    """Never folded. Where a sign can't be shown, *Who to call* is named in its place."""

    def __init__(self, looks: Looks, picks: Picks) -> None:
        super().__init__()
        self._looks = looks
        self.setAccessibleIdentifier("call-card")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(TIGHT, NEAR, TIGHT, NEAR)
        self._column.setSpacing(NEAR - 4)
        look, icons, say = looks
        if picks.groups:
            words = (Run(say("Call your team if")),)
            heading = Paragraph(look, words, "section", icons=icons, icon="warning", heading=True)
            self._column.addWidget(heading)
        self.number = Paragraph(look, (), "strong", icons=icons, icon="phone")
        self.number.setAccessibleIdentifier("call-card.number")
        self._column.addWidget(self.number)
        self.number.hide()
        for group in picks.groups:
            self._column.addWidget(self._plate(group))
        if not picks.whole:
            self._column.addWidget(
                Paragraph(look, (Run(say("See Who to call.")),), "strong", icons=icons, icon="phone")
            )

    def show_number(self, number: str) -> None:
        """Show the number to call first, never broken over two lines; none if empty."""
        unbroken = number.replace(" ", NO_BREAK)
        self.number.set_words(self._looks.say("Your team’s number: {number}", number=unbroken))
        self.number.setVisible(bool(number))

    def _plate(self, group: CallGroup) -> Plate:
        look = self._looks.look
        fill, line = _LOOKS.get(group.identity, _OTHER)
        plate = Plate(look, fill, line)
        plate.column.setSpacing(TIGHT - 2)
        plate.column.addWidget(Paragraph(look, (Run(group.heading),), "strong", heading=True))
        for sign in group.signs:
            plate.column.addWidget(Paragraph(look, sign.runs, bullet=True))
        return plate
