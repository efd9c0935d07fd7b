"""“Unwell? Who to call” is one press away everywhere, and carries the number."""

import pytest

from tests.outside.fixtures import Start
from tests.outside.program import Home

NUMBER = "+1 (212) 555-0100 ext. 7"


@pytest.mark.parametrize("place", ["home", "step"])
def test_it_opens_in_one_press(start: Start, home: Home, place: str) -> None:
    program = start(home, *(["--step", "infusion"] if place == "step" else []))
    if place == "step":
        program.node(name="Day 0: you get your cells", role="heading")
    program.press("who-to-call")
    assert program.node("calls").name == "Unwell? Who to call"
    assert program.node("calls.emergency").role == "heading"
    assert program.node("call-first-number").name.startswith("No number here yet.")


@pytest.mark.parametrize("alone", [False, True])
def test_a_number_typed_there_stands_on_the_red_button_from_then_on(start: Start, home: Home, *, alone: bool) -> None:
    program = start(home, *(["--who-to-call"] if alone else []))
    if not alone:
        assert program.node("who-to-call").name == "Unwell? Who to call, Write your team’s number"
        program.press("who-to-call")
    program.type_into("call-number.field", NUMBER)
    program.press("call-number.keep")
    program.until_name("call-first-number", lambda name: name == NUMBER, "is the number")
    assert NUMBER in (home.data / "call-numbers.toml").read_text("utf-8")
    program.kill()
    again = start(home)
    assert (
        again.until_name("who-to-call", lambda name: NUMBER in name, "carries it") == f"Unwell? Who to call, {NUMBER}"
    )
    again.press("step.infusion")
    again.node(name="Day 0: you get your cells", role="heading")
    assert again.node("who-to-call").name == f"Unwell? Who to call, {NUMBER}"
    again.press("who-to-call")
    assert again.node("call-first-number").name == NUMBER


def test_it_stands_beside_the_program_in_a_window_of_its_own(start: Start, home: Home) -> None:
    program = start(home)
    program.node("step.infusion")
    alone = start(home, "--who-to-call")
    alone.node("calls.emergency")
    assert (program.windows(), alone.windows()) == (1, 1)
