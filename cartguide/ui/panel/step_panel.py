"""An open step: the guide's half beside, or above, the person's."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from cartguide.journal.model import StepWriting
from cartguide.journey.library import PageView
from cartguide.journey.now import Progress
from cartguide.system.settings import CallNumbers
from cartguide.ui.dates.seen import DatesSeen
from cartguide.ui.keeper import Keeper
from cartguide.ui.mine.checklist import Checklist
from cartguide.ui.mine.notes import Notes
from cartguide.ui.panel.guide_half import GuideHalf
from cartguide.ui.scale import NEAR
from cartguide.ui.scroll import ScrollPage
from cartguide.ui.theme import Looks

if TYPE_CHECKING:
    from cartguide.ui.scale import Arrangement

Way = tuple[str, str]


class StepPanel(ScrollPage):
    """One step, made in slices so that it can be made ready unnoticed; only a whole one is shown.

    `place_wanted` carries the name of a page beside the steps.

    The person's half appears when the journal has brought what was written. `told`: "read", "done" or "here", and
    whether it is so.
    """

    go = Signal(str)
    removed = Signal(str, object)
    told = Signal(str, bool)
    all_wanted = Signal()
    place_wanted = Signal(str)
    date_kept = Signal(object)
    date_removed = Signal()

    def __init__(  # noqa: PLR0917  what a step needs
        self,
        stage: QWidget,
        looks: Looks,
        keeper: Keeper,
        view: PageView,
        whole: int,
        ways: tuple[Way, Way],
        layout: "Arrangement",
    ) -> None:
        super().__init__(stage)
        self.hide()
        self.setGeometry(stage.rect())
        self._looks, self._keeper, self._view = looks, keeper, view
        self.setAccessibleIdentifier("panel")
        self.setAccessibleName(view.head.title)
        self.identity = view.step.identity
        self.writing: StepWriting | None = None
        self._held: tuple[int, QWidget | None] = (0, None)
        self.is_whole = False
        self.is_tied = False
        self._is_awaited = False
        looks.look.changed.connect(self._keep_in_sight)
        self._slices = self._build(whole, ways, layout)

    def build_some(self) -> None:
        """Make one slice more."""
        next(self._slices, None)

    def build_rest(self) -> None:
        """Make what is missing: it is to be shown at once, and laid out then."""
        self._is_awaited = True
        while not self.is_whole:
            self.build_some()

    def arrange(self, layout: "Arrangement") -> None:
        """The person's half at the right, or below."""
        # A step is longer than a wide window; a bar that comes only after the first layout costs a second one.
        always, needed = Qt.ScrollBarPolicy.ScrollBarAlwaysOn, Qt.ScrollBarPolicy.ScrollBarAsNeeded
        self.setVerticalScrollBarPolicy(needed if layout.path == "list" else always)
        way = QBoxLayout.Direction.LeftToRight if layout.beside else QBoxLayout.Direction.TopToBottom
        self._halves.setDirection(way)
        # The guide's half stays where it is while the person's is not there yet.
        policy = self.mine.sizePolicy()
        policy.setRetainSizeWhenHidden(layout.beside)
        self.mine.setSizePolicy(policy)
        self.guide_half.arrange(picture_beside=layout.picture_beside)

    def show_writing(self, writing: StepWriting) -> None:
        """Fill the person's half from the journal."""
        self.writing = writing
        self.checklist.show_writing(writing)
        self.notes.show_writing(writing)
        self._show_asked()
        self.mine.show()

    def show_numbers(self, numbers: CallNumbers) -> None:
        """Show the number to call first."""
        self.guide_half.show_number(numbers.first)

    def _keep_in_sight(self) -> None:
        QTimer.singleShot(0, self, self.show_focus)

    def come_back(self) -> None:
        """Stand as one that was just opened: at its top, with the newest note."""
        self.to_top()
        if self.has_writing:
            self.notes.come_back()

    def hold_place(self) -> None:
        """Remember where one is reading or writing."""
        focused = QApplication.focusWidget()
        inside = focused is not None and self.sheet.isAncestorOf(focused)
        self._held = (self.verticalScrollBar().value(), focused if inside else None)

    def take_up_place(self) -> None:
        """Go back there."""
        at, focused = self._held
        if focused is not None and isValid(focused):
            focused.setFocus(Qt.FocusReason.OtherFocusReason)
        self.verticalScrollBar().setValue(at)

    @property
    def has_writing(self) -> bool:
        """Whether the journal has brought what was written."""
        return self.writing is not None

    def show_marks(self, progress: Progress) -> None:
        """Show what the person told of this step."""
        step = self.identity
        self.guide_half.show_marks(read=step in progress.read, done=step in progress.done, here=step == progress.here)

    def show_dates(self, seen: DatesSeen) -> None:
        """Show when the step is or was."""
        self.guide_half.show_dates(seen)

    def set_can_keep(self, can_keep: bool) -> None:  # noqa: FBT001  a state, not an option
        """Let the person write only while what they write is kept; what stands here stays to be read and copied."""
        self.mine.setVisible(self.has_writing or self.notes.has_words)
        self.guide_half.set_can_keep(can_keep)
        self.checklist.setEnabled(can_keep)
        self.notes.set_frozen(not can_keep)

    def leave(self) -> None:
        """Keep what is half done."""
        self.checklist.leave()

    def _build(self, whole: int, ways: tuple[Way, Way], layout: "Arrangement") -> Iterator[None]:
        view, step = self._view, self._view.step
        self.guide_half = GuideHalf(*self._looks, view, whole, ways, self._looks.icons.pictures)
        yield
        self.checklist = Checklist(*self._looks, self._keeper, step.identity, view.items, step.musts)
        self.notes = Notes(*self._looks, self._keeper, step.identity, view.head.title)
        yield
        self._lay_out()
        self._connect()
        self.arrange(layout)
        yield
        if not self._is_awaited:
            # A grab lays out and polishes what is hidden, so that showing it is quick.
            self.grab(QRect(0, 0, 1, 1))
        self.is_whole = True

    def _lay_out(self) -> None:
        self.mine = QWidget()
        mine = QVBoxLayout(self.mine)
        mine.setContentsMargins(0, 0, 0, 0)
        mine.setSpacing(NEAR)
        mine.addWidget(self.checklist)
        mine.addWidget(self.notes)
        mine.addStretch(1)
        self._halves = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._halves.setSpacing(NEAR)
        self._halves.addWidget(self.guide_half, 3, Qt.AlignmentFlag.AlignTop)
        self._halves.addWidget(self.mine, 2)
        self.column.addLayout(self._halves)
        self.column.addStretch(1)

    def _connect(self) -> None:
        half, notes = self.guide_half, self.notes
        half.go.connect(self.go)
        half.read_pressed.connect(lambda on: self.told.emit("read", on))
        half.done_pressed.connect(lambda on: self.told.emit("done", on))
        half.here_pressed.connect(lambda on: self.told.emit("here", on))
        half.asked.connect(notes.add_question)
        half.shown.connect(self._show_question)
        half.ask_pressed.connect(self._ask)
        half.numbers_wanted.connect(lambda: self.place_wanted.emit("figures"))
        half.date_kept.connect(self.date_kept)
        half.date_removed.connect(self.date_removed)
        half.wants_sight.connect(self.ensureWidgetVisible)
        notes.changed.connect(self._show_asked)
        notes.all_wanted.connect(self.all_wanted)
        self.checklist.removed.connect(self.removed)
        notes.removed.connect(self.removed)

    def _show_asked(self) -> None:
        self.guide_half.show_asked(self.notes.asked_of(identity for identity, *_ in self._view.questions))

    def _show_question(self, identity: str) -> None:
        self.notes.show_question(identity)
        self.ensureWidgetVisible(self.notes.editor)

    def _ask(self) -> None:
        self.notes.ask(self._looks.say("About “{title}”:", title=self._view.head.title) + " ")
        self.ensureWidgetVisible(self.notes.editor)
