"""Fixtures for whoever drives the window from outside: one screen and reader a session, programs that surely end."""

from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from tests.outside.program import Home, Program, new_home
from tests.outside.reader import Reader
from tests.outside.screen import Screen, open_screen

Start = Callable[..., Program]


class Desk:
    """Starts programs, and ends those that still run."""

    def __init__(self, screen: Screen, reader: Reader) -> None:
        self.screen = screen
        self.reader = reader
        self._running: list[Program] = []

    def start(self, home: Home, *arguments: str) -> Program:
        """Start the program on a person's folders."""
        program = Program(self.screen, self.reader, home, *arguments)
        self._running.append(program)
        return program

    def close(self) -> None:
        """End every program that was started here."""
        for program in self._running:
            program.kill()
        self._running.clear()


@pytest.fixture(scope="session")
def screen() -> Iterator[Screen]:
    with TemporaryDirectory(prefix="cg-") as room, closing(open_screen(Path(room))) as opened:
        yield opened


@pytest.fixture(scope="session")
def desk(screen: Screen) -> Iterator[Desk]:
    with closing(Reader(screen)) as reader:
        yield Desk(screen, reader)


@pytest.fixture
def home() -> Iterator[Home]:
    with TemporaryDirectory(prefix="cg-") as room:
        yield new_home(Path(room))


@pytest.fixture
def start(desk: Desk, home: Home) -> Iterator[Start]:
    assert home.home.is_dir()  # it outlives the programs that use it
    with closing(Desk(desk.screen, desk.reader)) as mine:
        yield mine.start
