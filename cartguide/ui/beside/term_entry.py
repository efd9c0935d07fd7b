"""One word of *What words mean*: the word as a heading, how to say it, and its meaning."""

from collections.abc import Iterator

from PySide6.QtWidgets import QVBoxLayout, QWidget

from cartguide.guide.model import Block, Run, Term
from cartguide.ui.paragraph import NEW_LINE, Paragraph
from cartguide.ui.scale import TIGHT
from cartguide.ui.theme import Looks


class TermEntry(QWidget):
    """Other medical words in a meaning are plain here: each has its own place on this page."""

    def __init__(self, looks: Looks, term: Term) -> None:
        super().__init__()
        look, _, say = looks
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, TIGHT)
        column.setSpacing(0)
        self.heading = Paragraph(look, (Run(term.word),), "strong", heading=True)
        self.heading.setAccessibleIdentifier(f"entry.{term.identity}")
        column.addWidget(self.heading)
        if term.said:
            column.addWidget(Paragraph(look, (Run(say("Say it: {sound}", sound=term.said)),), "small", "quiet"))
        for runs, is_item in (line for block in term.meaning for line in _lines(block)):
            column.addWidget(Paragraph(look, tuple(map(_plain, runs)), bullet=is_item))


def _lines(block: Block) -> Iterator[tuple[tuple[Run, ...], bool]]:
    if block.runs:
        yield block.runs, False
    for item in block.items:
        yield (*item.runs, Run(NEW_LINE), *item.why) if item.why else item.runs, True


def _plain(run: Run) -> Run:
    return run._replace(kind="plain") if run.kind == "term" else run
