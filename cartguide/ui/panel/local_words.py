"""What stands at the top of a page beside the guide's own words: the gravest notice, and what the centre says."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from cartguide.guide.model import Run
from cartguide.journey.page_view import Local
from cartguide.ui.panel.plate import Plate
from cartguide.ui.panel.said import trust_line
from cartguide.ui.paragraph import Paragraph
from cartguide.ui.scale import NEAR, TIGHT
from cartguide.ui.theme import Looks


class LocalWords(QWidget):
    """One notice at most."""

    def __init__(self, looks: Looks, local: Local) -> None:
        super().__init__()
        self._looks, self._local = looks, local
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(TIGHT, 0, TIGHT, NEAR)
        self._column.setSpacing(NEAR)
        notice = self._notice()
        if notice:
            self._column.addWidget(Paragraph(looks.look, (Run(notice),), boxed=True, icons=looks.icons, icon="info"))
        if local.notes:
            self._column.addWidget(self._notes())

    @property
    def is_needed(self) -> bool:
        """Whether there is anything to say."""
        return bool(self._notice() or self._local.notes)

    def _notice(self) -> str:
        say = self._looks.say
        if self._local.withheld:
            return say(
                "{centre} shows only pages it has checked. This page is not one of them yet. Ask your team.",
                centre=self._local.centre,
            )
        return trust_line(say, self._local.trust) if self._local.trust.is_grave else ""

    def _notes(self) -> Plate:
        look, icons, say = self._looks
        plate = Plate(look, "main-tint", "main")
        plate.setAccessibleIdentifier("local-notes")
        heading = (Run(say("From {centre}", centre=self._local.centre)),)
        plate.column.addWidget(Paragraph(look, heading, "strong", icons=icons, icon="house", heading=True))
        for note in self._local.notes:
            plate.column.addWidget(Paragraph(look, (Run(note),)))
        return plate
