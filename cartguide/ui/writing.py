"""What ties the window to the journal's keeper: a step's writing, marks of the way, undoing, and what is wrong."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer

from cartguide.guide.model import Outline
from cartguide.journal.changes import Change, Kept
from cartguide.journal.model import StepWriting
from cartguide.journey.dates import FIRST_CELLS, HAPPENED, PLANNED, StepDate
from cartguide.journey.now import YES, Progress, Standing, is_overtaken, standing, with_dates
from cartguide.journey.today import one_thing, today_of
from cartguide.ui.dates.seen import DatesSeen
from cartguide.ui.keeper import Keeper
from cartguide.ui.marking import Marking

if TYPE_CHECKING:
    from cartguide.journey.library import Library
    from cartguide.system.day import Day
    from cartguide.ui.dates.kept import KeptDates
    from cartguide.ui.opening import Opening
    from cartguide.ui.panel.step_panel import StepPanel
    from cartguide.ui.window import Window

PATIENCE_MS = 1_000
LAST_PLACE, FOLDED = "last-place", "path-folded"


class Ahead:
    """What was written for a step, read while its panel is being made: whichever is ready first waits for the other."""

    def __init__(self, step: str) -> None:
        self.step = step
        self.is_used = False
        self._writing: StepWriting | None = None
        self._has_arrived = False
        self._take: Callable[[StepWriting | None], None] | None = None

    def arrive(self, writing: StepWriting | None = None) -> None:
        """It is read; None if it could not be."""
        self._writing, self._has_arrived = writing, True
        if self._take:
            self._take(writing)

    def give(self, take: Callable[[StepWriting | None], None]) -> None:
        """Hand it over, now or when it comes; once."""
        self.is_used = True
        if self._has_arrived:
            take(self._writing)
        else:
            self._take = take


class Writing(QObject):
    """`can_keep`: nothing is known yet that would keep the journal from opening, or it is open.

    `is_settled`: the journal has said where the person is, or could not be opened.
    """

    def __init__(  # noqa: PLR0917  what the window and the journal tell each other
        self,
        window: "Window",
        keeper: Keeper,
        outline: Outline,
        library: "Callable[[], Library]",
        dates: "KeptDates",
        day: "Day",
    ) -> None:
        super().__init__(window)
        self._window, self._keeper = window, keeper
        self._outline, self._library = outline, library
        self._dates, self._day = dates, day
        self._ticked: frozenset[str] = frozenset()
        self._ahead = Ahead("")
        self.can_keep = True
        self.is_settled = False
        self.marking = Marking(keeper, self)
        for each in (self.marking, dates, day):
            each.changed.connect(self._on_marked)
        keeper.opened.connect(self._on_opened)
        keeper.failed.connect(self._on_failed)
        keeper.saved.connect(self._on_saved)
        keeper.not_saved.connect(self._on_not_saved)
        keeper.not_read.connect(self._on_not_read)
        QTimer.singleShot(PATIENCE_MS, self, self._wait_no_longer)

    def read_ahead(self, step: str) -> None:
        """Begin to read what was written for a step while its panel is being made."""
        if self._keeper.is_open and not self._opening.shelf.is_ready(step):
            self._ahead = Ahead(step)
            self._keeper.ask(step, self._ahead.arrive, otherwise=self._ahead.arrive)

    def fill(self, panel: "StepPanel", then: Callable[[], None]) -> None:
        """Bring what was written for a step into its panel, or only what waits where the journal is not open."""
        self._tie(panel)
        self._mark(panel)
        panel.set_can_keep(self._keeper.is_open)
        if self._keeper.is_open and not panel.has_writing:
            if self._ahead.step == panel.identity and not self._ahead.is_used:
                self._ahead.give(lambda writing: self._show(panel, writing, then))
            else:
                self._read(panel, then)
            return
        if not self._keeper.is_open and not self._keeper.is_settled:
            panel.show_writing(self._keeper.waiting_for(panel.identity))
            panel.set_can_keep(can_keep=False)
        then()

    def remember_place(self, step: str) -> None:
        """Come back to this step next time."""
        if self._keeper.is_open:
            self._keeper.remember(Kept(LAST_PLACE, step))

    def undo(self, undoing: Change) -> None:
        """Do what brings back something removed, and show it."""
        self._keeper.do(undoing)
        if self._keeper.is_open:
            self._reload()
            return
        for panel in self._opening.panels:
            if panel.writing is not None:
                panel.show_writing(undoing.over(panel.writing))

    def show_today(self) -> None:
        """Fill the home: with what is known at once, and anew when the journal has told what is ticked."""
        self._fill_home()
        if self._keeper.is_open and self._outline.steps:
            self._keeper.ask(self._outline.steps[0].identity, self._take_ticks)

    def remember_folded(self, *, folded: bool) -> None:
        """Fold the path the same way next time."""
        self._keeper.remember(Kept(FOLDED, YES if folded else ""))

    def _tie(self, panel: "StepPanel") -> None:
        if not panel.is_tied:
            panel.is_tied = True
            panel.go.connect(self._window.open_step)
            panel.removed.connect(self._offer_back)
            panel.place_wanted.connect(self._window.show_place)
            panel.date_kept.connect(self.keep_date)
            panel.date_removed.connect(lambda: self.remove_date(panel.identity, FIRST_CELLS, panel.accessibleName()))
            panel.told.connect(lambda what, so: self._on_told(panel.identity, what, so=so))
            panel.all_wanted.connect(lambda: self._read_whole(panel))

    def _offer_back(self, what: str, bring_back: object) -> None:
        self._window.messages.undo.offer(what, bring_back)

    def _read(self, panel: "StepPanel", then: Callable[[], None], *, whole: bool = False) -> None:
        self._keeper.ask(panel.identity, lambda writing: self._show(panel, writing, then), otherwise=then, whole=whole)

    def _read_whole(self, panel: "StepPanel") -> None:
        if self._keeper.is_open:
            self._read(panel, lambda: None, whole=True)

    def _show(self, panel: "StepPanel", writing: StepWriting | None, then: Callable[[], None]) -> None:
        if writing is not None and self._opening.has(panel):
            self._ticked = writing.ticked
            panel.show_writing(writing)
            if self._window.has_messages:
                self._window.messages.clear_no_journal()
        then()

    def _reload(self) -> None:
        for panel in self._opening.panels:
            panel.set_can_keep(self._keeper.is_open)
            self._read(panel, lambda: None)

    @property
    def _opening(self) -> "Opening":
        opening = self._window.opening
        if opening is None:
            raise RuntimeError("there is a window without a way to open steps")
        return opening

    def _take_ticks(self, writing: StepWriting) -> None:
        if self._ticked != writing.ticked:
            self._ticked = writing.ticked
            self._fill_home()

    def _fill_home(self) -> None:
        if not self.is_settled:
            return
        today = today_of(self._outline, self.marking.progress, self._dates.known, self._day.today)
        things = ((step, self._thing_of(step)) for step in today.todo)
        found = next(((step, thing) for step, thing in things if thing), None)
        self._window.home.show_standing(self._standing(), today, found)

    @property
    def progress(self) -> Progress:
        """What the person told, and what has happened by their dates."""
        return with_dates(self.marking.progress, self._dates.known)

    def keep_date(self, one: StepDate) -> None:
        """Keep a date. Who says that a step has happened has gone on from where they were before."""
        self._dates.set(one)
        if one.state == HAPPENED and is_overtaken(self._outline, self.marking.progress.here, one.step):
            self.marking.mark_here(one.step, here=False)

    def remove_date(self, step: str, part: int, title: str) -> None:
        """Take a date away; it can be brought back."""
        back = self._dates.remove(step, part)
        if back is not None:
            self._offer_back(title, back)

    def _mark(self, panel: "StepPanel") -> None:
        panel.show_marks(self.progress)
        names = {step: head.station for step, head in self._outline.heads.items()}
        panel.show_dates(DatesSeen(self._dates.known, self._day.today, names, self._dates.half_typed))

    def _standing(self) -> Standing:
        details = self._library().circumstances.details
        return standing(self._outline, self.marking.progress, details, self._dates.known, self._day.today)

    def _thing_of(self, identity: str) -> str:
        view, _ = self._library().page(identity)
        thing = one_thing(view.items, view.step.musts, self._ticked) if view else None
        return thing[1] if thing else ""

    def _on_told(self, step: str, what: str, *, so: bool) -> None:
        if what == "read":
            self.marking.mark_read(step, read=so)
        elif what == "done":
            self._mark_done(step, done=so)
        else:
            self.marking.mark_here(step, here=so)

    def _mark_done(self, step: str, *, done: bool) -> None:
        """A step that is done has happened on its day, where that day has come; one that is not has not."""
        self.marking.mark_done(step, done=done)
        one, today = self._dates.known.one(step, FIRST_CELLS), self._day.today
        if one and done and today and one.first <= today:
            self._dates.set(one._replace(state=HAPPENED))
        elif one and not done and one.state == HAPPENED:
            self._dates.set(one._replace(state=PLANNED))

    def show_guide(self) -> None:
        """Show how the steps stand, and what is to say of today, in the guide's words as they are now."""
        self._window.path.show_standing(self._standing())
        if self._window.place == "path" and self.is_settled:
            self._fill_home()

    def _on_marked(self) -> None:
        self.show_guide()
        for panel in self._opening.panels:
            self._mark(panel)

    def _set_can_keep(self, *, can_keep: bool) -> None:
        self.can_keep = can_keep
        if self._window.calls:
            self._window.calls.number_card.set_can_keep_inside(can_keep)
        for panel in self._opening.panels:
            panel.set_can_keep(can_keep)

    def _on_opened(self, profile: dict[str, Any]) -> None:
        window = self._window
        if window.has_messages:
            window.messages.clear_no_journal()
        self.is_settled = True
        window.fold(folded=profile.get(FOLDED) == YES, by_hand=False)
        self.marking.take(profile)
        self._set_can_keep(can_keep=True)
        self._reload()
        if window.panel:
            self.remember_place(window.panel.identity)
        elif window.place == "path" and profile.get(LAST_PLACE) in self._outline.heads:
            window.open_step(str(profile[LAST_PLACE]))
        elif window.place == "path":
            window.show_home()

    def _wait_no_longer(self) -> None:
        """The journal is slow to open: the home needs it only to say where the person is."""
        if not self.is_settled:
            self.is_settled = True
            if self._window.place == "path":
                self._window.show_home()

    def _on_failed(self, error: Exception) -> None:
        self.is_settled = True
        self._window.messages.tell_no_journal(error, self._keeper.open)
        self._set_can_keep(can_keep=False)
        if self._window.place == "path":
            self._window.show_home()

    def _on_saved(self) -> None:
        if self._window.has_messages:
            self._window.messages.clear_not_saved()

    def _on_not_saved(self, error: Exception) -> None:
        self._window.messages.tell_not_saved(error, self._keeper.save_now)

    def _on_not_read(self, error: Exception) -> None:
        self._window.messages.tell_no_journal(error, self._reload)
