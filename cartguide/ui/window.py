"""The program's window: the bar, the path, the home or the open step, *Who to call*, and what there is to say."""

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QMainWindow, QVBoxLayout, QWidget

from cartguide.guide.model import Outline, Problem
from cartguide.system.settings import CallNumbers
from cartguide.ui.path import Path
from cartguide.ui.scale import NEAR, Arrangement, arrange
from cartguide.ui.theme import Looks
from cartguide.ui.top_bar import TopBar

if TYPE_CHECKING:
    from cartguide.journey.library import Library
    from cartguide.ui.calls.page import CallsPage
    from cartguide.ui.home import Home
    from cartguide.ui.keeper import Keeper
    from cartguide.ui.messages import Messages
    from cartguide.ui.notice import Notice
    from cartguide.ui.opening import Opening
    from cartguide.ui.panel.step_panel import StepPanel
    from cartguide.ui.stage import Stage
    from cartguide.ui.writing import Writing

SMALLEST = (320, 320)


class Window(QMainWindow):
    """Knows where one is; holds no rule. What the first frame does not need is made when it is first used.

    `place` is "path" for the home, "calls", or empty at an open step.
    """

    text_size_chosen = Signal(int)
    closed = Signal()

    def __init__(
        self,
        looks: Looks,
        outline: Outline,
        library: "Callable[[], Library]",
        make_calls: "Callable[[QWidget], CallsPage]",
    ) -> None:
        super().__init__()
        self._looks, self._outline, self._library, self._make_calls = looks, outline, library, make_calls
        self.numbers = CallNumbers()
        self.place = "path"
        self._folded = False
        self.calls: CallsPage | None = None
        self.opening: Opening | None = None
        self.writing: Writing | None = None
        self.may_close: Callable[[], bool] = lambda: True
        self.steps = outline.readable
        self.bar = TopBar(*looks)
        self.path = Path(*looks, outline)
        self._lay_out()
        self._connect()
        self._show_place("path")

    @cached_property
    def messages(self) -> "Messages":
        """What the window has to say, to undo, to choose."""
        from cartguide.ui.messages import Messages  # noqa: PLC0415  seldom needed, never for the first frame

        messages = Messages(self, self._column, self._looks.look, self._looks.say)
        messages.text_size_chosen.connect(self.text_size_chosen)
        messages.sizes_closed.connect(self.bar.text_size.setFocus)
        messages.arranged.connect(self._show_path)
        if self.writing:
            messages.undone.connect(self.writing.undo)
        return messages

    @cached_property
    def stage(self) -> "Stage":
        """Where the home, the open step and *Who to call* stand, one at a time."""
        from cartguide.ui.stage import Stage  # noqa: PLC0415  the first frame shows the path alone

        stage = Stage()
        self._body.takeAt(1)
        self._body.addWidget(stage, 1)
        return stage

    @cached_property
    def home(self) -> "Home":
        """The page one sees with no step open; made when the journal has said where one is."""
        from cartguide.ui.home import Home  # noqa: PLC0415  not needed for the first frame

        home = Home(self.stage, self._looks, self._outline, self._library)
        home.chosen.connect(self.open_step)
        home.call_pressed.connect(self.show_calls)
        home.show_numbers(self.numbers)
        return home

    @property
    def notice(self) -> "Notice":
        """What the window has to say."""
        return self.messages.notice

    @property
    def panel(self) -> "StepPanel | None":
        """The open step."""
        return self.opening.panel if self.opening else None

    @property
    def has_messages(self) -> bool:
        """Whether anything was said yet; asking `messages` would make it."""
        return "messages" in vars(self)

    def set_keeper(self, keeper: "Keeper") -> None:
        """Take the journal's keeper; until then, and while it is not open, nothing can be written."""
        from cartguide.ui.opening import Opening  # noqa: PLC0415  after the first frame
        from cartguide.ui.writing import Writing  # noqa: PLC0415  the same

        self.writing = Writing(self, keeper, self._outline, self._library)
        parts = (self.stage, self._looks, self._outline, self._library)
        self.opening = Opening(*parts, keeper, self._layout, self.writing.fill)
        self.opening.begun.connect(self._on_begun)
        self.opening.begun.connect(self.writing.read_ahead)
        self.opening.shown.connect(self._on_shown)
        self.opening.refused.connect(self._on_refused)

    def set_numbers(self, numbers: CallNumbers) -> None:
        """Show the number to call first on every screen."""
        self.numbers = numbers
        self.bar.set_number(numbers.first)
        for page in self._pages():
            page.show_numbers(numbers)

    def fold(self, *, folded: bool, by_hand: bool = True) -> None:
        """Fold the path to its strip, or unfold it where there is room; next time it is as it was left by hand."""
        self._folded = folded
        self._arrange()
        if by_hand and self.writing:
            self.writing.remember_folded(folded=folded)

    def show_home(self) -> None:
        """Show the path and the Today card."""
        was_open = self.panel.identity if self.panel else ""
        if self.opening:
            self.opening.leave()
        self._show_place("path")
        self.path.show_open("")
        if self.writing and self.writing.is_settled:
            self.stage.show_page(self.home)
            self.home.to_top()
            self.writing.show_today()
        else:
            self.stage.show_page(None)
        self._arrange()
        if was_open and self._layout().path != "strip":
            self.path.focus_on(was_open)
        elif self.stage.shown is self.home:
            self.home.today.title.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_whole_path(self) -> None:
        """Unfold the path; where there is no room for it, the home shows it whole."""
        here = self.panel.identity if self.panel else self.path.in_hand
        if arrange(self.width(), self.height(), self._looks.look.text_size).path == "across":
            self.fold(folded=False)
            self.path.focus_on(here)
            return
        self.show_home()
        if self.stage.shown is self.home:
            self.home.show_whole(here)

    def open_step(self, identity: str) -> None:
        """Open a step's panel; where its page can't be read, the window says so and shows the home."""
        if self.opening:
            self.opening.open(identity)

    def show_calls(self) -> None:
        """Show *Who to call*. It needs neither journal nor full guide."""
        if self.panel:
            self.panel.hold_place()
        if self.calls is None:
            self.calls = self._make_calls(self.stage)
            self.calls.add_back().connect(self.go_back)
            self.calls.show_numbers(self.numbers)
        self.calls.number_card.set_can_keep_inside(self.writing is None or self.writing.can_keep)
        self._show_place("calls", self.calls.accessibleName())
        self.stage.show_page(self.calls)
        self._arrange()
        self.calls.title.setFocus(Qt.FocusReason.OtherFocusReason)

    def go_back(self) -> None:
        """From *Who to call* to where one was: the open step, else the home."""
        if self.place != "calls":
            return
        if self.panel is not None:
            self._show_panel(self.panel)
            self.panel.take_up_place()
        elif self.opening and self.opening.is_awaited:
            self.opening.announce()
        else:
            self.show_home()

    def apply_text_size(self, percent: int) -> None:
        """Show everything at another text size."""
        if self.opening:
            self.opening.make_ready_anew()
        self._looks.look.set_text_size(percent)
        self._arrange()

    def tell_problems(self, problems: tuple[Problem, ...]) -> None:
        """Say what of the guide could not be read."""
        if problems or not self._outline.heads:
            self.messages.tell_guide_broken(problems, None if self._outline.heads else self._library().content)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.panel:
            self.panel.leave()
        if self.may_close():
            event.accept()
            self.closed.emit()
        else:
            event.ignore()

    def _lay_out(self) -> None:
        page = QWidget()
        page.setObjectName("page")
        self._column = QVBoxLayout(page)
        self._column.setContentsMargins(NEAR, NEAR - 4, NEAR, NEAR)
        self._column.setSpacing(NEAR - 4)
        self._body = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._body.addWidget(self.path)
        self._body.addStretch(1)
        self._column.addWidget(self.bar)
        self._column.addLayout(self._body, 1)
        self.setObjectName("window")
        self.setCentralWidget(page)
        self.setMinimumSize(*SMALLEST)

    def _connect(self) -> None:
        self.bar.path_pressed.connect(self.show_home)
        self.bar.call_pressed.connect(self.show_calls)
        self.bar.text_size_pressed.connect(lambda: self.messages.toggle_sizes())  # noqa: PLW0108  made when pressed
        self.path.chosen.connect(self.open_step)
        self.path.whole_asked.connect(self.show_whole_path)
        self.path.fold_asked.connect(lambda: self.fold(folded=True))

    def _layout(self) -> Arrangement:
        return arrange(self.width(), self.height(), self._looks.look.text_size, folded=self._folded)

    def _show_place(self, place: str, title: str = "") -> None:
        say = self._looks.say
        self.place = place
        self.bar.mark(place)
        self.setWindowTitle(say("{title} – CAR T Guide", title=title) if title else say("CAR T Guide"))

    def _on_begun(self, identity: str) -> None:
        head = self._outline.heads.get(identity)
        self._show_place("", head.title if head else "")
        self.path.show()
        self.path.show_open(identity)
        self.path.repaint()

    def _on_shown(self, panel: "StepPanel") -> None:
        panel.show_numbers(self.numbers)
        if self.writing:
            self.writing.remember_place(panel.identity)
        if self.place != "calls":
            self._show_panel(panel)

    def _show_panel(self, panel: "StepPanel") -> None:
        self._show_place("", panel.accessibleName())
        self.stage.show_page(panel)
        self._arrange()
        panel.guide_half.title.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_refused(self, problems: tuple[Problem, ...]) -> None:
        self.show_home()
        self.tell_problems(problems)

    def _arrange(self) -> None:
        if self.has_messages:
            self.messages.arrange()
        layout = self._layout()
        self.bar.set_one_row(layout.one_row_bar)
        beside = layout.path == "list"
        self._body.setDirection(QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom)
        self.path.arrange(layout.path)
        self._show_path()
        for page in self._pages():
            page.arrange(layout)

    def _show_path(self) -> None:
        gives_way = self.place == "calls" or (self.has_messages and self.messages.needs_room)
        self.path.setVisible(bool(self._outline.heads) and not gives_way)

    def _pages(self) -> "list[Home | StepPanel | CallsPage]":
        return [page for page in (vars(self).get("home"), self.panel, self.calls) if page is not None]
