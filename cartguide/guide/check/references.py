"""What one file names must exist in the other: signs, words, figures."""

from collections.abc import Iterator

from cartguide.guide import calls
from cartguide.guide.check.loaded import Content, fault
from cartguide.guide.check.passages import everywhere, signs
from cartguide.guide.model import Problem, Run, message_id

_NO_SIGN = message_id("The call sign “{text}” is not in who-to-call.md.")
_NO_WORD = message_id("The medical word “{text}” is not explained in words.md.")
_NO_FIGURE = message_id("The figure “{text}” is not in figures.toml.")


def call_picks(content: Content) -> Iterator[Problem]:
    """A step's "Call your team if" picks only signs that are in the list."""
    known = {sign.identity for _, sign in signs(content)}
    for step in content.outline.steps if known else ():
        for pick in step.calls:
            if pick not in known:
                line = content.step_line(step.identity, "calls")
                yield fault(str(content.root / "guide.toml"), line, _NO_SIGN, text=pick)


def words_and_figures(content: Content) -> Iterator[Problem]:
    """Every medical word and every figure in the text exists."""
    for file, line, run in _runs(content):
        if run.kind == "term" and run.target not in content.terms:
            yield fault(file, line, _NO_WORD, text=run.target)
        if run.kind == "figure" and run.target not in content.numbers.table:
            yield fault(file, line, _NO_FIGURE, text=run.target)


def _runs(content: Content) -> Iterator[tuple[str, int, Run]]:
    for passage in everywhere(content):
        yield from ((passage.file, passage.line, run) for run in passage.runs)
    for page, read in content.pages.items():
        for block in (block for section in read.sections for block in section.blocks if block.kind == "subheading"):
            yield from ((content.file(page), block.line, run) for run in block.runs)
    for group in content.calls.groups if content.calls else ():
        for runs in (group.heading, *(words for _, words, _ in group.parts)):
            yield from ((content.file(calls.PAGE), group.line, run) for run in runs)
