"""How far a page can be relied on, as far as can be told: one notice a page at most, the gravest."""

from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path
from typing import NamedTuple

from cartguide.guide.centre import Centre, CentreReview
from cartguide.guide.model import CallPage, Head, Page

OVERDUE, CHANGED, UNCHECKED, BY_ROLE, BY_CENTRE = "overdue", "changed", "unchecked", "by-role", "by-centre"


class Prints(NamedTuple):
    """The fingerprint of the words that are shown, and those of the page's other forms: the parent's, or for all."""

    own: str
    others: tuple[str, ...] = ()


class Trust(NamedTuple):
    """`state`: overdue, changed (since the centre checked it), unchecked (no clinician has), by-role or by-centre.

    `role` and `day` (ISO) say who checked it and when, or when the check was due; `centre` is its name. `checked`:
    the centre has checked these very words, or a role stands for them, whatever else is said.
    """

    state: str
    role: str = ""
    day: str = ""
    centre: str = ""
    checked: bool = False

    @property
    def is_grave(self) -> bool:
        """Whether it is said at the top of the page."""
        return self.state in {OVERDUE, CHANGED}


def trust_in(
    page: str,
    head: Head | CallPage,
    language: str,
    circumstances: tuple[date | None, Centre],
    prints: Callable[[], Prints],
) -> Trust:
    """What to say of a page, by its id. `prints` are worked out only where the centre has a review of it."""
    today, centre = circumstances
    trust = Trust(BY_ROLE, head.reviewed_by, head.last_reviewed, checked=True) if head.reviewed_by else Trust(UNCHECKED)
    reviews = [one for one in centre.reviews if (one.page, one.language) == (page, language)]
    if reviews:
        trust = _by_centre(reviews, centre, prints(), trust)
    if today is not None and head.review_due and today.isoformat() > head.review_due:
        return Trust(OVERDUE, day=head.review_due, checked=trust.checked)
    return trust


def holding(reviews: Iterable[CentreReview], prints: Prints) -> tuple[list[CentreReview], list[CentreReview]]:
    """The reviews that hold for the words shown, and those of earlier words.

    One of another form of the page, as it is now, is neither: it says nothing of this one.
    """
    now = [one for one in reviews if one.fingerprint not in prints.others or one.fingerprint == prints.own]
    good = [one for one in now if one.fingerprint == prints.own]
    return good, [one for one in now if one not in good]


def prints_of(content: Path, language: str, identity: str, page: Page | CallPage) -> Prints:
    """The fingerprints of a page that is shown, and of its other forms that can be read."""
    from cartguide.guide.fingerprint import fingerprint  # noqa: PLC0415  where a centre has checked pages
    from cartguide.guide.load import PARENT, load_page  # noqa: PLC0415  the same

    own = fingerprint(page)
    if isinstance(page, CallPage):
        return Prints(own)
    forms = [load_page(content, language, identity, reader)[0] for reader in ("", PARENT)]
    found = dict.fromkeys(fingerprint(form) for form in forms if form is not None)
    return Prints(own, tuple(each for each in found if each != own))


def _by_centre(reviews: list[CentreReview], centre: Centre, prints: Prints, without: Trust) -> Trust:
    good, earlier = holding(reviews, prints)
    if not good and not earlier:
        return without
    latest = max(good or earlier, key=lambda one: one.day)
    state = BY_CENTRE if good else CHANGED
    return Trust(state, latest.role, latest.day, centre.name, checked=bool(good) or without.checked)
