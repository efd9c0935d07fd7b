"""`only=`: hidden while the detail is not told unless `unset` is named; all details must hold, one value each."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cartguide.guide.conditions import DETAILS, UNSET, holds, read_only


@pytest.mark.parametrize(
    ("only", "details", "shown"),
    [
        ("", {}, True),
        ("", {"reader": "parent"}, True),
        ("reader=parent", {}, False),
        ("reader=parent", {"reader": "parent"}, True),
        ("reader=parent", {"reader": "patient"}, False),
        ("reader=parent,caregiver", {"reader": "caregiver"}, True),
        ("reader=parent,caregiver", {"reader": "patient"}, False),
        ("reader=parent,caregiver", {}, False),
        ("reader=parent,unset", {}, True),
        ("reader=parent,unset", {"reader": "parent"}, True),
        ("reader=parent,unset", {"reader": "patient"}, False),
        ("reader=unset", {"reader": "patient"}, False),
        ("reader=unset", {"region": "us"}, True),
        ("reader=parent region=us,uk", {"reader": "parent", "region": "uk"}, True),
        ("reader=parent region=us,uk", {"reader": "parent", "region": "eu"}, False),
        ("reader=parent region=us,uk", {"reader": "patient", "region": "uk"}, False),
        ("reader=parent region=us,uk", {"reader": "parent"}, False),
        ("reader=parent region=us,unset", {"reader": "parent"}, True),
        ("infusion-days=several", {"infusion-days": "several"}, True),
    ],
)
def test_to_whom_it_is_shown(only: str, details: dict[str, str], *, shown: bool) -> None:
    read, wrong = read_only(only)
    assert wrong == ()
    assert holds(read, details) is shown


@pytest.mark.parametrize(
    "text",
    ["reader=cat", "moon=full", "reader", "reader=", "=parent", "reader=,", "reader=parent,cat", "Reader=parent"],
)
def test_what_is_not_known_is_named_and_left_out(text: str) -> None:
    assert read_only(f"region=us {text} age=child,teen") == (
        (("region", ("us",)), ("age", ("child", "teen"))),
        (text,),
    )


def test_every_value_that_is_documented_is_known() -> None:
    for detail, values in DETAILS.items():
        for value in (*values, UNSET):
            assert read_only(f"{detail}={value}") == (((detail, (value,)),), ())


@given(st.text() | st.text("=,ab runsetgiodx-", max_size=40))
def test_any_text_is_read_without_raising(text: str) -> None:
    only, wrong = read_only(text)
    assert len(only) + len(wrong) == len(text.split())
    assert all(set(values) <= {*DETAILS[detail], UNSET} for detail, values in only)
