"""Questions to ask: three of each step starred, to be asked first."""

from collections.abc import Iterator

from cartguide.guide.check.forms import forms, items_of
from cartguide.guide.check.loaded import Content, fault
from cartguide.guide.check.passages import QUESTIONS
from cartguide.guide.model import Problem, message_id

STARS = 3
_STARS = message_id("A step has exactly {most} starred questions; here are {count}.")
_STAR_NO_QUESTION = message_id("The starred question “{text}” is not under “Questions to ask” on {page}.")
_TWICE = message_id("The starred question “{text}” stands here twice.")


def stars(content: Content) -> Iterator[Problem]:
    """Exactly three starred questions a step, each in every form of its page under "Questions to ask"."""
    guide = str(content.root / "guide.toml")
    for step in content.outline.steps:
        line = content.step_line(step.identity, "stars")
        if len(step.stars) != STARS:
            yield fault(guide, line, _STARS, count=len(step.stars), most=STARS)
        for star in dict.fromkeys(step.stars):
            if step.stars.count(star) > 1:
                yield fault(guide, line, _TWICE, text=star)
    for form in forms(content):
        asked = items_of(form.page, QUESTIONS)
        for star in form.step.stars:
            if star not in asked:
                line = content.step_line(form.step.identity, "stars")
                yield fault(guide, line, _STAR_NO_QUESTION, text=star, page=f"{form.name}.md")
