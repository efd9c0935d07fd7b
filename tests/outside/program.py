"""The program in a process of its own, worked from tests.outside."""

import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple, TypeVar

from cartguide.system.settings import Settings, write_settings
from tests.outside.reader import Facts, Reader
from tests.outside.screen import Screen
from tests.outside.waiting import PATIENCE, until

ROOT = Path(__file__).parent.parent.parent
RETURN = 0xFF0D

_Value = TypeVar("_Value")


class Home(NamedTuple):
    """One person's folders on one computer: nothing of the program's lies outside them."""

    data: Path
    home: Path
    temporary: Path

    def environment(self, screen: Screen) -> dict[str, str]:
        """What a program started here sees."""
        return {
            **screen.environment,
            "HOME": str(self.home),
            "TMPDIR": str(self.temporary),
            "XDG_DATA_HOME": str(self.home / "share"),
            "XDG_CONFIG_HOME": str(self.home / "config"),
            "XDG_CACHE_HOME": str(self.home / "cache"),
            "QT_QPA_PLATFORM": "xcb",
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        }


def new_home(room: Path) -> Home:
    """The folders of somebody who has seen the first start. `room` needs a short path: a socket lies in it."""
    home = Home(room / "data", room / "home", room / "tmp")
    write_settings(home.data, Settings(welcomed=True))
    home.home.mkdir()
    home.temporary.mkdir()
    return home


class Ended(AssertionError):  # noqa: N818  it is read aloud where it is met: "until Ended"
    """The program is no longer running."""


class Program:
    """A started program. Every way to look waits until what is looked for is there, or fails at a deadline."""

    def __init__(self, screen: Screen, reader: Reader, home: Home, *arguments: str) -> None:
        self._reader = reader
        self.home = home
        self._errors = home.temporary.parent / "stderr"
        with self._errors.open("wb") as errors:
            self.process = subprocess.Popen(
                [sys.executable, str(ROOT / "main.py"), "--data-dir", str(home.data), *arguments],
                cwd=ROOT,
                env=home.environment(screen),
                stdout=subprocess.DEVNULL,
                stderr=errors,
            )

    @property
    def errors(self) -> str:
        """What the program printed on stderr of its own accord; Qt's chatter about the bus is left out."""
        lines = self._errors.read_text("utf-8").splitlines()
        return "\n".join(line for line in lines if not line.startswith("qt.accessibility.atspi:"))

    def see(self, identifier: str = "", *, name: str = "", role: str = "") -> Facts | None:
        """A showing node as it is now; None if there is none."""
        return self._reader.find(self.process.pid, identifier=identifier, name=name, role=role)

    def node(self, identifier: str = "", *, name: str = "", role: str = "") -> Facts:
        """A showing node, waited for."""
        what = " ".join(filter(None, (role, name, identifier)))
        return self.until(lambda: self.see(identifier, name=name, role=role), f"{what} shows")

    def until(self, look: Callable[[], _Value | None], what: str) -> _Value:
        """Wait until `look` finds something, and not longer than the program lives."""

        def look_at_a_living_program() -> _Value | None:
            found = look()
            if not found and self.process.poll() is not None:
                raise Ended(f"{self.process.returncode}: {self.errors}")
            return found

        return until(look_at_a_living_program, what)

    def until_name(self, identifier: str, holds: Callable[[str], bool], what: str) -> str:
        """Wait until a showing node's name is as it should be; the name."""

        def look() -> Facts | None:
            found = self.see(identifier)
            return found if found and holds(found.name) else None

        return self.until(look, f"{identifier} {what}").name

    def until_gone(self, identifier: str) -> None:
        """Wait until no such node shows."""
        until(lambda: self.see(identifier) is None, f"{identifier} is gone")

    def all(self) -> list[Facts]:
        """All showing nodes."""
        return self._reader.all(self.process.pid)

    def press(self, identifier: str = "", *, name: str = "") -> None:
        """Press a button."""
        self._act(self.node(identifier, name=name), "Press")

    def toggle(self, identifier: str) -> None:
        """Tick or untick a box."""
        self._act(self.node(identifier), "Toggle")

    def type_into(self, identifier: str, text: str) -> None:
        """Put the keyboard into a field and press the keys of a text."""
        before = self.text(identifier)
        self.focus(identifier)
        self.keys(text)
        until(lambda: len(self.text(identifier)) >= len(before) + len(text), f"{text!r} has arrived in {identifier}")

    def focus(self, identifier: str) -> None:
        """Put the keyboard into a field, after the last letter."""
        field = self.node(identifier)
        self._act(field, "SetFocus")
        self._reader.ask("go_to_end", node=field.node)

    def take_keyboard(self) -> None:
        """Let its window have the keyboard: there is no window manager that would."""
        self._reader.ask("give_keyboard", pid=self.process.pid)
        self.until(lambda: "active" in self.node(role="frame").states, "its window is active")

    def keys(self, text: str) -> None:
        """Press the keys of a text, wherever the keyboard is."""
        assert self._reader.ask("keys", text=text)

    def key(self, symbol: int) -> None:
        """Press one key by its X symbol, wherever the keyboard is."""
        assert self._reader.ask("key", symbol=symbol)

    def key_with(self, modifiers: int, symbol: int) -> None:
        """Press one key while others are held, by its X symbol and a mask of X."""
        assert self._reader.ask("key_with", modifiers=modifiers, symbol=symbol)

    def insert(self, identifier: str, text: str) -> None:
        """Put a text into an editor in one go, as a dictation program does."""
        assert self._reader.ask("insert", node=self.node(identifier).node, text=text)

    def text(self, identifier: str) -> str:
        """The text of an editor."""
        return self.until(lambda: self._text(identifier), f"{identifier} has a text")

    def description(self, identifier: str) -> str:
        """What is said of something after its name."""
        return str(self._reader.ask("description", node=self.node(identifier).node))

    def until_saved(self) -> None:
        """Wait until the open step says that everything is saved."""
        self.until_name("note.status", lambda name: name.startswith("Saved"), "says Saved")

    def kill(self) -> None:
        """End it as a power cut does."""
        self.process.kill()
        self.process.wait()

    def close(self) -> int:
        """Close its window, as the cross does; the exit code."""
        self._reader.ask("close", pid=self.process.pid)
        return self.process.wait(PATIENCE)

    def _act(self, facts: Facts, action: str) -> None:
        def done() -> bool:
            return bool(self._reader.ask("act", node=facts.node, action=action))

        assert done() or self.until(lambda: self.see(facts.identifier) and done(), f"{facts} can {action}")

    def windows(self) -> int:
        """How many windows it has on the screen, were they ever so short-lived at this moment."""
        return int(self._reader.ask("windows", pid=self.process.pid))

    def ask_for_a_child_too_many(self) -> None:
        """What every screen reader does when a window changes between "how many children" and "the last one"."""
        for facts in self.all():
            for number in (2, 3, 9, 99):
                self._reader.ask("child", node=facts.node, at=number)

    def hang(self) -> None:
        """Let it stand still, as a program does that waits for a dead disk."""
        self.process.send_signal(signal.SIGSTOP)

    def _text(self, identifier: str) -> str | None:
        found = self.see(identifier)
        text = self._reader.ask("text", node=found.node) if found else None
        return None if text is None else str(text)
