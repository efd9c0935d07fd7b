"""Whatever stands in a content folder, the check answers with problems and never raises."""

from pathlib import Path
from shutil import copytree, rmtree

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cartguide.guide.check import check_content, table
from cartguide.guide.check.report import Report

SMALL = Path(__file__).with_name("small_content")
# It need not be there, nor say anything.
MAY_BE_EMPTY = str(Path("en") / "regional.toml")
FILES = sorted(str(path.relative_to(SMALL)) for path in SMALL.rglob("*") if path.is_file())
# Pieces of the format, put where they do not belong.
PIECES = [
    *("+++", "\n+++\n", "## ", "### ", "- ", "- [ ] ", "> ", "{#x}", '{#x src="', "{{", "}}", "{{fever}}", "[a](term:"),
    *(
        "**",
        "[[",
        "]]",
        "[",
        "]",
        "{",
        "}",
        "{low.x}",
        "{low!r:>{high}}",
        "{0}",
        "=",
        '"',
        "'''",
        "\n",
        "\n\n",
        "#",
        "°",
    ),
    *("%", "\t", "\r", "\x00", "\ufeff", "1e400", "nan", "inf", "-1", "[1]", "{ a = 1 }", "[[only]]", "5"),
    *("2026-13-45", "07:00:00", "\u2028", "İ", "9" * 400, 'low = "x"\n', "range = [[1], {}]\n", "\n[[drive.only]]\n"),
]
BESIDE = """+++
title = "{title}"
message = "{message}"
version = 1
last-reviewed = 2026-11-23
review-due = 2027-05-23
+++
"""
MANY = settings(deadline=None, max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])


def checked(content: Path) -> Report:
    report = check_content(content)
    assert list(report.problems) == sorted(report.problems)
    assert all(str(problem).startswith(f"{problem.file}:{problem.line}: ") for problem in report.problems)
    assert all(problem.line >= 1 and problem.message for problem in report.problems)
    assert table(report.rows)
    return report


@MANY
@given(file=st.sampled_from(FILES), raw=st.binary(max_size=300))
def test_random_bytes_for_a_file(tmp_path_factory: pytest.TempPathFactory, file: str, raw: bytes) -> None:
    content = _copy(tmp_path_factory)
    (content / file).write_bytes(raw)
    assert checked(content).problems or file == MAY_BE_EMPTY


@MANY
@given(
    file=st.sampled_from(FILES),
    changes=st.lists(
        st.tuples(st.floats(0, 1), st.integers(0, 40), st.sampled_from(PIECES) | st.text(max_size=4)),
        min_size=1,
        max_size=4,
    ),
)
def test_random_changes_to_a_file(
    tmp_path_factory: pytest.TempPathFactory, file: str, changes: list[tuple[float, int, str]]
) -> None:
    content = _copy(tmp_path_factory)
    text = (content / file).read_text()
    for where, length, piece in changes:
        at = int(where * len(text))
        text = text[:at] + piece + text[at + length :]
    (content / file).write_bytes(text.encode("utf-8", "surrogatepass"))
    checked(content)


@pytest.mark.parametrize("file", FILES)
def test_a_file_missing_or_empty_or_not_utf8_or_a_folder(file: str, tmp_path: Path) -> None:
    content = copytree(SMALL, tmp_path / "content")
    path = content / file
    for change in (path.unlink, path.touch, lambda: path.write_bytes(b"ab\n\xff\xfe"), lambda: _make_folder(path)):
        change()
        assert checked(content).problems or file == MAY_BE_EMPTY, change


def test_what_is_not_utf8_is_found_at_its_line(tmp_path: Path) -> None:
    content = copytree(SMALL, tmp_path / "content")
    (content / "en" / "home.md").write_bytes(b"+++\ntitle\n\xff")
    assert (str(content / "en" / "home.md"), 3) in {(each.file, each.line) for each in checked(content).problems}


@pytest.mark.parametrize("file", ["guide.toml", "figures.toml", "sources.toml", "en/figures.toml", "en/home.md"])
def test_broken_toml_is_found_at_its_line(file: str, tmp_path: Path) -> None:
    content = copytree(SMALL, tmp_path / "content")
    lines = (content / file).read_text().split("\n")
    lines.insert(3, "this = is = wrong")
    (content / file).write_text("\n".join(lines))
    found = {(problem.file, problem.line): problem.message for problem in checked(content).problems}
    assert "can't be read as TOML" in found[str(content / file), 4]


@pytest.mark.parametrize(
    ("numbers", "words"),
    [("only = 3", "{low}"), ('only = ["x"]', "{low}"), ("only = { a = 1 }", "{low}"), ("", "{low.x}")],
)
def test_a_figure_with_strange_variants_or_words(numbers: str, words: str, tmp_path: Path) -> None:
    content = copytree(SMALL, tmp_path / "content")
    with (content / "figures.toml").open("a") as file:
        file.write(f'\n[moon]\nkind = "usual"\nlow = 1\n{numbers}\n')
    with (content / "en" / "figures.toml").open("a") as file:
        file.write(f'\n[moon]\nwords = "{words}"\n')
    assert checked(content).problems


def test_no_folder_no_language_no_page(tmp_path: Path) -> None:
    assert [problem.line for problem in checked(tmp_path / "nowhere").problems][:1] == [1]
    assert checked(tmp_path).problems
    content = copytree(SMALL, tmp_path / "content")
    assert check_content(content, "fr").problems
    rmtree(content / "es")
    (content / "xx").mkdir()
    assert any("xx" in problem.file for problem in checked(content).problems)


def test_a_page_that_is_no_step(tmp_path: Path) -> None:
    content = copytree(SMALL, tmp_path / "content")
    (content / "en" / "moon.md").write_text(BESIDE.format(title="Moon", message="It is round."))
    (content / "en" / "caregiver.md").write_text(BESIDE.format(title="Caregiver", message="You help."))
    report = check_content(content, "en")
    assert [(problem.file, problem.line) for problem in report.problems] == [(str(content / "en" / "moon.md"), 1)]
    assert "No step of guide.toml has the id “moon”" in report.problems[0].message


def test_a_parents_page_of_no_step_and_one_without_the_page_for_all(tmp_path: Path) -> None:
    content = copytree(SMALL, tmp_path / "content")
    (content / "en" / "parent" / "moon.md").write_text(BESIDE.format(title="Moon", message="It is round."))
    [problem] = check_content(content, "en").problems
    assert (problem.file, problem.line) == (str(content / "en" / "parent" / "moon.md"), 1)
    (content / "en" / "collecting.md").unlink()
    assert checked(content).problems


def test_a_language_has_all_parents_pages_of_english(tmp_path: Path) -> None:
    content = copytree(SMALL, tmp_path / "content")
    (content / "es" / "parent" / "collecting.md").unlink()
    found = {problem.file: problem.message for problem in checked(content).problems}
    assert "English has the page “parent/collecting”" in found[str(content / "es" / "parent" / "collecting.md")]


def _copy(factory: pytest.TempPathFactory) -> Path:
    return copytree(SMALL, factory.mktemp("mutated") / "content")


def _make_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()
