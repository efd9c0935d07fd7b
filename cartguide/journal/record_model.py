"""What one writes into a form: a date, a diary entry, a person, an appointment, a paper, a call."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

KINDS = ("date", "diary", "person", "appointment", "paper", "call")
NOTHING: Mapping[str, str] = MappingProxyType({})


class Record(NamedTuple):
    """One form filled in. `fields`: a name and the text as typed; an empty text is the same as none.

    `day` orders the records of a kind: local time as told, YYYY-MM-DDTHH:MM or YYYY-MM-DD, or empty. Times are ISO 8601
    in UTC with 'Z'; an offset is local time minus UTC in minutes, as then.
    """

    uuid: str
    kind: str
    day: str = ""
    fields: Mapping[str, str] = NOTHING
    revision: int = 0
    created: str = ""
    changed: str = ""
    created_offset: int = 0
    changed_offset: int = 0


class FormerRecord(NamedTuple):
    """What a record said before it was corrected, from `written` until `replaced`."""

    uuid: str
    revision: int
    day: str
    fields: Mapping[str, str]
    written: str
    replaced: str
    written_offset: int
    replaced_offset: int


def new_record(kind: str, day: str = "", fields: Mapping[str, str] = NOTHING) -> Record:
    """A record that is in no journal yet."""
    from datetime import UTC, datetime  # noqa: PLC0415  only when something is written
    from uuid import uuid4  # noqa: PLC0415  the same

    now = datetime.now(tz=UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
    return Record(str(uuid4()), kind, day, fields, 0, now, now)


def in_order(record: Record) -> tuple[str, str]:
    """What records of a kind are ordered by: the day, then the uuid so that none is skipped or read twice."""
    return record.day, record.uuid
