"""What stands in place of a page of the guide that can't be read."""

from PySide6.QtWidgets import QWidget

from cartguide.guide.model import Problem, Run
from cartguide.ui.card import Card
from cartguide.ui.paragraph import Paragraph
from cartguide.ui.scale import NEAR
from cartguide.ui.theme import Looks
from cartguide.ui.trouble import broken_guide


class BrokenPage(Card):
    """Says what was left out, and what to do; `kept`: what of the page is still there."""

    def __init__(self, looks: Looks, problems: tuple[Problem, ...], kept: QWidget | None = None) -> None:
        super().__init__()
        look, icons, say = looks
        self.column.setSpacing(NEAR)
        sentence = Paragraph(look, (Run(broken_guide(say, problems)),), boxed=True, icons=icons, icon="warning")
        sentence.setAccessibleIdentifier("broken")
        self.column.addWidget(sentence)
        if kept:
            self.column.addWidget(kept)
