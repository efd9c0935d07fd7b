"""The program's window: the bar, the steps, the open step, *Who to call*, and what there is to say."""

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QVBoxLayout, QWidget

from cartguide.guide.model import Outline, Problem
from cartguide.system.call_numbers import CallNumbers
from cartguide.ui.scale import NEAR, arrange
from cartguide.ui.step_list import StepList
from cartguide.ui.theme import Looks
from cartguide.ui.top_bar import TopBar

if TYPE_CHECKING:
    from cartguide.journey.library import Library
    from cartguide.ui.calls.page import CallsPage
    from cartguide.ui.keeper import Keeper
    from cartguide.ui.messages import Messages
    from cartguide.ui.notice import Notice, UndoBar
    from cartguide.ui.panel.step_panel import StepPanel
    from cartguide.ui.writing import Writing

RAIL_WIDTH = 262
SMALLEST = (320, 320)


class Window(QMainWindow):
    """Knows where one is; holds no rule. What the first frame does not need is made when it is first used."""

    text_size_chosen = Signal(int)
    numbers_written = Signal(object)
    closed = Signal()

    def __init__(
        self,
        looks: Looks,
        outline: Outline,
        messages: dict[str, str],
        library: "Callable[[], Library]",
        make_calls: "Callable[[], CallsPage]",
    ) -> None:
        super().__init__()
        self._looks = looks
        self._outline = outline
        self._library = library
        self._make_calls = make_calls
        self._keeper: Keeper | None = None
        self._numbers = CallNumbers()
        self.calls: CallsPage | None = None
        self.panel: StepPanel | None = None
        self.writing: Writing | None = None
        self.may_close: Callable[[], bool] = lambda: True
        look, icons, say = looks
        self.bar = TopBar(look, icons, say)
        self.steps = StepList(look, icons, say, outline, messages)
        self._lay_out()
        self._connect()
        self.show_home()

    @cached_property
    def messages(self) -> "Messages":
        """What the window has to say, to undo, to choose."""
        from cartguide.ui.messages import Messages  # noqa: PLC0415  seldom needed, never for the first frame

        messages = Messages(self, self._column, self._looks.look, self._looks.say)
        messages.text_size_chosen.connect(self.text_size_chosen)
        if self.writing:
            messages.undone.connect(self.writing.undo)
        return messages

    @property
    def notice(self) -> "Notice":
        """What the window has to say."""
        return self.messages.notice

    @property
    def undo(self) -> "UndoBar":
        """The offer to bring back what was removed."""
        return self.messages.undo

    def set_keeper(self, keeper: "Keeper") -> None:
        """Take the journal's keeper; until then, and while it is not open, nothing can be written."""
        from cartguide.ui.writing import Writing  # noqa: PLC0415  after the first frame

        self._keeper = keeper
        self.writing = Writing(self, keeper)

    @property
    def numbers(self) -> CallNumbers:
        """What is known of the number to call first."""
        return self._numbers

    @property
    def has_messages(self) -> bool:
        """Whether anything was said yet; asking `messages` would make it."""
        return "messages" in vars(self)

    @property
    def is_home(self) -> bool:
        """Whether all steps are shown."""
        return self._place == "path"

    def has_step(self, identity: object) -> bool:
        """Whether this is a step that can be opened."""
        return identity in self._outline.heads

    def set_numbers(self, numbers: CallNumbers) -> None:
        """Show the number to call first on every screen."""
        self._numbers = numbers
        self.bar.set_number(numbers.first)
        if self.calls:
            self.calls.show_numbers(numbers)

    def show_home(self) -> None:
        """Show all steps."""
        was_open = self.panel.identity if self.panel else ""
        self._leave_step()
        self._show_place("path")
        self.steps.show_open("")
        self.setWindowTitle(self._looks.say("CAR T Guide"))
        self._arrange()
        if was_open in self.steps.rows:
            self.steps.rows[was_open].setFocus(Qt.FocusReason.OtherFocusReason)
        self.steps.to_top()

    def open_step(self, identity: str) -> None:
        """Open a step's panel; where its page can't be read, the window says so and stays where it is."""
        if self._keeper is None:
            return
        view, problems = self._library().page(identity)
        if view is None:
            self.tell_problems(problems)
            return
        from cartguide.journey.now import neighbours  # noqa: PLC0415  not needed for the first frame
        from cartguide.ui.panel.step_panel import StepPanel  # noqa: PLC0415  not needed for the first frame

        self._leave_step()
        look, icons, say = self._looks
        panel = StepPanel(look, icons, say, self._keeper, view, self._outline.length)
        panel.go.connect(self.open_step)
        panel.removed.connect(self.undo.offer)
        before, after = (self._way(way) for way in neighbours(self._outline, identity))
        panel.guide_half.add_ways(before, after)
        panel.set_can_keep(self._keeper.is_open)
        self._show_panel(panel)

    def _show_panel(self, panel: "StepPanel") -> None:
        self.panel = panel
        self._body.addWidget(panel, 1)
        self._show_place("")
        self.steps.show_open(panel.identity)
        self.setWindowTitle(self._looks.say("{title} – CAR T Guide", title=panel.accessibleName()))
        self._arrange()
        if self.writing:
            self.writing.load(panel)
        panel.guide_half.title.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_calls(self) -> None:
        """Show *Who to call*. It needs neither journal nor full guide."""
        if self.calls is None:
            self.calls = self._make_calls()
            self.calls.changed.connect(self.numbers_written)
            self.calls.add_back().connect(self.go_back)
            self.calls.show_numbers(self._numbers)
            self._body.addWidget(self.calls, 1)
        self.calls.number_card.set_can_keep_inside(self.writing is None or self.writing.can_keep)
        self._show_place("calls")
        self.setWindowTitle(self._looks.say("{title} – CAR T Guide", title=self.calls.accessibleName()))
        self._arrange()
        self.calls.title.setFocus(Qt.FocusReason.OtherFocusReason)

    def go_back(self) -> None:
        """From *Who to call* to where one was: the open step, else the home."""
        if self._place != "calls":
            return
        if self.panel is None:
            self.show_home()
            return
        self._show_place("")
        self.setWindowTitle(self._looks.say("{title} – CAR T Guide", title=self.panel.accessibleName()))
        self._arrange()
        self.panel.guide_half.title.setFocus(Qt.FocusReason.OtherFocusReason)

    def apply_text_size(self, percent: int) -> None:
        """Show everything at another text size."""
        self._looks.look.set_text_size(percent)
        self._arrange()
        if self.panel:
            QTimer.singleShot(0, self.panel.show_focus)

    def tell_problems(self, problems: tuple[Problem, ...]) -> None:
        """Say what of the guide could not be read."""
        if problems or not self._outline.heads:
            whole = bool(self._outline.heads)
            self.messages.tell_guide_broken(problems, None if whole else self._library().content)

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
        column = QVBoxLayout(page)
        column.setContentsMargins(NEAR, NEAR - 4, NEAR, NEAR)
        column.setSpacing(NEAR - 4)
        self._body = QHBoxLayout()
        self._body.setSpacing(NEAR)
        self._body.addWidget(self.steps, 1)
        self._column = column
        column.addWidget(self.bar)
        column.addLayout(self._body, 1)
        self.setObjectName("window")
        self.setCentralWidget(page)
        self.setMinimumSize(*SMALLEST)

    def _connect(self) -> None:
        self.bar.path_pressed.connect(self.show_home)
        self.bar.call_pressed.connect(self.show_calls)
        self.bar.text_size_pressed.connect(lambda: self.messages.toggle_sizes())  # noqa: PLW0108  made when pressed
        self.steps.chosen.connect(self.open_step)

    def _show_place(self, place: str) -> None:
        self._place = place
        self.bar.mark(place)

    def _arrange(self) -> None:
        self._show_messages()
        layout = arrange(self.width(), self.height(), self._looks.look.text_size)
        at_step = self.panel is not None
        at_calls = self._place == "calls"
        self.bar.set_one_row(layout.one_row_bar)
        self.steps.setVisible(not at_calls and (layout.rail or not at_step))
        self.steps.arrange(narrow=at_step, halves=layout.halves)
        if at_step:
            self.steps.setFixedWidth(self._looks.look.stretched(RAIL_WIDTH))
        else:
            self.steps.setMinimumWidth(0)
            self.steps.setMaximumWidth(16_777_215)
        if self.panel:
            self.panel.setVisible(not at_calls)
            self.panel.arrange(beside=layout.beside)
        if self.calls:
            self.calls.setVisible(at_calls)
            self.calls.arrange(layout.call_columns)

    def _show_messages(self) -> None:
        if self.has_messages:
            self.messages.arrange()

    def _leave_step(self) -> None:
        if self.panel:
            self.panel.leave()
            self._body.removeWidget(self.panel)
            self.panel.hide()
            self.panel.deleteLater()
            self.panel = None
        if self._keeper:
            self._keeper.save_now()

    def _way(self, identity: str) -> tuple[str, str]:
        head = self._outline.heads.get(identity)
        return (identity, head.station) if head else ("", "")
