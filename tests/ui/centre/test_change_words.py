"""Every kind of change is said in whole sentences, and what the clinic wrote stays as it wrote it."""

from pathlib import Path

import pytest

from cartguide.guide.centre import NO_CENTRE, CentreNumber, CentreReview, Difference, Visit, differences
from cartguide.system.settings import CallNumbers
from cartguide.ui.centre.change_row import Told
from cartguide.ui.centre.changes import stands_now, told
from cartguide.ui.centre.chooser import Chooser
from cartguide.ui.centre.in_use import InUse
from cartguide.ui.centre.part_checks import CheckedRow
from cartguide.ui.paragraph import NO_BREAK
from cartguide.ui.program import Program
from tests.guide.centres import PNG
from tests.ui.centre.clinic import CLINIC, STEP, name_of, said
from tests.ui.centre.sentences import Marked

FULL = CLINIC._replace(
    reviews=(
        CentreReview(STEP, "en", "0" * 16, "CAR T nurse", "2026-11-10"),
        CentreReview(STEP, "en", "0" * 16, "Pharmacist", "2026-11-11"),
    ),
    reviewed_only=True,
    languages=("en", "es"),
    visits=(Visit("first", "First visit", ("p-a", "p-b")), Visit("second", "Second visit", ())),
    kiosk={"sound": True, "idle-seconds": 150, "folder": "none"},
    logo=PNG,
)


@pytest.fixture
def marked(program: Program, resources: Path) -> Program:
    """The program with its looks in marked words."""
    ground = program.ground
    program.ground = ground._replace(looks=ground.looks._replace(say=Marked(resources / "locale", "en")))
    return program


def rows(marked: Program, found: tuple[Difference, ...]) -> dict[str, Told]:
    stands = stands_now(marked.centre_desk, CallNumbers())
    return {one.what: one for one in told(marked.ground.looks.say, marked.centre_desk, found, stands)}


def test_every_kind_is_said_as_one_sentence(marked: Program) -> None:
    found = rows(marked, differences(NO_CENTRE, FULL, marked.centre_desk.figures))
    title = marked.centre_desk.title(STEP)
    review = f"[Who checked the page “{title}” (en)]"
    assert found[review][1:3] == ("[none]", "[CAR T nurse, 10 November 2026]\n[Pharmacist, 11 November 2026]")
    assert found["[Checked on]"].new == "20 November 2026"
    assert found["[Show only pages that a clinician has checked]"][1:3] == ("[no]", "[yes]")
    assert found["[Languages]"].new == "en, es"
    assert found["[Visit: First visit]"].new == "p-a, p-b"
    assert found["[Visit: Second visit]"].new == "[no points]"
    assert found["[Setting of the clinic's screen: sound]"].new == "[yes]"
    assert found["[Setting of the clinic's screen: idle-seconds]"].new == "150"
    assert found["[Logo]"][1:3] == ("[none]", "[a picture]")
    assert found[f"[To do, in the step “{title}”]"].new == "\n".join(CLINIC.items[0][2:])


def test_what_the_clinic_wrote_is_never_taken_for_a_word_of_ours(marked: Program) -> None:
    numbers = (CentreNumber("Day · night", "1 · 2", "2026-11-10"),)
    new = FULL._replace(name="none", numbers=numbers)
    found = rows(marked, differences(NO_CENTRE, new, marked.centre_desk.figures))
    assert found["[Setting of the clinic's screen: folder]"].new == "none"
    assert found["[Name of the center]"].new == "none"
    assert found["[The number to call first]"].new == "Day · night\n1 · 2\n2026-11-10"


def test_a_number_is_not_broken(marked: Program) -> None:
    found = rows(marked, differences(NO_CENTRE, CLINIC, marked.centre_desk.figures))
    assert "+1 555 010 0143".replace(" ", NO_BREAK) in found["[Number: CAR T clinic]"].new


def test_another_picture_and_another_order_are_said(marked: Program) -> None:
    figures = marked.centre_desk.figures
    other = rows(marked, differences(FULL, FULL._replace(logo=PNG * 2), figures))
    assert other["[Logo]"][1:3] == ("[a picture]", "[another picture]")
    assert rows(marked, differences(FULL, FULL._replace(logo=b""), figures))["[Logo]"].new == "[none]"
    order = rows(marked, differences(FULL, FULL._replace(visits=FULL.visits[::-1]), figures))
    assert order["[The order in which things stand]"][1:3] == ("[as before]", "[changed]")


def test_a_figure_that_the_guide_no_longer_has_is_told_too(marked: Program) -> None:
    old = CLINIC._replace(figures={"gone": CLINIC.figures["drive"]})
    (one,) = rows(marked, differences(old, old._replace(figures={}), marked.centre_desk.figures)).values()
    assert one[1:3] == ("12", "[as in the guide]")


def test_whose_the_file_is_and_when_it_was_checked_is_one_sentence(marked: Program, file: Path) -> None:
    marked.told.set_centre(CLINIC)
    card = InUse(marked.ground.looks, marked.centre_desk, CallNumbers())
    assert "[They checked it on 20 November 2026. It is in use for everybody here.]" in said(card)
    marked.centre_desk.open(file)
    marked.centre_desk.take()
    card = InUse(marked.ground.looks, marked.centre_desk, CallNumbers())
    assert "[They checked it on 20 November 2026. You said yes to this file.]" in said(card)


def test_a_page_that_is_no_longer_there_is_named_in_the_form(marked: Program) -> None:
    review = CentreReview("gone", "en", "0" * 16, "CAR T nurse", "2026-11-10")
    row = CheckedRow(marked.ground.looks, review, "review.1", ())
    (page, *_) = row.findChildren(Chooser)
    assert "[gone (en)]" in name_of(page.row)
