"""The home: the Today card, and where the path is folded the whole of it below."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from cartguide.guide.model import Outline
from cartguide.journey.now import Standing
from cartguide.journey.today import Today
from cartguide.system.settings import CallNumbers
from cartguide.ui.scale import Arrangement
from cartguide.ui.scroll import ScrollPage
from cartguide.ui.text import Heading, Words
from cartguide.ui.theme import Looks
from cartguide.ui.today import TodayCard

if TYPE_CHECKING:
    from cartguide.journey.library import Library
    from cartguide.ui.path.rows import PathRows


class Home(ScrollPage):
    """`chosen` carries the step to open; `call_pressed` asks for *Who to call*."""

    chosen = Signal(str)
    call_pressed = Signal()

    def __init__(self, stage: QWidget, looks: Looks, outline: Outline, library: "Callable[[], Library]") -> None:
        super().__init__(stage)
        self.hide()
        self._looks, self._outline, self._library = looks, outline, library
        self._standing: Standing | None = None
        self.today = TodayCard(*looks, outline, lambda identity: library().message(identity))
        self.today.chosen.connect(self.chosen)
        self.today.call_pressed.connect(self.call_pressed)
        self.rows: PathRows | None = None
        say = looks.say
        self._title = Heading(say("My path"), "title")
        self._title.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._lead = Words(say("All the steps, from your first questions to the years after. Open any one."), "lead")
        foot = Words(
            say("From public sources. No clinician has checked this guide yet. Ask your team."), "small", "quiet"
        )
        for part in (self.today, self._title, self._lead, foot):
            self.column.addWidget(part)
        self.column.addStretch(1)

    def arrange(self, layout: Arrangement) -> None:
        """The whole path stands here only while the window shows but a strip of it."""
        whole = layout.path == "strip" and bool(self._outline.heads)
        self._title.setVisible(whole)
        self._lead.setVisible(whole)
        if whole and self.rows is None:
            self._make_rows()
        if self.rows is not None:
            self.rows.setVisible(whole)
            self.rows.set_halves(layout.halves)

    def show_numbers(self, numbers: CallNumbers) -> None:
        """Show the number to call first."""
        self.today.show_number(numbers.first)

    def show_standing(self, standing: Standing, today: Today, thing: tuple[str, str] | None) -> None:
        """How the steps stand, and what is to say of today."""
        self._standing = standing
        self.today.show_today(today, thing, standing)
        if self.rows is not None:
            self.rows.show_standing(standing)

    def renew(self) -> None:
        """The steps have other names and messages now."""
        if self.rows is not None:
            self.column.removeWidget(self.rows)
            self.rows.hide()
            self.rows.deleteLater()
            self.rows = None

    def show_whole(self, identity: str) -> None:
        """Bring the whole path into sight, its keyboard focus at one of its stations."""
        button = self.rows.buttons.get(identity) if self.rows else None
        target = button or self._title
        target.setFocus(Qt.FocusReason.OtherFocusReason)
        bar = self.verticalScrollBar()
        bar.setValue(self._title.mapTo(self.sheet, self._title.rect().topLeft()).y())
        self.ensureWidgetVisible(target)

    def _make_rows(self) -> None:
        from cartguide.ui.path.rows import PathRows  # noqa: PLC0415  only while the path is folded

        messages = {identity: self._library().message(identity) for identity in self._outline.readable}
        self.rows = PathRows(*self._looks, self._outline, messages)
        self.rows.set_narrow(narrow=False)
        self.rows.chosen.connect(self.chosen)
        self.rows.reached.connect(self.ensureWidgetVisible)
        if self._standing:
            self.rows.show_standing(self._standing)
        self.column.insertWidget(self.column.count() - 2, self.rows)
