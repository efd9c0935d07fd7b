"""How far a page can be relied on, as far as can be told: one notice a page at most, the gravest."""

from collections.abc import Callable
from datetime import date
from typing import NamedTuple

from cartguide.guide.centre import Centre, CentreReview
from cartguide.guide.model import CallPage, Head

OVERDUE, CHANGED, UNCHECKED, BY_ROLE, BY_CENTRE = "overdue", "changed", "unchecked", "by-role", "by-centre"

Fingerprint = Callable[[], str]


class Trust(NamedTuple):
    """`state`: overdue, changed (since the centre checked it), unchecked (no clinician has), by-role or by-centre.

    `role` and `day` (ISO) say who checked it and when, or when the check was due; `centre` is its name.
    """

    state: str
    role: str = ""
    day: str = ""
    centre: str = ""

    @property
    def is_grave(self) -> bool:
        """Whether it is said at the top of the page."""
        return self.state in {OVERDUE, CHANGED}


def trust_in(
    page: str, head: Head | CallPage, language: str, circumstances: tuple[date | None, Centre], fingerprint: Fingerprint
) -> Trust:
    """What to say of a page, by its id. `fingerprint` is worked out only where the centre has a review of it."""
    today, centre = circumstances
    if today is not None and head.review_due and today.isoformat() > head.review_due:
        return Trust(OVERDUE, day=head.review_due)
    reviews = [one for one in centre.reviews if (one.page, one.language) == (page, language)]
    if reviews:
        return _by_centre(reviews, centre, fingerprint())
    if head.reviewed_by:
        return Trust(BY_ROLE, head.reviewed_by, head.last_reviewed)
    return Trust(UNCHECKED)


def _by_centre(reviews: list[CentreReview], centre: Centre, fingerprint: str) -> Trust:
    good = [one for one in reviews if one.fingerprint == fingerprint]
    latest = max(good or reviews, key=lambda one: one.day)
    return Trust(BY_CENTRE if good else CHANGED, latest.role, latest.day, centre.name)
