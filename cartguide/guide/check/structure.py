"""Steps, facts and sections: the pages and guide.toml must name the same ids, in order."""

from collections.abc import Iterator
from itertools import pairwise

from cartguide.guide.check.forms import forms, without_form
from cartguide.guide.check.loaded import BESIDE, Content, fault
from cartguide.guide.model import Page, Problem, message_id

SECTIONS = (
    "what-happens",
    "how-you-may-feel",
    "what-you-can-do",
    "questions-to-ask",
    "what-can-go-wrong",
    "what-nobody-can-say-yet",
)
FACTS = 3
_FACTS = message_id("A step has exactly three quick facts; here are {count}.")
_FACT_IDS = message_id("guide.toml lists the facts “{listed}” for this step, the page has “{found}”.")
_NO_SUCH_SECTION = message_id("The section id “{text}” is not known. The ids are listed in docs/content-format.md.")
_SECTION_ORDER = message_id("The sections stand in another order than docs/content-format.md says: “{text}”.")
_SECTION_TWICE = message_id("The section “{text}” is here twice.")
_SECTION_NOT_LISTED = message_id("guide.toml does not list the section “{text}” for this step.")
_SECTION_MISSING = message_id("guide.toml lists the section “{text}”, {page} does not have it.")
_NO_STEPS = message_id("No step is listed here that can be read.")
_NO_STEP = message_id("No step of guide.toml has the id “{text}”. A page is named by its step's id.")
_SIDE_OF = message_id("side-of names the step “{text}”, which does not exist.")


def facts(content: Content) -> Iterator[Problem]:
    """Exactly three quick facts, the same ids in guide.toml and on the page, in the same order."""
    guide = str(content.root / "guide.toml")
    for step in content.outline.steps:
        if len(step.facts) != FACTS:
            yield fault(guide, content.step_line(step.identity, "facts"), _FACTS, count=len(step.facts))
    for form in forms(content):
        file, facts_listed = content.file(form.name), form.step.facts
        lines = [table.line_of("id") for table in content.headers[form.name].tables("fact")]
        line = lines[0] if lines else content.line(form.name, "title")
        found, listed = [fact.identity for fact in form.page.head.facts], [identity for identity, _ in facts_listed]
        if len(found) != FACTS:
            yield fault(file, line, _FACTS, count=len(found))
        elif found != listed:
            wrong = next((at for at, (one, other) in enumerate(zip(found, listed, strict=False)) if one != other), 0)
            names = {"listed": ", ".join(listed), "found": ", ".join(found)}
            yield fault(file, lines[wrong], _FACT_IDS, **names)


def sections(content: Content) -> Iterator[Problem]:
    """The sections of a page are those that guide.toml lists, each once, in the fixed order."""
    guide = str(content.root / "guide.toml")
    for form in forms(content):
        file, seen, step = content.file(form.name), set[str](), form.step
        for section in form.page.sections:
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
                yield fault(guide, line, _SECTION_MISSING, text=missing, page=f"{form.name}.md")
        yield from _order(file, form.page)


def steps(content: Content) -> Iterator[Problem]:
    """Every page file belongs to a step (or is a known page beside them); a side step hangs on a step."""
    known = {step.identity for step in content.outline.steps}
    if not known and not content.guide.table:
        yield fault(str(content.root / "guide.toml"), 1, _NO_STEPS)
    for page in content.pages:
        identity = without_form(page)
        if known and identity not in known and identity not in BESIDE:
            yield fault(content.file(page), 1, _NO_STEP, text=identity)
    for step in content.outline.steps:
        if step.side_of and step.side_of not in known:
            line = content.step_line(step.identity, "side-of")
            yield fault(str(content.root / "guide.toml"), line, _SIDE_OF, text=step.side_of)


def _order(file: str, page: Page) -> Iterator[Problem]:
    known = [section for section in page.sections if section.identity in SECTIONS]
    for before, section in pairwise(known):
        if SECTIONS.index(section.identity) < SECTIONS.index(before.identity):
            yield fault(file, section.line, _SECTION_ORDER, text=section.identity)
