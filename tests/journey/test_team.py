"""The order of what stands in My team, and what is read of what is typed there."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cartguide.journal.record_model import Record
from cartguide.journey.team import (
    FORMS,
    KINDS,
    appointment_key,
    coming,
    copy_of_centre,
    day_of,
    field_names,
    has_digit,
    is_blank,
    newest,
    past,
    people,
    read_appointment_day,
    time_of,
)

TODAY = date(2027, 3, 12)


def one(uuid: str, day: str, created: str = "") -> Record:
    return Record(uuid, "appointment", day, {}, 1, created)


def test_what_is_to_come_stands_next_first_and_what_has_no_day_last() -> None:
    records = [one("a", ""), one("b", "2027-03-17T14:00"), one("c", "2027-03-12"), one("d", "2027-03-17T09:00")]
    assert [each.uuid for each in coming(records, TODAY)] == ["c", "d", "b", "a"]
    assert past(records, TODAY) == ()


def test_what_is_past_stands_apart_the_last_first() -> None:
    records = [one("a", "2027-03-01"), one("b", "2027-03-11T08:00"), one("c", "2027-03-13")]
    assert [each.uuid for each in past(records, TODAY)] == ["b", "a"]
    assert [each.uuid for each in coming(records, TODAY)] == ["c"]


def test_nothing_is_past_while_the_clock_is_not_believed() -> None:
    assert past([one("a", "1999-01-01")], None) == ()
    assert [each.uuid for each in coming([one("a", "1999-01-01")], None)] == ["a"]


@pytest.mark.parametrize(
    ("time", "key"),
    [
        ("2 pm", "2027-03-17T14:00"),
        ("14:00", "2027-03-17T14:00"),
        ("9:30", "2027-03-17"),
        ("after lunch", "2027-03-17"),
        ("", "2027-03-17"),
    ],
)
def test_a_time_orders_where_it_is_certain(time: str, key: str) -> None:
    assert appointment_key(date(2027, 3, 17), time, twelve=True) == key
    assert appointment_key(None, time, twelve=True) == ""


def test_a_day_is_read_as_people_say_it_and_what_is_none_is_said() -> None:
    assert read_appointment_day("in 5 days", TODAY, None) == (date(2027, 3, 17), "")
    assert read_appointment_day(" ", TODAY, None) == (None, "")
    found = read_appointment_day("some day", TODAY, None)
    assert found.day is None
    assert found.trouble


def test_day_and_time_of_a_record() -> None:
    assert (day_of(one("a", "2027-03-17T09:00")), time_of(one("a", "2027-03-17T09:00"))) == (date(2027, 3, 17), "09:00")
    assert (day_of(one("a", "")), time_of(one("a", "2027-03-17"))) == (None, "")


def test_the_one_called_first_stands_first() -> None:
    records = [one("a", "", "1"), one("b", "", "2"), one("c", "", "0")]
    assert [each.uuid for each in people(records, lambda each: each.uuid == "b")] == ["b", "c", "a"]


def test_papers_and_calls_stand_newest_first() -> None:
    records = [one("a", "", "1"), one("b", "2027-01-01T10:00", "0"), one("c", "", "2"), one("d", "2027-01-02", "0")]
    assert [each.uuid for each in newest(records)] == ["d", "b", "c", "a"]


@pytest.mark.parametrize(
    ("text", "has"),
    [("1-800-FLOWERS", True), ("ext. 4", True), ("٣٤٥", True), ("none yet", False), ("", False), ("²", False)],
)
def test_what_has_a_number_in_it(text: str, has: bool) -> None:  # noqa: FBT001  a row of the table
    assert has_digit(text) is has


def test_a_number_of_the_centre_becomes_ones_own() -> None:
    copied = copy_of_centre("Example Hospital", "CAR T team", "555 0101", "at any hour")
    assert copied == {"name": "CAR T team", "role": "Example Hospital", "day": "555 0101", "line": "at any hour"}
    assert copy_of_centre("Example Hospital", "", "555 0101", "") == {"name": "Example Hospital", "day": "555 0101"}


def test_each_form_has_names_of_its_own() -> None:
    for kind in KINDS:
        names = field_names(kind)
        assert len(set(names)) == len(names) == sum(map(len, FORMS[kind]))
    assert is_blank({"name": " ", "role": ""})
    assert not is_blank({"name": "x"})


@given(text=st.text(), time=st.text())
def test_whatever_is_typed_is_read_without_fault(text: str, time: str) -> None:
    found = read_appointment_day(text, TODAY, None)
    assert appointment_key(found.day, time, twelve=True).startswith(found.day.isoformat() if found.day else "")
