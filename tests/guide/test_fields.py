"""Files are read as a person may save them; a field of the wrong kind is a problem on its own line."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cartguide.guide.fields import NO_FILE, Fields, Text, parse_toml, read_text, read_toml

MANY = settings(deadline=None, max_examples=150)
TABLE = """\
title = "Words"
version = 3
low = 38.0
day = 2026-11-23
list = ["a", "b"]
pairs = { one = "clock", two = "chair" }
empty = ""

[one]
a = "A"

[[many]]  # with a remark
a = "B"
[[many]]
a = "C"
"""


def fields(toml: str, before: int = 0) -> Fields:
    found, problems = parse_toml(Text("x.toml", tuple(toml.split("\n")), before))
    assert problems == []
    return found


@pytest.mark.parametrize(
    "raw",
    [b"One\nTwo\n", b"One\r\nTwo\r\n", b"\xef\xbb\xbfOne\nTwo\n", b"\xef\xbb\xbfOne\r\nTwo\r\n"],
    ids=["as we write it", "CRLF", "BOM", "BOM and CRLF"],
)
def test_text_is_the_same_however_it_was_saved(tmp_path: Path, raw: bytes) -> None:
    path = tmp_path / "a.md"
    path.write_bytes(raw)
    assert read_text(path) == (Text(str(path), ("One", "Two", "")), [])


@pytest.mark.parametrize(("raw", "line"), [(b"\xff\xfea\x00", 1), (b"a\nb\nM\xfcller\n", 3), (b"a\r\n\x80", 2)])
def test_what_is_not_utf8_is_a_problem_at_its_line(tmp_path: Path, raw: bytes, line: int) -> None:
    path = tmp_path / "a.toml"
    path.write_bytes(raw)
    (problem,) = read_text(path)[1]
    assert (problem.file, problem.line) == (str(path), line)
    assert "UTF-8" in problem.message
    found, problems = read_toml(path)
    assert (found.table, problems) == ({}, [problem])


@pytest.mark.parametrize("name", ["gone.toml", "."])
def test_a_file_that_is_missing_or_a_folder_is_a_problem(tmp_path: Path, name: str) -> None:
    (problem,) = read_toml(tmp_path / name)[1]
    assert (problem.line, problem.message) == (1, NO_FILE)


@pytest.mark.parametrize(
    ("toml", "line"),
    [
        ("a = 1\nb", 2),
        ("a = 1\na = 2", 2),
        ('a = "x', 1),
        ("\n\n= 3", 3),
        ("a = [1,\n2,\n", 3),
        ("d = 2026-02-30", 1),
        ("a = 1\n[b\n", 2),
        ("a = " + "[" * 5000, 1),
        ("a = " + "1" * 5000, 1),
    ],
    ids=["no value", "twice", "no end", "no key", "end of file", "no such day", "bracket", "too deep", "too long"],
)
def test_broken_toml_is_a_problem_at_its_line(toml: str, line: int) -> None:
    found, (problem,) = parse_toml(Text("x.toml", tuple(toml.split("\n")), 4))
    assert (found.table, problem.file, problem.line) == ({}, "x.toml", 4 + line)
    assert problem.message.startswith("This can't be read as TOML: ")


def test_fields_of_the_right_kind() -> None:
    one = fields(TABLE)
    assert (one.text("title"), one.text("gone", ""), one.text("empty", "")) == ("Words", "", "")
    assert (one.whole("version"), one.number("low"), one.number("version"), one.number("gone")) == (3, 38.0, 3, None)
    assert (one.day("day"), one.day("gone", "")) == ("2026-11-23", "")
    assert (one.texts("list"), one.texts("gone")) == (("a", "b"), ())
    assert (one.pairs("pairs"), one.pairs("gone")) == ((("one", "clock"), ("two", "chair")), ())
    assert one.table_of("one").text("a") == "A"
    assert [each.text("a") for each in one.tables("many")] == ["B", "C"]
    assert one.tables("gone") == []
    assert one.problems == []


READ: dict[str, Callable[[Fields], object]] = {
    "text": lambda one: one.text("x"),
    "whole": lambda one: one.whole("x"),
    "number": lambda one: one.number("x"),
    "day": lambda one: one.day("x"),
    "texts": lambda one: one.texts("x"),
    "pairs": lambda one: one.pairs("x"),
    "tables": lambda one: one.tables("x"),
    "table_of": lambda one: one.table_of("x").table,
}
WRONG = [
    *(("text", value) for value in ("3", '""', "[]", "true", "2026-11-23")),
    *(("whole", value) for value in ("3.0", '"3"', "true", "[3]")),
    *(("number", value) for value in ('"3"', "true", "[3]")),
    *(("day", value) for value in ('"2026-11-23"', "2026-11-23T10:00:00", "10:00:00", "20261123")),
    *(("texts", value) for value in ('"a"', "[1]", '["a", 2]', "{ a = 1 }")),
    *(("pairs", value) for value in ('"a"', "{ a = 1 }", '["a"]')),
    *(("tables", value) for value in ('"a"', "[1]", "{ a = 1 }")),
    *(("table_of", value) for value in ('"a"', "[]", "3")),
]


@pytest.mark.parametrize(("kind", "value"), WRONG)
def test_a_field_of_the_wrong_kind_is_a_problem_at_its_line(kind: str, value: str) -> None:
    one = fields(f"a = 1\nb = 2\nx = {value}\n", before=10)
    assert READ[kind](one) in ("", 0, None, (), [], {})
    assert [(each.line, each.message) for each in one.problems] == [(13, "“x” is missing or is not of the right kind.")]


@pytest.mark.parametrize("kind", ["text", "whole", "day", "table_of"])
def test_a_needed_field_that_is_missing_is_a_problem(kind: str) -> None:
    one = fields("a = 1", before=10)
    assert not READ[kind](one)
    assert [each.line for each in one.problems] == [11]


def test_lines_of_tables() -> None:
    one = fields(TABLE, before=1)
    assert (one.line_of("version"), one.table_of("one").line_of(), one.table_of("one").line_of("a")) == (3, 10, 11)
    assert [(each.line_of(), each.line_of("a")) for each in one.tables("many")] == [(13, 14), (15, 16)]


@MANY
@given(st.text() | st.lists(st.sampled_from([*'[]{}=".#,', "a", "1", "\n", "[[", "'''", "2026-11-23"])).map("".join))
def test_any_text_is_read_without_raising(text: str) -> None:
    found, problems = parse_toml(Text("x.toml", tuple(text.split("\n"))))
    assert not (found.table and problems)
    assert all(1 <= problem.line <= text.count("\n") + 1 for problem in problems)
    for read in READ.values():
        read(found)
