"""The kept list of ids, `ids.txt`: what people's ticks, notes and picks hang on may be reworded, never renamed.

One id a line, sorted: its kind, its page, the id, as in `item cell-collection ask-medicines`. Sections and parts are
not in it: nothing of a person's hangs on them.
"""

from collections.abc import Iterator
from pathlib import Path

from cartguide.guide import calls, terms
from cartguide.guide.check.forms import without_form
from cartguide.guide.check.loaded import Content, fault
from cartguide.guide.check.passages import QUESTIONS, items, signs
from cartguide.guide.fields import read_text
from cartguide.guide.model import Page, Problem, message_id

FILE = "ids.txt"
FIGURES = "figures"
SHOWN = 3
_NO_LIST = message_id("There is no list of the ids that are in use. Make it: cartguide check --keep-ids")
_GONE = message_id("The id “{text}” is gone. What people ticked or wrote hangs on it: give it back, with other words.")
_NEW = message_id("{count} ids are new, such as “{text}”. Are they right? Then keep them: cartguide check --keep-ids")


def ids_in_use(content: Content) -> tuple[str, ...]:
    """Every id that must stay, as lines of the list, sorted."""
    found = {f"step {step.identity} {step.identity}" for step in content.outline.steps}
    for name, page in content.pages.items():
        found.update(f"{kind} {without_form(name)} {identity}" for kind, identity in _of_page(page) if identity)
    found.update(f"sign {calls.PAGE} {sign.identity}" for _, sign in signs(content))
    found.update(f"term {terms.PAGE} {identity}" for identity in content.terms)
    found.update(f"figure {FIGURES} {identity}" for identity in content.numbers.table)
    return tuple(sorted(found))


def kept_ids(content: Content) -> Iterator[Problem]:
    """No id of the list is gone, and none is new that is not in it."""
    path = content.root / FILE
    if not path.is_file():
        yield fault(str(path), 1, _NO_LIST)
        return
    text, problems = read_text(path)
    yield from problems
    kept = {line.strip(): number for number, line in enumerate(text.lines, 1) if line.strip()}
    used = ids_in_use(content)
    for line, number in kept.items():
        if line not in used:
            yield fault(str(path), number, _GONE, text=line)
    new = [line for line in used if line not in kept]
    if new:
        yield fault(str(path), 1, _NEW, count=len(new), text="”, “".join(new[:SHOWN]))


def with_new_ids(content: Content) -> str:
    """The list's text with the new ids added; none is ever taken out."""
    path = content.root / FILE
    kept = read_text(path)[0].lines if path.is_file() else ()
    lines = {line.strip() for line in kept if line.strip()} | set(ids_in_use(content))
    return "".join(f"{line}\n" for line in sorted(lines))


def list_path(content: Path) -> Path:
    """Where a content folder keeps the list."""
    return content / FILE


def _of_page(page: Page) -> Iterator[tuple[str, str]]:
    yield from (("fact", fact.identity) for fact in page.head.facts)
    yield from (("point", point.identity) for point in page.head.points)
    for section in page.sections:
        for block, item in items(section.blocks):
            asked = block.kind != "checks" and section.identity == QUESTIONS
            yield "item" if block.kind == "checks" else "question" if asked else "bullet", item.identity
