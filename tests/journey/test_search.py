"""Search in the guide: every piece is found by its words or by others that mean the same, the best first."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cartguide.journey.calls_in_force import calls_in_force
from cartguide.journey.circumstances import Circumstances
from cartguide.journey.library import Library
from cartguide.journey.search import GuideIndex
from cartguide.journey.search_entries import HEADING, SIGN, TERM, TEXT, TITLE, Entry, looked_through
from cartguide.journey.search_excerpt import Excerpt, excerpt
from cartguide.journey.search_words import synonyms_of, wanted
from cartguide.journey.spots import Spot
from tests.ui.beside.small_guide import write_guide

SYNONYMS = synonyms_of([("caregiver", "carer", "helper"), ("emergency room", "er", "a&e"), ("fever", "temperature")])


def piece(text: str, kind: str = TEXT, more: str = "") -> Entry:
    return Entry(Spot("page", block=text), kind, text, more=more, folded=looked_through(text, more))


def found(query: str, *pieces: Entry) -> list[str]:
    return [entry.text for entry in GuideIndex(pieces, SYNONYMS).search(wanted(query, SYNONYMS))]


@pytest.fixture(scope="module")
def guide(tmp_path_factory: pytest.TempPathFactory) -> GuideIndex:
    content = write_guide(tmp_path_factory.mktemp("guide") / "content")
    (content / "en" / "synonyms.toml").write_text('groups = [["caregiver", "helper"]]', "utf-8")
    return index(content)


def index(content: Path, **details: str) -> GuideIndex:
    circumstances = Circumstances(details, date(2026, 11, 23))
    library = Library(content, "en", circumstances)
    return GuideIndex.build(library, calls_in_force((content,), "en", circumstances))


def of(guide: GuideIndex, query: str) -> list[tuple[str, str]]:
    return [(entry.spot.page, entry.text) for entry in guide.search(wanted(query, guide.synonyms))]


def test_every_part_must_be_there_and_the_last_may_be_begun() -> None:
    pieces = (piece("Your nurse calls at night."), piece("A nurse comes."), piece("Nights are long."))
    assert found("nurse nig", *pieces) == ["Your nurse calls at night."]
    assert found("nig", *pieces) == ["Nights are long.", "Your nurse calls at night."]
    assert found("nur night", *pieces) == found("ight", *pieces) == []


@pytest.mark.parametrize(
    "query", ["meniere", "MÉNIÈRE", "me\u0301nie\u0300re", "“Ménière”", "t-cell", "T CELL", "38.3"]
)
def test_capitals_accents_and_signs_make_no_difference(query: str) -> None:
    assert len(found(query, piece("Ménière’s, a T\u2011cell, 38.3 °C"))) == 1


def test_words_that_mean_the_same_find_one_another() -> None:
    pieces = (piece("A caregiver"), piece("The carer"), piece("Helpers"))
    for query in ("caregiver", "carer", "helper", "carers", "Caregivers", "CARER"):
        assert sorted(found(query, *pieces)) == ["A caregiver", "Helpers", "The carer"]
    assert found("car", *pieces) == ["A caregiver", "The carer"]


def test_a_phrase_stands_for_another() -> None:
    pieces = (piece("Go to the emergency room."), piece("The A&E is open."), piece("A room for an emergency."))
    assert sorted(found("emergency room", *pieces)) == ["Go to the emergency room.", "The A&E is open."]
    assert sorted(found("a&e", *pieces)) == ["Go to the emergency room.", "The A&E is open."]


def test_titles_and_words_come_first_then_headings_signs_and_beginnings() -> None:
    pieces = (
        piece("At home, a fever."),
        piece("Temperature is measured."),
        piece("Fever can come."),
        piece("A fever: call.", SIGN),
        piece("If a fever comes", HEADING),
        piece("Fever at home", HEADING),
        piece("Chill", TERM, "It comes with fever."),
        piece("Fever", TERM),
        piece("About fever", TITLE),
    )
    order = [
        "Fever",
        "About fever",
        "Fever at home",
        "If a fever comes",
        "A fever: call.",
        "Fever can come.",
        "At home, a fever.",
        "Chill",
        "Temperature is measured.",
    ]
    assert found("fever", *pieces) == order


@pytest.mark.parametrize("query", ["", "  ", "?!", "😀", "\ud800", "\0", '"'])
def test_signs_alone_find_nothing(query: str) -> None:
    assert wanted(query) == ()
    assert found(query, piece("Anything? 😀")) == []


@given(st.text(st.characters(exclude_categories=())))
def test_anything_can_be_typed(query: str) -> None:
    asked = wanted(query, SYNONYMS)
    GuideIndex((piece("Your nurse"),)).search(asked)
    excerpt(query, asked)


def test_a_very_long_query_is_cut() -> None:
    assert len(wanted("ab " * 400_000)) <= 16
    assert len(wanted("a" * 1_000_000)[0][0].text) <= 200


@given(st.lists(st.text(min_size=1, max_size=8), min_size=1, max_size=9), st.data())
def test_a_word_that_stands_there_is_found(words: list[str], data: st.DataObject) -> None:
    text = " ".join(words)
    word = data.draw(st.sampled_from(words)).split()
    if word and wanted(word[0]):
        assert found(word[0], piece(text)) == [text]


def test_the_whole_guide_can_be_found(guide: GuideIndex) -> None:
    pages = dict.fromkeys(entry.spot.page for entry in guide.entries)
    assert list(pages) == ["calls", "first", "second", "beside", "third", "caregiver", "related", "about", "words"]
    assert {entry.kind for entry in guide.entries} == {TITLE, HEADING, SIGN, TERM, TEXT}


def test_a_piece_tells_its_spot_and_what_it_stands_under(guide: GuideIndex) -> None:
    (entry,) = guide.search(wanted("they do not drive", guide.synonyms))
    words = "You help them find germs. They do not drive until your team says yes, at least 8 weeks."
    assert entry.spot == Spot("caregiver", "before", words)
    assert entry.where == ("For the one who helps", "Before")
    assert of(guide, "germ")[0] == ("words", "Germ")


def test_synonyms_of_the_guide_are_read(guide: GuideIndex) -> None:
    assert of(guide, "helper") == of(guide, "caregiver")


def test_it_is_the_readers_own_guide(tmp_path: Path) -> None:
    content = write_guide(tmp_path / "content")
    assert of(index(content), "your child") == []
    assert of(index(content, reader="parent"), "your child") == [("caregiver", "Stay close to your child.")]
    assert of(index(content, region="uk"), "centre") == [("words", "Centre")]


def test_where_a_word_is_used(guide: GuideIndex) -> None:
    (use,) = guide.uses("germ")
    assert use == ("For the one who helps", Spot("caregiver", "before", guide.search(wanted("help them find"))[0].text))
    assert guide.uses("elan") == guide.uses("moon") == ()


def test_a_word_that_is_not_marked_is_known_by_its_name() -> None:
    texts = (
        piece("Bring your blankets.")._replace(spot=Spot("a", block="x")),
        piece("A", TITLE)._replace(spot=Spot("a")),
    )
    term = piece("Blanket (throw)", TERM)._replace(spot=Spot("words", "blanket"))
    short = piece("Your", TERM)._replace(spot=Spot("words", "your"))
    known = GuideIndex((*texts, term, short))
    marked_as_one = piece("One.")._replace(spot=Spot("a", block="y"), terms=("blanket",))
    assert GuideIndex((*texts, term, marked_as_one)).uses("blanket") == (("A", Spot("a", block="y")),)
    assert known.uses("blanket") == (("A", Spot("a", block="x")),)
    assert known.uses("your") == ()


def test_a_part_that_folds_is_named(resources: Path) -> None:
    ours = index(resources / "content")
    entry = next(entry for entry in ours.entries if entry.spot.part and entry.kind == TEXT)
    assert len(entry.where) == 3


def test_the_guides_own_words_find_one_another(resources: Path) -> None:
    ours = index(resources / "content")
    assert len(of(ours, "caregiver")) > 20
    assert sorted(of(ours, "caregiver")) == sorted(of(ours, "carer")) == sorted(of(ours, "helper"))
    assert of(ours, "paracetamol") == of(ours, "acetaminophen") != []


def marked(text: str, query: str, longest: int = 40) -> tuple[str, list[str]]:
    words, marks = excerpt(text, wanted(query, SYNONYMS), longest)
    return words, [words[start:end] for start, end in marks]


def test_an_excerpt_marks_what_was_found() -> None:
    assert marked("A carer, or Helpers.", "caregiver") == ("A carer, or Helpers.", ["carer", "Helpers"])
    assert marked("Ménière’s T-cells", "meniere t ce") == ("Ménière’s T-cells", ["Ménière", "T", "cells"])
    assert marked("An emergency room", "a&e") == ("An emergency room", ["emergency room"])
    assert marked("Me\u0301nie\u0300re", "menier") == ("Me\u0301nie\u0300re", ["Me\u0301nie\u0300re"])
    assert marked("Plain", "moon") == ("Plain", [])


def test_an_excerpt_is_short_and_holds_the_match() -> None:
    words, marks = marked("begin " * 50 + "the night " + "end " * 50, "nig")
    assert (words[0], words[-1], marks) == ("…", "…", ["night"])
    assert len(words) < 60
    assert words[1:].startswith("begin ")
    assert marked("night " + "end " * 50, "night")[0].startswith("night")


def test_lines_become_one() -> None:
    assert excerpt("Dr Ada\n\n  555 \r\n", wanted("555"), between=" · ") == Excerpt("Dr Ada · 555", ((9, 12),))


def test_a_match_far_inside_a_very_long_text() -> None:
    words, marks = marked("long " * 300_000 + "NIGHT " + "long " * 100, "night")
    assert marks == ["NIGHT"]
    assert len(words) < 60
    assert len(excerpt("x" * 1_000_000, wanted("x")).words) < 200
