"""How far a page can be relied on: the gravest thing is said, and a review holds only for the words it was made of."""

from datetime import date
from pathlib import Path

import pytest

from cartguide.guide.centre import NO_CENTRE, Centre, CentreReview
from cartguide.guide.fingerprint import fingerprint
from cartguide.guide.load import load_page
from cartguide.guide.model import Head, Run
from cartguide.journey.circumstances import Circumstances
from cartguide.journey.library import Library
from cartguide.journey.page_state import page_state
from cartguide.journey.page_view import Local
from cartguide.journey.trust import Prints, Trust, trust_in
from tests.journey.example_content import change, write_content

HEAD = Head("infusion", "Day 0", "Day 0", (Run("You go."),), (), 1, "2026-11-23", "2027-05-23", "", 1)
BY_NURSE = Trust("by-centre", "nurse 1", "2026-12-01", "Our clinic", checked=True)
IN_TIME, LATE = date(2027, 5, 23), date(2027, 5, 24)


def centre(*fingerprints: str, page: str = "infusion", language: str = "en") -> Centre:
    reviews = tuple(
        CentreReview(page, language, one, f"nurse {at}", f"2026-12-0{at}") for at, one in enumerate(fingerprints, 1)
    )
    return NO_CENTRE._replace(name="Our clinic", reviews=reviews)


@pytest.mark.parametrize(
    ("today", "by", "said"),
    [
        (IN_TIME, NO_CENTRE, Trust("unchecked")),
        (None, NO_CENTRE, Trust("unchecked")),
        (LATE, NO_CENTRE, Trust("overdue", day="2027-05-23")),
        (LATE, centre("same"), Trust("overdue", day="2027-05-23", checked=True)),
        (LATE, centre("other"), Trust("overdue", day="2027-05-23")),
        (IN_TIME, centre("same"), BY_NURSE),
        (IN_TIME, centre("same", "other"), BY_NURSE),
        (IN_TIME, centre("same", "the other form"), BY_NURSE),
        (IN_TIME, centre("the other form"), Trust("unchecked")),
        (IN_TIME, centre("other"), Trust("changed", "nurse 1", "2026-12-01", "Our clinic")),
        (IN_TIME, centre("same", page="bridging"), Trust("unchecked")),
        (IN_TIME, centre("same", language="es"), Trust("unchecked")),
    ],
)
def test_one_thing_is_said_the_gravest(today: date | None, by: Centre, said: Trust) -> None:
    assert trust_in("infusion", HEAD, "en", (today, by), lambda: Prints("same", ("the other form",))) == said


@pytest.mark.parametrize(
    ("today", "by", "said"),
    [
        (IN_TIME, NO_CENTRE, Trust("by-role", "A nurse educator", "2026-11-23", checked=True)),
        (IN_TIME, centre("other"), Trust("changed", "nurse 1", "2026-12-01", "Our clinic", checked=True)),
        (LATE, NO_CENTRE, Trust("overdue", day="2027-05-23", checked=True)),
    ],
)
def test_a_role_that_checked_it_stands_for_it(today: date, by: Centre, said: Trust) -> None:
    checked = HEAD._replace(reviewed_by="A nurse educator")
    assert trust_in("infusion", checked, "en", (today, by), lambda: Prints("same")) == said


@pytest.mark.parametrize(
    ("state", "grave"), [("overdue", True), ("changed", True), ("unchecked", False), ("by-centre", False)]
)
def test_only_what_is_grave_stands_at_the_top(state: str, *, grave: bool) -> None:
    assert Trust(state).is_grave is grave


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A guide whose first step has a page of its own for parents."""
    content = write_content(tmp_path)
    (content / "en" / "parent").mkdir()
    (content / "en" / "parent" / "first.md").write_text((content / "en" / "first.md").read_text("utf-8"), "utf-8")
    change(content / "en" / "parent" / "first.md", "Do not drive", "Do not drive with your child")
    return content


def checked(content: Path, *readers: str) -> Centre:
    """A clinic that shows only what is checked, and has checked the first page as these readers see it."""
    pages = [load_page(content, "en", "first", reader)[0] for reader in readers]
    return centre(*(fingerprint(page) for page in pages if page), page="first")._replace(reviewed_only=True)


def local(content: Path, by: Centre, reader: str, today: date = date(2026, 12, 1)) -> Local:
    """What is said of the first page, here and in the list of all pages."""
    library = Library(content, "en", Circumstances({"reader": reader}, today, by))
    page, problems = library.page("first")
    assert page is not None, problems
    assert bool(page.sections) is not page.local.withheld
    assert page_state(library, "first").trust == page.local.trust
    return page.local


@pytest.mark.parametrize(
    ("readers", "reader", "state"),
    [
        (("",), "patient", "by-centre"),
        (("",), "parent", "unchecked"),
        (("parent",), "patient", "unchecked"),
        (("parent",), "parent", "by-centre"),
        (("", "parent"), "patient", "by-centre"),
        (("", "parent"), "parent", "by-centre"),
    ],
)
def test_each_form_of_a_page_is_checked_by_itself(
    content: Path, readers: tuple[str, ...], reader: str, state: str
) -> None:
    """A parent is not told that the clinic checked an earlier version of a page it never saw."""
    found = local(content, checked(content, *readers), reader)
    assert (found.trust.state, found.withheld) == (state, state != "by-centre")


@pytest.mark.parametrize("reader", ["patient", "parent"])
def test_the_earlier_words_of_a_form_were_checked(content: Path, reader: str) -> None:
    by = checked(content, "", "parent")
    for page in (content / "en" / "first.md", content / "en" / "parent" / "first.md"):
        change(page, "Do not drive", "Never drive")
    found = local(content, by, reader)
    assert (found.trust.state, found.withheld) == ("changed", True)


@pytest.mark.parametrize(("readers", "withheld"), [((), True), (("",), True), (("parent",), False)])
def test_a_checked_page_is_never_withheld_for_its_date(
    content: Path, readers: tuple[str, ...], *, withheld: bool
) -> None:
    """On the day the whole guide falls due, a clinic's patients are not to stand before a blank one."""
    found = local(content, checked(content, *readers), "parent", date(2030, 1, 1))
    assert (found.trust.state, found.withheld) == ("overdue", withheld)


def test_a_page_that_a_role_stands_for_is_never_withheld(content: Path) -> None:
    change(content / "en" / "first.md", 'reviewed-by = ""', 'reviewed-by = "A nurse educator"')
    assert not local(content, checked(content), "patient", date(2030, 1, 1)).withheld
