"""Every rule of the content check fails once: a small valid content folder, one thing broken, one problem found."""

import tomllib
from pathlib import Path
from shutil import copytree
from typing import Any

import pytest

from cartguide.guide.check import check_content
from cartguide.guide.check.kept import FILE, ids_in_use
from cartguide.guide.check.loaded import load_content

SMALL = Path(__file__).with_name("small_content")
CASES = tomllib.loads(SMALL.with_name("check_cases.toml").read_text())["case"]


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return copytree(SMALL, tmp_path / "content")


def test_the_small_content_is_valid() -> None:
    assert check_content(SMALL).problems == ()


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_a_broken_rule_is_found_at_its_line(case: dict[str, Any], content: Path) -> None:
    for change in (case, *([case["and"]] if "and" in case else [])):
        before = (content / change["file"]).read_text()
        assert change["old"] in before
        (content / change["file"]).write_text(before.replace(change["old"], change["new"], 1))
    if not case.get("kept"):
        (content / FILE).write_text("\n".join(ids_in_use(load_content(content, "en"))))
    where = content / case.get("where", case["file"])
    line = next(number for number, text in enumerate(where.read_text().split("\n"), 1) if case["at"] in text)
    problems = check_content(content, None if case["file"].startswith("es/") else "en").problems
    found = [problem for problem in problems if case["says"] in problem.message]
    same = [problem for problem in found if problem.file in {str(content / each) for each in case.get("elsewhere", [])}]
    assert [(each.file, each.line) for each in found if each not in same] == [(str(where), line)], problems
    assert len(same) == len(case.get("elsewhere", []))
    others, pieces = [problem.message for problem in problems if problem not in found], case.get("also", [])
    assert len(others) == len(pieces), others
    assert all(any(piece in message for message in others) for piece in pieces), others


def test_the_masked_grade_and_the_whole_grade_have_bars_of_their_own(content: Path) -> None:
    page = content / "en" / "words.md"
    hard = "Leukapheresis, lymphodepletion, tocilizumab and immunoglobulin."
    text = page.read_text().replace("One who looks after you.", f"{hard} {hard}")
    page.write_text(text)
    masked, whole = sorted(_messages(content, "en"), key=lambda message: "nothing left out" in message)
    line = text.split("\n").index(next(line for line in text.split("\n") if "Leuka" in line)) + 1
    assert f"with the masked terms left out; at most 6.0. Hardest, line {line}: “Leukapheresis" in masked
    assert "with nothing left out; at most 7.0" in whole
    _mask(content, ["leukapheresis", "lymphodepletion", "tocilizumab", "immunoglobulin"])
    assert _messages(content, "en") == [whole]


def test_sentences_are_short_on_average(content: Path) -> None:
    words = content / "en" / "words.md"
    text = words.read_text().replace("One who looks", "One who is there for you day and night and looks")
    text = text.replace(
        "cell. It finds and kills germs and sick", "cell that goes round in you and kills germs and sick"
    )
    words.write_text(text)
    [mean] = _messages(content, "en")
    assert "on average; at most 12.0. The longest is in line" in mean


def test_no_more_than_25_terms_are_masked(content: Path) -> None:
    _mask(content, [f"term {number}" for number in range(26)])
    [problem] = check_content(content, "en").problems
    assert (problem.file, problem.line) == (str(content / "guide.toml"), 3)
    assert problem.message == "26 masked terms; at most 25."


def test_spanish_has_its_own_bar(content: Path) -> None:
    words = content / "es" / "words.md"
    words.write_text(
        words.read_text().replace("Busca y mata", "Posteriormente administraremos inmunoglobulinas contra")
    )
    [problem] = check_content(content).problems
    assert (problem.file, problem.line) == (str(words), 2)
    assert "Szigriszt-Pazos" in problem.message
    assert "at least 70.0. Hardest, line 15" in problem.message


def _messages(content: Path, language: str) -> list[str]:
    return [problem.message for problem in check_content(content, language).problems]


def _mask(content: Path, terms: list[str]) -> None:
    guide = content / "guide.toml"
    guide.write_text(guide.read_text().replace('["T cell", "CAR T cell therapy"]', str(terms).replace("'", '"')))
