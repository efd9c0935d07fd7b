"""The accessibility bus, asked in its own words (AT-SPI 2), many questions at a time. Run by the system's Python.

Children are asked for all at once and never by number: between "how many" and "which is the third" a window may change.
"""

from collections.abc import Iterable
from typing import Any, NamedTuple

from gi.repository import Gio, GLib

ACCESSIBLE = "org.a11y.atspi.Accessible"
REGISTRY = "org.a11y.atspi.Registry"
ANSWER_MS = 30_000
_ROOT = "/org/a11y/atspi/accessible/root"
_KEYBOARD = ("/org/a11y/atspi/registry/deviceeventcontroller", "org.a11y.atspi.DeviceEventController")
_KEY_SYMBOL, _KEY_STRING, _LOCK, _UNLOCK = 3, 4, 5, 6
# The bits of AT-SPI's states that tests ask for.
_STATES = {
    1: "active",
    4: "checked",
    7: "editable",
    8: "enabled",
    10: "expanded",
    11: "focusable",
    12: "focused",
    25: "showing",
}


class Node(NamedTuple):
    """Where a node is found: its program's name on the bus, and its path there."""

    program: str
    path: str


class Question(NamedTuple):
    """A method of a node's interface, with its arguments."""

    node: Node
    interface: str
    method: str
    arguments: Any = None


class Bus:
    """One connection. An answer of None: the node or its program has gone."""

    def __init__(self) -> None:
        session = Gio.bus_get_sync(Gio.BusType.SESSION)
        found = session.call_sync(
            "org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress", None, None, 0, ANSWER_MS, None
        )
        flags = Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION
        self._bus = Gio.DBusConnection.new_for_address_sync(found.unpack()[0], flags, None, None)
        self._pids: dict[str, int] = {}

    def ask(self, questions: Iterable[Question]) -> list[Any]:
        """All answers, in the order of the questions; they travel together."""
        waiting = list(questions)
        answers: list[Any] = [None] * len(waiting)
        left = len(waiting)

        def take(bus: Any, result: Any, at: int) -> None:
            nonlocal left
            left -= 1
            try:
                values = bus.call_finish(result).unpack()
            except GLib.Error:
                return
            answers[at] = values[0] if values else True

        for at, (node, interface, method, arguments) in enumerate(waiting):
            self._bus.call(*node, interface, method, arguments, None, 0, ANSWER_MS, None, take, at)
        while left:
            GLib.MainContext.default().iteration(True)  # noqa: FBT003  gi takes no names here
        return answers

    def one(self, node: Node, interface: str, method: str, arguments: object = None) -> Any:
        """One answer."""
        return self.ask([Question(node, interface, method, arguments)])[0]

    def programs(self) -> dict[int, Node]:
        """The root of every program on the bus, by process id."""
        roots = self.children([Node(REGISTRY, _ROOT)])[0]
        for root in roots:
            if root.program not in self._pids:
                name = GLib.Variant("(s)", (root.program,))
                place = Node("org.freedesktop.DBus", "/org/freedesktop/DBus")
                pid = self.one(place, "org.freedesktop.DBus", "GetConnectionUnixProcessID", name)
                self._pids[root.program] = pid or 0
        return {self._pids[root.program]: root for root in roots if self._pids[root.program]}

    def children(self, nodes: list[Node]) -> list[list[Node]]:
        """The children of each node."""
        answers = self.ask(Question(node, ACCESSIBLE, "GetChildren") for node in nodes)
        return [[Node(*child) for child in answer or []] for answer in answers]

    def states(self, nodes: list[Node]) -> list[set[str]]:
        """The states of each node; none for one that has gone."""
        answers = self.ask(Question(node, ACCESSIBLE, "GetState") for node in nodes)
        return [_named(answer) if answer else set() for answer in answers]

    def texts(self, nodes: list[Node], what: str) -> list[str]:
        """A property of each node that is a text: its Name, its AccessibleId; or its RoleName."""
        if what == "RoleName":
            answers = self.ask(Question(node, ACCESSIBLE, "GetRoleName") for node in nodes)
        else:
            name = GLib.Variant("(ss)", (ACCESSIBLE, what))
            answers = self.ask(Question(node, "org.freedesktop.DBus.Properties", "Get", name) for node in nodes)
        return [answer or "" for answer in answers]

    def press_keys(self, text: str) -> bool:
        """Press the keys of a text: real key events of the screen, to the window under the pointer."""
        return self._key(0, text, _KEY_STRING)

    def press_key(self, symbol: int) -> bool:
        """Press one key by its X symbol."""
        return self._key(symbol, "", _KEY_SYMBOL)

    def press_with(self, modifiers: int, symbol: int) -> bool:
        """Press one key while others are held: a mask of X."""
        held = self._key(modifiers, "", _LOCK)
        pressed = self.press_key(symbol)
        return self._key(modifiers, "", _UNLOCK) and held and pressed

    def _key(self, symbol: int, text: str, kind: int) -> bool:
        path, interface = _KEYBOARD
        arguments = GLib.Variant("(isu)", (symbol, text, kind))
        return self.one(Node(REGISTRY, path), interface, "GenerateKeyboardEvent", arguments) is not None


def _named(words: list[int]) -> set[str]:
    bits = words[0] | words[1] << 32
    return {name for bit, name in _STATES.items() if bits >> bit & 1}
