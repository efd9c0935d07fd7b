"""The guide as one reader sees it today: figures in words, `only=` settled, broken pages told and not raised."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest

from cartguide.guide.centre import NO_CENTRE
from cartguide.guide.model import Run, Source
from cartguide.journey.calls_in_force import calls_in_force
from cartguide.journey.circumstances import Circumstances
from cartguide.journey.library import Library, PageView
from cartguide.journey.page_view import GuideItem, Picks, Question
from tests.journey.example_content import STEPS, change, places, write_content

TODAY = date(2026, 12, 1)
OVERDUE = date(2027, 6, 1)
NOBODY: Mapping[str, str] = {}
PARENT = {"reader": "parent"}


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return write_content(tmp_path)


def view(content: Path, details: Mapping[str, str] = NOBODY, today: date | None = TODAY) -> PageView:
    page, problems = Library(content, "en", Circumstances(details, today)).page("first")
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
    assert view(content, PARENT).items[1] == GuideItem("toy", "Bring a toy for about 2 to 6 hours.")
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


REGIONAL = """
[british]
regions = ["uk"]
[british.say]
"center" = "centre"
"hours" = "hrs"
"dial" = "ring"
"""


def test_what_was_typed_is_not_respelled(content: Path) -> None:
    """The guide's words around it are; a number is dialed and read as the clinic wrote it."""
    (content / "en" / "regional.toml").write_text(REGIONAL, "utf-8")
    change(content / "en" / "figures.toml", 'words = "{dial}"', 'words = "{dial} at any hours"')
    change(content / "guide.toml", 'calls = ["fever"]', 'calls = ["will-not-wake"]')
    clinic = NO_CENTRE._replace(name="A center", emergency="2222 at the center")
    circumstances = Circumstances({"region": "uk"}, TODAY, clinic)
    library, words = Library(content, "en", circumstances), "2222 at the center at any hrs"
    assert library.in_force["emergency-number"].words == words
    assert [group.heading for group in library.picks(library.outline.steps[0]).groups] == [f"Call {words} now"]
    assert calls_in_force((content,), "en", circumstances).figures["emergency-number"] == words
    assert library.in_force["hours"].words == "about 2 to 6 hrs"


def test_only_is_settled(content: Path) -> None:
    assert [section.identity for section in view(content).sections] == ["what-happens", "what-you-can-do"]
    assert view(content).items == (GuideItem("bring-list", "Bring your list."),)
    parent = view(content, PARENT)
    assert [section.identity for section in parent.sections] == ["what-happens", "for-parents", "what-you-can-do"]
    assert [item.identity for item in parent.items] == ["bring-list", "toy"]


def test_an_item_knows_the_part_it_stands_in(content: Path) -> None:
    more = """
### On the day {#on-the-day}
- [ ] Eat. {#eat}

Have a rest.

- [ ] Sleep. {#sleep}
### In {{hours}} {#later}
- [ ] Go home. {#go}
"""
    page = content / "en" / "first.md"
    page.write_text(page.read_text("utf-8") + more, "utf-8")
    parts = [(item.identity, item.part) for item in view(content).items]
    assert parts == [
        ("bring-list", ""),
        ("eat", "On the day"),
        ("sleep", "On the day"),
        ("go", "In about 2 to 6 hours"),
    ]


def test_a_page_is_left_out_with_a_figure_that_is_not_known(content: Path) -> None:
    """Nobody is to read "Do not drive drive"."""
    change(content / "en" / "first.md", "{{drive}}", "{{fly}}")
    page, (problem,) = Library(content, "en", Circumstances(NOBODY, TODAY)).page("first")
    assert (page, problem.file) == (None, "first.md")
    (content / "en" / "figures.toml").unlink()
    page, problems = Library(content, "en", Circumstances(NOBODY, TODAY)).page("second")
    assert page is None
    assert {place for place, _ in places(content, problems)} == {"en/figures.toml"}


def test_plain_words_of_runs(content: Path) -> None:
    library = Library(content, "en", Circumstances({}, TODAY))
    runs = (Run("Stay ", "strong"), Run("", "figure", "hours"), Run(", "), Run("", "figure", "fly"))
    assert library.plain(runs) == "Stay about 2 to 6 hours, fly"
    assert library.said((Run("a"), Run("b", "term", "c"))) == (Run("a"), Run("b", "term", "c"))


def test_a_broken_page_is_told_and_the_others_stand(content: Path) -> None:
    change(content / "en" / "first.md", "Do not", "<b>Do not")
    library = Library(content, "en", Circumstances({}, TODAY))
    page, problems = library.page("first")
    assert (page, places(content, problems)) == (None, [("en/first.md", 16)])
    assert library.page("second")[0]


@pytest.mark.parametrize("identity", ["gone", "who-to-call", "", "moon"])
def test_what_is_no_step_is_no_page(content: Path, identity: str) -> None:
    (content / "en" / "moon.md").write_text((content / "en" / "first.md").read_text())
    assert Library(content, "en", Circumstances({}, TODAY)).page(identity)[0] is None


def test_no_guide_at_all(tmp_path: Path) -> None:
    library = Library(tmp_path / "gone", "en", Circumstances({}, TODAY))
    assert library.outline.steps == ()
    assert library.in_force == {}
    assert library.page("first")[0] is None


def test_pages_are_read_when_they_are_opened(content: Path) -> None:
    library = Library(content, "en", Circumstances({}, TODAY))
    change(content / "en" / "third.md", "Do not drive", "Do not fly")
    page, _ = library.page("third")
    assert page
    assert first_words(page).startswith("Do not fly")
    assert tuple(library.outline.heads) == STEPS


TERMS = """+++

## T cell {#t-cell src="a"}
A cell. It rests for {{hours}}.

## Late {#late src="a"}
Not before {{nowhere}}.
"""
SOURCES = """
[a]
publisher = "The Hospital"
title = "About cells"
read = 2026-11-23
[b]
publisher = "The Society"
title = "How it feels"
dated = "May 2026"
read = 2026-11-22
"""


def picks(content: Path, *signs: str) -> Picks:
    change(content / "guide.toml", 'calls = ["fever"]', f"calls = {list(signs)}")
    return view(content).calls


def signs_by_group(calls: Picks) -> dict[str, list[str]]:
    return {group.heading: ["".join(run.text for run in sign.runs) for sign in group.signs] for group in calls.groups}


def test_signs_are_picked_word_for_word_in_the_lists_groups_and_order(content: Path) -> None:
    calls = picks(content, "tired", "confused", "fever", "will-not-wake")
    assert signs_by_group(calls) == {
        "Call 911, 999 or 112 now": ["They will not wake up."],
        "Call your team now": ["A fever: 100.4 °F (38.0 °C) or higher, by mouth.", "Confused."],
        "Call today": ["Tired."],
    }
    assert calls.whole
    assert [group.identity for group in calls.groups] == ["emergency", "now", "today"]


def test_the_regions_number_stands_over_an_emergency(content: Path) -> None:
    change(content / "guide.toml", 'calls = ["fever"]', 'calls = ["will-not-wake"]')
    assert signs_by_group(view(content, {"region": "uk"}).calls) == {"Call 999 now": ["They will not wake up."]}


@pytest.mark.parametrize(
    ("file", "old", "new", "left"),
    [
        ("guide.toml", '"fever"', '"gone", "tired"', {"Call today": ["Tired."]}),
        ("en/who-to-call.md", "{{fever}}", "{{frost}}", {}),
        ("en/who-to-call.md", "## Call today", "## Call today, <b>", {}),
        ("en/who-to-call.md", "{{emergency-number}}", "{{frost}}", {"Call your team now": ["A fever: 100.4"]}),
    ],
)
def test_picks_that_cannot_be_said_are_not_whole(
    content: Path, file: str, old: str, new: str, left: dict[str, list[str]]
) -> None:
    """Half a fever sign is worse than none; the page itself stands."""
    if "emergency-number" in old:
        change(content / "guide.toml", '"fever"', '"fever", "will-not-wake"')
    change(content / file, old, new)
    found = view(content).calls
    assert not found.whole
    said = {heading: [sign[:14] for sign in signs] for heading, signs in signs_by_group(found).items()}
    assert said == {heading: [sign[:14] for sign in signs] for heading, signs in left.items()}


def test_a_step_without_picks_wants_none(content: Path) -> None:
    step = view(content).step._replace(calls=())
    assert Library(content, "en", Circumstances({}, TODAY)).picks(step) == Picks((), whole=True)
    (content / "en" / "who-to-call.md").unlink()
    assert Library(content, "en", Circumstances({}, TODAY)).picks(step).whole


def test_questions_with_a_star_come_first(content: Path) -> None:
    change(content / "guide.toml", 'calls = ["fever"]', 'stars = ["q-who"]')
    asked = """## Questions to ask {#questions-to-ask src="a"}
- How long: {{hours}}? {#q-long}
- **Who** comes? {#q-who}
- No id, no row.
"""
    page = content / "en" / "first.md"
    page.write_text(page.read_text("utf-8") + asked, "utf-8")
    found = view(content)
    long = Question("q-long", "How long: about 2 to 6 hours?", starred=False)
    assert found.questions == (Question("q-who", "Who comes?", starred=True), long)
    assert found.items == (GuideItem("bring-list", "Bring your list."),)


def test_a_word_is_looked_up_when_it_is_asked_for(content: Path) -> None:
    page = view(content)
    header = (content / "en" / "who-to-call.md").read_text("utf-8").split("+++")[1]
    (content / "en" / "words.md").write_text(f"+++{header}{TERMS}", "utf-8")
    term = page.term("t-cell")
    assert term
    assert "".join(run.text for run in term.meaning[0].runs) == "A cell. It rests for about 2 to 6 hours."
    assert (page.term("late"), page.term("moon")) == (None, None)
    runs = (Run("a "), Run("cell", "term", "t-cell"), Run("moon", "term", "moon"))
    assert page.known(runs) == (Run("a "), Run("cell", "term", "t-cell"), Run("moon", "plain", "moon"))


def test_a_words_second_lines_are_those_of_the_region(content: Path) -> None:
    (content / "en" / "regional.toml").write_text(REGIONAL, "utf-8")
    header = (content / "en" / "who-to-call.md").read_text("utf-8").split("+++")[1]
    more = "- Ask at the center.\n  > The center knows it for {{hours}}.\n"
    (content / "en" / "words.md").write_text(f"+++{header}{TERMS}".replace("\n## Late", f"\n{more}\n## Late"), "utf-8")
    term = view(content, {"region": "uk"}).term("t-cell")
    assert term
    item = term.meaning[-1].items[0]
    said = ["".join(run.text for run in runs) for runs in (item.runs, item.why)]
    assert said == ["Ask at the centre.", "The centre knows it for about 2 to 6 hrs."]


def test_sources_are_looked_up_when_they_are_asked_for(content: Path) -> None:
    page = view(content)
    (content / "sources.toml").write_text(SOURCES, "utf-8")
    society = Source("b", "The Society", "How it feels", "", "May 2026", "2026-11-22", "")
    assert page.sources(("b", "gone")) == (society,)
    assert [source.identity for source in page.sources(("b", "a"))] == ["b", "a"]


def test_words_and_sources_that_cannot_be_read_are_left_out(content: Path) -> None:
    (content / "sources.toml").write_text("[a", "utf-8")
    page = view(content)
    assert (page.term("t-cell"), page.sources(("a",))) == (None, ())
