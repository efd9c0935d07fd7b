"""A window as assistive technology knows it, as text: a line a node, indented, with role, name, identifier, states."""

import re
from collections.abc import Iterator

from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QWidget

STATES = ("checkable", "checked", "disabled", "expandable", "expanded", "collapsed", "readOnly", "multiLine")
WITHOUT_WORDS = {QAccessible.Role.Client, QAccessible.Role.NoRole, QAccessible.Role.LayeredPane}
CHANGING = (
    (re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"), "UUID"),
    (re.compile(r"\b\d\d:\d\d\b"), "TIME"),
    (
        re.compile(
            r"\b\d{1,2} (January|February|March|April|May|June|July|August|September|October|November|December)"
            r" \d{4}\b"
        ),
        "DAY",
    ),
    (re.compile(r"(?<=Question, )today|(?<=Note, )today"), "DAY"),
)


def tree_of(window: QWidget) -> str:
    """The visible nodes below a window; containers that say nothing are left out, what they hold is not."""
    root = QAccessible.queryAccessibleInterface(window)
    assert root is not None
    return "\n".join(_lines(root, 0)) + "\n"


def _lines(node: QAccessibleInterface, depth: int) -> Iterator[str]:
    if node.state().invisible:
        return
    says = _says(node)
    if says:
        yield "  " * depth + says
    for at in range(node.childCount()):
        child = node.child(at)
        if child is not None:
            yield from _lines(child, depth + bool(says))


def _says(node: QAccessibleInterface) -> str:
    """One node in words; empty for a mere container."""
    name = _steady(node.text(QAccessible.Text.Name))
    identifier = _steady(node.text(QAccessible.Text.Identifier)) if hasattr(QAccessible.Text, "Identifier") else ""
    identifier = identifier or _identifier(node)
    if not name and not identifier and node.role() in WITHOUT_WORDS:
        return ""
    value = _steady(node.text(QAccessible.Text.Value))
    described = _steady(node.text(QAccessible.Text.Description))
    state = node.state()
    states = " ".join(each for each in STATES if getattr(state, each))
    parts = [node.role().name, f"“{name}”" if name else "", f"[{identifier}]" if identifier else ""]
    parts += [f"= {value!r}" if value else "", f"({described})" if described and described != name else "", states]
    return " ".join(part for part in parts if part)


def _identifier(node: QAccessibleInterface) -> str:
    widget = node.object()
    return _steady(widget.accessibleIdentifier()) if isinstance(widget, QWidget) else ""


def _steady(text: str) -> str:
    """Without what differs from day to day."""
    for changing, instead in CHANGING:
        text = changing.sub(instead, text)
    return text
