"""The number to call first is kept as it was typed; a file that can't be read is never taken for none, nor lost."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cartguide.system.call_numbers import write_call_numbers
from cartguide.system.settings import CALL_NUMBERS, LONGEST_NUMBER, CallNumbers, one_line, read_call_numbers

NUMBER = CallNumbers("+1 (800) 555-0142", "2026-03-03", outside=True)
UNREADABLE = [b"first = 800 555", b"\xff\xfe", b"first = 3", b'outside = "yes"', b"first = [", b"a = " + b"[" * 5000]


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("800 555 0142", "800 555 0142"),
        ('Ward "7" \\ 800', 'Ward "7" \\ 800'),
        ("☎ 800 555 0142 😀", "☎ 800 555 0142 😀"),
        ("طوارئ ٨٠٠ ٢٢٢", "طوارئ ٨٠٠ ٢٢٢"),
        ("חירום 800 555", "חירום 800 555"),
        ("800 555\n0142\r\n", "800 555 0142"),
        ("  800\t555 ", "800 555"),
        ("9" * 90, "9" * LONGEST_NUMBER),
        ("", ""),
    ],
)
def test_a_number_is_kept_as_typed_on_one_line(tmp_path: Path, typed: str, kept: str) -> None:
    write_call_numbers(tmp_path, CallNumbers(typed, "2026-03-03", outside=True))
    assert read_call_numbers(tmp_path) == CallNumbers(kept, "2026-03-03", outside=True)


@settings(deadline=None, max_examples=50, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(typed=st.text().map(one_line).filter(str.isprintable), day=st.dates())
def test_whatever_is_printable_comes_back(tmp_path: Path, typed: str, day: object) -> None:
    numbers = CallNumbers(typed, str(day), outside=True)
    write_call_numbers(tmp_path, numbers)
    assert read_call_numbers(tmp_path) == numbers._replace(first=one_line(typed))


def test_none_is_none(tmp_path: Path) -> None:
    assert read_call_numbers(tmp_path) == read_call_numbers(tmp_path / "gone") == CallNumbers()


def test_the_answer_not_outside_keeps_no_number(tmp_path: Path) -> None:
    write_call_numbers(tmp_path, NUMBER)
    write_call_numbers(tmp_path, NUMBER._replace(outside=False))
    text = (tmp_path / CALL_NUMBERS).read_text()
    assert "800" not in text
    assert "2026" not in text
    assert read_call_numbers(tmp_path) == CallNumbers("", "", outside=False)


def test_only_its_owner_can_read_it(tmp_path: Path) -> None:
    write_call_numbers(tmp_path / "data", NUMBER)
    assert (tmp_path / "data" / CALL_NUMBERS).stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("raw", UNREADABLE, ids=range(len(UNREADABLE)))
def test_an_unreadable_file_is_not_none_and_is_kept_aside(tmp_path: Path, raw: bytes) -> None:
    (tmp_path / CALL_NUMBERS).write_bytes(raw)
    assert read_call_numbers(tmp_path) == CallNumbers(unreadable=True)
    write_call_numbers(tmp_path, NUMBER)
    assert read_call_numbers(tmp_path) == NUMBER
    (aside,) = (path for path in tmp_path.iterdir() if path.name != CALL_NUMBERS)
    assert aside.read_bytes() == raw


def test_a_second_unreadable_file_does_not_replace_the_first(tmp_path: Path) -> None:
    for raw in UNREADABLE[:2]:
        (tmp_path / CALL_NUMBERS).write_bytes(raw)
        write_call_numbers(tmp_path, NUMBER)
    assert {path.read_bytes() for path in tmp_path.iterdir() if path.name != CALL_NUMBERS} == set(UNREADABLE[:2])


@pytest.mark.parametrize("former", [b'first = "800 555 0142"\n', b"first = 800 555 0142\n"])
def test_on_a_full_disk_the_former_file_stays(
    tmp_path: Path, no_room: Callable[[], AbstractContextManager[None]], former: bytes
) -> None:
    (tmp_path / CALL_NUMBERS).write_bytes(former)
    before = read_call_numbers(tmp_path)
    with pytest.raises(OSError, match=r"\S"), no_room():
        write_call_numbers(tmp_path, NUMBER)
    assert read_call_numbers(tmp_path) == before
    assert (tmp_path / CALL_NUMBERS).read_bytes() == former


def test_a_folder_in_its_place_is_not_none(tmp_path: Path) -> None:
    (tmp_path / CALL_NUMBERS).mkdir()
    assert read_call_numbers(tmp_path) == CallNumbers(unreadable=True)
