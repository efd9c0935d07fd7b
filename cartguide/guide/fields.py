"""Reading content files: text, TOML, and typed fields of a table, each fault with its line."""

import tomllib
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

from cartguide.guide.model import Problem, message_id

NO_FILE = message_id("This file is missing or can't be read.")
_NOT_TEXT = message_id("This file is not plain text (UTF-8). Save it again as UTF-8.")
_BAD_TOML = message_id("This can't be read as TOML: {text}")
ID = r"[a-z0-9]+(?:-[a-z0-9]+)*\Z"
BAD_ID = message_id("An id has small letters, digits and hyphens only, not “{text}”.")
_NEEDED = message_id("“{text}” is missing or is not of the right kind.")
# Larger than any of ours; infinity and what is no number are refused with it.
_LARGEST = 1e9
_DAY_LENGTH = len("2026-11-23")

Empty = TypeVar("Empty")


class Text(NamedTuple):
    """The lines of a file, or of a header that begins after `before` lines of it."""

    file: str
    lines: tuple[str, ...]
    before: int = 0


def read_text(path: Path) -> tuple[Text, list[Problem]]:
    """A content file's lines, or the problem with it."""
    try:
        raw = path.read_bytes()
    except OSError:
        return Text(str(path), ()), [Problem(str(path), 1, NO_FILE)]
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return Text(str(path), ()), [Problem(str(path), raw[: error.start].count(b"\n") + 1, _NOT_TEXT)]
    return Text(str(path), tuple(text.replace("\r\n", "\n").split("\n"))), []


def read_toml(path: Path) -> tuple["Fields", list[Problem]]:
    """A TOML file's fields; empty with the problem if it can't be read."""
    text, problems = read_text(path)
    return (Fields({}, text), problems) if problems else parse_toml(text)


def parse_toml(text: Text) -> tuple["Fields", list[Problem]]:
    """The fields of a TOML text; empty with the problem if it can't be read."""
    try:
        return Fields(tomllib.loads("\n".join(text.lines)), text), []
    except (ValueError, RecursionError) as error:
        reason, _, place = str(error).partition(" (at ")
        digits = place.removeprefix("line ").split(",")[0]
        line = int(digits) if digits.isdigit() else len(text.lines)
        return Fields({}, text), [Problem(text.file, text.before + line, _BAD_TOML, (("text", reason),))]


class Fields:
    """Typed reading of one table; what is missing or of another kind is noted and replaced by an empty one.

    `start` is the index of the table's first line in `text`.
    """

    def __init__(self, table: dict[str, Any], text: Text, start: int = 0) -> None:
        self.table = table
        self.problems: list[Problem] = []
        self._text = text
        self._start = start

    def text(self, key: str, missing: str | None = None) -> str:
        """A text; required unless `missing` says what stands for it."""
        value = self.table.get(key, missing)
        return value if isinstance(value, str) and (value or missing is not None) else self._lacking(key, "")

    def whole(self, key: str) -> int:
        """A whole number."""
        value = self.table.get(key)
        return value if isinstance(value, int) and not isinstance(value, bool) else self._lacking(key, 0)

    def number(self, key: str) -> float | None:
        """A number; None if not there."""
        value = self.table.get(key)
        if value is None or (isinstance(value, int | float) and not isinstance(value, bool) and abs(value) < _LARGEST):
            return value
        return self._lacking(key, None)

    def day(self, key: str, missing: str | None = None) -> str:
        """A date written without quotes, as YYYY-MM-DD; required unless `missing` says what stands for it."""
        value = self.table.get(key)
        if value is None and missing is not None:
            return missing
        day = value.isoformat() if value is not None and hasattr(value, "isoformat") else ""
        return day if len(day) == _DAY_LENGTH else self._lacking(key, "")

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of texts; empty if not there."""
        value = self.table.get(key, [])
        if isinstance(value, list) and all(isinstance(each, str) for each in value):
            return tuple(value)
        return self._lacking(key, ())

    def pairs(self, key: str) -> tuple[tuple[str, str], ...]:
        """A table of texts, in its order; empty if not there."""
        value = self.table.get(key, {})
        if isinstance(value, dict) and all(isinstance(each, str) for each in value.values()):
            return tuple(value.items())
        return self._lacking(key, ())

    def tables(self, key: str, written: str = "") -> list["Fields"]:
        """An array of tables ([[key]], or as it is `written`); empty if not there. Their problems are not collected."""
        value = self.table.get(key, [])
        if not isinstance(value, list) or not all(isinstance(each, dict) for each in value):
            return self._lacking(key, [])
        heading = f"[[{written or key}]]"
        starts = [at for at, line in enumerate(self._text.lines) if _is(line, heading) and at >= self._start]
        starts += [self._start] * len(value)
        return [Fields(each, self._text, start) for each, start in zip(value, starts, strict=False)]

    def table_of(self, key: str) -> "Fields":
        """A table of its own ([key]); empty with a problem if it is none."""
        value = self.table.get(key)
        start = next((at for at, line in enumerate(self._text.lines) if _is(line, f"[{key}]")), self._start)
        found = Fields(value if isinstance(value, dict) else {}, self._text, start)
        if not isinstance(value, dict):
            self._lacking(key, None)
        return found

    def line_of(self, key: str = "") -> int:
        """The file line on which a key of this table stands; the table's own if it can't be found."""
        for at, line in enumerate(self._text.lines[self._start :], self._start):
            if at > self._start and line.startswith("["):
                break
            if key and line.split("=")[0].strip() == key:
                return self._text.before + at + 1
        return self._text.before + self._start + 1

    def problem(self, wording: str, key: str, text: str) -> None:
        """Note a fault at the line of a key."""
        self.problems.append(Problem(self._text.file, self.line_of(key), wording, (("text", text),)))

    def _lacking(self, key: str, empty: Empty) -> Empty:
        self.problem(_NEEDED, key, key)
        return empty


def typeset(text: str) -> str:
    """A text with the apostrophes of print; people type the plain one."""
    return text.replace("'", "\u2019")


def _is(line: str, heading: str) -> bool:
    """Whether a line is this TOML heading, with or without a remark behind it."""
    return line.split("#", maxsplit=1)[0].strip() == heading
