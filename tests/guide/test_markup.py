"""Every construct of docs/content-format.md becomes the right blocks; what is not known is a problem at its line."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cartguide.guide.fields import Text
from cartguide.guide.markup import Reader
from cartguide.guide.model import Block, Item, Problem, Run, Section

MANY = settings(deadline=None, max_examples=100)


def read(body: str, before: int = 0) -> tuple[tuple[Section, ...], list[Problem]]:
    reader = Reader("page.md")
    return reader.sections(Text("page.md", tuple(body.split("\n")), before)), reader.problems


def blocks(body: str) -> list[Block]:
    """The blocks of a body that begins on the second line and is all right."""
    sections, problems = read(f"## What happens {{#what-happens}}\n{body}")
    assert problems == []
    return list(sections[0].blocks)


def prose(line: int, text: str, kind: str = "paragraph", identity: str = "") -> Block:
    return Block(kind, line, (Run(text),), (), identity)


def listing(kind: str, *items: tuple[int, str, str]) -> Block:
    return Block(kind, items[0][0], (), tuple(Item(identity, (Run(text),), line) for line, text, identity in items))


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Text.", [prose(2, "Text.")]),
        ("\n\nText.\n\n", [prose(4, "Text.")]),
        ("One\nline.", [prose(2, "One line.")]),
        ("One.\n\nTwo.", [prose(2, "One."), prose(4, "Two.")]),
        ("- A.\n- B.", [listing("bullets", (2, "A.", ""), (3, "B.", ""))]),
        ("- A long\n  one.\n- B.", [listing("bullets", (2, "A long one.", ""), (4, "B.", ""))]),
        ("- A. {#a}", [listing("bullets", (2, "A.", "a"))]),
        ("- [ ] A. {#a}\n- [ ] B. {#b}", [listing("checks", (2, "A.", "a"), (3, "B.", "b"))]),
        ("- [ ] Long\n  words. {#a}", [listing("checks", (2, "Long words.", "a"))]),
        ("> Call.", [prose(2, "Call.", "aside")]),
        ("> Call\n> now.", [prose(2, "Call now.", "aside")]),
        ("### A part {#a}\nB.", [prose(2, "A part", "subheading", "a"), prose(3, "B.")]),
        ("P.\n- A.", [prose(2, "P."), listing("bullets", (3, "A.", ""))]),
        ("- A.\n> B.", [listing("bullets", (2, "A.", "")), prose(3, "B.", "aside")]),
        ("P.\n### A {#a}", [prose(2, "P."), prose(3, "A", "subheading", "a")]),
    ],
)
def test_blocks(body: str, expected: list[Block]) -> None:
    assert blocks(body) == expected


@pytest.mark.parametrize(
    ("text", "runs"),
    [
        ("Now **call us**.", [Run("Now "), Run("call us", "strong"), Run(".")]),
        ("[T cells](term:t-cell) grow.", [Run("T cells", "term", "t-cell"), Run(" grow.")]),
        ("Stay {{ stay-near }}.", [Run("Stay "), Run("", "figure", "stay-near"), Run(".")]),
        ("**Two\nlines** {{a}}", [Run("Two lines", "strong"), Run(" "), Run("", "figure", "a")]),
        ("5 < 6 & 7 (or 8)?", [Run("5 < 6 & 7 (or 8)?")]),
        ("**Day** 0. Then rest.", [Run("Day", "strong"), Run(" 0. Then rest.")]),
        ("**Nurse** #1.", [Run("Nurse", "strong"), Run(" #1.")]),
        ("Rest until day\n30. Then go.", [Run("Rest until day 30. Then go.")]),
    ],
)
def test_runs(text: str, runs: list[Run]) -> None:
    assert list(blocks(text)[0].runs) == runs


def test_a_section_and_an_item_have_their_marks() -> None:
    marks = 'src="x y" only="reader=parent region=us,uk"'
    (section,), problems = read(f'## What {{#a {marks}}}\n- Fever. {{#fever {marks} mark="check-group"}}', before=12)
    only = (("reader", ("parent",)), ("region", ("us", "uk")))
    item = Item("fever", (Run("Fever."),), 14, only, ("x", "y"), "check-group")
    assert section == Section("a", "What", 13, (Block("bullets", 14, (), (item,)),), ("x", "y"), only)
    assert problems == []


# One body after the other, ~ between them, \n for the end of a line.
NOT_KNOWN = r"""
A <b>B</b>. ~ A <!-- b --> ~ ![a](b.png) ~ [a](https://b.c) ~ See https://a.b ~ See www.example.org ~ A `b`. ~ A {{b.
# A ~ #### A {#a} ~ ###A {#a} ~ A.\n# B ~ ### A ~ ### {#a} ~ A.\n\n--- ~ 1. A. ~ First:\n1. Two. ~ | a | b | ~ A.\n| b |
A **b. ~ It is *very* hot. ~ A {{ }}. ~ **{{fever}}** or more. ~ **[T](term:t)** ~ [**T**](term:t) ~ [a](term:)
- [ ] A. ~ - [ ] A. {#a}\n- B. ~ - [x] A. ~ - [] A. ~ * A. ~ + A. ~ -A. ~ - ~ - {#a} ~ - A.\n  - B. ~ A.\n\n  - B.
A {#b} c. ~ ### A {#a b="c"} ~ ### A {#a src=b} ~ - A. {#A_b} ~ - A. {#a only="moon=full"} ~ - A. {#a only="reader=cat"}
- A. {onlyx="reader=parent"} ~ A. {src="b"} ~ - A. {} ~ >Call.
"""
BODIES = [body for line in NOT_KNOWN.strip().split("\n") for body in line.split(" ~ ")]


@pytest.mark.parametrize("body", [body.replace(r"\n", "\n") for body in BODIES], ids=BODIES)
def test_what_is_not_known_is_a_problem_not_text(body: str) -> None:
    _, problems = read(f"\n## A {{#a}}\n{body}", before=7)
    assert problems
    last = 10 + body.count("\n")
    assert {problem.line for problem in problems} <= set(range(10, last + 1)), problems
    assert all(str(problem) == f"page.md:{problem.line}: {problem.message}" for problem in problems)


@pytest.mark.parametrize("heading", ["## A", "## {#a}", "## ", "##", "## A **b** {#a}", "## A {{fever}} {#a}", "Lost."])
def test_a_section_heading_is_plain_words_with_an_id(heading: str) -> None:
    assert {problem.line for problem in read(heading, before=7)[1]} == {8}


def test_a_part_has_pictures_and_nothing_else_has() -> None:
    part = Block("subheading", 2, (Run("Germs"),), identity="germs", picture="wash-hands line-care")
    assert blocks('### Germs {#germs picture="wash-hands line-care"}') == [part]
    for body in ('- [ ] Wash. {#wash picture="wash-hands"}', 'Wash. {picture="wash-hands"}'):
        assert read(f"## What happens {{#what-happens}}\n{body}")[1]
    assert read('## What happens {#what-happens picture="wash-hands"}\nText.')[1]


def test_every_fault_is_found_each_at_its_line() -> None:
    body = "\n## One {#one}\nA <b>.\n\n- ok\n- no {#No}\n## Two\n- [ ] three\n"
    sections, problems = read(body, before=10)
    assert [section.line for section in sections] == [12, 17]
    assert sorted(problem.line for problem in problems) == [13, 16, 17, 18]


PIECES = r"## ~### ~- ~- [ ] ~> ~{#a}~{#a src=~{{~}}~**~[a](term:b)~\n~\n  ".replace(r"\n", "\n").split("~")
WORD = st.text(st.characters(categories=["L"]) | st.sampled_from(",;?!’'°–"), min_size=1)


@MANY
@given(st.lists(st.text(max_size=8) | st.sampled_from(PIECES), max_size=40).map("".join))
def test_any_text_is_read_without_raising(body: str) -> None:
    sections, problems = read(body)
    lines = [section.line for section in sections] + [problem.line for problem in problems]
    lines += [block.line for section in sections for block in section.blocks]
    assert set(lines) <= set(range(1, body.count("\n") + 2))
    assert all(problem.message for problem in problems)


@MANY
@given(st.lists(st.tuples(st.sampled_from(" \n"), WORD), max_size=30))
def test_no_letter_of_a_paragraph_is_lost_or_added(words: list[tuple[str, str]]) -> None:
    (block,) = blocks("So" + "".join(end + word for end, word in words))
    said = "".join(run.text for run in block.runs)
    assert (block.kind, said) == ("paragraph", " ".join(["So", *(word for _, word in words)]).replace("'", "’"))
