"""What a phone dials: certain digits or nothing, for a wrong number is worse than none."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cartguide.system.call_numbers import dialled


@pytest.mark.parametrize(
    ("number", "digits"),
    [
        ("800 555 0142", "8005550142"),
        ("+1 (800) 555-0142", "+18005550142"),
        (" (+1) 800.555.0142 ", "+18005550142"),
        ("0800–555–0142", "08005550142"),
        ("911", "911"),
        ("112", "112"),
        ("٨٠٠ ٢٢٢ ٠١٤٢", "8002220142"),
        ("+٤٤ ٢٠ ٧٩٤٦ ٠٠١٨", "+442079460018"),
        ("555 0142 ext. 5", "5550142"),
        ("555 0142 x5", "5550142"),
        ("555 0142, extension 77", "5550142"),
        ("555 0142;ext=77", "5550142"),
        ("555 0142 (option 3)", "5550142"),
        ("888-MSK-CART", ""),
        ("call Kim", ""),
        ("Kim 555 0142", ""),
        ("555 0142 or 555 0199", ""),
        ("x5", ""),
        ("ext 55", ""),
        ("", ""),
        ("99", ""),
        ("+", ""),
    ],
)
def test_digits_or_nothing(number: str, digits: str) -> None:
    assert dialled(number) == digits


# With invisible marks around it, as phones copy a number; and with a plus in another writing.
@pytest.mark.parametrize(
    "number", ["\u202a+1 800 555 0142\u202c", "\u200e+1 800 555 0142", "☎ +1 800 555 0142", "\uff0b1 800 555 0142"]
)
def test_a_plus_is_not_lost(number: str) -> None:
    assert dialled(number) in ("", "+18005550142")


def test_the_zero_in_brackets_is_not_dialled_after_a_plus() -> None:
    for zero in ("(0)", "( 0 )"):
        assert dialled(f"+44 {zero}20 7946 0018") in ("", "+442079460018")
    assert dialled("(020) 7946 0018") == "02079460018"


@pytest.mark.parametrize(
    "number",
    [
        "800 555 0142 / 800 555 0199",
        "800 555 0142, 800 555 0199",
        "800 555 0142; 800 555 0199",
        "800 555 0142 800 555 0199",
        "24/7 800 555 0142",
        "800 555 014²",
        "9+1 800 555 0142",
    ],
)
def test_two_numbers_are_no_number(number: str) -> None:
    assert dialled(number) == ""


@pytest.mark.parametrize("number", ["800 555 0142 #5", "800 555 0142,,5", "800 555 0142;5", "800 555 0142 * 5"])
def test_what_is_dialled_after_the_number_does_not_run_into_it(number: str) -> None:
    assert dialled(number) in ("", "8005550142")


@given(st.text() | st.text("0123456789 +-()./,#xext٣", max_size=60))
def test_nothing_but_digits_and_a_plus_comes_out(number: str) -> None:
    said = dialled(number)
    assert said == "" or re.fullmatch(r"\+?[0-9]{3,15}", said)
