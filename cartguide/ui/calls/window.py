"""*Who to call* in a window of its own, which opens whatever else runs or is broken."""

from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QMainWindow, QVBoxLayout, QWidget

from cartguide.guide.catalogue import Words as Say
from cartguide.ui.calls.page import CallsPage
from cartguide.ui.notice import Notice
from cartguide.ui.scale import NEAR, arrange
from cartguide.ui.theme import Look


class CallsWindow(QMainWindow):
    """The page and nothing else."""

    def __init__(self, look: Look, say: Say, page: CallsPage) -> None:
        super().__init__()
        self._look = look
        self.page = page
        self.notice = Notice(look, "notice")
        self.notice.changed.connect(lambda: self.notice.setVisible(self.notice.is_told))
        sheet = QWidget()
        sheet.setObjectName("page")
        column = QVBoxLayout(sheet)
        column.setContentsMargins(NEAR, NEAR, NEAR, NEAR)
        column.addWidget(self.notice)
        column.addWidget(page, 1)
        self.setCentralWidget(sheet)
        self.setObjectName("window")
        self.setWindowTitle(say("Unwell? Who to call – CAR T Guide"))
        self.setMinimumSize(320, 320)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Close), self).activated.connect(self.close)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.page.arrange(arrange(self.width(), self.height(), self._look.text_size).call_columns)
