"""A second start is answered by the first; a socket left by a crash is taken over."""

import subprocess
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from pytestqt.qtbot import QtBot

from cartguide.system import single
from cartguide.system.single import First, ask_first_to_show

Start = Callable[..., "subprocess.Popen[str]"]


@pytest.fixture(autouse=True)
def _sockets_of_its_own(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Sockets lie in the folder for temporary files, under names that must be short."""
    with TemporaryDirectory() as folder:
        monkeypatch.setenv("TMPDIR", folder)
        yield


def said(process: "subprocess.Popen[str]") -> str:
    assert process.stdout
    return process.stdout.readline().strip()


def test_a_second_start_is_answered_and_the_first_is_told(tmp_path: Path, start: Start, qtbot: QtBot) -> None:
    first = First(tmp_path)
    for _ in range(2):
        with qtbot.waitSignal(first.asked_to_show):
            asker = start("asking.py", tmp_path)
        assert said(asker) == "True"


def test_two_at_once_are_both_answered(tmp_path: Path, start: Start, qtbot: QtBot) -> None:
    first = First(tmp_path)
    with qtbot.waitSignals([first.asked_to_show, first.asked_to_show]):
        askers = [start("asking.py", tmp_path) for _ in range(2)]
    assert [said(asker) for asker in askers] == ["True", "True"]


def test_with_nobody_there_the_answer_is_no_at_once(tmp_path: Path, qtbot: QtBot) -> None:
    other = First(tmp_path / "other")
    with qtbot.assertNotEmitted(other.asked_to_show):
        began = time.monotonic()
        assert ask_first_to_show(tmp_path) is False
        assert time.monotonic() - began < 0.5


@pytest.mark.usefixtures("qapp")
def test_a_first_that_hangs_is_not_waited_for_long(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(single, "_PATIENCE_MS", 50)
    hanging = First(tmp_path)  # its signals wait for an event loop that does not run
    assert ask_first_to_show(tmp_path) is False
    assert hanging.parent() is None


@pytest.mark.usefixtures("qapp")
def test_who_answers_otherwise_is_not_the_first(tmp_path: Path, start: Start, monkeypatch: pytest.MonkeyPatch) -> None:
    assert said(start("listening.py", tmp_path)) == "listening"
    assert ask_first_to_show(tmp_path) is True
    monkeypatch.setattr(single, "_ANSWER", b"another program's")
    assert ask_first_to_show(tmp_path) is False


def test_a_socket_left_by_a_crash_is_taken_over(tmp_path: Path, start: Start, qtbot: QtBot) -> None:
    crashed = start("listening.py", tmp_path)
    assert said(crashed) == "listening"
    assert ask_first_to_show(tmp_path) is True
    crashed.kill()
    crashed.wait()
    assert ask_first_to_show(tmp_path) is False
    first = First(tmp_path)
    with qtbot.waitSignal(first.asked_to_show):
        asker = start("asking.py", tmp_path)
    assert said(asker) == "True"


def test_the_folder_is_the_same_by_whatever_way(tmp_path: Path, start: Start, qtbot: QtBot) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "data")
    first = First(tmp_path / "data")
    with qtbot.waitSignal(first.asked_to_show):
        asker = start("asking.py", tmp_path / "link")
    assert said(asker) == "True"
