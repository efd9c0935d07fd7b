"""The guide as one reader sees it today: figures in words, `only=` settled, broken pages told and not raised."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest

from cartguide.guide.model import Run
from cartguide.journey.library import Library, PageView
from tests.journey.example_content import STEPS, change, places, write_content

TODAY = date(2026, 12, 1)
OVERDUE = date(2027, 6, 1)
NOBODY: Mapping[str, str] = {}
PARENT = {"reader": "parent"}


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return write_content(tmp_path)


def view(content: Path, details: Mapping[str, str] = NOBODY, today: date | None = TODAY) -> PageView:
    page, problems = Library(content, "en", details, today).page("first")
    assert problems == ()
    assert page
    return page


def first_words(page: PageView) -> str:
    return "".join(run.text for run in page.sections[0].blocks[0].runs)


def test_figures_stand_in_words_everywhere_on_a_page(content: Path) -> None:
    page = view(content)
    near = "until your team says yes, at least 4 weeks"
    assert page.head.message == (Run("Stay "), Run("near", "strong"), Run(": "), Run(near, "figure", "near"), Run("."))
    assert page.head.facts[0].runs == (Run("For "), Run("about 2 to 6 hours", "figure", "hours"))
    assert first_words(page) == "Do not drive until your team says yes, at least 8 weeks."
    assert view(content, PARENT).items[1] == ("toy", "Bring a toy for about 2 to 6 hours.")
    assert page.step.number == 1


@pytest.mark.parametrize(
    ("details", "today", "words"),
    [
        ({"region": "us"}, TODAY, "until your team says yes, at least 2 weeks."),
        ({"region": "us"}, OVERDUE, "until your team says yes."),
        ({}, None, "until your team says yes, at least 8 weeks."),
    ],
)
def test_the_figures_are_those_in_force(content: Path, details: dict[str, str], today: date | None, words: str) -> None:
    assert first_words(view(content, details, today)) == f"Do not drive {words}"


def test_only_is_settled(content: Path) -> None:
    assert [section.identity for section in view(content).sections] == ["what-happens", "what-you-can-do"]
    assert view(content).items == (("bring-list", "Bring your list."),)
    parent = view(content, PARENT)
    assert [section.identity for section in parent.sections] == ["what-happens", "for-parents", "what-you-can-do"]
    assert [identity for identity, _ in parent.items] == ["bring-list", "toy"]


def test_a_page_is_left_out_with_a_figure_that_is_not_known(content: Path) -> None:
    """Nobody is to read "Do not drive drive"."""
    change(content / "en" / "first.md", "{{drive}}", "{{fly}}")
    page, (problem,) = Library(content, "en", NOBODY, TODAY).page("first")
    assert (page, problem.file) == (None, "first.md")
    (content / "en" / "figures.toml").unlink()
    page, problems = Library(content, "en", NOBODY, TODAY).page("second")
    assert page is None
    assert {place for place, _ in places(content, problems)} == {"en/figures.toml"}


def test_plain_words_of_runs(content: Path) -> None:
    library = Library(content, "en", {}, TODAY)
    runs = (Run("Stay ", "strong"), Run("", "figure", "hours"), Run(", "), Run("", "figure", "fly"))
    assert library.plain(runs) == "Stay about 2 to 6 hours, fly"
    assert library.said((Run("a"), Run("b", "term", "c"))) == (Run("a"), Run("b", "term", "c"))


def test_a_broken_page_is_told_and_the_others_stand(content: Path) -> None:
    change(content / "en" / "first.md", "Do not", "<b>Do not")
    library = Library(content, "en", {}, TODAY)
    page, problems = library.page("first")
    assert (page, places(content, problems)) == (None, [("en/first.md", 16)])
    assert library.page("second")[0]


@pytest.mark.parametrize("identity", ["gone", "who-to-call", "", "moon"])
def test_what_is_no_step_is_no_page(content: Path, identity: str) -> None:
    (content / "en" / "moon.md").write_text((content / "en" / "first.md").read_text())
    assert Library(content, "en", {}, TODAY).page(identity)[0] is None


def test_no_guide_at_all(tmp_path: Path) -> None:
    library = Library(tmp_path / "gone", "en", {}, TODAY)
    assert library.outline.steps == ()
    assert library.figures == {}
    assert library.page("first")[0] is None


def test_pages_are_read_when_they_are_opened(content: Path) -> None:
    library = Library(content, "en", {}, TODAY)
    change(content / "en" / "third.md", "Do not drive", "Do not fly")
    page, _ = library.page("third")
    assert page
    assert first_words(page).startswith("Do not fly")
    assert tuple(library.outline.heads) == STEPS
