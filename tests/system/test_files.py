"""A small file is written whole or not at all; a text is quoted so that TOML reads the same text."""

import tomllib
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cartguide.system.files import quoted, write_whole


def read_back(text: str) -> object:
    return tomllib.loads(f"a = {quoted(text)}\n")["a"]


@given(st.text().filter(str.isprintable))
def test_printable_text_comes_back_as_it_was(text: str) -> None:
    assert read_back(text) == text


@given(st.text(st.characters()))
def test_any_text_stays_on_its_line(text: str) -> None:
    said = read_back(text)
    assert said == "".join(letter if letter.isprintable() else " " for letter in text)


@pytest.mark.parametrize("text", ['"', "\\", '\\"', '"""', "'", "a\\nb", "😀", "ü", "طوارئ", "a = 1 # b", "\\u0041"])
def test_letters_that_mean_something_in_toml(text: str) -> None:
    assert read_back(text) == text


def test_a_file_is_replaced_whole_and_private(tmp_path: Path) -> None:
    path = tmp_path / "new" / "a.toml"
    for text in ("first\n", "ü 😀\r\n", ""):
        write_whole(path, text)
        assert path.read_bytes() == text.encode()
        assert path.stat().st_mode & 0o777 == 0o600
    assert [each.name for each in path.parent.iterdir()] == ["a.toml"]


def test_on_a_full_disk_the_former_file_stays(
    tmp_path: Path, no_room: Callable[[], AbstractContextManager[None]]
) -> None:
    path = tmp_path / "a.toml"
    write_whole(path, "former")
    with pytest.raises(OSError, match=r"\S"), no_room():
        write_whole(path, "new" * 10_000)
    assert path.read_text() == "former"
    assert [each.name for each in tmp_path.iterdir()] == ["a.toml"]


def test_where_nothing_can_be_written_it_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    (tmp_path / "folder").mkdir()
    for path in (tmp_path / "file" / "a.toml", tmp_path / "folder"):
        with pytest.raises(OSError, match=r"\S"):
            write_whole(path, "text")
    assert sorted(each.name for each in tmp_path.iterdir()) == ["file", "folder"]
