"""For whom the guide speaks: what the person told of themselves, what their centre says, the figures they typed."""

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import NamedTuple

from cartguide.guide.centre import NO_CENTRE, Centre
from cartguide.guide.conditions import DETAILS
from cartguide.journey.in_force import OwnFigure, read_own

DETAIL_OF = "detail/"
REGION = "region"
_NOTHING: Mapping[str, str] = MappingProxyType({})
_NO_FIGURES: Mapping[str, OwnFigure] = MappingProxyType({})


class Circumstances(NamedTuple):
    """`details`: what was told, by name (guide.conditions.DETAILS).

    `today` is None while the clock is not to be believed.
    """

    details: Mapping[str, str] = _NOTHING
    today: date | None = None
    centre: Centre = NO_CENTRE
    own: Mapping[str, OwnFigure] = _NO_FIGURES

    @property
    def reader(self) -> str:
        """Who is reading: patient, caregiver, parent; empty if not told."""
        return self.details.get("reader", "")

    @property
    def region(self) -> str:
        """Where they live: us, uk, eu, other; empty if not told."""
        return self.details.get(REGION, "")


def details_in(profile: Mapping[str, object], region: str = "") -> dict[str, str]:
    """The known details of the journal's profile (`detail/<name>`), and the region, which stands outside it."""
    told = {name: profile.get(DETAIL_OF + name) for name in DETAILS if name != REGION} | {REGION: region}
    return {name: value for name, value in told.items() if isinstance(value, str) and value in DETAILS[name]}


def circumstances_in(profile: Mapping[str, object], region: str, today: date | None, centre: Centre) -> Circumstances:
    """Everything the guide follows, from the journal's profile and what stands outside it."""
    return Circumstances(details_in(profile, region), today, centre, read_own(profile))
