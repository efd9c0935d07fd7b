"""What an action of the checklist may begin with."""

import pytest

from cartguide.guide.check.actions import begins_with_a_verb

ACTIONS = """Ask which medicines to stop. Do not drive. Don't drive. Never stop on your own. Always carry your card.
If you feel ill, ask for the plan. Before you go, write down your questions. On the day, not before, wear a vest.
When the team says so, call them. “Rest” the arm. Please ask. Each day, take your temperature. Double-check the date."""
NO_ACTIONS = """The card goes with you. You may ask. If you feel ill. If you feel ill, the team helps.
Questions for them. Rides, and who drives. 3 things."""


@pytest.mark.parametrize("text", ACTIONS.replace(". ", ".\n").splitlines())
def test_actions(text: str) -> None:
    assert begins_with_a_verb(text)


@pytest.mark.parametrize("text", NO_ACTIONS.replace(". ", ".\n").splitlines())
def test_no_actions(text: str) -> None:
    assert not begins_with_a_verb(text)


def test_nothing_at_all() -> None:
    assert not begins_with_a_verb("")
