"""The code of a phone number is a QR code as every phone reads it."""

import pytest

from cartguide.export.phone_code import phone_code

NUMBERS = ["911", "112", "8005550142", "+18005550142", "+442079460018", "+" + "9" * 15]
# Seven squares each way: a dark ring, a light ring, a dark heart; beside it a light line.
FINDER = ("#######.", "#.....#.", "#.###.#.", "#.###.#.", "#.###.#.", "#.....#.", "#######.", "........")


def drawn(rows: tuple[tuple[bool, ...], ...]) -> tuple[str, ...]:
    return tuple("".join("#" if dark else "." for dark in row) for row in rows)


def turned(rows: tuple[str, ...]) -> tuple[str, ...]:
    """A quarter turn to the left."""
    return tuple("".join(column) for column in zip(*rows, strict=True))[::-1]


@pytest.mark.parametrize("number", NUMBERS)
def test_it_is_square_and_no_micro_code(number: str) -> None:
    code = phone_code(number)
    assert {len(row) for row in code} == {len(code)}
    assert len(code) >= 21
    assert len(code) % 4 == 1


@pytest.mark.parametrize("number", NUMBERS)
def test_three_corners_have_a_finder_and_the_fourth_has_none(number: str) -> None:
    rows = drawn(phone_code(number))
    corners = []
    for _ in range(4):
        corners.append(tuple(row[:8] for row in rows[:8]) == FINDER)
        rows = turned(rows)
    assert corners == [True, True, False, True]


@pytest.mark.parametrize("number", NUMBERS)
def test_the_timing_lines_alternate(number: str) -> None:
    rows = drawn(phone_code(number))
    for line in (rows[6], turned(rows)[-7]):
        assert line[8:-8] == ("#." * len(line))[: len(line) - 16]


def test_each_number_has_its_own_code() -> None:
    assert len({phone_code(number) for number in NUMBERS}) == len(NUMBERS)
    assert phone_code("911") == phone_code("911")
