"""Pictures with their captions: a page's own, and the small ones of its parts."""

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from cartguide.guide.load import PARENT
from cartguide.guide.model import Picture as Told
from cartguide.guide.model import Run
from cartguide.journey.page_view import PageView
from cartguide.ui.flow import Flow
from cartguide.ui.panel.picture import BELOW_WIDTH, Picture
from cartguide.ui.paragraph import Paragraph
from cartguide.ui.scale import NEAR, TIGHT
from cartguide.ui.theme import Looks

SMALL_WIDTH = 280


class Captioned(QWidget):
    """A picture and below it, as wide as the picture may be, its caption. With no words it goes by a `title`."""

    def __init__(self, looks: Looks, file: Path, told: Told | None, title: str = "", widest: int = BELOW_WIDTH) -> None:
        super().__init__()
        look, _, say = looks
        self._look, self._widest = look, widest
        self._picture = Picture(look, file, say("Picture: {title}", title=told.shows if told else title))
        self._picture.setParent(self)
        self._caption = Paragraph(look, (Run(told.caption),), "small", "quiet") if told else None
        if self._caption:
            self._caption.setParent(self)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.set_widest(widest)
        look.changed.connect(self._measure)

    def set_widest(self, widest: int) -> None:
        """Be at most so wide at ordinary text size."""
        self._widest = widest
        self._picture.set_widest(widest)
        self._measure()

    def heightForWidth(self, width: int) -> int:
        return self._picture.heightForWidth(self._wide(width)) + self._caption_height(self._wide(width))

    def sizeHint(self) -> QSize:
        width = self._look.stretched(self._widest)
        return QSize(width, self.heightForWidth(width))

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._lay_out()
        super().resizeEvent(event)

    def _measure(self) -> None:
        self.updateGeometry()
        self._lay_out()

    def _lay_out(self) -> None:
        wide = self._wide(self.width())
        tall = self._picture.heightForWidth(wide)
        self._picture.setGeometry(0, 0, wide, tall)
        if self._caption:
            self._caption.setGeometry(0, tall + TIGHT, wide, self._caption.heightForWidth(wide))

    def _caption_height(self, wide: int) -> int:
        return TIGHT + self._caption.heightForWidth(wide) if self._caption else 0

    def _wide(self, width: int) -> int:
        return min(width, self._look.stretched(self._widest))


def page_picture(looks: Looks, folder: Path, view: PageView) -> Captioned | None:
    """A page's own picture, if it is drawn and the page is not withheld.

    Parents see one of their own, else that of the page for all; who can't see it is told what it shows.
    """
    if view.local.withheld:
        return None
    identity, told = view.step.identity, view.head.picture
    own, for_all = folder / PARENT / f"{identity}.svg", folder / f"{identity}.svg"
    if view.reader == PARENT and own.is_file():
        return Captioned(looks, own, told, view.head.title)
    drawn = view.picture(identity) if view.reader == PARENT else told
    words = told._replace(shows=drawn.shows) if told and drawn else told
    return Captioned(looks, for_all, words, view.head.title) if for_all.is_file() else None


def small_pictures(looks: Looks, told: Iterable[tuple[str, Told | None]]) -> Flow | None:
    """A row of small pictures by their ids; one that is not drawn, or has no words, is left out. None if none stays."""
    row = Flow(gap=NEAR)
    for identity, words in told:
        file = looks.icons.pictures / f"{identity}.svg"
        if words and file.is_file():
            row.addWidget(Captioned(looks, file, words, widest=SMALL_WIDTH))
    return row if row.count() else None
