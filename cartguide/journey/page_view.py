"""One page of the guide, ready to be shown: figures in words, `only=` settled, call signs picked."""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from cartguide.guide.model import Head, Run, Section, Sign, Source, Step, Term

QUESTIONS = "questions-to-ask"


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


def _no_term(_identity: str) -> Term | None:
    return None


def _no_sources(_identities: Iterable[str]) -> tuple[Source, ...]:
    return ()


class PageView(NamedTuple):
    """One page, ready to be shown: nothing in it needs a rule any more.

    `term` and `sources` look up what is only read when it is asked for: the meaning of a medical word by its id, with
    its figures in words, and sources by theirs; what can't be read is None or left out.
    """

    step: Step
    head: Head
    sections: tuple[Section, ...]
    calls: Picks = Picks()
    term: Callable[[str], Term | None] = _no_term
    sources: Callable[[Iterable[str]], tuple[Source, ...]] = _no_sources

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

    @property
    def questions(self) -> tuple[Question, ...]:
        """The questions to ask that have an id, the starred ones first."""
        found = [
            Question(item.identity, "".join(run.text for run in item.runs), item.identity in self.step.stars)
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
