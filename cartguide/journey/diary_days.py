"""The diary by its days, newest first, read in slices that never part a day."""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import groupby
from typing import NamedTuple

from cartguide.guide.model import message_id
from cartguide.journal.record_model import Record, in_order
from cartguide.journey.typed_day import MONTHS, Names

SLICE = 60
NOT_A_MONTH = message_id("Please write a month and a year, such as March 2027.")
_YEARS = range(1900, 2200)
_DECEMBER = 12
_DAY = 10


class Slice(NamedTuple):
    """Whole days of the diary, newest first. `before` is where the next slice begins; None: there are no older ones."""

    records: tuple[Record, ...]
    before: tuple[str, str] | None


def whole_days(records: Sequence[Record], asked: int) -> Slice:
    """A page of so many records that were asked for, without the last day where more of it may follow."""
    if len(records) < asked:
        return Slice(tuple(records), None)
    last = _day(records[-1])
    kept = [record for record in records if _day(record) != last] or list(records)
    return Slice(tuple(kept), in_order(kept[-1]))


def by_day(records: Iterable[Record]) -> Iterator[tuple[str, tuple[Record, ...]]]:
    """Each day with its entries, newest first."""
    ordered = sorted(records, key=in_order, reverse=True)
    for day, group in groupby(ordered, key=_day):
        yield day, tuple(group)


def read_month(text: str, months: Names = MONTHS) -> str:
    """Where to begin to show a month and all before it: the first day after it, as YYYY-MM-DD. A year alone ends it.

    Else what to say about the text: a key of the catalogue. Never raises.
    """
    words = [word for word in re.split(r"[\s,.]+", text[:200].casefold()) if word]
    numbers = [word for word in words if re.fullmatch(r"[0-9]{4}", word)]
    names = [word for word in words if word not in numbers]
    named = [at for at, each in enumerate(months, 1) for word in names if word in map(str.casefold, each)]
    if len(numbers) != 1 or int(numbers[0]) not in _YEARS or len(names) != len(named) or len(named) > 1:
        return NOT_A_MONTH
    year, month = int(numbers[0]), (named or [_DECEMBER])[0]
    after = date(year + 1, 1, 1) if month == _DECEMBER else date(year, month + 1, 1)
    return after.isoformat()


def _day(record: Record) -> str:
    return record.day[:_DAY]
