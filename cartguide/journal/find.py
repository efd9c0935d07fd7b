"""Finds what the person wrote by its words, with FTS5.

The words to find things by are not written with each save, which would make saves slower: they are brought up to date
from `changed_order`, in slices, when one looks for something and when nothing else is to do (see `schema`).
"""

import json
import re
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from cartguide.journal.store import Store, text_of, whole

# A typed part: the words or phrases any of which may stand there, each with whether its beginning is enough.
Part = Sequence[tuple[str, bool]]
SLICE, SLICE_LETTERS = 500, 1_000_000
MOST, EACH = 500, 8
MOST_PARTS, LONGEST_PART = 16, 200
# A date says which step it is of and when, nothing of the person's own.
_NOT_FOUND = "date"
# Fields that are chosen, not typed: what they hold are ids of the program's own.
CHOSEN: Mapping[str, frozenset[str]] = MappingProxyType(
    {"diary": frozenset({"unit", "how", "writer", "things", "sure"})}
)
_UNFIT = re.compile("[\ud800-\udfff]")
_NUL = {0: " "}

_CHANGED = """SELECT changed_order, 2 * id FROM note WHERE changed_order > :after AND changed_order <= :upto
 UNION ALL SELECT changed_order, 2 * id + 1 FROM record WHERE changed_order > :after AND changed_order <= :upto
 ORDER BY changed_order"""
_NOTE = "SELECT text, answer FROM note WHERE id = ? AND deleted_at IS NULL"
_RECORD = "SELECT kind, fields FROM record WHERE id = ? AND deleted_at IS NULL AND kind <> ?"
_LAST_OF_SLICE = """SELECT max(changed_order) FROM (SELECT changed_order FROM (
  SELECT * FROM (SELECT changed_order FROM note WHERE changed_order > :after ORDER BY changed_order LIMIT :limit)
  UNION ALL
  SELECT * FROM (SELECT changed_order FROM record WHERE changed_order > :after ORDER BY changed_order LIMIT :limit))
 ORDER BY changed_order LIMIT :limit)"""
_MATCHING = "SELECT rowid FROM find WHERE find MATCH ? ORDER BY rank LIMIT ?"
_KINDS = """SELECT value, coalesce(note.kind, record.kind) FROM json_each(:ids)
 LEFT JOIN note ON value % 2 = 0 AND note.id = value / 2 AND note.deleted_at IS NULL
 LEFT JOIN record ON value % 2 AND record.id = value / 2 AND record.deleted_at IS NULL"""
_HITS = """SELECT wanted.value, coalesce(note.kind, record.kind), coalesce(note.uuid, record.uuid),
  coalesce(note.step, ''), coalesce(record.day, note.created), coalesce(note.created_offset, 0), find.words
 FROM json_each(:ids) AS wanted JOIN find ON find.rowid = wanted.value
 LEFT JOIN note ON wanted.value % 2 = 0 AND note.id = wanted.value / 2
 LEFT JOIN record ON wanted.value % 2 AND record.id = wanted.value / 2"""


class Hit(NamedTuple):
    """One thing found. `kind`: note, question, or a record's. `step`: a note's; else empty.

    `day`: a record's day, or when a note was begun (ISO 8601 in UTC) with its `offset` then, in minutes. `words`: all
    that was written there, each field of a record on lines of its own.
    """

    kind: str
    uuid: str
    step: str
    day: str
    offset: int
    words: str


class Found(NamedTuple):
    """What matches, the best first: `places` by kind, and `hits`, which tell of the first of each. `more`: not all."""

    places: dict[str, tuple[int, ...]]
    hits: dict[str, tuple[Hit, ...]]
    more: bool = False


NOTHING = Found({}, {})


class Find:
    """The words of all notes, questions, answers and records."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def bring_up_to_date(self, limit: int = SLICE) -> bool:
        """Take in one slice of what has changed; whether there is more. Deleted things leave."""
        ((after,),) = self._store.rows("SELECT upto FROM find_upto")
        ((upto,),) = self._store.rows(_LAST_OF_SLICE, {"after": after, "limit": limit})
        if upto is None:
            return False
        with self._store.change():
            reached = self._take_in(whole(after), whole(upto))
            self._store.rows("UPDATE find_upto SET upto = ?", (reached,))
        return self._is_behind(reached)

    @property
    def is_up_to_date(self) -> bool:
        """Whether everything that was saved can be found."""
        ((upto,),) = self._store.rows("SELECT upto FROM find_upto")
        return not self._is_behind(whole(upto))

    def search(self, parts: Sequence[Part], limit: int = MOST, each: int = EACH) -> Found:
        """What holds every part, as far as the words are up to date. Nothing typed finds nothing; nothing raises."""
        match = matching(parts)
        if not match:
            return NOTHING
        ids = [whole(row[0]) for row in self._store.rows(_MATCHING, (match, limit + 1))]
        places = self._by_kind(ids[:limit])
        read = self.read([place for of_kind in places.values() for place in of_kind[:each]])
        hits = {kind: tuple(hit for hit in read if hit.kind == kind) for kind in places}
        return Found(places, hits, more=len(ids) > limit)

    def read(self, places: Sequence[int]) -> tuple[Hit, ...]:
        """Tell of more of what was found."""
        rows = self._store.rows(_HITS, {"ids": json.dumps(places)})
        return tuple(
            Hit(text_of(kind), text_of(uuid), text_of(step), text_of(day), whole(offset), text_of(words))
            for _, kind, uuid, step, day, offset, words in rows
            if kind is not None
        )

    def forget(self, table: str, identity: int) -> None:
        """Find a note's (`table` "note") or a record's row no more; inside the change that deletes it for ever."""
        self._store.rows("DELETE FROM find WHERE rowid = ?", (2 * identity + (table == "record"),))

    def rebuild(self) -> None:
        """Make the words anew, so that none of what was deleted is left in the file."""
        with self._store.change():
            self._store.rows("INSERT INTO find (find) VALUES ('rebuild')")

    def _is_behind(self, upto: int) -> bool:
        sql = "SELECT EXISTS (SELECT 1 FROM {} WHERE changed_order > ?)"
        return any(self._store.rows(sql.format(table), (upto,)) == [(1,)] for table in ("note", "record"))

    def _take_in(self, after: int, upto: int) -> int:
        """Take in what changed until `upto`, or until it is enough for once; which change was the last."""
        letters = 0
        for row in self._store.rows(_CHANGED, {"after": after, "upto": upto}):
            order, place = map(whole, row)
            if letters > SLICE_LETTERS and order != after:
                return after
            after = order
            self._store.rows("DELETE FROM find WHERE rowid = ?", (place,))
            words = self._words(place)
            if words:
                letters += len(words)
                self._store.rows("INSERT INTO find (rowid, words) VALUES (?, ?)", (place, words))
        return upto

    def _words(self, place: int) -> str:
        """What there is to find of a note or a record; nothing of a deleted one."""
        if place % 2:
            rows = self._store.rows(_RECORD, (place // 2, _NOT_FOUND))
            texts = [text for kind, fields in rows for text in _typed(text_of(kind), text_of(fields))]
        else:
            texts = [text_of(cell) for row in self._store.rows(_NOTE, (place // 2,)) for cell in row]
        return plainly("\n".join(text for text in texts if text.strip()))

    def _by_kind(self, ids: list[int]) -> dict[str, tuple[int, ...]]:
        kinds = self._store.rows(_KINDS, {"ids": json.dumps(ids)})
        places: dict[str, list[int]] = {}
        for place, kind in kinds:
            if kind is not None:
                places.setdefault(text_of(kind), []).append(whole(place))
        return {kind: tuple(of_kind) for kind, of_kind in places.items()}


def _typed(kind: str, fields: str) -> list[str]:
    """What somebody typed into a form."""
    chosen = CHOSEN.get(kind, frozenset())
    return [text for name, text in json.loads(fields).items() if name not in chosen]


def plainly(text: str) -> str:
    """A text without what SQLite's text can't hold, or holds only in part."""
    return _UNFIT.sub("\ufffd", text).translate(_NUL)


def matching(parts: Sequence[Part]) -> str:
    """What FTS5 is asked for: every part, each word in quotes so that it is only a word. Empty: nothing to ask for."""
    asked = []
    for part in parts[:MOST_PARTS]:
        either = [quoted(word) + "*" * is_beginning for word, is_beginning in part if any(map(str.isalnum, word))]
        if either:
            asked.append(f"({' OR '.join(either)})")
    return " AND ".join(asked)


def quoted(word: str) -> str:
    """A word, or a phrase, for FTS5."""
    whole_word = plainly(word[:LONGEST_PART]).replace('"', " ")
    return f'"{whole_word}"'
