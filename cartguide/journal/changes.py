"""Changes to a journal as data: kept while unacknowledged, laid over what is read, safe to do twice."""

from collections.abc import Hashable, Iterable
from typing import TYPE_CHECKING, NamedTuple, Protocol

from cartguide.journal.item_changes import (
    OwnItemAdded,
    OwnItemDated,
    OwnItemGone,
    OwnItemMoved,
    OwnItemReworded,
    Tick,
    moved,
)
from cartguide.journal.model import StepWriting
from cartguide.journal.note_changes import NoteAnswer, NoteAsked, NoteGone, NoteText, QuestionTaken
from cartguide.journal.record_changes import RecordGone, RecordKept, records_over

if TYPE_CHECKING:
    from cartguide.journal.journal import Journal
    from cartguide.journal.profile import Value

__all__ = [
    "Change",
    "Kept",
    "NoteAnswer",
    "NoteAsked",
    "NoteGone",
    "NoteText",
    "OwnItemAdded",
    "OwnItemDated",
    "OwnItemGone",
    "OwnItemMoved",
    "OwnItemReworded",
    "QuestionTaken",
    "RecordGone",
    "RecordKept",
    "Tick",
    "laid_over",
    "moved",
    "records_over",
]


class Change(Protocol):
    """One thing a person did. A later change with the same key takes the place, and the turn, of an earlier one.

    So one whose outcome depends on changes of other keys needs a key of its own each time.
    """

    @property
    def key(self) -> Hashable:
        """What it is about."""

    @property
    def about(self) -> Hashable:
        """The record it changes: changes of one record are done in their order."""

    def apply(self, journal: "Journal") -> None:
        """Do it; when this returns it is on the disk. Raises JournalError."""

    def over(self, writing: StepWriting) -> StepWriting:
        """A step's writing as it will be when this is done."""


class Kept(NamedTuple):
    """A fact of the profile: the number to call first, where one was, a figure of one's own."""

    name: str
    value: "Value"

    @property
    def key(self) -> Hashable:
        """One value a name."""
        return ("profile", self.name)

    @property
    def about(self) -> Hashable:
        """See Change."""
        return self.name

    def apply(self, journal: "Journal") -> None:
        """Put it into the profile."""
        journal.profile.put(self.name, self.value)

    def over(self, writing: StepWriting) -> StepWriting:
        """Not a step's writing."""
        return writing


def laid_over(writing: StepWriting, changes: Iterable[Change]) -> StepWriting:
    """A step's writing with changes that are not in the journal yet, in their order."""
    for change in changes:
        writing = change.over(writing)
    return writing
