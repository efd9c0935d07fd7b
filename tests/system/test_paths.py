"""Where things lie, who may read them, and whether there is a screen."""

import socket
from pathlib import Path

import pytest

from cartguide.system.paths import data_folder, has_screen, make_private, resources_folder

SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


@pytest.fixture
def nowhere(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in SCREENS:
        monkeypatch.delenv(name, raising=False)


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ({}, False),
        ({"QT_QPA_PLATFORM": "offscreen"}, True),
        ({"DISPLAY": "", "WAYLAND_DISPLAY": ""}, False),
        ({"DISPLAY": ":98765"}, False),
        ({"DISPLAY": "far.example:0"}, True),
        ({"WAYLAND_DISPLAY": "wayland-98765"}, False),
    ],
)
@pytest.mark.usefixtures("nowhere")
def test_whether_there_is_a_screen(monkeypatch: pytest.MonkeyPatch, given: dict[str, str], *, expected: bool) -> None:
    for name, value in given.items():
        monkeypatch.setenv(name, value)
    assert has_screen() is expected


@pytest.mark.usefixtures("nowhere")
def test_a_display_server_that_answers_is_a_screen(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("DISPLAY", ":98766.0")
    assert not has_screen()
    with socket.socket(socket.AF_UNIX) as server:
        server.bind("\0/tmp/.X11-unix/X98766")
        server.listen()
        assert has_screen()
    monkeypatch.delenv("DISPLAY")
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-1")
    (tmp_path / "wayland-1").touch()
    assert has_screen()


def test_the_data_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "share"))
    monkeypatch.chdir(tmp_path)
    assert data_folder(None) == data_folder("") == tmp_path / "share" / "cartguide"
    assert data_folder("mine") == data_folder("~/mine") == data_folder(str(tmp_path / "mine")) == tmp_path / "mine"


def test_the_resources_stand_in_the_checkout() -> None:
    assert (resources_folder() / "content" / "guide.toml").is_file()


def test_a_private_folder(tmp_path: Path) -> None:
    folder = tmp_path / "a" / "b"
    make_private(folder)
    assert folder.stat().st_mode & 0o777 == 0o700


def test_a_folder_that_is_there_keeps_its_rights(tmp_path: Path) -> None:
    """It may be one that others use: a data folder chosen by hand."""
    folder = tmp_path / "shared"
    folder.mkdir()
    folder.chmod(0o755)
    make_private(folder)
    make_private(folder / "mine")
    assert [path.stat().st_mode & 0o777 for path in (folder, folder / "mine")] == [0o755, 0o700]


def test_the_folders_made_above_a_private_one_are_private_too(tmp_path: Path) -> None:
    make_private(tmp_path / "a" / "b" / "c")
    assert [path.stat().st_mode & 0o777 for path in (tmp_path / "a", tmp_path / "a" / "b")] == [0o700, 0o700]


def test_a_private_folder_where_a_file_stands(tmp_path: Path) -> None:
    (tmp_path / "a").touch()
    for path in (tmp_path / "a", tmp_path / "a" / "b"):
        with pytest.raises(OSError, match="a"):
            make_private(path)
