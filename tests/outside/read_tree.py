"""Reads and works windows as a screen reader does. Run by the system's Python, which has gi.

Each line in is a JSON request {"do": …}, each line out its answer {"value": …}. Nothing is remembered but where a node
was found: every answer is as the program says now.
"""

import json
import sys
from collections.abc import Callable, Iterator
from typing import Any

from gi.repository import GLib

from tests.outside.accessibility_bus import Bus, Node
from tests.outside.x_windows import Windows

Facts = dict[str, Any]
_FIELDS = {"identifier": "AccessibleId", "name": "Name", "role": "RoleName"}


class Tree:
    """Every program on the bus; a node is named by the text of where it is found."""

    def __init__(self) -> None:
        self._bus = Bus()
        self._windows = Windows()
        self._found: dict[tuple[int, str], Node] = {}

    def programs(self) -> list[int]:
        """The process ids of all programs on the bus."""
        return [*self._bus.programs()]

    def windows(self, pid: int) -> int:
        """How many windows the process has on the screen."""
        return len(self._windows.of(pid))

    def close(self, pid: int) -> None:
        """Ask the process's windows to close, as their cross does."""
        for window in self._windows.of(pid):
            self._windows.ask_to_close(window)

    def give_keyboard(self, pid: int) -> None:
        """Let the process's window have the keyboard."""
        for window in self._windows.of(pid):
            self._windows.give_keyboard(window)

    def find(self, pid: int, **wanted: str) -> Facts | None:
        """The first showing node that fits all that is given: identifier, name, role; of nodes as deep, the first."""
        known = self._found.get((pid, wanted.get("identifier", "")))
        if known and (facts := self._facts([known])) and _fits(facts[0], wanted):
            return facts[0]
        for level in self._levels(pid):
            fitting = self._fitting(pid, level, wanted)
            if fitting and (facts := self._facts(fitting[:1])):
                return facts[0]
        return None

    def all(self, pid: int) -> list[Facts]:
        """Every showing node."""
        return self._facts([node for level in self._levels(pid) for node in level])

    def text(self, node: str) -> str | None:
        """The text of an editor."""
        span = GLib.Variant("(ii)", (0, -1))
        found = self._bus.one(_place(node), "org.a11y.atspi.Text", "GetText", span)
        return None if found is None else str(found)

    def description(self, node: str) -> str:
        """What is said of a node after its name."""
        return self._bus.texts([_place(node)], "Description")[0]

    def go_to_end(self, node: str) -> None:
        """Put an editor's caret after its last letter."""
        end = GLib.Variant("(i)", (len(self.text(node) or ""),))
        self._bus.one(_place(node), "org.a11y.atspi.Text", "SetCaretOffset", end)

    def act(self, node: str, action: str) -> bool:
        """Do one of the node's own actions; False if it has none of that name."""
        actions = self._bus.one(_place(node), "org.a11y.atspi.Action", "GetActions") or []
        names = [name for name, _, _ in actions]
        if action not in names:
            return False
        number = GLib.Variant("(i)", (names.index(action),))
        return self._bus.one(_place(node), "org.a11y.atspi.Action", "DoAction", number) is True

    def insert(self, node: str, text: str) -> bool:
        """Put text at the start of an editor in one go, as a dictation program does."""
        what = GLib.Variant("(isi)", (0, text, len(text)))
        return self._bus.one(_place(node), "org.a11y.atspi.EditableText", "InsertText", what) is True

    def keys(self, text: str) -> bool:
        """Press the keys of a text, wherever the keyboard is."""
        return self._bus.press_keys(text)

    def key(self, symbol: int) -> bool:
        """Press one key by its X symbol."""
        return self._bus.press_key(symbol)

    def key_with(self, modifiers: int, symbol: int) -> bool:
        """Press one key by its X symbol, while others are held: a mask of X."""
        return self._bus.press_with(modifiers, symbol)

    def child(self, node: str, at: int) -> bool:
        """Ask for a child by its number, as screen readers do, whether there is one or not; whether an answer came."""
        number = GLib.Variant("(i)", (at,))
        return self._bus.one(_place(node), "org.a11y.atspi.Accessible", "GetChildAtIndex", number) is not None

    def _levels(self, pid: int) -> Iterator[list[Node]]:
        """All showing nodes, level by level."""
        root = self._bus.programs().get(pid)
        level = self._bus.children([root])[0] if root else []
        while level:
            states = self._bus.states(level)
            level = [node for node, state in zip(level, states, strict=True) if "showing" in state]
            yield level
            level = [child for children in self._bus.children(level) for child in children]

    def _fitting(self, pid: int, level: list[Node], wanted: dict[str, str]) -> list[Node]:
        """The nodes that fit all that is wanted; only that is read. Every identifier met is remembered."""
        for field, value in wanted.items():
            texts = self._bus.texts(level, _FIELDS[field])
            if field == "identifier":
                self._found.update({(pid, text): node for node, text in zip(level, texts, strict=True)})
            level = [node for node, text in zip(level, texts, strict=True) if text == value]
        return level

    def _facts(self, nodes: list[Node]) -> list[Facts]:
        """What a screen reader can say about nodes that still show."""
        texts = [self._bus.texts(nodes, what) for what in _FIELDS.values()]
        return [
            {"node": " ".join(node), **dict(zip(_FIELDS, fields, strict=True)), "states": sorted(states)}
            for node, states, *fields in zip(nodes, self._bus.states(nodes), *texts, strict=True)
            if "showing" in states
        ]


def _place(node: str) -> Node:
    return Node(*node.split(" "))


def _fits(facts: Facts, wanted: dict[str, str]) -> bool:
    return all(facts[field] == value for field, value in wanted.items())


def main() -> None:
    """Answer until standard input ends."""
    tree = Tree()
    everything = (
        *(tree.programs, tree.windows, tree.close, tree.give_keyboard, tree.find, tree.all),
        *(
            tree.text,
            tree.description,
            tree.go_to_end,
            tree.act,
            tree.insert,
            tree.keys,
            tree.key,
            tree.key_with,
            tree.child,
        ),
    )
    can: dict[str, Callable[..., object]] = {each.__name__: each for each in everything}
    for line in sys.stdin:
        request = json.loads(line)
        answer = {"value": can[request.pop("do")](**request)}
        print(json.dumps(answer), flush=True)


if __name__ == "__main__":
    main()
