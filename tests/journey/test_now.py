"""How a step stands, and which steps are before and after it."""

from pathlib import Path

import pytest

from cartguide.guide.load import load_outline
from cartguide.guide.model import Step
from cartguide.journey.now import DONE, NOW, TO_COME, neighbours, state
from tests.journey.example_content import STEPS, change, write_content

STEP = Step("second", 2, "wait", "", "", (), (), (), (), (), ())


@pytest.mark.parametrize(
    ("here", "done", "expected"),
    [
        ("", (), TO_COME),
        ("first", ("first",), TO_COME),
        ("first", ("first", "second"), DONE),
        ("", ("second",), DONE),
        ("second", (), NOW),
        ("second", ("second",), NOW),
    ],
)
def test_a_step_is_now_or_done_or_to_come(here: str, done: tuple[str, ...], expected: str) -> None:
    assert state(STEP, here, done) == expected


def test_the_steps_before_and_after(tmp_path: Path) -> None:
    outline = load_outline(write_content(tmp_path), "en")
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
