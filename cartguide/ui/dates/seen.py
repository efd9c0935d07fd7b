"""What a person's dates are seen with: what day it is, the steps' names, what is half typed."""

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from cartguide.journey.dates import Dates, StepDate


class HalfTyped(NamedTuple):
    """What stands in the fields of a date and is not kept yet."""

    first: str = ""
    last: str = ""
    state: str = ""


class DatesSeen(NamedTuple):
    """`names`: the stations' names by step. `half_typed`: by step and part; it outlives the form it is typed in."""

    known: Dates
    today: date | None
    names: Mapping[str, str]
    half_typed: dict[tuple[str, int], HalfTyped]

    def one(self, step: str, part: int) -> StepDate | None:
        """The date of a part of a step, if there is one."""
        return self.known.one(step, part)
