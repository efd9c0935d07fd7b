"""The checklist: items as guide.toml lists them, at most three musts among them, at most three starred questions."""

from collections.abc import Iterator, Sequence

from cartguide.guide.check.loaded import Content, fault
from cartguide.guide.check.passages import items, step_pages
from cartguide.guide.model import Block, Page, Problem, message_id

MOST_MUSTS = 3
MOST_STARS = 3
_ITEM_NOT_LISTED = message_id("guide.toml does not list the item “{text}” for this step.")
_ITEM_MISSING = message_id("guide.toml lists the item “{text}”, it is not under “What you can do”.")
_ITEM_ORDER = message_id("The items stand in another order than in guide.toml; the first that differs is “{text}”.")
_MANY_MUSTS = message_id("{count} musts; at most {most}. A tired reader does three things.")
_MUST_NO_ITEM = message_id("The must “{text}” is not one of this step's items.")
_MANY_STARS = message_id("{count} starred questions; at most {most}.")
_STAR_NO_QUESTION = message_id("The starred question “{text}” is not on the page under “Questions to ask”.")
_STRAY_CHECK = message_id("A checklist item (- [ ]) belongs under “What you can do”. Write a bullet (-) here.")


def checklist(content: Content) -> Iterator[Problem]:
    """The items under "What you can do" are those that guide.toml lists, in its order; checklist items stand there."""
    for step, page in step_pages(content):
        file = content.file(step.identity)
        listed = items(_blocks_of(page, "what-you-can-do"))
        found = {item.identity: item.line for _, item in listed if item.identity}
        yield from (fault(file, found[each], _ITEM_NOT_LISTED, text=each) for each in found if each not in step.items)
        for identity in step.items:
            if identity not in found:
                line = content.step_line(step.identity, "items")
                yield fault(str(content.root / "guide.toml"), line, _ITEM_MISSING, text=identity)
        differs = _first_difference(tuple(found), step.items)
        if differs and set(found) == set(step.items):
            yield fault(file, found[differs], _ITEM_ORDER, text=differs)


def stray_checks(content: Content) -> Iterator[Problem]:
    """Checklist items stand under "What you can do" and nowhere else: only there they become ticks."""
    for step, page in step_pages(content):
        elsewhere = (section for section in page.sections if section.identity != "what-you-can-do")
        for block in (block for section in elsewhere for block in section.blocks):
            if block.kind == "checks":
                yield fault(content.file(step.identity), block.line, _STRAY_CHECK)


def musts(content: Content) -> Iterator[Problem]:
    """At most three musts, each an item of the step."""
    guide = str(content.root / "guide.toml")
    for step in content.outline.steps:
        line = content.step_line(step.identity, "musts")
        if len(step.musts) > MOST_MUSTS:
            yield fault(guide, line, _MANY_MUSTS, count=len(step.musts), most=MOST_MUSTS)
        yield from (fault(guide, line, _MUST_NO_ITEM, text=must) for must in step.musts if must not in step.items)


def stars(content: Content) -> Iterator[Problem]:
    """At most three starred questions, each on the page under "Questions to ask"."""
    guide = str(content.root / "guide.toml")
    for step, page in step_pages(content):
        line = content.step_line(step.identity, "stars")
        if len(step.stars) > MOST_STARS:
            yield fault(guide, line, _MANY_STARS, count=len(step.stars), most=MOST_STARS)
        questions = {item.identity for _, item in items(_blocks_of(page, "questions-to-ask"))}
        yield from (fault(guide, line, _STAR_NO_QUESTION, text=star) for star in step.stars if star not in questions)


def _blocks_of(page: Page, section: str) -> tuple[Block, ...]:
    return tuple(block for each in page.sections if each.identity == section for block in each.blocks)


def _first_difference(found: Sequence[str], listed: Sequence[str]) -> str:
    return next((one for one, other in zip(found, listed, strict=False) if one != other), "")
