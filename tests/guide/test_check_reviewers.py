"""The table for reviewers, from the command line to the file."""

from pathlib import Path

import pytest

from cartguide import cli
from cartguide.guide.check import check_content
from cartguide.guide.check.loaded import load_content
from cartguide.guide.check.reviewers import markdown
from cartguide.guide.fingerprint import fingerprint

SMALL = Path(__file__).with_name("small_content")


def _lines(path: Path) -> list[list[str]]:
    table = [line for line in path.read_text().split("\n") if line.startswith("|")]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in table]


def test_a_line_a_page_with_what_a_reviewer_asks(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "pages.md"
    path.write_text("an older one")
    assert cli.main(["check", str(SMALL), "--report", str(path)]) == 0
    headings, rule, *pages = _lines(path)
    assert len({len(line) for line in (headings, rule, *pages)}) == 1
    assert [line[0] for line in pages[:3]] == ["en/collecting", "en/parent/collecting", "en/home"]
    found = dict(zip(headings, pages[3], strict=True))
    page = load_content(SMALL, "en").pages["between"]
    assert found == {
        "page": "en/between",
        "words": "104",
        "sentences": "16",
        "longest": "13",
        "mean": "6.5",
        "grade, masked": "-0.1",
        "grade": "-0.1",
        "Szigriszt": "",
        "passive": "6",
        "items": "2",
        "questions": "3",
        "sources": "2",
        "last read": "2026-11-23",
        "due": "2027-05-23",
        "reviewed by": "",
        "fingerprint": fingerprint(page),
    }
    assert [each.name for each in tmp_path.iterdir()] == ["pages.md"]
    assert "en/between" in capsys.readouterr().out


def test_it_says_how_many_problems_there_are_and_keeps_its_columns() -> None:
    report = check_content(SMALL)
    page = report.for_review[0]._replace(reviewed_by="nurse | educator")
    said = markdown(report._replace(for_review=(page,)))
    assert "finds 0 problems. Pages: 1." in said
    assert "nurse \\| educator" in said


@pytest.mark.parametrize(("file", "reason"), [("no/such.md", "No such file or directory"), ("", "Is a directory")])
def test_what_cant_be_written_is_said_in_words(
    file: str, reason: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["check", str(SMALL), "--report", str(tmp_path / file)]) == 1
    said = capsys.readouterr()
    assert said.err == f"cartguide check: {tmp_path / file} can't be written: {reason}\n"
    assert list(tmp_path.iterdir()) == []


def test_a_folder_without_a_name_is_no_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert cli.main(["check", str(SMALL), "--report", ""]) == 1
    assert capsys.readouterr().err == "cartguide check: . can't be written: Is a directory\n"
