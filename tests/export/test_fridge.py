"""The fridge sheet: every sign of the one list, word for word and in its order, on one page of either paper."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cartguide.export.fridge import FridgeNumber, fridge_sheet
from cartguide.export.page import CallFirst, OnePage, Sheet, texts
from cartguide.guide.built_in_calls import BUILT_IN
from cartguide.guide.catalogue import Words
from cartguide.guide.model import Run
from cartguide.journey.calls_in_force import CallsInForce
from tests.export.sheets import CENTRE, OWN, PRINTED, calls, fridge, pages

FRONT = ("emergency", "now", "always")
LATER = ("today", "later")


def said(runs: tuple[Run, ...], figures: dict[str, str]) -> str:
    return "".join(figures[run.target] if run.kind == "figure" else run.text for run in runs)


def signs(found: CallsInForce, groups: tuple[str, ...]) -> list[str]:
    """Headings and signs of these groups, as the list says them."""
    words: list[str] = []
    for name in groups:
        group = next(each for each in found.page.groups if each.identity == name)
        words.append(said(group.heading, found.figures))
        for _, heading, each in group.parts:
            words += [said(heading, found.figures), *(said(sign.runs, found.figures) for sign in each)]
    return words


def in_order(page: str, words: list[str]) -> list[str]:
    """Those that do not stand in this order on a page."""
    at, missing = 0, []
    for each in words:
        there = page.find(" ".join(each.split()), at)
        if there < 0:
            missing.append(each)
        else:
            at = there + len(each)
    return missing


@pytest.mark.parametrize("paper", ["a4", "letter"])
@pytest.mark.parametrize("number", [OWN, CENTRE, FridgeNumber()], ids=["own", "centre", "none"])
@pytest.mark.parametrize("region", ["us", "uk", ""])
def test_what_cannot_wait_is_on_one_page_word_for_word(  # noqa: PLR0917  each is a case
    tmp_path: Path, resources: Path, qapp: object, paper: str, number: FridgeNumber, region: str
) -> None:
    assert qapp
    found = calls(resources, region)
    front, later = pages(fridge(resources, number, region), tmp_path, paper)
    assert in_order(front, signs(found, FRONT)) == []
    assert in_order(later, signs(found, LATER)) == []
    assert len(signs(found, FRONT)) > 100
    assert number.number in front
    assert front.endswith("CAR T Guide. Printed on 23 November 2026. Page 1 of 2")


def first_of(sheet: Sheet) -> CallFirst:
    (front,) = (part for part in sheet.parts if isinstance(part, OnePage))
    (first,) = (part for part in front.parts if isinstance(part, CallFirst))
    return first


def test_it_says_whose_the_number_is_and_since_when(resources: Path) -> None:
    own, theirs = first_of(fridge(resources)), first_of(fridge(resources, CENTRE))
    assert own.about == ("Your CAR T team, day and night. Written by you on 3 March 2026.",)
    assert theirs.about[0] == "CAR T nurse, day and night. From Example Hospital, checked 20 November 2026."
    assert theirs.about[1:] == CENTRE.others
    assert own.code
    assert own.code_words


def test_digits_that_are_not_certain_have_no_code(resources: Path) -> None:
    first = first_of(fridge(resources, OWN._replace(digits="")))
    assert (first.code, first.code_words) == ((), "")


def test_without_a_number_there_is_a_line_to_write_it_on(resources: Path) -> None:
    first = first_of(fridge(resources, FridgeNumber()))
    assert (first.number, first.code) == ("", ())
    assert first.about == ("Write it here. It is on your card or papers. If you cannot find it, call 911.",)


def test_the_built_in_lines_make_a_sheet_too(tmp_path: Path, say: Words, qapp: object) -> None:
    assert qapp
    sheet = fridge_sheet(say, CallsInForce(BUILT_IN, {}, fallback=True), OWN, "")
    (page,) = pages(sheet, tmp_path)
    assert (
        in_order(page, ["800 555 0142", "Call 911, 999 or 112 now", "They will not wake up.", "Not sure? Call."]) == []
    )
    assert page.endswith("CAR T Guide Page 1 of 1")


def test_the_number_stands_in_the_largest_letters(tmp_path: Path, resources: Path, qapp: object) -> None:
    assert qapp
    from pypdf import PdfReader  # noqa: PLC0415  only here

    sizes: dict[str, float] = {}

    def visit(text: str, _: object, place: list[float], __: object, size: float) -> None:
        sizes[text.strip()] = max(sizes.get(text.strip(), 0), size * abs(place[3]))

    pages(fridge(resources), tmp_path)
    PdfReader(tmp_path / "sheet.pdf").pages[0].extract_text(visitor_text=visit)
    largest = max((text for text in sizes if text), key=lambda text: sizes[text])
    assert "800 555 0142" in " ".join(largest.split())


def test_a_longer_list_goes_on_without_columns_and_loses_nothing(tmp_path: Path, resources: Path, qapp: object) -> None:
    assert qapp
    found = calls(resources)
    now = found.page.groups[1]
    longer = now._replace(parts=now.parts * 3)
    page = found.page._replace(groups=(found.page.groups[0], longer, *found.page.groups[2:]))
    sheet = fridge_sheet(Words(resources / "locale", "en"), found._replace(page=page), OWN, PRINTED)
    read = pages(sheet, tmp_path)
    assert len(read) > 2
    assert in_order(" ".join(read), signs(found._replace(page=page), (*FRONT, *LATER))) == []


odd = st.text(st.characters(exclude_categories=("Cs", "Cc", "Co", "Cn")), max_size=60)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(number=odd, role=odd, hours=odd)
def test_whatever_is_typed_stands_on_it_as_it_is(  # noqa: PLR0917  each is a case
    resources: Path, tmp_path: Path, qapp: object, number: str, role: str, hours: str
) -> None:
    assert qapp
    sheet = fridge(resources, CENTRE._replace(number=number, role=role, hours=hours, digits=""))
    assert first_of(sheet).number == number
    read: Callable[[Sheet, Path], list[str]] = pages
    assert len(read(sheet, tmp_path)) >= 2
    assert not role or not number or any(role in text for text in texts(sheet))
