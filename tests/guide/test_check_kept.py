"""The kept list of ids: made, added to, never made shorter."""

from pathlib import Path
from shutil import copytree

import pytest

from cartguide import cli
from cartguide.guide.check import check_content, keep_ids

SMALL = Path(__file__).with_name("small_content")


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return copytree(SMALL, tmp_path / "content")


def test_it_is_asked_for_where_it_is_missing_and_made_as_it_was(content: Path) -> None:
    (content / "ids.txt").unlink()
    [problem] = check_content(content).problems
    assert (problem.file, problem.line) == (str(content / "ids.txt"), 1)
    assert "cartguide check --keep-ids" in problem.message
    keep_ids(content)
    assert (content / "ids.txt").read_text() == (SMALL / "ids.txt").read_text()
    assert check_content(content).problems == ()


def test_it_is_sorted_and_each_line_has_kind_page_and_id(content: Path) -> None:
    lines = (content / "ids.txt").read_text().splitlines()
    assert lines == sorted(lines)
    assert {len(line.split()) for line in lines} == {3}
    kinds = {line.split()[0] for line in lines}
    assert kinds == {"fact", "figure", "item", "point", "question", "sign", "step", "term"}
    assert "item collecting toy" in lines, "items for parents only are of the step's page, too"


def test_new_ids_are_added_and_none_is_taken_out(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    page = content / "en" / "home.md"
    page.write_text(page.read_text().replace("{#ask-food}", "{#ask-meals}"))
    guide = content / "guide.toml"
    guide.write_text(guide.read_text().replace('"ask-food"', '"ask-meals"'))
    assert cli.main(["check", str(content), "--keep-ids"]) == 1
    lines = (content / "ids.txt").read_text().splitlines()
    assert {"question home ask-food", "question home ask-meals"} < set(lines)
    assert lines == sorted(lines)
    assert "ids.txt:" in capsys.readouterr().out
    gone = [each for each in check_content(content, "en").problems if each.file.endswith("ids.txt")]
    assert [(each.line, each.message[:42]) for each in gone] == [
        (lines.index("question home ask-food") + 1, "The id “question home ask-food” is gone. W")
    ]


def test_no_list_is_made_where_there_is_no_guide(tmp_path: Path) -> None:
    keep_ids(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_a_list_that_cant_be_written_is_said_in_words(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    content = copytree(SMALL, tmp_path / "content")
    (content / "ids.txt").unlink()
    (content / "ids.txt").mkdir()
    assert cli.main(["check", str(content), "--keep-ids"]) == 1
    said = capsys.readouterr()
    assert said.err == f"cartguide check: {content / 'ids.txt'} can't be written: Is a directory\n"
    assert said.out == ""
