"""How far a page can be relied on, as far as can be told: one notice a page at most, the gravest."""

from collections.abc import Callable
from datetime import date
from typing import NamedTuple

from cartguide.guide.centre import Centre, CentreReview
from cartguide.guide.model import Head

OVERDUE, CHANGED, UNCHECKED, BY_ROLE, BY_CENTRE = "overdue", "changed", "unchecked", "by-role", "by-centre"


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


def trust_in(head: Head, language: str, today: date | None, centre: Centre, fingerprint: Callable[[], str]) -> Trust:
    """What to say of a page. `fingerprint` is worked out only where the centre has a review of this page."""
    if today is not None and today.isoformat() > head.review_due:
        return Trust(OVERDUE, day=head.review_due)
    reviews = [one for one in centre.reviews if (one.page, one.language) == (head.identity, language)]
    if reviews:
        return _by_centre(reviews, centre, fingerprint())
    if head.reviewed_by:
        return Trust(BY_ROLE, head.reviewed_by, head.last_reviewed)
    return Trust(UNCHECKED)


def _by_centre(reviews: list[CentreReview], centre: Centre, fingerprint: str) -> Trust:
    good = [one for one in reviews if one.fingerprint == fingerprint]
    latest = max(good or reviews, key=lambda one: one.day)
    return Trust(BY_CENTRE if good else CHANGED, latest.role, latest.day, centre.name)
