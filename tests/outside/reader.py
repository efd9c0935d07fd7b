"""The tests' end of the reader: one long-lived process of the system's Python, asked line by line."""

import json
import subprocess
from pathlib import Path
from typing import Any, NamedTuple

from tests.outside.screen import Screen
from tests.outside.waiting import read_line

# The system's own Python: gi is a Debian package and stands in no virtual environment.
SYSTEM_PYTHON = "/usr/bin/python3"
ANSWER_SECONDS = 60.0


class Facts(NamedTuple):
    """A node as a screen reader knows it."""

    node: str
    identifier: str
    name: str
    role: str
    states: frozenset[str]


class Reader:
    """Each question is answered in milliseconds, and with what holds at that moment."""

    def __init__(self, screen: Screen) -> None:
        root = str(Path(__file__).parents[2])
        self._process = subprocess.Popen(
            [SYSTEM_PYTHON, "-m", "tests.outside.read_tree"],
            env={**screen.environment, "PYTHONPATH": root, "PYTHONDONTWRITEBYTECODE": "1"},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )

    def ask(self, do: str, **values: str | int) -> Any:
        """Ask one question."""
        assert self._process.stdin
        self._process.stdin.write(json.dumps({"do": do, **values}).encode() + b"\n")
        self._process.stdin.flush()
        line = read_line(self._process, ANSWER_SECONDS)
        assert line, "the reader has ended; are the packages there? setup/system-packages test"
        return json.loads(line)["value"]

    def find(self, pid: int, **wanted: str) -> Facts | None:
        """The first showing node of a process that fits all that is given: identifier, name, role."""
        found = self.ask("find", pid=pid, **{field: value for field, value in wanted.items() if value})
        return _facts(found) if found else None

    def all(self, pid: int) -> list[Facts]:
        """All showing nodes of a process."""
        return [_facts(each) for each in self.ask("all", pid=pid)]

    def close(self) -> None:
        """End the process."""
        self._process.kill()
        self._process.communicate()


def _facts(found: dict[str, Any]) -> Facts:
    return Facts(found["node"], found["identifier"], found["name"], found["role"], frozenset(found["states"]))
