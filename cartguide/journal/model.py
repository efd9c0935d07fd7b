"""The journal's records. Times are ISO 8601 in UTC with 'Z'; an offset is local time minus UTC in minutes, as then."""

from typing import NamedTuple

KINDS = ("note", "question")

# Fixed for ever: a question of the guide is found again by the uuid made of this and its id.
_QUESTIONS = "6f0e6c0c-9a5b-4a0e-8a43-6d7b3f1c2e90"


class Note(NamedTuple):
    """A note or a question of one step. `revision` counts its texts and is given by the editor.

    Of a question: `asked_on`, the day it was asked, YYYY-MM-DD, or empty; `answer`, what they said.
    """

    uuid: str
    step: str
    kind: str
    text: str
    revision: int
    created: str
    changed: str
    created_offset: int
    changed_offset: int
    asked_on: str = ""
    answer: str = ""


class FormerText(NamedTuple):
    """A text, and an answer, that a note had before, from `written` until `replaced`."""

    uuid: str
    revision: int
    kind: str
    text: str
    written: str
    replaced: str
    written_offset: int
    replaced_offset: int
    answer: str = ""


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


class Unseen(NamedTuple):
    """What a step holds besides what its panel shows; with it, changes are laid over exactly as the journal does them.

    The orders hold every uuid, deleted ones too: notes newest first, also those not read; own items first to last.
    `notes` and `items` are deleted ones, as far as they are known.
    """

    note_order: tuple[str, ...] = ()
    gone_notes: frozenset[str] = frozenset()
    notes: tuple[Note, ...] = ()
    item_order: tuple[str, ...] = ()
    items: tuple[OwnItem, ...] = ()


class StepWriting(NamedTuple):
    """What a step's panel shows: notes newest first, ticked item ids (own items by uuid), own items in order."""

    step: str
    notes: tuple[Note, ...]
    ticked: frozenset[str]
    own_items: tuple[OwnItem, ...]
    unseen: Unseen = Unseen()

    @property
    def more(self) -> int:
        """How many notes of the step were not read."""
        living = sum(uuid not in self.unseen.gone_notes for uuid in self.unseen.note_order)
        return max(living - len(self.notes), 0)


def question_uuid(question: str) -> str:
    """The uuid of the note that keeps a question of the guide, from the question's id: always the same.

    A name-based UUID, version 5 of RFC 9562, as uuid.uuid5 makes it.
    """
    from importlib import import_module  # noqa: PLC0415 - not needed to open quickly
    from uuid import UUID  # noqa: PLC0415 - the same

    # Python's own sha1; uuid5 takes hashlib's, which loads libcrypto: 3 MB for this alone.
    digest = import_module("_sha1").sha1(UUID(_QUESTIONS).bytes + question.encode()).digest()
    return str(UUID(bytes=digest[:16], version=5))


def is_from_guide(uuid: str) -> bool:
    """Whether a note's uuid is one that `question_uuid` makes (version 5); a note of one's own has a random one."""
    return uuid[14:15] == "5"
