"""One page of the guide, ready to be shown: figures in words, `only=` settled, call signs picked."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from cartguide.guide.model import Block, Head, Picture, Run, Section, Sign, Source, Step, Term
from cartguide.journey.trust import UNCHECKED, Trust

if TYPE_CHECKING:
    from cartguide.guide.centre import CentreItem
    from cartguide.journey.in_force import InForce

QUESTIONS = "questions-to-ask"
MOST_OPEN_PARTS = 3


class CallGroup(NamedTuple):
    """The signs a step picks from one group of *Who to call*, under that group's own heading."""

    identity: str
    heading: str
    signs: tuple[Sign, ...]


class Picks(NamedTuple):
    """The call signs of a step, in the list's groups and order. `whole`: every sign it picks stands here."""

    groups: tuple[CallGroup, ...] = ()
    whole: bool = True


class Question(NamedTuple):
    """A question one may ask the team; a starred one is good to ask first."""

    identity: str
    text: str
    starred: bool


class GuideItem(NamedTuple):
    """An item of the checklist that the person did not write.

    `why`: its second line; `centre`: whose it is; `part`: the heading it stands under on its page.
    """

    identity: str
    text: str
    why: str = ""
    centre: str = ""
    part: str = ""


class Local(NamedTuple):
    """What the centre adds to a page, and how far the page can be relied on.

    `withheld`: the centre shows only pages it has checked, and this is none of them.
    """

    centre: str = ""
    notes: tuple[str, ...] = ()
    items: "tuple[CentreItem, ...]" = ()
    trust: Trust = Trust(UNCHECKED)
    withheld: bool = False


_NO_FIGURES: "Mapping[str, InForce]" = MappingProxyType({})


def _no_term(_identity: str) -> Term | None:
    return None


def _no_picture(_identity: str) -> Picture | None:
    return None


def _no_sources(_identities: Iterable[str]) -> tuple[Source, ...]:
    return ()


def in_parts(section: Section) -> list[tuple[Block | None, tuple[Block, ...]]]:
    """A section's blocks by the parts that fold, each under its heading; what stands before them has none.

    A section of few parts is one, with its headings among the blocks: there is nothing to fold.
    """
    starts = [at for at, block in enumerate(section.blocks) if block.kind == "subheading"]
    if len(starts) <= MOST_OPEN_PARTS:
        return [(None, section.blocks)]
    ends = [*starts[1:], len(section.blocks)]
    parts: list[tuple[Block | None, tuple[Block, ...]]] = [
        (section.blocks[at], section.blocks[at + 1 : end]) for at, end in zip(starts, ends, strict=True)
    ]
    before = section.blocks[: starts[0]]
    return [*([(None, before)] if before else []), *parts]


class PageView(NamedTuple):
    """One page, ready to be shown: nothing in it needs a rule any more.

    `term`, `sources` and `picture` look up what is only read when it is asked for: the meaning of a medical word by its
    id, with its figures in words, sources by theirs, and the words of a part's picture; what can't be read is None or
    left out. `in_force` holds every figure.
    """

    step: Step
    head: Head
    sections: tuple[Section, ...]
    calls: Picks = Picks()
    term: Callable[[str], Term | None] = _no_term
    sources: Callable[[Iterable[str]], tuple[Source, ...]] = _no_sources
    in_force: "Mapping[str, InForce]" = _NO_FIGURES
    local: Local = Local()
    reader: str = ""
    picture: Callable[[str], Picture | None] = _no_picture

    @property
    def items(self) -> tuple[GuideItem, ...]:
        """The checklist's items in their order, the centre's after the guide's."""
        own = [
            GuideItem(item.identity, _plain(item.runs), _plain(item.why), part=part)
            for section in self.sections
            for part, block in _under_headings(section)
            if block.kind == "checks"
            for item in block.items
        ]
        centre = [GuideItem(item.identity, item.text, item.why, self.local.centre) for item in self.local.items]
        return (*own, *centre)

    def figures_of(self, section: Section) -> tuple[str, ...]:
        """The ids of the figures a section speaks of, each once, in its order."""
        lines = [runs for block in section.blocks for runs in (block.runs, *_of_items(block))]
        return tuple(dict.fromkeys(run.target for runs in lines for run in runs if run.kind == "figure"))

    @property
    def questions(self) -> tuple[Question, ...]:
        """The questions to ask that have an id, the starred ones first."""
        found = [
            Question(item.identity, _plain(item.runs), item.identity in self.step.stars)
            for section in self.sections
            if section.identity == QUESTIONS
            for block in section.blocks
            for item in block.items
            if item.identity
        ]
        return tuple(sorted(found, key=lambda question: not question.starred))

    def known(self, runs: tuple[Run, ...]) -> tuple[Run, ...]:
        """The runs with only those words as terms that are explained somewhere."""
        return tuple(
            run._replace(kind="plain") if run.kind == "term" and not self.term(run.target) else run for run in runs
        )


def _plain(runs: tuple[Run, ...]) -> str:
    return "".join(run.text for run in runs)


def _under_headings(section: Section) -> Iterator[tuple[str, Block]]:
    """A section's blocks, each with the words of its part's heading; none before the first."""
    part = ""
    for block in section.blocks:
        if block.kind == "subheading":
            part = _plain(block.runs)
        else:
            yield part, block


def _of_items(block: Block) -> list[tuple[Run, ...]]:
    return [runs for item in block.items for runs in (item.runs, item.why)]
