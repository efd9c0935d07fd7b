"""The checklist: items as guide.toml lists them, at most three musts among them, the last part the caregiver's.

A parent's page has the same items in a parent's words, but those that the page for all keeps from parents, and may
have more of its own; guide.toml lists the items of both.
"""

from collections.abc import Iterator, Sequence

from cartguide.guide.check.forms import Form, forms, items_of, parents_only, shuts_out_parents
from cartguide.guide.check.loaded import Content, fault
from cartguide.guide.model import Problem, message_id

SECTION = "what-you-can-do"
MOST_MUSTS = 3
CAREGIVER = "caregiver-{step}"
_ITEM_NOT_LISTED = message_id("guide.toml does not list the item “{text}” for this step.")
_ITEM_MISSING = message_id("guide.toml lists the item “{text}”, it is not under “What you can do”.")
_ITEM_ORDER = message_id("The items stand in another order than in guide.toml; the first that differs is “{text}”.")
_NOT_FOR_PARENTS = message_id(
    "The parent's page lacks “{text}”. Write it there in a parent's words, or give it "
    'only="reader=unset,patient,caregiver" here.'
)
_NOT_HERE = message_id("“{text}” is for parents only. Move it, with its id, to the parent's page of this step.")
_MANY_MUSTS = message_id("{count} musts; at most {most}. A tired reader does three things.")
_MUST_NO_ITEM = message_id("The must “{text}” is not one of this step's items.")
_MUST_IN_BOTH = message_id("The must “{text}” must stand on the page for all and on the parent's page; not on {page}.")
_STRAY_CHECK = message_id("A checklist item (- [ ]) belongs under “What you can do”. Write a bullet (-) here.")
_NO_CAREGIVER = message_id(
    "The step needs a part for the caregiver, the last under “What you can do”: ### The caregiver's part {{#{text}}}"
)


def checklist(content: Content) -> Iterator[Problem]:
    """The items under "What you can do" are those that guide.toml lists, in its order."""
    guide = str(content.root / "guide.toml")
    seen: dict[str, set[str]] = {}
    for form in forms(content):
        found = items_of(form.page, SECTION)
        seen.setdefault(form.step.identity, set()).update(found)
        yield from _listed(content, form, {identity: item.line for identity, (item, _) in found.items()})
    for step in content.outline.steps:
        for identity in step.items if step.identity in seen else ():
            if identity not in seen[step.identity]:
                yield fault(guide, content.step_line(step.identity, "items"), _ITEM_MISSING, text=identity)


def same_in_both_forms(content: Content) -> Iterator[Problem]:
    """A parent's page has every item and question that the page for all does not keep from parents."""
    for form in forms(content):
        for section in (SECTION, "questions-to-ask") if form.other and not form.for_parents else ():
            theirs = items_of(form.other, section) if form.other else {}
            for identity, (item, only) in items_of(form.page, section).items():
                if parents_only(only):
                    yield fault(content.file(form.name), item.line, _NOT_HERE, text=identity)
                elif identity not in theirs and not shuts_out_parents(only):
                    yield fault(content.file(form.name), item.line, _NOT_FOR_PARENTS, text=identity)


def stray_checks(content: Content) -> Iterator[Problem]:
    """Checklist items stand under "What you can do" and nowhere else: only there they become ticks."""
    for form in forms(content):
        elsewhere = (section for section in form.page.sections if section.identity != SECTION)
        for block in (block for section in elsewhere for block in section.blocks):
            if block.kind == "checks":
                yield fault(content.file(form.name), block.line, _STRAY_CHECK)


def musts(content: Content) -> Iterator[Problem]:
    """At most three musts, each an item of the step, in both forms of its page."""
    guide = str(content.root / "guide.toml")
    for step in content.outline.steps:
        line = content.step_line(step.identity, "musts")
        if len(step.musts) > MOST_MUSTS:
            yield fault(guide, line, _MANY_MUSTS, count=len(step.musts), most=MOST_MUSTS)
        yield from (fault(guide, line, _MUST_NO_ITEM, text=must) for must in step.musts if must not in step.items)
    for form in forms(content):
        line = content.step_line(form.step.identity, "musts")
        found = items_of(form.page, SECTION)
        for must in form.step.musts if form.other else ():
            if must in form.step.items and must not in found:
                yield fault(guide, line, _MUST_IN_BOTH, text=must, page=f"{form.name}.md")


def caregivers_part(content: Content) -> Iterator[Problem]:
    """Every step's checklist ends with a part for the caregiver."""
    for form in forms(content):
        wanted = CAREGIVER.format(step=form.step.identity)
        section = next((each for each in form.page.sections if each.identity == SECTION), None)
        parts = [block for block in section.blocks if block.kind == "subheading"] if section else []
        if not parts or parts[-1].identity != wanted:
            line = section.line if section else content.line(form.name, "title")
            yield fault(content.file(form.name), line, _NO_CAREGIVER, text=wanted)


def _listed(content: Content, form: Form, found: dict[str, int]) -> Iterator[Problem]:
    file, listed = content.file(form.name), form.step.items
    unknown = [identity for identity in found if identity not in listed]
    yield from (fault(file, found[each], _ITEM_NOT_LISTED, text=each) for each in unknown)
    differs = _first_difference(tuple(found), [each for each in listed if each in found])
    if differs and not unknown:
        yield fault(file, found[differs], _ITEM_ORDER, text=differs)


def _first_difference(found: Sequence[str], listed: Sequence[str]) -> str:
    return next((one for one, other in zip(found, listed, strict=False) if one != other), "")
