"""A fingerprint is of the words: it changes with every word, id and condition, and with nothing else."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from cartguide.guide.calls import load_calls
from cartguide.guide.fingerprint import fingerprint
from cartguide.guide.load import load_page
from tests.journey.example_content import change

SMALL = Path(__file__).parent / "small_content"
PAGE = """\
+++
title = "The title"
station = "Station"
message = "Stay **near**."
version = 1
last-reviewed = 2026-11-23
review-due = 2027-05-23
reviewed-by = ""
[[fact]]
id = "where"
label = "Where"
text = "Here"
+++

## What happens {#what-happens src="a"}
Do not [drive](term:driving) {{drive}} today.

- [ ] Bring your list. {#list only="reader=parent" src="a"}
"""
WORDS = [
    ('title = "The title"', 'title = "Another title"'),
    ("**near**", "near"),
    ('text = "Here"', 'text = "There"'),
    ('id = "where"', 'id = "there"'),
    ("What happens {", "What comes {"),
    ("#what-happens", "#what-comes"),
    ("Do not", "Do now"),
    ("{{drive}}", "{{fly}}"),
    ("term:driving", "term:car"),
    ("your list.", "your List."),
    ("#list", "#lists"),
    ("reader=parent", "reader=caregiver"),
    ('only="reader=parent" ', ""),
    ("- [ ] Bring your list. {#list", "- [ ] Bring your list. {#other}\n- [ ] Bring your list. {#list"),
]
NOT_WORDS = [
    ("version = 1", "version = 2"),
    ("2026-11-23", "2026-12-24"),
    ("2027-05-23", "2028-05-23"),
    ('reviewed-by = ""', 'reviewed-by = "CAR T nurse"'),
    ('src="a"}\nDo', 'src="b"}\nDo'),
    ('src="a"}\n', "}\n"),
    ("{{drive}} today.", "{{drive}}\ntoday."),
    ("\n## What", "\n\n\n## What"),
    ("Stay **near**.", "Stay  **near**."),
]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    page = tmp_path / "en" / "page.md"
    page.parent.mkdir()
    page.write_text(PAGE, "utf-8")
    return page


@pytest.fixture
def print_of(tmp_path: Path) -> Callable[[], str]:
    def read() -> str:
        page, problems = load_page(tmp_path, "en", "page")
        assert page is not None, problems
        return fingerprint(page)

    return read


def test_it_is_short_and_the_same_every_time(path: Path, print_of: Callable[[], str]) -> None:
    assert path.is_file()
    assert print_of() == print_of() == "a34174a7dc9a0036"


@pytest.mark.parametrize(("old", "new"), WORDS, ids=[new[:40] for _, new in WORDS])
def test_other_words_have_another_fingerprint(path: Path, print_of: Callable[[], str], old: str, new: str) -> None:
    before = print_of()
    change(path, old, new)
    assert print_of() != before


@pytest.mark.parametrize(("old", "new"), NOT_WORDS, ids=[new[:40] for _, new in NOT_WORDS])
def test_what_is_not_words_does_not_change_it(path: Path, print_of: Callable[[], str], old: str, new: str) -> None:
    before = print_of()
    change(path, old, new)
    assert print_of() == before


def test_a_letter_composed_in_another_way_is_the_same_letter(path: Path, print_of: Callable[[], str]) -> None:
    change(path, "your list", "your re\u0301sume\u0301")
    before = print_of()
    change(path, "re\u0301sume\u0301", "résumé")
    assert print_of() == before


def test_the_call_list_has_one_too(tmp_path: Path) -> None:
    content = tmp_path / "content"
    shutil.copytree(SMALL, content)
    prints = []
    for old, new in (("version = 1", "version = 2"), ('src="bms"', 'src="msk"'), ("Not sure?", "Unsure?")):
        change(content / "en" / "who-to-call.md", old, new)
        page, _ = load_calls(content, "en")
        assert page is not None
        prints.append(fingerprint(page))
    assert prints[0] == prints[1] != prints[2]
