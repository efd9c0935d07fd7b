"""Conditions and sources below the section: of parts, paragraphs and items; and the second line of an item."""

import pytest

from cartguide.guide.fields import Text
from cartguide.guide.markup import Reader
from cartguide.guide.model import Block, Problem, Run, Section

ONLY = (("product", ("unset", "carvykti")),)


def read(*lines: str) -> tuple[Section, list[Problem]]:
    reader = Reader("page.md")
    (section,) = reader.sections(Text("page.md", ("## What happens {#what-happens}", *lines)))
    return section, reader.problems


def test_a_part_carries_sources_and_conditions() -> None:
    section, problems = read('### A heading {#part src="a b" only="product=unset,carvykti"}', "Words.")
    assert problems == []
    assert section.blocks[0] == Block("subheading", 2, (Run("A heading"),), (), "part", ONLY, ("a", "b"))
    assert section.all_sources == ("a", "b")


@pytest.mark.parametrize(("mark", "kind"), [("", "paragraph"), ("> ", "aside")])
def test_a_paragraph_is_for_some(mark: str, kind: str) -> None:
    section, problems = read(f'{mark}After that, call {{{{fever}}}}. {{only="product=unset,carvykti"}}')
    assert problems == []
    (block,) = section.blocks
    assert (block.kind, block.only, block.runs[-1]) == (kind, ONLY, Run("."))


@pytest.mark.parametrize("text", ['Words. {src="a"}', 'Words. {only="product=none"}', "Words. {#id}"])
def test_a_paragraph_has_no_other_marks(text: str) -> None:
    assert read(text)[1]


def test_an_item_has_a_second_line() -> None:
    section, problems = read("- [ ] Ask. {#ask}", "  > Some of them", "  harm the cells.", "- [ ] Go. {#go}")
    assert problems == []
    (block,) = section.blocks
    assert [(item.identity, item.why) for item in block.items] == [
        ("ask", (Run("Some of them harm the cells."),)),
        ("go", ()),
    ]


def test_an_item_that_goes_on_may_still_have_one() -> None:
    section, problems = read("- [ ] Ask which", "  medicines. {#ask}", "  > Some harm.")
    assert problems == []
    (item,) = section.blocks[0].items
    assert (item.identity, item.runs, item.why) == ("ask", (Run("Ask which medicines."),), (Run("Some harm."),))


@pytest.mark.parametrize("lines", [("Words.", "  > Why."), ("  > Why.",), ("> An aside.", "  > Why.")])
def test_nothing_but_an_item_has_one(lines: tuple[str, ...]) -> None:
    assert read(*lines)[1]


def test_all_sources_of_a_section_are_gathered_once() -> None:
    section, _ = read('### A {#a src="x y"}', "Words.", '- A sign. {#s src="y z"}')
    assert section.all_sources == ("x", "y", "z")
