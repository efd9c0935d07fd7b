"""The guide as this reader sees it today: figures in words, `only=` settled. Pages are read when they are opened."""

from collections.abc import Iterable
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from cartguide.guide.load import load_outline, load_page, page_path, read_head
from cartguide.guide.model import (
    Block,
    CallPage,
    Named,
    Outline,
    Page,
    Picture,
    Problem,
    Run,
    Section,
    SignGroup,
    Source,
    Step,
    Term,
    message_id,
)
from cartguide.journey.circumstances import Circumstances
from cartguide.journey.page_view import CallGroup, Local, PageView, Picks
from cartguide.journey.settling import respelled_block, settled
from cartguide.journey.trust import prints_of, trust_in

if TYPE_CHECKING:
    from cartguide.guide.wording import Wordings
    from cartguide.journey.in_force import InForce

__all__ = ["Library", "PageView"]

_UNKNOWN_FIGURE = message_id("A figure on this page is not in figures.toml.")


class Library:
    """Reads the guide from a content folder for a reader in these circumstances.

    What can't be read is in `problems`, never raised.
    """

    def __init__(
        self, content: Path, language: str, circumstances: Circumstances, outline: Outline | None = None
    ) -> None:
        self.content = content
        self.language = language
        self.circumstances = circumstances
        self.outline = outline or load_outline(content, language, circumstances.reader)._replace(heads=self.names())
        self.figure_problems: tuple[Problem, ...] = ()

    @cached_property
    def in_force(self) -> "dict[str, InForce]":
        """Every figure with its words for this reader, and who set it."""
        from cartguide.guide.figures import load_figures, respelled  # noqa: PLC0415  not needed for the first frame
        from cartguide.journey.in_force import in_force  # noqa: PLC0415  the same

        details, today, centre, own = self.circumstances
        figures, self.figure_problems = load_figures(self.content, self.language)
        said = partial(respelled, wordings=self.wordings, region=self.circumstances.region)
        return {identity: in_force(said(figure), details, today, centre, own) for identity, figure in figures.items()}

    @cached_property
    def wordings(self) -> "Wordings":
        """What other regions say instead of some words."""
        from cartguide.guide.wording import load_wordings  # noqa: PLC0415  not needed for the first frame

        return load_wordings(self.content, self.language)[0]

    def names(self) -> dict[str, Named]:
        """The titles and short names of the steps for this reader."""
        region = self.circumstances.region
        heads = load_outline(self.content, self.language, self.circumstances.reader).heads
        return {
            step: Named(self.wordings.said(head.title, region), self.wordings.said(head.station, region))
            for step, head in heads.items()
        }

    def said(self, runs: tuple[Run, ...]) -> tuple[Run, ...]:
        """Runs with their figures in words; a figure that is not known leaves its name, so that it is seen."""
        if all(run.kind != "figure" for run in runs):
            return runs
        return tuple(
            Run(self._figure(run.target), "figure", run.target) if run.kind == "figure" else run for run in runs
        )

    def plain(self, runs: tuple[Run, ...]) -> str:
        """Runs as one plain text."""
        return "".join(run.text for run in self.said(runs))

    def message(self, identity: str) -> str:
        """A step's main message in plain words; empty where its page can't be read."""
        path = page_path(self.content, self.language, identity, self.circumstances.reader)
        head, _, _ = read_head(path)
        if head is None:
            return ""
        runs = settled(Page(head, ()), self.circumstances.details, self.wordings).head.message
        return self.plain(runs) if self._can_say(runs) else ""

    def page(self, identity: str) -> tuple[PageView | None, tuple[Problem, ...]]:
        """One step's page as this reader sees it; None and the reasons if it, or a figure of it, can't be read."""
        step = next((step for step in self.outline.steps if step.identity == identity), None)
        if step is None:
            return None, load_page(self.content, self.language, identity, self.circumstances.reader)[1]
        return self._view(step)

    def beside(self, identity: str) -> tuple[PageView | None, tuple[Problem, ...]]:
        """A page beside the steps (caregiver, related, about), the same way."""
        return self._view(Step(identity, 0, "", "", "", (), (), (), (), (), ()))

    def picks(self, step: Step) -> Picks:
        """The call signs a step picks from *Who to call*, word for word; not whole if any of them can't be said."""
        if self._calls is None:
            return Picks(whole=not step.calls)
        groups = [self._picked(group, step.calls) for group in self._calls.groups]
        found = tuple(group for group in groups if group.signs)
        count = sum(len(group.signs) for group in found)
        return Picks(found, whole=count == len(set(step.calls)))

    def term(self, identity: str) -> Term | None:
        """What a medical word means; None if that is nowhere explained. The words are read when first asked for."""
        term = self.terms.get(identity)
        if term is None or not all(self._can_say(runs) for runs in _lines(term.meaning)):
            return None
        region = self.circumstances.region
        meaning = tuple(self._block(respelled_block(block, self.wordings, region)) for block in term.meaning)
        return term._replace(word=self.wordings.said(term.word, region), meaning=meaning)

    def picture(self, identity: str) -> Picture | None:
        """What a part's picture, or that of a page for all, says and shows; None if that is nowhere written."""
        found, region = self._pictures.get(identity) or self._of_page_for_all(identity), self.circumstances.region
        said = self.wordings.said
        return found and found._replace(caption=said(found.caption, region), shows=said(found.shows, region))

    def sources(self, identities: Iterable[str]) -> tuple[Source, ...]:
        """The sources of these ids that can be read, in this order. They are read when first asked for."""
        return tuple(self._sources[identity] for identity in identities if identity in self._sources)

    @cached_property
    def _calls(self) -> CallPage | None:
        from cartguide.guide.calls import load_calls  # noqa: PLC0415  not needed for the first frame

        return load_calls(self.content, self.language)[0]

    @cached_property
    def terms(self) -> dict[str, Term]:
        """Every word of the glossary as it is written, by its id."""
        from cartguide.guide.terms import load_terms  # noqa: PLC0415  when the first word is met

        return load_terms(self.content, self.language)[0]

    @cached_property
    def _pictures(self) -> dict[str, Picture]:
        from cartguide.guide.pictures import load_pictures  # noqa: PLC0415  when the first picture is met

        return load_pictures(self.content, self.language)[0]

    @cached_property
    def _sources(self) -> dict[str, Source]:
        from cartguide.guide.sources import load_sources  # noqa: PLC0415  when somebody asks where a page comes from

        return load_sources(self.content)[0]

    def _of_page_for_all(self, identity: str) -> Picture | None:
        head, _, _ = read_head(page_path(self.content, self.language, identity))
        return head.picture if head else None

    def _view(self, step: Step) -> tuple[PageView | None, tuple[Problem, ...]]:
        page, problems = load_page(self.content, self.language, step.identity, self.circumstances.reader)
        if page is None:
            return None, problems
        read = settled(page, self.circumstances.details, self.wordings)
        if not self._figures_of(read) <= self.in_force.keys():
            return None, self.figure_problems or (_no_figure(page),)
        head = read.head._replace(
            message=self.said(read.head.message),
            facts=tuple(fact._replace(runs=self.said(fact.runs)) for fact in read.head.facts),
        )
        sections = tuple(self._section(section) for section in read.sections)
        local = self._local(step, page)
        if local.withheld:
            head, sections = head._replace(message=(), facts=()), ()
        looked_up = (self.picks(step), self.term, self.sources, self.in_force)
        return PageView(step, head, sections, *looked_up, local, self.circumstances.reader, self.picture), ()

    def _local(self, step: Step, page: Page) -> Local:
        """What the centre adds to a page, and how far the page can be relied on."""
        _, today, centre, _ = self.circumstances
        prints = partial(prints_of, self.content, self.language, step.identity, page)
        trust = trust_in(step.identity, page.head, self.language, (today, centre), prints)
        items = tuple(item for item in centre.items if item.step == step.identity)
        withheld = centre.reviewed_only and not trust.checked and bool(step.phase)
        return Local(centre.name, centre.notes.get(step.identity, ()), items, trust, withheld=withheld)

    def _picked(self, group: SignGroup, picks: tuple[str, ...]) -> CallGroup:
        """A sign, or a heading, with a figure that is not known is not said: half a fever sign is worse than none."""
        signs = [sign for _, _, signs in group.parts for sign in signs if sign.identity in picks]
        if not self._can_say(group.heading):
            signs = []
        region = self.circumstances.region
        said = tuple(
            sign._replace(runs=self.said(self.wordings.said_runs(sign.runs, region)))
            for sign in signs
            if self._can_say(sign.runs)
        )
        return CallGroup(group.identity, self.plain(self.wordings.said_runs(group.heading, region)), said)

    def _figure(self, identity: str) -> str:
        return self.in_force[identity].words if identity in self.in_force else identity

    def _can_say(self, runs: tuple[Run, ...]) -> bool:
        return all(run.target in self.in_force for run in runs if run.kind == "figure")

    def _figures_of(self, page: Page) -> set[str]:
        blocks = tuple(block for section in page.sections for block in section.blocks)
        lines = [page.head.message, *(fact.runs for fact in page.head.facts), *_lines(blocks)]
        return {run.target for runs in lines for run in runs if run.kind == "figure"}

    def _section(self, section: Section) -> Section:
        return section._replace(blocks=tuple(self._block(block) for block in section.blocks))

    def _block(self, block: Block) -> Block:
        items = tuple(item._replace(runs=self.said(item.runs), why=self.said(item.why)) for item in block.items)
        return block._replace(runs=self.said(block.runs), items=items)


def _lines(blocks: tuple[Block, ...]) -> list[tuple[Run, ...]]:
    """All runs of some blocks and of their items."""
    return [runs for block in blocks for runs in (block.runs, *(each for i in block.items for each in (i.runs, i.why)))]


def _no_figure(page: Page) -> Problem:
    """A page that speaks of a figure there is not."""
    return Problem(f"{page.head.identity}.md", page.head.line, _UNKNOWN_FIGURE)
