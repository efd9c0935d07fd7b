"""Where the guide uses a word: the pages, once somebody asks; pressing one opens the very paragraph."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cartguide.guide.model import Run
from cartguide.journey.search import Use
from cartguide.ui.buttons import WrapButton
from cartguide.ui.flow import Flow
from cartguide.ui.panel.fold import follow
from cartguide.ui.paragraph import Paragraph
from cartguide.ui.scale import TIGHT
from cartguide.ui.theme import Looks

# Asked for a word's id, hands over its pages, now or when they are known.
Ask = Callable[[str, Callable[[tuple[Use, ...]], None]], None]


class TermUses(QWidget):
    """`wanted` carries the spot to open."""

    wanted = Signal(object)

    def __init__(self, looks: Looks, term: str, ask: Ask) -> None:
        super().__init__()
        self._looks, self._term, self._ask = looks, term, ask
        self._pages: QWidget | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(TIGHT)
        look, icons, say = looks
        name = f"uses.{term}"
        self.opener = WrapButton(
            look, say("Where the guide uses it"), "quiet", identifier=name, icons=icons, icon="book"
        )
        self.opener.clicked.connect(self._press)
        row = Flow()
        row.addWidget(self.opener)
        self._column.addLayout(row)

    def _press(self) -> None:
        if self._pages is None:
            self._ask(self._term, self._show)
        else:
            self._pages.deleteLater()
            self._pages.hide()
            self._pages = None

    def _show(self, uses: tuple[Use, ...]) -> None:
        if self._pages is not None:
            return
        self._pages = QWidget()
        column = QVBoxLayout(self._pages)
        column.setContentsMargins(0, 0, 0, 0)
        if not uses:
            words = self._looks.say("This guide uses it only here. Your team may use it.")
            column.addWidget(Paragraph(self._looks.look, (Run(words),), "small", "quiet"))
        flow = Flow()
        for use in uses:
            flow.addWidget(self._button(use))
        column.addLayout(flow)
        self._column.addWidget(self._pages)
        self._pages.show()
        follow(self.opener, self._pages.findChildren(WrapButton))

    def _button(self, use: Use) -> WrapButton:
        name = f"use.{self._term}.{use.spot.page}"
        button = WrapButton(self._looks.look, use.title, "plain", identifier=name)
        button.clicked.connect(lambda: self.wanted.emit(use.spot))
        return button
