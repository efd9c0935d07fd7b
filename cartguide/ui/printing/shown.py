"""The pages of a sheet, one at a time: as a picture, and its words below for who can't see it or wants to copy them."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from cartguide.export.paint.pages import Pages
from cartguide.ui.buttons import WrapButton
from cartguide.ui.flow import Flow
from cartguide.ui.panel.fold import Fold
from cartguide.ui.printing.preview import PagePicture
from cartguide.ui.scale import NEAR, TIGHT
from cartguide.ui.text import Words
from cartguide.ui.theme import Looks

WORDS_HEIGHT = 360


class ShownPages(QWidget):
    """Begins with the first page."""

    def __init__(self, looks: Looks) -> None:
        super().__init__()
        self._looks = looks
        self._pages: Pages | None = None
        self._at = 0
        self.where = Words("", "strong")
        self.where.setAccessibleIdentifier("print.where")
        self.before = self._button(looks.say("Page before"), "print.before", "arrow-left", -1)
        self.next = self._button(looks.say("Page after"), "print.after", "arrow-right", 1)
        self.next.icon_after = True
        self.picture = PagePicture(looks.look)
        self.words = Fold(looks, looks.say("Read this page as plain words"), "print.words", self._make_words, "strong")
        self._text: QPlainTextEdit | None = None
        self._lay_out()
        self._show()

    def show_pages(self, pages: Pages) -> None:
        """Show these, as near as can be to the page that was shown."""
        self._pages = pages
        self._at = min(self._at, pages.count - 1)
        self._show()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(NEAR)
        row = Flow(gap=TIGHT)
        for part in (self.before, self.where, self.next):
            row.addWidget(part)
        self.where.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        column.addLayout(row)
        column.addWidget(self.picture)
        column.addWidget(self.words)

    def _button(self, words: str, identifier: str, icon: str, way: int) -> WrapButton:
        look, icons, _ = self._looks
        button = WrapButton(look, words, "quiet", identifier=identifier, icons=icons, icon=icon)
        button.clicked.connect(lambda: self._go(way))
        return button

    def _go(self, way: int) -> None:
        if self._pages:
            self._at = min(max(self._at + way, 0), self._pages.count - 1)
            self._show()

    def _show(self) -> None:
        say, pages = self._looks.say, self._pages
        words = say("Page {page} of {pages}", page=self._at + 1, pages=pages.count) if pages else ""
        self.where.setText(words or say("Making the pages ready"))
        self.picture.setAccessibleName(words)
        several = pages is not None and pages.count > 1
        self.before.setVisible(several)
        self.next.setVisible(several)
        self.before.setEnabled(self._at > 0)
        self.next.setEnabled(pages is not None and self._at + 1 < pages.count)
        self.picture.show_page(pages, self._at)
        self.words.setVisible(pages is not None)
        self._show_words()

    def _make_words(self) -> QWidget:
        text = QPlainTextEdit()
        text.setReadOnly(True)
        text.setTabChangesFocus(True)
        text.setAccessibleName(self._looks.say("The words on this page"))
        text.setAccessibleIdentifier("print.text")
        text.setMinimumHeight(self._looks.look.stretched(WORDS_HEIGHT))
        # Who can't see the page moves through its words with the keyboard.
        text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._text = text
        self._show_words()
        return text

    def _show_words(self) -> None:
        if self._text is not None and self._pages:
            self._text.setPlainText(self._pages.words(self._at))
