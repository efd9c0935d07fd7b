"""*Who to call* in a window of its own, which opens whatever else runs or is broken."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QVBoxLayout, QWidget

from cartguide.ui.buttons import WrapButton
from cartguide.ui.calls.page import CallsPage
from cartguide.ui.notice import Notice
from cartguide.ui.scale import NEAR, arrange
from cartguide.ui.text_size_bar import TextSizeBar
from cartguide.ui.theme import Looks


class CallsWindow(QMainWindow):
    """The page and nothing else."""

    text_size_chosen = Signal(int)

    def __init__(self, looks: Looks, page: CallsPage) -> None:
        super().__init__()
        self._look, self._icons, self._say = looks
        self.page = page
        self.notice = Notice(self._look, "notice")
        self.notice.changed.connect(lambda: self.notice.setVisible(self.notice.is_told))
        self._sizes = TextSizeBar(self._look, self._say)
        self._sizes.chosen.connect(self.text_size_chosen)
        self._sizes.closed.connect(self._sizes.hide)
        self._lay_out()
        self.setObjectName("window")
        self.setWindowTitle(self._say("Unwell? Who to call – CAR T Guide"))
        self.setMinimumSize(320, 320)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Close), self).activated.connect(self.close)

    def _lay_out(self) -> None:
        sheet = QWidget()
        sheet.setObjectName("page")
        column = QVBoxLayout(sheet)
        column.setContentsMargins(NEAR, NEAR, NEAR, NEAR)
        words = self._say("Text size")
        button = WrapButton(self._look, words, "quiet", identifier="text-size", icons=self._icons, icon="text-size")
        button.clicked.connect(self._toggle_sizes)
        bar = QHBoxLayout()
        bar.addStretch(1)
        bar.addWidget(button)
        column.addLayout(bar)
        for part in (self._sizes, self.notice):
            column.addWidget(part)
        column.addWidget(self.page, 1)
        self.setCentralWidget(sheet)

    def apply_text_size(self, percent: int) -> None:
        """Show everything at another text size."""
        self._look.set_text_size(percent)
        self._sizes.show_size(percent)
        self._arrange()

    def _toggle_sizes(self) -> None:
        self._sizes.show_size(self._look.text_size)
        self._sizes.setVisible(not self._sizes.isVisible())

    def _arrange(self) -> None:
        self.page.arrange(arrange(self.width(), self.height(), self._look.text_size))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()
