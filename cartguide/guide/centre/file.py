"""Opening a stranger's file: only a real one, and never more of it than a centre file can be."""

from pathlib import Path

from cartguide.guide.fields import NO_FILE, Fields, Text, parse_toml
from cartguide.guide.model import Problem, message_id

LARGEST_LOGO = 200_000
# The logo as base64, and room for the words.
LARGEST_FILE = 2 * LARGEST_LOGO + 400_000
TOO_LARGE = message_id("This file is too large for a center file.")
_NOT_TEXT = message_id("This file is not plain text (UTF-8). Save it again as UTF-8.")


def read_fields(path: Path) -> tuple[Fields, int, tuple[Problem, ...]]:
    """A file's fields, how many bytes it has, and the problem if it can't be read."""
    raw = begin_of(path, LARGEST_FILE)
    if raw is None or len(raw) > LARGEST_FILE:
        return _none(path, 1, NO_FILE if raw is None else TOO_LARGE)
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return _none(path, raw[: error.start].count(b"\n") + 1, _NOT_TEXT)
    fields, problems = parse_toml(Text(str(path), tuple(text.replace("\r\n", "\n").split("\n"))))
    return fields, len(raw), tuple(problems)


def begin_of(path: Path, largest: int) -> bytes | None:
    """A file's bytes, one more than the `largest` it may have where there are more; None where it can't be read.

    What is no file, such as a pipe, is not opened: one would wait there for ever.
    """
    try:
        if not path.is_file():
            return None
        with path.open("rb") as file:
            return file.read(largest + 1)
    except (OSError, ValueError):
        return None


def _none(path: Path, line: int, wording: str) -> tuple[Fields, int, tuple[Problem, ...]]:
    return Fields({}, Text(str(path), ())), 0, (Problem(str(path), line, wording),)
