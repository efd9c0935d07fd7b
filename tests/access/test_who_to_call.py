"""“Unwell? Who to call” is one press away everywhere, and carries the number."""

import pytest

from tests.outside.fixtures import Start
from tests.outside.program import Home

NUMBER = "+1 (212) 555-0100 ext. 7"


def test_it_opens_in_one_press_from_a_step_and_from_home(start: Start, home: Home) -> None:
    program = start(home, "--step", "infusion")
    program.node(name="Day 0: you get your cells", role="heading")
    for _ in ("from the step", "from home"):
        program.press("who-to-call")
        assert program.node("calls").name == "Unwell? Who to call"
        assert program.node("calls.emergency").role == "heading"
        assert program.node("call-first-number").name.startswith("No number here yet.")
        program.press("place.path")
        program.until_gone("calls")


@pytest.mark.parametrize("alone", [False, True])
def test_a_number_typed_there_stands_on_the_red_button_from_then_on(start: Start, home: Home, *, alone: bool) -> None:
    program = start(home)
    assert program.node("who-to-call").name == "Unwell? Who to call, Write your team’s number"
    if alone:
        typed_in = start(home, "--who-to-call")
        typed_in.node("calls.emergency")
        assert (program.windows(), typed_in.windows()) == (1, 1)
        program.kill()
    else:
        typed_in = program
        program.press("who-to-call")
    typed_in.type_into("call-number.field", NUMBER)
    typed_in.press("call-number.keep")
    typed_in.until_name("call-first-number", lambda name: name == NUMBER, "is the number")
    assert NUMBER in (home.data / "call-numbers.toml").read_text("utf-8")
    typed_in.kill()
    again = start(home)
    assert again.node("who-to-call").name == f"Unwell? Who to call, {NUMBER}"
    again.press("step.infusion")
    again.node(name="Day 0: you get your cells", role="heading")
    assert again.node("who-to-call").name == f"Unwell? Who to call, {NUMBER}"
    again.press("who-to-call")
    assert again.node("call-first-number").name == NUMBER
