"""Steps, heads and pages from a content folder. Bad content becomes Problems; nothing here raises for it.

The order of the path and the names of its steps are read at the start; the rest of a page only when it is opened.
"""

import re
from pathlib import Path
from typing import TYPE_CHECKING

from cartguide.guide.fields import BAD_ID, ID, Fields, Text, parse_toml, read_text, read_toml, typeset
from cartguide.guide.model import (
    Fact,
    Head,
    Named,
    Outline,
    Page,
    Picture,
    Point,
    Problem,
    Step,
    Variant,
    message_id,
)

if TYPE_CHECKING:
    from cartguide.guide.markup import Reader

MARK = "+++"
BOTH = 2
PARENT = "parent"
PHASES = ("before", "wait", "treatment", "after")
_NO_HEADER = message_id("The page must begin with a header between two lines of +++.")
_BAD_PHASE = message_id("The phase “{text}” is not one of before, wait, treatment, after.")
_NO_FOLDER = message_id("There is no guide content here: {text}")
_NO_STEPS = message_id("No step is listed here.")
_TWICE = message_id("The step “{text}” is listed twice.")


def page_path(content: Path, language: str, identity: str, reader: str = "") -> Path:
    """Where a page's words stand. A parent's page of the same name goes before, where there is one."""
    own = content / language / PARENT / f"{identity}.md"
    return own if reader == PARENT and own.is_file() else content / language / f"{identity}.md"


def load_outline(content: Path, language: str, reader: str = "") -> Outline:
    """The steps of guide.toml in their order, and the names in every step page whose head could be read."""
    if not (content / language).is_dir():
        nowhere = Problem(str(content), 1, _NO_FOLDER, (("text", str(content / language)),))
        return Outline(language, (), {}, (nowhere,))
    fields, problems = read_toml(content / "guide.toml")
    steps = _steps(fields, problems)
    heads: dict[str, Named] = {}
    for step in steps:
        front, _, wrong = _front(page_path(content, language, step.identity, reader))
        problems.extend(wrong)
        if front is not None and not wrong:
            title = next((title for title in _titles_for(front, reader) if title), front.text("title"))
            heads[step.identity] = Named(typeset(title), typeset(front.text("station", "")))
    return Outline(language, steps, heads, tuple(problems))


def load_page(content: Path, language: str, identity: str, reader: str = "") -> tuple[Page | None, tuple[Problem, ...]]:
    """One whole page; None and the reasons if any of it can't be read."""
    from cartguide.guide.markup import Reader  # noqa: PLC0415  the start reads no markup

    path = page_path(content, language, identity, reader)
    head, body, problems = read_head(path)
    if head is None:
        return None, tuple(problems)
    markup = Reader(str(path))
    sections = markup.sections(body)
    if markup.problems:
        return None, tuple(markup.problems)
    return Page(head, sections), ()


def read_head(path: Path) -> tuple[Head | None, Text, list[Problem]]:
    """A page's header, and its body unread."""
    from cartguide.guide.markup import Reader  # noqa: PLC0415  the start reads no markup

    fields, body, problems = _front(path)
    if fields is None or problems:
        return None, body, problems
    markup = Reader(str(path))
    head = _head(path.stem, fields, markup)
    return (None if markup.problems else head), body, markup.problems


def _front(path: Path) -> tuple[Fields | None, Text, list[Problem]]:
    """The header of a page with every field looked at, its markup unread; and the body."""
    text, problems = read_text(path)
    if problems:
        return None, text, problems
    marks = [at for at, line in enumerate(text.lines) if line.strip() == MARK]
    if len(marks) < BOTH or marks[0] != 0:
        return None, text, [Problem(str(path), 1, _NO_HEADER)]
    end = marks[1]
    body = Text(text.file, text.lines[end + 1 :], end + 1)
    fields, problems = parse_toml(Text(text.file, text.lines[1:end], 1))
    if not problems:
        _look_at(fields)
        problems = fields.problems
    return fields, body, problems


def _look_at(fields: Fields) -> None:
    """Find out what a header lacks."""
    for name in ("title", "message"):
        fields.text(name)
    for name in ("station", "reviewed-by"):
        fields.text(name, "")
    fields.whole("version")
    for name in ("last-reviewed", "review-due"):
        fields.day(name)
    for one in fields.tables("fact"):
        for name in ("id", "label", "text"):
            one.text(name)
        fields.problems.extend(one.problems)
    _look_at_more(fields)


def _look_at_more(fields: Fields) -> None:
    for key, names in (("picture", ("caption", "shows", "purpose")), ("point", ("id", "say", "ask"))):
        if key not in fields.table:
            continue
        found = [fields.table_of(key)] if key == "picture" else fields.tables(key)
        for one in found:
            for name in names:
                one.text(name)
            fields.problems.extend(one.problems)


def _titles_for(fields: Fields, reader: str) -> list[str]:
    """The titles of a header's variants for this reader."""
    wanted = f"reader={reader}"
    return [one.text("title", "") for one in fields.tables("for") if reader and one.text("only", "") == wanted]


def _head(identity: str, fields: Fields, reader: "Reader") -> Head:
    facts = [
        Fact(one.text("id"), typeset(one.text("label")), reader.runs(one.text("text"), one.line_of("text")))
        for one in fields.tables("fact")
    ]
    return Head(
        identity=identity,
        title=typeset(fields.text("title")),
        station=typeset(fields.text("station", "")),
        message=reader.runs(fields.text("message"), fields.line_of("message")),
        facts=tuple(facts),
        version=fields.whole("version"),
        last_reviewed=fields.day("last-reviewed"),
        review_due=fields.day("review-due"),
        reviewed_by=fields.text("reviewed-by", ""),
        line=fields.line_of("title"),
        picture=_picture(fields),
        points=tuple(
            Point(one.text("id"), typeset(one.text("say")), typeset(one.text("ask"))) for one in fields.tables("point")
        ),
        variants=tuple(_variant(one, reader) for one in fields.tables("for")),
    )


def _picture(fields: Fields) -> Picture | None:
    if "picture" not in fields.table:
        return None
    one = fields.table_of("picture")
    return Picture(*(typeset(one.text(name)) for name in ("caption", "shows", "purpose")))


def _variant(one: Fields, reader: "Reader") -> Variant:
    only = reader.only(one.text("only"), one.line_of("only"))
    reader.problems.extend(one.problems)
    return Variant(only, typeset(one.text("title", "")), reader.runs(one.text("message", ""), one.line_of("message")))


def _steps(fields: Fields, problems: list[Problem]) -> tuple[Step, ...]:
    steps: dict[str, Step] = {}
    number = 0
    for one in fields.tables("step"):
        number += "side-of" not in one.table
        step = _step(one, number)
        if step.identity in steps:
            one.problem(_TWICE, "id", step.identity)
        problems.extend(one.problems)
        if not one.problems:
            steps[step.identity] = step
    if not steps and not problems and not fields.problems:
        fields.problem(_NO_STEPS, "step", "")
    problems.extend(fields.problems)
    return tuple(steps.values())


def _step(one: Fields, number: int) -> Step:
    side_of = one.text("side-of", "")
    step = Step(
        identity=one.text("id"),
        number=0 if side_of else number,
        phase=one.text("phase"),
        icon=one.text("icon", ""),
        side_of=side_of,
        facts=one.pairs("facts"),
        sections=one.texts("sections"),
        items=one.texts("items"),
        musts=one.texts("musts"),
        stars=one.texts("stars"),
        calls=one.texts("calls"),
        applies=one.text("applies", ""),
    )
    if step.identity and not re.match(ID, step.identity):
        one.problem(BAD_ID, "id", step.identity)
    if step.phase and step.phase not in PHASES:
        one.problem(_BAD_PHASE, "phase", step.phase)
    return step
