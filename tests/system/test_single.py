"""A second start is answered by the first, also one that asked while the first was starting."""

import os
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from cartguide.system import single
from cartguide.system.single import ASKING, First, ask_first_to_show

Start = Callable[..., "subprocess.Popen[str]"]


def said(process: "subprocess.Popen[str]") -> str:
    assert process.stdout
    return process.stdout.readline().strip()


def asking(data: Path) -> list[Path]:
    return list(data.glob(f"{ASKING}*"))


def test_a_second_start_is_answered_and_the_first_is_told(tmp_path: Path, start: Start, qtbot: QtBot) -> None:
    first = First(tmp_path)
    for _ in range(2):
        with qtbot.waitSignal(first.asked_to_show):
            asker = start("asking.py", tmp_path)
        assert said(asker) == "True"
    assert asking(tmp_path) == []


def test_two_at_once_are_both_answered(tmp_path: Path, start: Start, qtbot: QtBot) -> None:
    first = First(tmp_path)
    with qtbot.waitSignal(first.asked_to_show):
        askers = [start("asking.py", tmp_path) for _ in range(2)]
    qtbot.waitUntil(lambda: all(asker.poll() is not None for asker in askers))
    assert [said(asker) for asker in askers] == ["True", "True"]


def test_with_nobody_there_the_answer_is_no_and_nothing_is_left(
    tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(single, "_PATIENCE_MS", 50)
    (tmp_path / "other").mkdir()
    other = First(tmp_path / "other")
    with qtbot.assertNotEmitted(other.asked_to_show):
        assert ask_first_to_show(tmp_path) is False
    assert asking(tmp_path) == []


def test_in_a_folder_that_cannot_be_written_the_answer_is_no(tmp_path: Path) -> None:
    assert ask_first_to_show(tmp_path / "gone") is False


def test_a_file_whose_name_is_no_text_is_handed_over_too(tmp_path: Path, start: Start, qtbot: QtBot) -> None:
    first = First(tmp_path)
    name = os.fsdecode(b"/media/\xff.cgcentre")
    with qtbot.waitSignal(first.asked_to_show) as heard:
        asker = start("asking.py", tmp_path, name)
    assert said(asker) == "True"
    assert heard.args == [name]


def test_a_name_that_cannot_be_handed_over_leaves_nothing_behind(tmp_path: Path) -> None:
    assert ask_first_to_show(tmp_path, "\ud800.cgcentre") is False
    assert list(tmp_path.iterdir()) == []


@pytest.mark.usefixtures("qapp")
def test_a_first_that_hangs_is_not_waited_for_long(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(single, "_PATIENCE_MS", 50)
    hanging = First(tmp_path)  # its signals wait for an event loop that does not run
    assert ask_first_to_show(tmp_path) is False
    assert hanging.parent() is None


def test_who_asked_before_it_listened_is_heard(tmp_path: Path, qtbot: QtBot) -> None:
    (tmp_path / f"{ASKING}1").touch()
    first = First(tmp_path)
    with qtbot.waitSignal(first.asked_to_show):
        pass
    assert asking(tmp_path) == []


def test_another_file_in_the_folder_is_no_question(tmp_path: Path, qtbot: QtBot) -> None:
    first = First(tmp_path)
    seen = first._watcher.directoryChanged
    with qtbot.assertNotEmitted(first.asked_to_show), qtbot.waitSignal(seen):
        (tmp_path / "settings.toml").touch()


def test_the_folder_is_the_same_by_whatever_way(tmp_path: Path, start: Start, qtbot: QtBot) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "data")
    first = First(tmp_path / "data")
    with qtbot.waitSignal(first.asked_to_show):
        asker = start("asking.py", tmp_path / "link")
    assert said(asker) == "True"


def test_a_file_to_open_is_handed_over(tmp_path: Path, start: Start, qtbot: QtBot) -> None:
    first = First(tmp_path)
    with qtbot.waitSignal(first.asked_to_show) as heard:
        asker = start("asking.py", tmp_path, "/media/Our clinic ü.cgcentre")
    assert said(asker) == "True"
    assert heard.args == ["/media/Our clinic ü.cgcentre"]
    assert list(tmp_path.iterdir()) == []
