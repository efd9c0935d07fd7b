"""Which English sentences are passive, and how many a page may have."""

from pathlib import Path
from shutil import copytree

import pytest

from cartguide.guide.check import check_content
from cartguide.guide.check.passive import is_passive

SMALL = Path(__file__).with_name("small_content")
PASSIVE = """Your cells are made in a lab. The line is put in by a nurse.
You will be asked some questions. It was not found. Blood may be taken each day. They have been frozen.
The cells are being made. The cells are then slowly thawed. Tests are often repeated. You're given a card.
It isn't known yet. The tube can be left in. Your name is checked twice. You are told when to come."""
ACTIVE = """A lab makes your cells. You are tired. You may be worried or scared. Your legs are swollen.
This is called leukapheresis. They are called platelets. You need rest. You are confused. It has changed.
You are very tired. They are red. You are in bed. It is a need. You have asked. He was born in May.
You are a trained nurse. The team gave you a card. There are a hundred cells. You feel lost. The line is broken.
How are the cells made? You are going home. It is what happened next. The doctor who called is kind."""


@pytest.mark.parametrize("sentence", PASSIVE.replace(". ", ".\n").split("\n"))
def test_passive(sentence: str) -> None:
    assert is_passive(sentence)


@pytest.mark.parametrize("sentence", ACTIVE.replace(". ", ".\n").replace("? ", "?\n").split("\n"))
def test_active(sentence: str) -> None:
    assert not is_passive(sentence)


def test_one_passive_sentence_is_free_and_with_two_each_is_shown(tmp_path: Path) -> None:
    content = copytree(SMALL, tmp_path / "content")
    page = content / "en" / "between.md"
    text = page.read_text().replace("- Do I need this treatment?", "- Will I be asked?")
    page.write_text(text)
    first, second = check_content(content, "en").problems
    lines = text.split("\n")
    assert "2 of the page's 13 sentences are passive; at most 1. Say who does it: “Your team may" in first.message
    assert ["are made." in lines[first.line - 1], "asked?" in lines[second.line - 1]] == [True, True]


def test_one_sentence_in_ten_may_be_passive(tmp_path: Path) -> None:
    content = copytree(SMALL, tmp_path / "content")
    page = content / "en" / "between.md"
    more = "\n\n".join(f"You may read the {word} book." for word in ("red", "old", "new", "big", "odd", "sad", "dry"))
    page.write_text(page.read_text().replace("cells are made.", f"cells are made.\n\nYou are asked again.\n\n{more}"))
    assert check_content(content, "en").problems == ()
