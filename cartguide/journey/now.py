"""How a step stands: now, done or to come. Having read it is not done."""

from collections.abc import Collection

from cartguide.guide.model import Outline, Step, message_id

NOW = message_id("now")
DONE = message_id("done")
TO_COME = message_id("to come")


def state(step: Step, here: str, done: Collection[str]) -> str:
    """`here`: the id of the step the person is at, empty between two; `done`: ids of steps that happened."""
    if step.identity == here:
        return NOW
    return DONE if step.identity in done else TO_COME


def neighbours(outline: Outline, identity: str) -> tuple[str, str]:
    """The readable steps before and after one, by id; empty at the ends."""
    order = [step.identity for step in outline.steps if step.identity in outline.heads]
    if identity not in order:
        return "", ""
    at = order.index(identity)
    return (order[at - 1] if at else ""), (order[at + 1] if at + 1 < len(order) else "")
