"""The journal's records. Times are ISO 8601 in UTC with 'Z'; an offset is local time minus UTC in minutes, as then."""

from typing import NamedTuple

KINDS = ("note", "question")


class Note(NamedTuple):
    """A note or a question of one step. `revision` counts its texts and is given by the editor."""

    uuid: str
    step: str
    kind: str
    text: str
    revision: int
    created: str
    changed: str
    created_offset: int
    changed_offset: int


class FormerText(NamedTuple):
    """A text that a note had before, from `written` until `replaced`."""

    uuid: str
    revision: int
    kind: str
    text: str
    written: str
    replaced: str
    written_offset: int
    replaced_offset: int


class Saved(NamedTuple):
    """What the journal holds now: the word the editor waits for. `at` is when it was last changed."""

    uuid: str
    revision: int
    at: str


class OwnItem(NamedTuple):
    """An item a person added to a step's checklist. `position` counts from 0 without gaps; `date` is YYYY-MM-DD."""

    uuid: str
    step: str
    text: str
    position: int
    date: str | None
    revision: int
    created: str
    changed: str
    created_offset: int
    changed_offset: int


class StepWriting(NamedTuple):
    """What a step's panel shows: notes newest first, ticked item ids (own items by uuid), own items in order."""

    step: str
    notes: tuple[Note, ...]
    ticked: frozenset[str]
    own_items: tuple[OwnItem, ...]
