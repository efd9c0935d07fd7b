"""The guide as this reader sees it today: figures in words, `only=` settled. Pages are read when they are opened."""

from collections.abc import Iterable, Mapping
from datetime import date
from functools import cached_property
from pathlib import Path

from cartguide.guide.conditions import holds
from cartguide.guide.load import load_outline, load_page, read_head
from cartguide.guide.model import (
    Block,
    CallPage,
    Outline,
    Page,
    Problem,
    Run,
    Section,
    SignGroup,
    Source,
    Step,
    Term,
    message_id,
)
from cartguide.journey.page_view import CallGroup, PageView, Picks

__all__ = ["Library", "PageView"]

_UNKNOWN_FIGURE = message_id("A figure on this page is not in figures.toml.")


class Library:
    """Reads the guide from a content folder for a reader with these details.

    `today` is None while the clock is not to be believed. What can't be read is in `problems`, never raised.
    """

    def __init__(
        self,
        content: Path,
        language: str,
        details: Mapping[str, str],
        today: date | None,
        outline: Outline | None = None,
    ) -> None:
        self.content = content
        self.language = language
        self.details = details
        self.today = today
        self.outline = outline or load_outline(content, language)
        self.figure_problems: tuple[Problem, ...] = ()

    @cached_property
    def figures(self) -> dict[str, str]:
        """Every figure in force, in words."""
        from cartguide.guide.figures import load_figures  # noqa: PLC0415  not needed for the first frame
        from cartguide.journey.in_force import words_in_force  # noqa: PLC0415  the same

        figures, self.figure_problems = load_figures(self.content, self.language)
        return {identity: words_in_force(figure, self.details, self.today) for identity, figure in figures.items()}

    def said(self, runs: tuple[Run, ...]) -> tuple[Run, ...]:
        """Runs with their figures in words; a figure that is not known leaves its name, so that it is seen."""
        if all(run.kind != "figure" for run in runs):
            return runs
        return tuple(
            Run(self.figures.get(run.target, run.target), "figure", run.target) if run.kind == "figure" else run
            for run in runs
        )

    def plain(self, runs: tuple[Run, ...]) -> str:
        """Runs as one plain text."""
        return "".join(run.text for run in self.said(runs))

    def message(self, identity: str) -> str:
        """A step's main message in plain words; empty where its page can't be read."""
        head, _, _ = read_head(self.content / self.language / f"{identity}.md")
        return self.plain(head.message) if head and self._can_say(head.message) else ""

    def page(self, identity: str) -> tuple[PageView | None, tuple[Problem, ...]]:
        """One page as this reader sees it; None and the reasons if it, or a figure it speaks of, can't be read."""
        step = next((step for step in self.outline.steps if step.identity == identity), None)
        page, problems = load_page(self.content, self.language, identity)
        if page is None or step is None:
            return None, problems
        if not self._figures_of(page) <= self.figures.keys():
            return None, self.figure_problems or (_no_figure(page),)
        sections = tuple(self._section(section) for section in page.sections if holds(section.only, self.details))
        head = page.head._replace(
            message=self.said(page.head.message),
            facts=tuple(fact._replace(runs=self.said(fact.runs)) for fact in page.head.facts),
        )
        return PageView(step, head, sections, self.picks(step), self.term, self.sources), ()

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
        term = self._terms.get(identity)
        if term is None or not all(self._can_say(runs) for runs in _lines(term.meaning)):
            return None
        return term._replace(meaning=tuple(self._block(block) for block in term.meaning))

    def sources(self, identities: Iterable[str]) -> tuple[Source, ...]:
        """The sources of these ids that can be read, in this order. They are read when first asked for."""
        return tuple(self._sources[identity] for identity in identities if identity in self._sources)

    @cached_property
    def _calls(self) -> CallPage | None:
        from cartguide.guide.calls import load_calls  # noqa: PLC0415  not needed for the first frame

        return load_calls(self.content, self.language)[0]

    @cached_property
    def _terms(self) -> dict[str, Term]:
        from cartguide.guide.terms import load_terms  # noqa: PLC0415  when the first word is met

        return load_terms(self.content, self.language)[0]

    @cached_property
    def _sources(self) -> dict[str, Source]:
        from cartguide.guide.sources import load_sources  # noqa: PLC0415  when somebody asks where a page comes from

        return load_sources(self.content)[0]

    def _picked(self, group: SignGroup, picks: tuple[str, ...]) -> CallGroup:
        """A sign, or a heading, with a figure that is not known is not said: half a fever sign is worse than none."""
        signs = [sign for _, _, signs in group.parts for sign in signs if sign.identity in picks]
        if not self._can_say(group.heading):
            signs = []
        said = tuple(sign._replace(runs=self.said(sign.runs)) for sign in signs if self._can_say(sign.runs))
        return CallGroup(group.identity, self.plain(group.heading), said)

    def _can_say(self, runs: tuple[Run, ...]) -> bool:
        return all(run.target in self.figures for run in runs if run.kind == "figure")

    def _figures_of(self, page: Page) -> set[str]:
        blocks = tuple(block for section in page.sections for block in section.blocks)
        lines = [page.head.message, *(fact.runs for fact in page.head.facts), *_lines(blocks)]
        return {run.target for runs in lines for run in runs if run.kind == "figure"}

    def _section(self, section: Section) -> Section:
        return section._replace(blocks=tuple(self._block(block) for block in section.blocks))

    def _block(self, block: Block) -> Block:
        items = tuple(
            item._replace(runs=self.said(item.runs)) for item in block.items if holds(item.only, self.details)
        )
        return block._replace(runs=self.said(block.runs), items=items)


def _lines(blocks: tuple[Block, ...]) -> list[tuple[Run, ...]]:
    """All runs of some blocks and of their items."""
    return [runs for block in blocks for runs in (block.runs, *(item.runs for item in block.items))]


def _no_figure(page: Page) -> Problem:
    """A page that speaks of a figure there is not."""
    return Problem(f"{page.head.identity}.md", page.head.line, _UNKNOWN_FIGURE)
