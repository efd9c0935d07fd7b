"""One holder at a time, in any process; a lock left by a crash, whole or not, holds nobody out."""

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from cartguide.system.paths import hold

Start = Callable[..., "subprocess.Popen[str]"]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "lock"


def said(process: "subprocess.Popen[str]") -> str:
    assert process.stdout
    return process.stdout.readline().strip()


def test_a_second_process_is_refused_while_the_first_lives(path: Path, start: Start) -> None:
    first = start("holding.py", path)
    assert said(first) == "granted"
    assert hold(path) is None
    assert said(start("holding.py", path)) == "refused"


def test_it_is_granted_when_the_first_has_been_killed(path: Path, start: Start) -> None:
    first = start("holding.py", path)
    assert said(first) == "granted"
    first.kill()
    first.wait()
    assert path.exists()
    lock = hold(path)
    assert lock is not None
    assert said(start("holding.py", path)) == "refused"


def test_it_is_granted_when_the_first_gives_it_back(path: Path) -> None:
    first = hold(path)
    assert first
    assert hold(path) is None
    first.unlock()
    assert hold(path) is not None


@pytest.mark.parametrize("left", [b"", b"1", b"\0" * 40, b"not a lock\n"])
def test_a_lock_file_cut_short_by_a_power_failure_holds_nobody_out(path: Path, left: bytes) -> None:
    path.write_bytes(left)
    lock = hold(path)
    assert lock is not None
    assert hold(path) is None


def test_a_place_where_no_lock_can_be_made_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="gone"):
        hold(tmp_path / "gone" / "lock")
