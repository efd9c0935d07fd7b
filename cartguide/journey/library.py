"""The guide as this reader sees it today: figures in words, `only=` settled. Pages are read when they are opened."""

from collections.abc import Mapping
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from cartguide.guide.conditions import holds
from cartguide.guide.load import load_outline, load_page
from cartguide.guide.model import Block, Head, Outline, Page, Problem, Run, Section, Step, message_id

_UNKNOWN_FIGURE = message_id("A figure on this page is not in figures.toml.")


class PageView(NamedTuple):
    """One page, ready to be shown: nothing in it needs a rule any more."""

    step: Step
    head: Head
    sections: tuple[Section, ...]

    @property
    def items(self) -> tuple[tuple[str, str], ...]:
        """The checklist's items in their order: id and plain words."""
        return tuple(
            (item.identity, "".join(run.text for run in item.runs))
            for section in self.sections
            for block in section.blocks
            if block.kind == "checks"
            for item in block.items
        )


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
        return PageView(step, head, sections), ()

    def _figures_of(self, page: Page) -> set[str]:
        blocks = [block for section in page.sections for block in section.blocks]
        lines = [page.head.message, *(fact.runs for fact in page.head.facts), *(block.runs for block in blocks)]
        lines += [item.runs for block in blocks for item in block.items]
        return {run.target for runs in lines for run in runs if run.kind == "figure"}

    def _section(self, section: Section) -> Section:
        return section._replace(blocks=tuple(self._block(block) for block in section.blocks))

    def _block(self, block: Block) -> Block:
        items = tuple(
            item._replace(runs=self.said(item.runs)) for item in block.items if holds(item.only, self.details)
        )
        return block._replace(runs=self.said(block.runs), items=items)


def _no_figure(page: Page) -> Problem:
    """A page that speaks of a figure there is not."""
    return Problem(f"{page.head.identity}.md", page.head.line, _UNKNOWN_FIGURE)
