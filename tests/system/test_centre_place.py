"""Where a centre file stands: the one asked for, then the person's own, then the machine's; kept whole."""

import sys
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

import pytest

from cartguide.system import centre_place
from cartguide.system.centre_place import adopt, centre_files, forget, machine_wide, own_file

TEXT = 'name = "Example Hospital · ٣"\nchecked = 2026-11-20\n'


@pytest.fixture
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A file for everybody on this machine."""
    path = tmp_path / "etc" / "centre.toml"
    path.parent.mkdir()
    path.write_text(TEXT, "utf-8")
    monkeypatch.setattr(centre_place, "machine_wide", lambda _platform: path)
    return path


def test_which_goes_before_which(tmp_path: Path, machine: Path) -> None:
    data = tmp_path / "data"
    adopt(data, TEXT)
    given = tmp_path / "given.toml"
    assert centre_files(data, str(given)) == (given, own_file(data), machine)
    assert centre_files(data, "") == (own_file(data), machine)
    forget(data)
    assert centre_files(data, "") == (machine,)
    machine.unlink()
    assert centre_files(data, "") == ()


def test_the_one_asked_for_is_named_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert centre_files(tmp_path, "a.toml")[0] == tmp_path / "a.toml"
    assert centre_files(tmp_path, "~/a.toml")[0] == Path.home() / "a.toml"


def test_a_home_or_a_folder_that_is_not_there_leaves_the_name_as_it_was_typed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert centre_files(tmp_path, "~no-such-person/a.toml")[0] == Path("~no-such-person/a.toml")
    (tmp_path / "gone").mkdir()
    monkeypatch.chdir(tmp_path / "gone")
    (tmp_path / "gone").rmdir()
    assert centre_files(tmp_path, "a.toml")[0] == Path("a.toml")


def test_a_file_that_nobody_may_look_at_is_named_so_that_it_can_be_said(
    machine: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_: Path) -> bool:
        raise PermissionError

    monkeypatch.setattr(Path, "is_file", refuse)
    assert machine in centre_files(tmp_path, "")


def test_a_folder_of_that_name_is_no_centre_file(tmp_path: Path) -> None:
    own_file(tmp_path).mkdir()
    assert own_file(tmp_path) not in centre_files(tmp_path, "")


def test_where_an_administrator_puts_it() -> None:
    assert machine_wide("linux") == Path("/etc/cartguide/centre.toml")
    assert machine_wide("darwin") == Path("/Library/Application Support/CAR T Guide/centre.toml")
    assert machine_wide("plan9") is None
    windows = machine_wide("win32")
    assert windows is not None
    assert windows.parts[-2:] == ("CAR T Guide", "centre.toml")


def test_no_variable_of_the_environment_names_a_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = machine_wide(sys.platform)
    for name in ("ProgramData", "PROGRAMDATA", "CARTGUIDE_CENTRE", "CENTRE", "XDG_CONFIG_DIRS", "XDG_DATA_DIRS"):
        monkeypatch.setenv(name, str(tmp_path))
    assert machine_wide(sys.platform) == before


def test_what_is_kept_is_the_text_and_its_owners_alone(tmp_path: Path) -> None:
    adopt(tmp_path / "data", "before")
    adopt(tmp_path / "data", TEXT)
    assert own_file(tmp_path / "data").read_text("utf-8") == TEXT
    assert own_file(tmp_path / "data").stat().st_mode & 0o777 == 0o600
    assert list((tmp_path / "data").iterdir()) == [own_file(tmp_path / "data")]


def test_on_a_full_disk_the_former_one_stays(
    tmp_path: Path, no_room: Callable[[], AbstractContextManager[None]]
) -> None:
    adopt(tmp_path, TEXT)
    with pytest.raises(OSError, match=r"\S"), no_room():
        adopt(tmp_path, "another")
    assert own_file(tmp_path).read_text("utf-8") == TEXT


def test_letting_go_twice_is_no_fault(tmp_path: Path) -> None:
    adopt(tmp_path, TEXT)
    forget(tmp_path)
    forget(tmp_path)
    assert not own_file(tmp_path).exists()
