"""Facts, sections, items, musts and stars: the words on a page and guide.toml must name the same ids, in order."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from cartguide.guide.check.loaded import BESIDE, Content, fault
from cartguide.guide.check.passages import items
from cartguide.guide.model import Block, Page, Problem, Step, message_id

SECTIONS = (
    "what-happens",
    "how-you-may-feel",
    "what-you-can-do",
    "questions-to-ask",
    "what-can-go-wrong",
    "what-nobody-can-say-yet",
)
FACTS = 3
MOST_MUSTS = 3
MOST_STARS = 3
_FACTS = message_id("A step has exactly three quick facts; here are {count}.")
_FACT_IDS = message_id("guide.toml lists the facts “{listed}” for this step, the page has “{found}”.")
_NO_SUCH_SECTION = message_id("The section id “{text}” is not known. The ids are listed in docs/content-format.md.")
_SECTION_ORDER = message_id("The sections stand in another order than docs/content-format.md says: “{text}”.")
_SECTION_TWICE = message_id("The section “{text}” is here twice.")
_SECTION_NOT_LISTED = message_id("guide.toml does not list the section “{text}” for this step.")
_SECTION_MISSING = message_id("guide.toml lists the section “{text}”, the page does not have it.")
_ITEM_NOT_LISTED = message_id("guide.toml does not list the item “{text}” for this step.")
_ITEM_MISSING = message_id("guide.toml lists the item “{text}”, it is not under “What you can do”.")
_ITEM_ORDER = message_id("The items stand in another order than in guide.toml; the first that differs is “{text}”.")
_MANY_MUSTS = message_id("{count} musts; at most {most}. A tired reader does three things.")
_MUST_NO_ITEM = message_id("The must “{text}” is not one of this step's items.")
_MANY_STARS = message_id("{count} starred questions; at most {most}.")
_STAR_NO_QUESTION = message_id("The starred question “{text}” is not on the page under “Questions to ask”.")
_NO_STEPS = message_id("No step is listed here that can be read.")
_NO_STEP = message_id("No step of guide.toml has the id “{text}”. A page is named by its step's id.")
_SIDE_OF = message_id("side-of names the step “{text}”, which does not exist.")
_STRAY_CHECK = message_id("A checklist item (- [ ]) belongs under “What you can do”. Write a bullet (-) here.")


def facts(content: Content) -> Iterator[Problem]:
    """Exactly three quick facts, the same ids in guide.toml and on the page, in the same order."""
    guide = str(content.root / "guide.toml")
    for step in content.outline.steps:
        if len(step.facts) != FACTS:
            yield fault(guide, content.step_line(step.identity, "facts"), _FACTS, count=len(step.facts))
    for step, page in _step_pages(content):
        lines = [table.line_of("id") for table in content.headers[step.identity].tables("fact")]
        line = lines[0] if lines else content.line(step.identity, "title")
        found, listed = [fact.identity for fact in page.head.facts], [identity for identity, _ in step.facts]
        if len(found) != FACTS:
            yield fault(content.file(step.identity), line, _FACTS, count=len(found))
        elif found != listed:
            wrong = next((at for at, (one, other) in enumerate(zip(found, listed, strict=False)) if one != other), 0)
            names = {"listed": ", ".join(listed), "found": ", ".join(found)}
            yield fault(content.file(step.identity), lines[wrong], _FACT_IDS, **names)


def sections(content: Content) -> Iterator[Problem]:
    """The sections of a page are those that guide.toml lists, each once, in the fixed order."""
    guide = str(content.root / "guide.toml")
    for step, page in _step_pages(content):
        file, seen = content.file(step.identity), set[str]()
        for section in page.sections:
            if section.identity not in SECTIONS:
                yield fault(file, section.line, _NO_SUCH_SECTION, text=section.identity)
            elif section.identity in seen:
                yield fault(file, section.line, _SECTION_TWICE, text=section.identity)
            elif section.identity not in step.sections:
                yield fault(file, section.line, _SECTION_NOT_LISTED, text=section.identity)
            seen.add(section.identity)
        line = content.step_line(step.identity, "sections")
        for missing in step.sections:
            if missing not in seen:
                yield fault(guide, line, _SECTION_MISSING, text=missing)
        yield from _order(file, page)


def checklist(content: Content) -> Iterator[Problem]:
    """The items under "What you can do" are those that guide.toml lists, in its order; checklist items stand there."""
    for step, page in _step_pages(content):
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
    for step, page in _step_pages(content):
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
    for step, page in _step_pages(content):
        line = content.step_line(step.identity, "stars")
        if len(step.stars) > MOST_STARS:
            yield fault(guide, line, _MANY_STARS, count=len(step.stars), most=MOST_STARS)
        questions = {item.identity for _, item in items(_blocks_of(page, "questions-to-ask"))}
        yield from (fault(guide, line, _STAR_NO_QUESTION, text=star) for star in step.stars if star not in questions)


def steps(content: Content) -> Iterator[Problem]:
    """Every page file belongs to a step (or is a known page beside them); a side step hangs on a step."""
    known = {step.identity for step in content.outline.steps}
    if not known and not content.guide.table:
        yield fault(str(content.root / "guide.toml"), 1, _NO_STEPS)
    for page in content.pages:
        if known and page not in known and page not in BESIDE:
            yield fault(content.file(page), 1, _NO_STEP, text=page)
    for step in content.outline.steps:
        if step.side_of and step.side_of not in known:
            line = content.step_line(step.identity, "side-of")
            yield fault(str(content.root / "guide.toml"), line, _SIDE_OF, text=step.side_of)


def _step_pages(content: Content) -> Iterator[tuple[Step, Page]]:
    for step in content.outline.steps:
        if step.identity in content.pages:
            yield step, content.pages[step.identity]


def _blocks_of(page: Page, section: str) -> tuple[Block, ...]:
    return tuple(block for each in page.sections if each.identity == section for block in each.blocks)


def _order(file: str, page: Page) -> Iterator[Problem]:
    known = [section for section in page.sections if section.identity in SECTIONS]
    for before, section in pairwise(known):
        if SECTIONS.index(section.identity) < SECTIONS.index(before.identity):
            yield fault(file, section.line, _SECTION_ORDER, text=section.identity)


def _first_difference(found: Sequence[str], listed: Sequence[str]) -> str:
    return next((one for one, other in zip(found, listed, strict=False) if one != other), "")
