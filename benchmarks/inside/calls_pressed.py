"""Presses *Who to call* in every place, made anew and as it stands; says how long each took until it was painted.

Arguments: the data folder, the step, and a centre's file where there is one.
"""

import sys
import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication

from benchmarks.inside.watched import Leave, run, say, turn_by_turn

if TYPE_CHECKING:
    from collections.abc import Callable

    from cartguide.ui.program import Program

PAUSE_MS = 60
EXAMPLE = Path(__file__).resolve().parents[2] / "resources" / "centre" / "example.toml"
BESIDE = ("dates", "diary", "notes", "team", "caregiver", "search", "more", "words", "related", "about", "details")
SELDOM = ("figures", "centre", "centre-form", "bin", "people", "welcome")


class Painted(QObject):
    """Whether a widget was painted."""

    def __init__(self, watched: QObject) -> None:
        super().__init__()
        self.is_painted = False
        watched.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Look at its paints."""
        self.is_painted = self.is_painted or event.type() == QEvent.Type.Paint
        return False


def press(program: "Program", leave: Leave) -> None:
    """The event loop runs between, so that a list goes on being made."""
    turn_by_turn(_turns(program), leave, PAUSE_MS)


def _turns(program: "Program") -> Iterator[bool]:
    for name, go in _ways(program).items():
        taken = []
        for is_new in (True, False):
            go()
            yield True
            if is_new:
                # As after a new number, another day, another region: no page but this one is kept.
                program.window.renew_guide()
                yield True
            taken.append(_press(program))
            yield True
        say(f"{name} {' '.join(map(str, taken))}")


def _ways(program: "Program") -> "dict[str, Callable[[], object]]":
    """Every place by its name, and how one comes there."""
    from cartguide.ui.printing.seen import print_seen  # noqa: PLC0415  as the program does it

    window = program.window
    return {
        "home": window.show_home,
        "step": partial(window.open_step, "infusion"),
        **{name: partial(window.show_place, name) for name in BESIDE + SELDOM},
        "centre-offer": partial(program.offer, str(EXAMPLE)),
        "print": partial(_show_all, partial(window.show_place, "about"), partial(print_seen, program)),
    }


def _show_all(*acts: "Callable[[], object]") -> None:
    for act in acts:
        act()


def _press(program: "Program") -> float:
    """Milliseconds from the press until the frame with the page is out."""
    window = program.window
    begun = time.perf_counter()
    window.bar.call.click()
    page = window.calls
    assert page is not None
    painted = Painted(page.title)
    while not painted.is_painted:
        QApplication.processEvents()
    return (time.perf_counter() - begun) * 1000


run(sys.argv[1], press, sys.argv[2], *(f"--centre={file}" for file in sys.argv[3:]))
