"""The window's shortcuts: never a single letter, for people write here."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence, QShortcut

from cartguide.system.settings import TEXT_SIZES
from cartguide.ui.theme import Look
from cartguide.ui.window import Window

if TYPE_CHECKING:
    from cartguide.ui.program import Program


def take_keys(window: Window, look: Look, program: "Program") -> None:
    """Listen to the shortcuts; the first frame does without them."""
    acts: dict[str, Callable[[], None]] = {
        "F1": window.show_calls,
        "Ctrl+H": window.show_calls,
        "Esc": window.go_back,
        "Alt+Left": window.show_home,
        "Alt+Home": window.show_home,
        "Ctrl+F": lambda: window.show_place("search"),
        "Ctrl+P": lambda: _print(program),
        "Ctrl+Z": lambda: _undo(window),
        "Ctrl+0": lambda: window.text_size_chosen.emit(TEXT_SIZES[0]),
        "Ctrl++": lambda: window.text_size_chosen.emit(_next_size(look.text_size, 1)),
        "Ctrl+=": lambda: window.text_size_chosen.emit(_next_size(look.text_size, 1)),
        "Ctrl+-": lambda: window.text_size_chosen.emit(_next_size(look.text_size, -1)),
    }
    for keys, act in acts.items():
        QShortcut(QKeySequence(keys), window).activated.connect(lambda act=act: _by_keyboard(look, act))


def _print(program: "Program") -> None:
    """Show on paper what one sees."""
    from cartguide.ui.printing.seen import print_seen  # noqa: PLC0415  only when it is printed

    print_seen(program)


def _undo(window: Window) -> None:
    """Bring back what was removed last; a field one writes in undoes its own."""
    if window.has_messages:
        window.messages.undo_last()


def _by_keyboard(look: Look, act: Callable[[], None]) -> None:
    look.by_keyboard = True
    act()


def _next_size(size: int, way: int) -> int:
    at = min(range(len(TEXT_SIZES)), key=lambda each: abs(TEXT_SIZES[each] - size))
    return TEXT_SIZES[min(max(at + way, 0), len(TEXT_SIZES) - 1)]
