"""What words mean: by letter, in a language's order; and found by what somebody types."""

import pytest

from cartguide.guide.model import Block, Item, Run, Term
from cartguide.journey.glossary import NUMBERS, Glossary, plain


def term(word: str, meaning: str = "A thing.", *items: str) -> Term:
    blocks = [Block("paragraph", 1, (Run(meaning),))]
    if items:
        blocks.append(Block("bullets", 2, items=tuple(Item("", (Run(item),), 3) for item in items)))
    return Term(plain(word).replace(" ", "-"), word, tuple(blocks), ("a",), 1)


def glossary(*words: str, language: str = "en") -> Glossary:
    return Glossary(map(term, words), language)


def shown(words: Glossary) -> list[tuple[str, list[str]]]:
    return [(letter.letter, [each.word for each in letter.terms]) for letter in words.letters]


BLOOD = (
    term("Apheresis", "A machine takes blood and keeps one part of it."),
    term("B cell", "A white blood cell."),
    term("Leukapheresis", "Taking out white cells."),
    term("Low blood count", "Too few cells."),
    term("Blood clot", "It blocks a vein."),
    term("Ménière’s", "Dizzy.", "It blocks nothing.", "The ear hums."),
)


def found(wanted: str) -> list[str]:
    return [each.word for each in Glossary(BLOOD, "en").found(wanted)]


def test_words_stand_under_their_first_letter_in_order() -> None:
    words = glossary("vein", "T cell", "Antigen", "antibody", "Élan", "enzyme")
    expected = [("A", ["antibody", "Antigen"]), ("E", ["Élan", "enzyme"]), ("T", ["T cell"]), ("V", ["vein"])]
    assert shown(words) == expected
    assert [each.word for each in words.terms] == ["antibody", "Antigen", "Élan", "enzyme", "T cell", "vein"]


def test_what_begins_with_no_letter_stands_first() -> None:
    assert shown(glossary("Zoster", "4-1BB", "\u0664", "“Off the shelf”", "(pre)chemo")) == [
        (NUMBERS, ["4-1BB", "\u0664"]),
        ("O", ["“Off the shelf”"]),
        ("P", ["(pre)chemo"]),
        ("Z", ["Zoster"]),
    ]


def test_a_language_keeps_its_own_letters() -> None:
    words = ("ñame", "nube", "noche", "árbol", "ojo", "alba", "añil", "anzuelo")
    spanish = [
        ("A", ["alba", "anzuelo", "añil", "árbol"]),
        ("N", ["noche", "nube"]),
        ("Ñ", ["ñame"]),
        ("O", ["ojo"]),
    ]
    assert shown(glossary(*words, language="es")) == spanish
    assert [letter for letter, _ in shown(glossary(*words))] == ["A", "N", "O"]


@pytest.mark.parametrize("typed", ["t-cell", "T CELL", "  t   cell ", "T\u2011cell"])
def test_capitals_hyphens_and_spaces_make_no_difference(typed: str) -> None:
    assert plain(typed) == "t cell"


def test_accents_make_no_difference() -> None:
    assert found("meniere's") == found("MÉNIÈRE’S") == ["Ménière’s"]
    assert [each.word for each in glossary("ñame", language="es").found("name")] == ["ñame"]


def test_the_beginning_goes_before_the_inside_and_this_before_the_meaning() -> None:
    assert found("blood") == ["Blood clot", "Low blood count", "Apheresis", "B cell"]
    assert found("apher") == ["Apheresis", "Leukapheresis"]


def test_a_meaning_is_found_by_the_beginning_of_its_words_only() -> None:
    assert found("ein") == []
    assert found("vein") == ["Blood clot"]
    assert found("hum") == ["Ménière’s"]


def test_everything_typed_must_be_there() -> None:
    assert found("white cell") == ["B cell", "Leukapheresis"]
    assert found("white moon") == []


@pytest.mark.parametrize("nothing", ["", "   ", "-"])
def test_nothing_typed_finds_nothing(nothing: str) -> None:
    assert found(nothing) == []


def test_no_words_have_no_letters() -> None:
    assert (glossary().letters, glossary().found("a")) == ((), ())
