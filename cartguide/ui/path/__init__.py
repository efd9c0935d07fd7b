"""The painted path: how the steps stand, and the layout that the window has room for: across, strip or list."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Union

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from cartguide.guide.catalogue import Words as Say
from cartguide.guide.model import Outline, Step, message_id
from cartguide.ui.buttons import Pressable
from cartguide.ui.painting import Icons
from cartguide.ui.path.drawing import Medal
from cartguide.ui.path.geometry import gone
from cartguide.ui.scale import TARGET
from cartguide.ui.theme import Look

if TYPE_CHECKING:
    from cartguide.journey.dates import StepDate
    from cartguide.journey.now import Standing
    from cartguide.ui.path.across import PathAcross
    from cartguide.ui.path.list import PathList
    from cartguide.ui.path.strip import PathStrip

ACROSS, STRIP, LIST = "across", "strip", "list"
NOW, DONE, TO_COME = message_id("now"), message_id("done"), message_id("to come")
NOW_FLAG = message_id("Now")
SOME_PEOPLE = message_id("some people")
UNLIKELY = message_id("maybe not for you")
DAY_ZERO, AFTER_ZERO = "infusion", message_id("after Day 0")
PHASE_NAMES = {
    "before": message_id("Before"),
    "wait": message_id("The wait"),
    "treatment": message_id("Treatment"),
    "after": message_id("After"),
}


def station_name(say: Say, whole: int, step: Step, title: str, state: str, *, is_open: bool) -> str:
    """A step's accessible name: "Step 4 of 11: Collecting your T cells, to come, open"."""
    if step.number:
        name = say("Step {number} of {whole}: {title}", number=step.number, whole=whole, title=title)
    else:
        name = say("Side step: {title}", title=title)
    return ", ".join([name, say(state), *([say("open")] if is_open else [])])


class Way:
    """The steps that can be read in the order of the path, how each stands, and which one is open."""

    def __init__(self, say: Say, outline: Outline) -> None:
        self.say = say
        self.outline = outline
        self.steps = [step for step in outline.steps if step.identity in outline.heads]
        self.order = [step.identity for step in self.steps]
        self._mains = [step.identity for step in self.steps if step.number]
        later = self._mains[self._mains.index(DAY_ZERO) + 1 :] if DAY_ZERO in self._mains else []
        self._after_zero = next(iter(later), "")
        self.standing: Standing | None = None
        self.open = ""

    @property
    def pin(self) -> tuple[str, str]:
        """The ids of the steps the pin is at or between; empty where it is nowhere."""
        return self.standing.pin if self.standing else ("", "")

    @property
    def here(self) -> str:
        """Where the way goes on from: the open step, else the pin's, else the last one done; empty before the first."""
        done = [identity for identity in self.order if self.state(identity) == DONE]
        wanted = (self.open, self.pin[0], *reversed(done))
        return next((identity for identity in wanted if identity in self.order), "")

    @property
    def in_hand(self) -> str:
        """The step one is likely to want; the first where the way has not begun, empty where there is none."""
        return self.here or next(iter(self.order), "")

    def state(self, identity: str) -> str:
        """How a step stands: a catalogue key."""
        return self.standing.states.get(identity, TO_COME) if self.standing else TO_COME

    def gone(self) -> float:
        """How much of the line lies behind, in stretches between main stations."""
        done = [identity for identity in self.order if self.state(identity) == DONE]
        return gone(self.order, self._mains, self.pin, done)

    def station(self, identity: str) -> str:
        """A step's short name."""
        return self.outline.heads[identity].station

    def title(self, identity: str) -> str:
        """A step's title."""
        return self.outline.heads[identity].title

    def name(self, step: Step) -> str:
        """A step's accessible name."""
        title, state = self.title(step.identity), self.state(step.identity)
        is_open = self.open == step.identity
        return station_name(self.say, self.outline.length, step, title, state, is_open=is_open)

    def where(self) -> str:
        """Where the pin is, in words, when it is at no station."""
        one, other = self.pin
        if one == other or not {one, other} <= set(self.order):
            return ""
        return self.say("You are between {one} and {other}.", one=self.station(one), other=self.station(other))

    def below(self, step: Step, fits: Callable[[str], bool] | None = None) -> str:
        """The small words below a step's name: its date, else how it stands; the flag says "now".

        `fits`: whether words find room below a station; without it the date is said in full.
        """
        state = self.state(step.identity)
        dated = self._dated(step.identity)
        if dated and self.standing:
            from cartguide.ui.dates.said import below_station, when  # noqa: PLC0415  only for who wrote dates

            if fits is None:
                return when(self.say, dated, self.standing.today)
            is_open = self.open == step.identity
            wordings = below_station(self.say, dated, self.standing.today, is_open=is_open)
            return next((words for words in wordings if fits(words)), wordings[-1])
        if state == DONE:
            return self.say(DONE)
        if self.is_unlikely(step.identity):
            return self.say(UNLIKELY)
        if step.identity == self._after_zero and state == TO_COME:
            return self.say(AFTER_ZERO)
        return "" if step.number else self.say(SOME_PEOPLE)

    def when(self, identity: str) -> str:
        """When a step is or was, in few words; empty where that is not known."""
        dated = self._dated(identity)
        if dated is None or self.standing is None:
            return ""
        from cartguide.ui.dates.said import when  # noqa: PLC0415  only for who wrote dates

        return when(self.say, dated, self.standing.today)

    def _dated(self, identity: str) -> "StepDate | None":
        dates = self.standing.dates.of(identity) if self.standing and self.standing.dates else ()
        return dates[0] if dates else None

    def is_unlikely(self, identity: str) -> bool:
        """Whether a step may not be part of this person's plan."""
        return self.standing is not None and identity in self.standing.unlikely

    def beside(self, identity: str) -> tuple[str, str]:
        """The steps before and after one; empty at the ends. Before the first one there is only the first."""
        if identity not in self.order:
            return "", self.order[0] if self.order else ""
        at = self.order.index(identity)
        return self.order[at - 1] if at else "", self.order[at + 1] if at + 1 < len(self.order) else ""

    def ways(self) -> tuple[str, str]:
        """The steps before and after the one where the way goes on from."""
        return self.beside(self.here)

    def medal(self, step: Step, radius: float, button: Pressable) -> Medal:
        """A step's circle as it stands."""
        state = self.state(step.identity)
        return Medal(
            step.icon,
            step.phase,
            radius,
            is_done=state == DONE,
            is_now=state == NOW,
            is_open=self.open == step.identity,
            is_hovered=button.underMouse(),
            is_pressed=button.isDown(),
            is_unlikely=self.is_unlikely(step.identity),
        )


class Placed(QWidget):
    """A layout of the path that places its own parts: its height follows from its width."""

    wished_width = 0

    def hasHeightForWidth(self) -> bool:
        return True

    def sizeHint(self) -> QSize:
        return QSize(self.wished_width, self.heightForWidth(self.wished_width))

    def minimumSizeHint(self) -> QSize:
        return QSize(TARGET, TARGET)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        """Put the parts where they belong at the present size."""


class Path(QWidget):
    """Knows where one is on the path; the layout in use shows it, and the others are not kept."""

    chosen = Signal(str)
    whole_asked = Signal()
    fold_asked = Signal()

    def __init__(self, look: Look, icons: Icons, say: Say, outline: Outline) -> None:
        super().__init__()
        self._look = look
        self._icons = icons
        self._way = Way(say, outline)
        self._name = ""
        self.shown: PathAcross | PathStrip | PathList | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    def arrange(self, layout: str) -> None:
        """Show the path "across", as a "strip" or as a "list"; the keyboard's hand stays with its step."""
        if layout == self._name:
            return
        self._name = layout
        old, hand = self.shown, self._focused()
        self.shown = self._make(layout)
        self.shown.chosen.connect(self.chosen)
        self._column.addWidget(self.shown)
        self.setSizePolicy(self.shown.sizePolicy())
        if old:
            self._column.removeWidget(old)
            old.hide()
            old.deleteLater()
        if hand:
            self.focus_on(hand)

    def renew_names(self) -> None:
        """The steps have other names now: the layout in use is made anew."""
        name, self._name = self._name, ""
        if name:
            self.arrange(name)

    def show_standing(self, standing: "Standing") -> None:
        """Show how the steps stand, and the pin."""
        self._way.standing = standing
        if self.shown:
            self.shown.tell()

    def show_open(self, identity: str) -> None:
        """Mark the open step; none with an empty id."""
        was, self._way.open = self._way.open, identity
        if self.shown:
            self.shown.show_open(was)

    def focus_on(self, identity: str) -> None:
        """Give a step's station the keyboard focus, and bring it into sight."""
        if self.shown:
            self.shown.focus_on(identity)

    @property
    def in_hand(self) -> str:
        """The step one is likely to want: the open one, else the pin's, else the first; empty if there is none."""
        return self._way.in_hand

    @property
    def buttons(self) -> dict[str, Pressable]:
        """The stations of the layout in use by step; the strip has only the one in hand."""
        return dict(self.shown.buttons) if self.shown else {}

    def _focused(self) -> str:
        """The step that has the keyboard focus, or should have it when the layout around it goes."""
        focused = QApplication.focusWidget()
        if self.shown is None or focused is None or not self.shown.isAncestorOf(focused):
            return ""
        hands = [identity for identity, button in self.shown.buttons.items() if button is focused]
        return hands[0] if hands else self._way.in_hand

    def _make(self, layout: str) -> Union["PathAcross", "PathStrip", "PathList"]:
        parts = self._look, self._icons, self._way
        if layout == STRIP:
            from cartguide.ui.path.strip import PathStrip  # noqa: PLC0415  where the window is small

            strip = PathStrip(*parts)
            strip.whole_asked.connect(self.whole_asked)
            return strip
        if layout == LIST:
            from cartguide.ui.path.list import PathList  # noqa: PLC0415  where the window is tall

            return PathList(*parts)
        from cartguide.ui.path.across import PathAcross  # noqa: PLC0415  where the window is wide

        across = PathAcross(*parts)
        across.fold_asked.connect(self.fold_asked)
        return across
