"""*Who to call*: the one list of call signs, with ids. It needs nothing else of the guide."""

from pathlib import Path

from cartguide.guide.load import read_head
from cartguide.guide.markup import Reader
from cartguide.guide.model import Block, CallPage, Problem, Run, Section, Sign, SignGroup, message_id

PAGE = "who-to-call"
GROUPS = ("emergency", "now", "today", "later", "always")
_WRONG_GROUPS = message_id("The groups must be emergency, now, today, later and always, in this order, not “{text}”.")
_NOT_SIGNS = message_id("A group holds sub-groups (###) and lists of signs, nothing else.")
_NO_SIGNS = message_id("There are no signs here.")
_FOR_ALL = message_id("The list is the same for everyone: only= has no place here.")
_NO_ID = message_id("A sign needs an id: write {{#id}} after “{text}”.")


def load_calls(content: Path, language: str) -> tuple[CallPage | None, tuple[Problem, ...]]:
    """The page of call signs in a content folder; None and the reasons if any of it can't be read."""
    path = content / language / f"{PAGE}.md"
    head, body, problems = read_head(path)
    if head is None:
        return None, tuple(problems)
    reader = Reader(str(path))
    sections = reader.sections(body, figures_in_headings=True)
    groups = tuple(_group(section, reader) for section in sections)
    found = tuple(section.identity for section in sections)
    if found != GROUPS:
        reader.problem(head.line, _WRONG_GROUPS, text=", ".join(found))
    if reader.problems:
        return None, tuple(reader.problems)
    reviewed = (head.version, head.last_reviewed, head.review_due, head.reviewed_by)
    return CallPage(head.title, head.message, groups, *reviewed), ()


def signs_of(page: CallPage) -> dict[str, Sign]:
    """Every sign and fixed sentence by its id."""
    return {sign.identity: sign for group in page.groups for _, _, signs in group.parts for sign in signs}


def _group(section: Section, reader: Reader) -> SignGroup:
    parts: list[tuple[str, tuple[Run, ...], tuple[Sign, ...]]] = []
    name: tuple[str, tuple[Run, ...]] = ("", ())
    waiting = section.line
    if section.only:
        reader.problem(section.line, _FOR_ALL)
    for block in section.blocks:
        if block.kind == "subheading":
            if waiting and waiting != section.line:
                reader.problem(waiting, _NO_SIGNS)
            name, waiting = (block.identity, block.runs), block.line
        elif block.kind == "bullets":
            parts.append((*name, _signs(block, reader)))
            name, waiting = ("", ()), 0
        else:
            reader.problem(block.line, _NOT_SIGNS)
    if waiting:
        reader.problem(waiting, _NO_SIGNS)
    heading = reader.runs(section.heading, section.line)
    return SignGroup(section.identity, heading, tuple(parts), section.line)


def _signs(block: Block, reader: Reader) -> tuple[Sign, ...]:
    for item in block.items:
        if item.only:
            reader.problem(item.line, _FOR_ALL)
        if not item.identity:
            reader.problem(item.line, _NO_ID, text="".join(run.text for run in item.runs))
    return tuple(Sign(item.identity, item.runs, item.sources, item.mark, item.line) for item in block.items)
