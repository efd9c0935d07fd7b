"""About this guide: what it says of itself, how its pages stand, everything it rests on."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from cartguide import __version__
from cartguide.guide.model import Run
from cartguide.journey.library import Library
from cartguide.journey.page_state import PageState, page_states
from cartguide.ui.beside.broken import BrokenPage
from cartguide.ui.beside.guide_card import GuideCard
from cartguide.ui.beside.in_slices import InSlices
from cartguide.ui.beside.sheet import Sheet
from cartguide.ui.beside.sources import source_parts
from cartguide.ui.beside.state_words import state_words
from cartguide.ui.card import Card
from cartguide.ui.panel.fold import Fold
from cartguide.ui.paragraph import NEW_LINE, Paragraph
from cartguide.ui.scale import APART, NEAR, TIGHT
from cartguide.ui.theme import Looks

LICENSE = "Apache License 2.0"


class AboutPage(Sheet):
    """Nothing here needs the network, and nothing here is sent."""

    def __init__(self, stage: QWidget, looks: Looks, name: str, library: Library) -> None:
        view, problems = library.beside(name)
        super().__init__(stage, looks, name, view.head.title if view else looks.say("About this guide"))
        self.title.setAccessibleIdentifier(f"{name}.title")
        if view is None:
            self.column.addWidget(BrokenPage(looks, problems))
        else:
            card = GuideCard(looks, view)
            card.numbers_wanted.connect(lambda: self.go.emit("figures"))
            card.wants_sight.connect(self.ensureWidgetVisible)
            self.column.addWidget(card)
        self.grounds = Grounds(looks, library)
        self.column.addWidget(self.grounds)
        self.column.addStretch(1)


class Grounds(Card):
    """The program's version and license, how each page stands, and all sources, each made when it is opened."""

    def __init__(self, looks: Looks, library: Library) -> None:
        super().__init__()
        look, _, say = looks
        self._looks, self._library = looks, library
        self.column.setContentsMargins(APART - TIGHT, APART - TIGHT, APART - TIGHT, APART - TIGHT)
        self.column.setSpacing(0)
        top = QVBoxLayout()
        top.setContentsMargins(TIGHT, TIGHT, TIGHT, NEAR)
        top.setSpacing(TIGHT)
        top.addWidget(Paragraph(look, (Run(say("The program and its pages")),), "section", heading=True))
        for words in (
            say("CAR T Guide, version {version}.", version=__version__),
            say("License: {license}.", license=LICENSE),
        ):
            top.addWidget(Paragraph(look, (Run(words),)))
        self.column.addLayout(top)
        self.pages = Fold(looks, say("How each page stands"), "about.pages", self._page_rows)
        self.sources = Fold(looks, say("All sources of this guide"), "about.sources", self._all_sources)
        self.column.addWidget(self.pages)
        self.column.addWidget(self.sources)

    def _page_rows(self) -> QWidget:
        return self._inset(InSlices(map(self._row, page_states(self._library)), NEAR))

    def _row(self, state: PageState) -> QWidget:
        lines = NEW_LINE.join(("", *state_words(self._looks.say, state)))
        row = Paragraph(self._looks.look, (Run(state.title, "strong"), Run(lines)), "small", bullet=True)
        row.setAccessibleIdentifier(f"about.page.{state.identity}")
        return row

    def _all_sources(self) -> QWidget:
        from cartguide.guide.sources import load_sources  # noqa: PLC0415  when somebody asks for them

        sources = load_sources(self._library.content)[0].values()
        return self._inset(InSlices(source_parts(self._looks, sources), NEAR))

    @staticmethod
    def _inset(body: InSlices) -> InSlices:
        body.setContentsMargins(TIGHT, 0, TIGHT, 0)
        return body
