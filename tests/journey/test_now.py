"""How the steps stand, where the pin is, and which steps are before and after one."""

from datetime import date
from pathlib import Path

import pytest

from cartguide.guide.load import load_outline
from cartguide.guide.model import Outline
from cartguide.journey.dates import HAPPENED, MOVED, PLANNED, Dates, StepDate, dates_of
from cartguide.journey.now import (
    DONE,
    NOW,
    TO_COME,
    Progress,
    is_overtaken,
    neighbours,
    pin_of,
    progress_in,
    standing,
    with_fact,
)
from tests.journey.example_content import STEPS, change, write_content


@pytest.fixture
def outline(tmp_path: Path) -> Outline:
    return load_outline(write_content(tmp_path), "en")


def told(here: str = "", *done: str) -> Progress:
    return Progress(here, frozenset(done))


@pytest.mark.parametrize(
    ("progress", "expected"),
    [
        (told(), (TO_COME, TO_COME, TO_COME, TO_COME)),
        (told("first"), (NOW, TO_COME, TO_COME, TO_COME)),
        (told("first", "first"), (NOW, TO_COME, TO_COME, TO_COME)),
        (told("second", "first"), (DONE, NOW, TO_COME, TO_COME)),
        (told("beside", "first"), (DONE, TO_COME, NOW, TO_COME)),
        (told("", "first"), (DONE, TO_COME, TO_COME, TO_COME)),
        (told("gone", "first"), (DONE, TO_COME, TO_COME, TO_COME)),
        (told("", "first", "second", "third"), (DONE, DONE, TO_COME, DONE)),
    ],
)
def test_each_step_is_now_or_done_or_to_come(outline: Outline, progress: Progress, expected: tuple[str, ...]) -> None:
    assert dict(standing(outline, progress).states) == dict(zip(STEPS, expected, strict=True))


@pytest.mark.parametrize(
    ("progress", "pin"),
    [
        (told(), ("", "")),
        (told("second"), ("second", "second")),
        (told("", "first"), ("first", "second")),
        (told("", "second"), ("second", "third")),
        (told("", "beside"), ("beside", "third")),
        (told("", "first", "beside"), ("beside", "third")),
        (told("", "third"), ("", "")),
        (told("gone"), ("", "")),
    ],
)
def test_the_pin_is_where_the_person_is(outline: Outline, progress: Progress, pin: tuple[str, str]) -> None:
    """Between two stations: from the last step that happened to the next numbered one."""
    assert pin_of(outline, progress) == pin


def test_the_profile_tells_the_progress() -> None:
    profile = {"here": "second", "done/first": "yes", "done/second": "", "read/third": "yes", "last-place": "first"}
    assert progress_in(profile) == Progress("second", frozenset({"first"}), frozenset({"third"}))
    assert progress_in({"here": 4, "done/first": True}) == Progress()


def test_a_fact_changes_the_progress_as_the_profile_would() -> None:
    facts = [("here", "second"), ("done/first", "yes"), ("read/first", "yes"), ("done/first", ""), ("other", "yes")]
    progress, profile = Progress(), {}
    for name, value in facts:
        progress = with_fact(progress, name, value)
        profile[name] = value
        assert progress == progress_in(profile)


def test_the_steps_before_and_after(outline: Outline) -> None:
    around = {step: neighbours(outline, step) for step in STEPS}
    assert around == {
        "first": ("", "second"),
        "second": ("first", "beside"),
        "beside": ("second", "third"),
        "third": ("beside", ""),
    }
    assert neighbours(outline, "gone") == ("", "")


def test_a_step_that_cannot_be_read_is_passed_over(tmp_path: Path) -> None:
    content = write_content(tmp_path)
    change(content / "en" / "second.md", "title =", "titel =")
    outline = load_outline(content, "en")
    assert neighbours(outline, "first") == ("", "beside")
    assert neighbours(outline, "beside") == ("first", "third")
    assert neighbours(outline, "second") == ("", "")
    assert pin_of(outline, told("second")) == ("first", "third")


DAY = date(2027, 3, 17)


def dated(**states: str) -> Dates:
    """Each step on the day after the one before it."""
    return dates_of(
        StepDate(step, 1, DAY.replace(day=17 + at), None, state) for at, (step, state) in enumerate(states.items())
    )


@pytest.mark.parametrize(
    ("progress", "dates", "expected", "pin"),
    [
        (told(), dated(first=PLANNED), (TO_COME,) * 4, ("", "")),
        (told(), dated(first=HAPPENED), (DONE, TO_COME, TO_COME, TO_COME), ("first", "second")),
        (told("", "first"), dated(third=PLANNED), (DONE, TO_COME, TO_COME, TO_COME), ("first", "third")),
        (told(), dated(first=HAPPENED, third=MOVED), (DONE, TO_COME, TO_COME, TO_COME), ("first", "third")),
        (told(), dated(first=HAPPENED, beside=PLANNED), (DONE, TO_COME, TO_COME, TO_COME), ("first", "beside")),
        (told(), dated(first=PLANNED, second=HAPPENED), (TO_COME, DONE, TO_COME, TO_COME), ("second", "third")),
        (told("second"), dated(third=HAPPENED), (TO_COME, NOW, TO_COME, DONE), ("second", "second")),
        (told(), dated(third=HAPPENED), (TO_COME, TO_COME, TO_COME, DONE), ("", "")),
        (told(), dated(gone=HAPPENED), (TO_COME,) * 4, ("", "")),
    ],
)
def test_a_date_that_has_happened_is_done_and_the_pin_looks_to_the_next_planned(
    outline: Outline, progress: Progress, dates: Dates, expected: tuple[str, ...], pin: tuple[str, str]
) -> None:
    found = standing(outline, progress, {}, dates, DAY)
    assert dict(found.states) == dict(zip(STEPS, expected, strict=True))
    assert (found.pin, pin_of(outline, progress, dates)) == (pin, pin)
    assert (found.dates, found.today) == (dates, DAY)


def test_who_goes_on_is_no_longer_where_they_were(outline: Outline) -> None:
    assert is_overtaken(outline, "second", "second")
    assert is_overtaken(outline, "second", "third")
    assert not is_overtaken(outline, "second", "first")
    assert not is_overtaken(outline, "", "first")
    assert not is_overtaken(outline, "gone", "first")
