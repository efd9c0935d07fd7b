"""A step's page in its forms: the one for everybody, and the one a parent reads instead."""

from collections.abc import Iterator
from typing import NamedTuple

from cartguide.guide.check.loaded import Content
from cartguide.guide.load import PARENT
from cartguide.guide.model import Block, Item, Only, Page, Section, Step

TO_DO = "what-you-can-do"


class Form(NamedTuple):
    """One form of a step's page. `name`: the page's id, or parent/<id>; `other`: its other form, if it has one."""

    step: Step
    name: str
    page: Page
    other: Page | None

    @property
    def for_parents(self) -> bool:
        """Whether this is the form a parent reads."""
        return is_parents(self.name)


def forms(content: Content) -> Iterator[Form]:
    """Every form that could be read of every step's page, in the order of the path."""
    for step in content.outline.steps:
        names = (step.identity, f"{PARENT}/{step.identity}")
        pages = [content.pages.get(name) for name in names]
        for name, page, other in zip(names, pages, reversed(pages), strict=True):
            if page:
                yield Form(step, name, page, other)


def is_parents(name: str) -> bool:
    """Whether a page's name is that of a parent's page."""
    return name.startswith(f"{PARENT}/")


def without_form(name: str) -> str:
    """The id that both forms of a page share."""
    return name.removeprefix(f"{PARENT}/")


def pieces(section: Section) -> Iterator[tuple[Block, Only]]:
    """A section's blocks, each with all the conditions it stands under: the section's, its part's, its own."""
    part: Only = ()
    for block in section.blocks:
        part = block.only if block.kind == "subheading" else part
        yield block, (*section.only, *part, *(block.only if block.kind != "subheading" else ()))


def items_of(page: Page, section: str) -> dict[str, tuple[Item, Only]]:
    """The items with an id in one section of a page, in order, each with all the conditions it stands under.

    Among things to do only those that can be ticked: a bullet beside them is advice.
    """
    found = (piece for each in page.sections if each.identity == section for piece in pieces(each))
    if section == TO_DO:
        found = ((block, only) for block, only in found if block.kind == "checks")
    listed = ((item, (*only, *item.only)) for block, only in found for item in block.items)
    return {item.identity: (item, only) for item, only in listed if item.identity}


def shuts_out_parents(only: Only) -> bool:
    """Whether a parent never sees what stands under these conditions."""
    return any(detail == "reader" and "parent" not in values for detail, values in only)


def parents_only(only: Only) -> bool:
    """Whether nobody but a parent sees what stands under these conditions."""
    return any(detail == "reader" and set(values) == {"parent"} for detail, values in only)


def apart(one: Only, other: Only) -> bool:
    """Whether no reader sees both what stands under the one and under the other conditions."""
    theirs = dict(other)
    return any(detail in theirs and not set(values) & set(theirs[detail]) for detail, values in one)
