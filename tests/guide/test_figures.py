"""Figures: kinds, variants, words with places; and what our real figures say to every reader."""

import re
from itertools import product
from pathlib import Path

import pytest

from cartguide.guide.conditions import DETAILS
from cartguide.guide.figures import figure_words, load_figures
from cartguide.guide.model import Figure
from tests.journey.example_content import change, places, write_content

FEVER = "100.4 °F (38.0 °C) or higher, by mouth"
DATE = re.compile(
    r"\d{4}-\d\d|\b(19|20)\d\d\b|\d{1,2}[/.]\d{1,2}[/.]\d{2}|\d+(st|nd|rd|th)\b"
    r"|january|february|march\b|april|\bmay \d|june|july|august|september|october|november|december",
    re.IGNORECASE,
)
READERS = [
    {key: value for key, value in (("region", region), ("product", medicine)) if value}
    for region, medicine in product(("", *DETAILS["region"]), ("", *DETAILS["product"]))
]


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return write_content(tmp_path)


@pytest.fixture
def real(resources: Path) -> dict[str, Figure]:
    figures, problems = load_figures(resources / "content", "en")
    assert problems == ()
    return figures


def test_every_kind_is_read(content: Path) -> None:
    figures, problems = load_figures(content, "en")
    assert problems == ()
    assert list(figures) == ["fever", "drive", "near", "hours", "emergency-number"]
    assert [figure.kind for figure in figures.values()] == ["alarm", "restriction", "restriction", "usual", "emergency"]
    fever = figures["fever"]
    assert (fever.low, fever.high, fever.also, fever.unit) == ("100.4", "", "38.0", "°F")
    assert (fever.smallest, fever.largest, fever.sources) == (99.5, 100.4, ("a",))
    assert (fever.checked, fever.review_due, fever.ask) == ("2026-11-23", "2027-05-23", "")
    assert figures["drive"].ask == "until your team says yes"


@pytest.mark.parametrize(
    ("identity", "details", "words"),
    [
        ("fever", {}, FEVER),
        ("fever", {"region": "uk"}, FEVER),
        ("hours", {}, "about 2 to 6 hours"),
        ("drive", {}, "until your team says yes, at least 8 weeks"),
        ("drive", {"region": "us"}, "until your team says yes, at least 2 weeks"),
        ("drive", {"region": "uk"}, "until your team says yes, at least 8 weeks"),
        ("drive", {"region": "us", "product": "aucatzyl"}, "until your team says yes, at least 4 weeks"),
        ("drive", {"region": "us", "product": "kymriah"}, "until your team says yes, at least 2 weeks"),
        ("emergency-number", {}, "911, 999 or 112"),
        ("emergency-number", {"region": "uk"}, "999"),
    ],
)
def test_the_first_variant_that_holds_wins(content: Path, identity: str, details: dict[str, str], words: str) -> None:
    assert figure_words(load_figures(content, "en")[0][identity], details) == words


def test_a_place_that_is_not_known_does_no_harm(content: Path) -> None:
    fever = load_figures(content, "en")[0]["fever"]
    strange = "{low.x} {0} {} {low!r} {low:>99} {{low}} { {low}"
    assert figure_words(fever._replace(words=strange), {}) == "{low.x} {0} {} {low!r} {low:>99} {100.4} { 100.4"


NUMBERS, WORDS = "figures.toml", "en/figures.toml"
WANTED = "is missing or is not of the right kind"
NO_SUCH = "use a number that the figure does not have"
# Where it is broken, what stands there, what stands there instead, the problem's line (0: any), what it says.
BROKEN = [
    (NUMBERS, 'kind = "alarm"', 'kind = "alert"', 2, "“alert” is not one of alarm, restriction, usual, emergency"),
    (NUMBERS, 'kind = "alarm"', "", 1, f"“kind” {WANTED}"),
    *((NUMBERS, "low = 100.4", f"low = {low}", 4, "low") for low in ('"1"', "true", "inf", "nan", f"0x{9**3999}")),
    (NUMBERS, "checked = 2026-11-23", 'checked = "today"', 8, f"“checked” {WANTED}"),
    (NUMBERS, "review-due = 2027-05-23", "", 1, f"“review-due” {WANTED}"),
    (NUMBERS, 'source = ["a"]', 'source = "a"', 7, f"“source” {WANTED}"),
    (NUMBERS, "\n[drive]", '[[fever.only]]\nregion = "mars"\nlow = 99\n[drive]', 0, "“region=mars” names a detail or"),
    (NUMBERS, "\n[drive]", '[[fever.only]]\nregoin = "us"\nlow = 99\n[drive]', 0, "“regoin=us” names a detail or"),
    (NUMBERS, "\n[drive]", '[[fever.only]]\nregion = "us"\nlow = "99"\n[drive]', 0, "right kind"),
    (NUMBERS, "\n[drive]", '[[fever.only]]\nregion = "us"\nlow = 99.5\n[drive]', 0, ""),
    (NUMBERS, 'unit = "°F"', 'only = "us"', 3, ""),
    (NUMBERS, 'unit = "°F"', 'only = ["us"]', 3, ""),
    (NUMBERS, 'unit = "°F"', 'only = { region = "us", low = 99 }', 3, ""),
    *((WORDS, "{low} °F", f"{place} °F", 3, NO_SUCH) for place in ("{limit}", "{low.x}", "{0}", "{}", "{high}")),
    (WORDS, 'words = "{low} °F', 'ask = "{low} °F', 1, f"“words” {WANTED}"),
    (WORDS, 'words = "{low} °F ({also} °C) or higher, by mouth"', 'words = ""', 3, f"“words” {WANTED}"),
]


@pytest.mark.parametrize("case", BROKEN, ids=[f"{case[0]} {case[2][:50]}" for case in BROKEN])
def test_a_broken_figure_is_left_out(content: Path, case: tuple[str, str, str, int, str]) -> None:
    file, old, new, line, says = case
    change(content / file, old, new)
    figures, problems = load_figures(content, "en")
    assert set(figures) == {"drive", "near", "hours", "emergency-number"}
    found = [problem.line for problem in problems if says in problem.message and problem.file == str(content / file)]
    assert line in found if line else found


def test_a_variant_of_a_limit_in_two_units_changes_both(content: Path) -> None:
    change(content / NUMBERS, "\n[drive]", '[[fever.only]]\nregion = "uk"\nlow = 99.5\nalso = { "°C" = 37.5 }\n[drive]')
    fever = load_figures(content, "en")[0]["fever"]
    assert figure_words(fever, {"region": "uk"}) == "99.5 °F (37.5 °C) or higher, by mouth"
    assert figure_words(fever, {}) == FEVER


def test_a_restriction_needs_words_for_when_its_number_steps_back(content: Path) -> None:
    change(content / WORDS, 'ask = "until your team says yes"\n[near]', "[near]")
    figures, problems = load_figures(content, "en")
    assert "drive" not in figures
    assert places(content, problems) == [(WORDS, 4)]


@pytest.mark.parametrize("words", [None, "", "= =", "fever = 3\ndrive = 3\nnear = 3\nhours = 3\nemergency-number = 3"])
def test_without_its_words_a_figure_is_not_there(content: Path, words: str | None) -> None:
    path = content / WORDS
    path.unlink() if words is None else path.write_text(words)
    assert load_figures(content, "en")[0] == {}


@pytest.mark.parametrize("reader", ["", "patient", "caregiver", "parent"])
def test_the_fever_limit_is_the_same_for_everyone_in_both_units(real: dict[str, Figure], reader: str) -> None:
    for details in READERS:
        words = figure_words(real["fever"], {**details, "reader": reader})
        assert sorted(re.findall(r"[\d.]+ °[FC]", words)) == ["100.4 °F", "38.0 °C"], words


def test_a_restriction_leaves_the_word_to_the_team_and_is_longest_where_not_told(real: dict[str, Figure]) -> None:
    restrictions = [figure for figure in real.values() if figure.kind == "restriction"]
    assert {figure.identity for figure in restrictions} == {"stay-near", "drive", "not-alone", "watch"}
    for figure in restrictions:
        said = [figure_words(figure, details) for details in READERS]
        assert all(words.startswith("until your team says yes, at least ") for words in said)
        weeks = [int(re.findall(r"\d+", words)[0]) for words in said]
        assert (READERS[0], weeks[0]) == ({}, max(weeks)), figure.identity
        assert figure.ask == "until your team says yes"


def test_no_figure_says_a_date(real: dict[str, Figure]) -> None:
    assert all(map(DATE.search, ("by 3 March", "on 2027-05-23")))
    for figure in real.values():
        for details in READERS:
            words = f"{figure_words(figure, details)} {figure.ask}"
            assert not DATE.search(words), words
