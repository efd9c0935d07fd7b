"""Opens a long list, scrolls down, opens one of its rows; says how long each turn of the window took.

Arguments: the data folder, the step, the place: "diary" or "notes".
"""

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QAbstractButton

from benchmarks.inside.turns import turns_of
from benchmarks.inside.watched import Leave, run, say

if TYPE_CHECKING:
    from collections.abc import Callable

    from cartguide.ui.place_page import PlacePage
    from cartguide.ui.program import Program

SCREENS, LOOK_SECONDS, READ_SECONDS, REST_SECONDS = 60, 0.06, 0.5, 2.0


def scroll(program: "Program", leave: Leave) -> None:
    """A screen at a time, as fast as one turns pages; at the end there is a moment to read."""
    window, place = program.window, sys.argv[3]
    # The neighbours of the step are made first, in slices of their own.
    turns_of(lambda: None, lambda: True, REST_SECONDS)
    opened = turns_of(lambda: window.show_place(place), lambda: _is_made(program), READ_SECONDS)
    say(f"opened {_said(opened)}")
    page = _page(program)
    bar = page.verticalScrollBar()
    scrolled: list[float] = []
    for _ in range(SCREENS):
        scrolled += turns_of(lambda: bar.setValue(bar.value() + bar.pageStep()), lambda: True, LOOK_SECONDS)
    say(f"scrolled {_said(scrolled)}")
    say(f"rows {len(_rows(page))}")
    row = next(row for row in _rows(page) if row.mapTo(page, QPoint(0, 0)).y() >= 0)
    say(f"entry {_said(turns_of(row.click, lambda: True, READ_SECONDS))}")
    leave()


def _page(program: "Program") -> "PlacePage":
    from cartguide.ui.place_page import PlacePage  # noqa: PLC0415  the program has loaded it by now

    page = program.window.stage.shown
    assert isinstance(page, PlacePage)
    return page


def _rows(page: "PlacePage") -> list[QAbstractButton]:
    names = ("diary.entry.", "note.note-")
    found = (row for row in page.findChildren(QAbstractButton) if row.accessibleIdentifier().startswith(names))
    return sorted(found, key=lambda row: row.mapTo(page.sheet, QPoint(0, 0)).y())


def _is_made(program: "Program") -> bool:
    return bool(_rows(_page(program))) and _IS_MADE[sys.argv[3]](_page(program))


def _diary_is_made(page: "PlacePage") -> bool:
    from cartguide.ui.diary.page import DiaryPage  # noqa: PLC0415  the same

    return isinstance(page, DiaryPage) and page.list.is_made


def _notes_are_made(page: "PlacePage") -> bool:
    from cartguide.ui.notes.page import NotesPage  # noqa: PLC0415  the same

    return isinstance(page, NotesPage) and page.list.is_at_rest


def _said(turns: list[float]) -> str:
    return " ".join(map(str, turns))


_IS_MADE: "dict[str, Callable[[PlacePage], bool]]" = {"diary": _diary_is_made, "notes": _notes_are_made}

run(sys.argv[1], scroll, sys.argv[2])
