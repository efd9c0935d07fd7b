"""The interface's words: a translation where there is one, English where there is none, and never an error."""

import struct
from pathlib import Path

import pytest

from cartguide.guide.catalogue import Words

SPANISH = {
    "": "Content-Type: text/plain; charset=UTF-8\nPlural-Forms: nplurals=2; plural=(n != 1);\n",
    "Open": "Abrir",
    "Step {number}": "Paso {number}",
    "Stay {days}": "Queda {dias}",
    "{number} day\0{number} days": "{number} día\0{number} días",
}


def compiled(texts: dict[str, str]) -> bytes:
    """A catalogue as msgfmt writes it: a header, two tables of length and place, then the texts."""
    keys = sorted(key.encode() for key in texts)
    pieces = [*keys, *(texts[key.decode()].encode() for key in keys)]
    at = 28 + 8 * len(pieces)
    tables = b""
    for piece in pieces:
        tables += struct.pack("<II", len(piece), at)
        at += len(piece) + 1
    header = struct.pack("<IIIIIII", 0x950412DE, 0, len(keys), 28, 28 + 8 * len(keys), 0, 0)
    return header + tables + b"".join(piece + b"\0" for piece in pieces)


@pytest.fixture
def locale(tmp_path: Path) -> Path:
    (tmp_path / "es" / "LC_MESSAGES").mkdir(parents=True)
    (tmp_path / "es" / "LC_MESSAGES" / "cartguide.mo").write_bytes(compiled(SPANISH))
    return tmp_path


@pytest.mark.parametrize(("language", "said"), [("es", "Abrir"), ("es_MX", "Abrir"), ("en", "Open"), ("xx", "Open")])
def test_a_text_in_a_language(locale: Path, language: str, said: str) -> None:
    assert Words(locale, language)("Open") == said


def test_the_names_in_a_text_are_filled(locale: Path) -> None:
    say = Words(locale, "es")
    assert say("Step {number}", number=4) == "Paso 4"
    assert say("Day {number}", number="{x}") == "Day {x}"
    assert say("as {it} is") == "as {it} is"


@pytest.mark.parametrize(("number", "said"), [(1, "1 día"), (0, "0 días"), (2, "2 días")])
def test_the_form_for_a_number(locale: Path, number: int, said: str) -> None:
    assert Words(locale, "es").many("{number} day", "{number} days", number) == said


def test_the_english_form_for_a_number(locale: Path) -> None:
    say = Words(locale, "en")
    forms = [say.many("{number} of {all} day", "{number} of {all} days", number, all=9) for number in (1, 2)]
    assert forms == ["1 of 9 day", "2 of 9 days"]


def test_no_words_are_no_words(locale: Path) -> None:
    """Gettext keeps the catalogue's own header under the empty text."""
    assert Words(locale, "es")("") == ""


def test_a_translation_with_another_name_is_said_in_english(locale: Path) -> None:
    assert Words(locale, "es")("Stay {days}", days=3) == "Stay 3"


@pytest.mark.parametrize("raw", [b"", b"not a catalogue", compiled(SPANISH)[:60], compiled({"": "charset=none"})])
def test_a_damaged_catalogue_is_said_in_english(locale: Path, raw: bytes) -> None:
    (locale / "es" / "LC_MESSAGES" / "cartguide.mo").write_bytes(raw)
    assert Words(locale, "es")("Open") == "Open"
