"""Steps in the order of the path, heads without bodies, and broken content: a problem each, and the rest stands."""

from pathlib import Path

import pytest

from cartguide.guide.load import load_outline, load_page, read_head
from cartguide.guide.model import Fact, Head, Named, Run
from tests.journey.example_content import STEPS, change, places, write_content


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return write_content(tmp_path)


def test_the_steps_stand_in_order_and_the_side_step_has_no_number(content: Path) -> None:
    outline = load_outline(content, "en")
    assert outline.problems == ()
    assert [(step.identity, step.number, step.phase, step.side_of) for step in outline.steps] == [
        ("first", 1, "before", ""),
        ("second", 2, "wait", ""),
        ("beside", 0, "wait", "second"),
        ("third", 3, "after", ""),
    ]
    assert outline.length == 3
    step = outline.steps[0]
    assert (step.icon, step.facts) == ("path", (("where", "place"), ("who", "people")))
    assert (step.sections, step.items, step.musts) == (("what-happens",), ("bring-list",), ("bring-list",))
    assert (step.stars, step.calls) == ((), ("fever",))


def test_a_head(content: Path) -> None:
    message = (Run("Stay "), Run("near", "strong"), Run(": "), Run("", "figure", "near"), Run("."))
    facts = (Fact("where", "Where", (Run("For "), Run("", "figure", "hours"))),)
    reviews = (1, "2026-11-23", "2027-05-23", "", 2)
    head, _, problems = read_head(content / "en" / "first.md")
    assert (head, problems) == (Head("first", "The title", "Station", message, facts, *reviews), [])
    assert load_outline(content, "en").heads["first"] == Named("The title", "Station")


def test_the_body_is_not_read_for_the_outline(content: Path) -> None:
    change(content / "en" / "second.md", "Bring a toy.", "<b>Broken</b>\n\n- [ ] and\n- this\n## too")
    outline = load_outline(content, "en")
    assert (set(outline.heads), outline.problems) == (set(STEPS), ())
    page, problems = load_page(content, "en", "second")
    assert page is None
    assert {line for _, line in places(content, problems)} == {19, 21, 23}


def test_a_page_is_its_head_and_its_sections(content: Path) -> None:
    page, problems = load_page(content, "en", "first")
    assert page
    assert (page.head, problems) == (read_head(content / "en" / "first.md")[0], ())
    assert [(section.identity, section.line, section.sources) for section in page.sections] == [
        ("what-happens", 15, ("a",)),
        ("for-parents", 18, ()),
        ("what-you-can-do", 21, ()),
    ]


# Each: what stands in the page, what stands there instead, the line of the problem, what it says.
BROKEN_PAGES = [
    ("+++\ntitle", "title", 1, "header between two lines of +++"),
    ('}}"\n+++\n', '}}"\n', 1, "header between two lines of +++"),
    ("version = 1", "version 1", 5, "can't be read as TOML"),
    ('title = "The title"', 'Title = "x"', 2, "“title” is missing"),
    ('"The title"', '""', 2, "“title” is missing"),
    ("message", "massage", 2, "“message” is missing"),
    ("version = 1", 'version = "1"', 5, "“version” is missing or is not of the right kind"),
    ("= 2026-11-23", '= "2026-11-23"', 6, "“last-reviewed” is missing or is not of the right kind"),
    ("= 2027-05-23", "= 2027-05-23T00:00:00", 7, "“review-due” is missing or is not of the right kind"),
    ('reviewed-by = ""', "reviewed-by = true", 8, "“reviewed-by” is missing or is not of the right kind"),
    ('text = "For', 'txt = "For', 9, "“text” is missing"),
]
# The markup of a head is read with its page, not at the start.
BROKEN_MARKUP = [
    ("**near**", "<b>near</b>", 4, "“<b” is not part of the content format"),
    ("{{hours}}", "{{hours}", 12, "“{{” is not part of the content format"),
]


@pytest.mark.parametrize(("old", "new", "line", "says"), BROKEN_PAGES)
def test_a_broken_page_is_left_out_and_the_others_stand(
    content: Path, old: str, new: str, line: int, says: str
) -> None:
    change(content / "en" / "second.md", old, new)
    outline = load_outline(content, "en")
    assert [step.identity for step in outline.steps] == list(STEPS)
    assert set(outline.heads) == set(STEPS) - {"second"}
    assert places(content, outline.problems) == [("en/second.md", line)]
    assert says in outline.problems[0].message
    assert load_page(content, "en", "second") == (None, outline.problems)


@pytest.mark.parametrize(("old", "new", "line", "says"), BROKEN_MARKUP)
def test_broken_markup_in_a_head_is_found_with_the_page(
    content: Path, old: str, new: str, line: int, says: str
) -> None:
    change(content / "en" / "second.md", old, new)
    assert load_outline(content, "en").problems == ()
    page, problems = load_page(content, "en", "second")
    assert page is None
    assert places(content, problems) == [("en/second.md", line)]
    assert says in problems[0].message


@pytest.mark.parametrize(
    ("raw", "line", "says"),
    [(b"", 1, "header"), (b"+++\ntitle = 1\n\xe9", 3, "UTF-8"), (b"\n+++\n+++", 1, "header"), (None, 1, "missing")],
)
def test_a_file_that_is_no_page(content: Path, raw: bytes | None, line: int, says: str) -> None:
    path = content / "en" / "second.md"
    path.unlink() if raw is None else path.write_bytes(raw)
    outline = load_outline(content, "en")
    assert places(content, outline.problems) == [("en/second.md", line)]
    assert says in outline.problems[0].message
    assert "second" not in outline.heads


BROKEN_STEPS = [
    ('phase = "wait"', 'phase = "later"', 12, "“later” is not one of before, wait, treatment, after"),
    ('phase = "wait"', "", 10, "“phase” is missing"),
    ('id = "second"', "", 10, "“id” is missing"),
    ('"second"', '"first"', 11, "“first” is listed twice"),
    ('"second"', '"../second"', 11, "id"),
    ('"second"', '"a\\u0000"', 11, "id"),
    ('side-of = "second"', 'facts = ["a"]', 16, "“facts” is missing or is not of the right kind"),
    ('side-of = "second"', "items = 3", 16, "“items” is missing or is not of the right kind"),
]


@pytest.mark.parametrize(("old", "new", "line", "says"), BROKEN_STEPS)
def test_a_broken_step_is_left_out_and_the_others_stand(
    content: Path, old: str, new: str, line: int, says: str
) -> None:
    change(content / "guide.toml", old, new)
    outline = load_outline(content, "en")
    assert places(content, outline.problems) == [("guide.toml", line)]
    assert says in outline.problems[0].message
    assert len(outline.steps) == len(outline.heads) == 3


@pytest.mark.parametrize(
    ("raw", "line", "says"),
    [
        (None, 1, "missing"),
        ("", 1, "No step is listed here."),
        ("# nothing\n", 1, "No step is listed here."),
        ("format = 1\n", 1, "No step is listed here."),
        ("step = 3\n", 1, "“step” is missing or is not of the right kind."),
        ('[[step]]\nid = "first"\nphase = before\n', 3, "can't be read as TOML"),
    ],
)
def test_a_guide_without_steps(content: Path, raw: str | None, line: int, says: str) -> None:
    guide = content / "guide.toml"
    guide.unlink() if raw is None else guide.write_text(raw)
    outline = load_outline(content, "en")
    assert (outline.steps, outline.heads, outline.length) == ((), {}, 0)
    assert ("guide.toml", line) in places(content, outline.problems)
    assert any(says in problem.message for problem in outline.problems)


def test_no_folder(tmp_path: Path) -> None:
    for content, language in ((tmp_path / "gone", "en"), (tmp_path, "xx")):
        (problem,) = load_outline(content, language).problems
        assert problem.message == f"There is no guide content here: {content / language}"
