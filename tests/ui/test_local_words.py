"""What stands at the top of a step beside the guide's own words: one notice at most, and the clinic's notes."""

from datetime import date

from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from cartguide.guide.centre import NO_CENTRE, Centre, CentreItem, CentreReview
from cartguide.guide.fingerprint import fingerprint
from cartguide.guide.load import load_page
from cartguide.ui.panel.local_words import LocalWords
from cartguide.ui.panel.provenance import Provenance
from cartguide.ui.paragraph import Paragraph
from cartguide.ui.program import Program
from cartguide.ui.text import Painted
from tests.ui.conftest import OpenProgram, open_step

STEP = "infusion"
OURS = NO_CENTRE._replace(name="Our clinic", checked="2026-11-20")


def shown(program: Program, kind: type[LocalWords] | type[Provenance]) -> list[str]:
    """The words of such a part of the open step."""
    panel = program.window.panel
    assert panel
    return [each.words() for part in panel.findChildren(kind) for each in part.findChildren(Paragraph)]


def open_with(program: Program, qtbot: QtBot, centre: Centre, day: date | None = None) -> None:
    if day:
        program.told.circumstances = program.told.circumstances._replace(today=day)
    program.told.set_centre(centre)
    open_step(qtbot, program.window, STEP)


def reviewed(program: Program, mark: str = "") -> Centre:
    page, _ = load_page(program.ground.content, "en", STEP)
    assert page
    review = CentreReview(STEP, "en", mark or fingerprint(page), "CAR T nurse", "2026-11-20")
    return OURS._replace(reviews=(review,))


def test_with_nothing_to_say_nothing_stands_there(open_program: OpenProgram, qtbot: QtBot) -> None:
    program = open_program()
    open_with(program, qtbot, NO_CENTRE)
    assert shown(program, LocalWords) == []
    assert (
        shown(program, Provenance)[0] == "From public sources. No clinician has checked this page yet. Ask your team."
    )


def test_a_page_past_its_check_says_so_at_its_top_and_nowhere_else(open_program: OpenProgram, qtbot: QtBot) -> None:
    program = open_program()
    open_with(program, qtbot, OURS, date(2030, 1, 1))
    assert shown(program, LocalWords) == [
        "The next check of this page was due on 23 May 2027. It may be old. Ask your team."
    ]
    assert not any("clinician" in words for words in shown(program, Provenance))


def test_a_clinics_check_is_named_while_the_words_are_the_same(open_program: OpenProgram, qtbot: QtBot) -> None:
    program = open_program()
    open_with(program, qtbot, reviewed(program))
    assert shown(program, LocalWords) == []
    assert shown(program, Provenance)[0] == "Checked by Our clinic: CAR T nurse, 20 November 2026."


def test_a_check_of_other_words_counts_no_more(open_program: OpenProgram, qtbot: QtBot) -> None:
    program = open_program()
    open_with(program, qtbot, reviewed(program, "0123456789abcdef"))
    assert shown(program, LocalWords) == ["Our clinic checked an earlier version of this page. Ask your team."]


def test_a_clinic_may_show_only_what_it_has_checked(open_program: OpenProgram, qtbot: QtBot) -> None:
    program = open_program()
    open_with(program, qtbot, OURS._replace(reviewed_only=True))
    panel = program.window.panel
    assert panel
    assert shown(program, LocalWords)[0].startswith("Our clinic shows only pages it has checked.")
    assert panel.guide_half.folds == {}
    assert any(each.accessibleIdentifier() == "call-card" for each in panel.findChildren(type(panel.mine)))
    open_with(program, qtbot, reviewed(program)._replace(reviewed_only=True))
    assert program.window.panel
    assert "what-happens" in program.window.panel.guide_half.folds


def test_the_clinics_notes_and_things_to_do_are_named_as_theirs(open_program: OpenProgram, qtbot: QtBot) -> None:
    program = open_program()
    item = CentreItem("centre-parking", STEP, "Park in garage B.", "It is near the door.")
    open_with(program, qtbot, OURS._replace(notes={STEP: ("We are on floor 3.",)}, items=(item,)))
    assert shown(program, LocalWords) == ["From Our clinic", "We are on floor 3."]
    panel = program.window.panel
    assert panel
    panel.checklist.unfold()
    rows = [each for each in panel.findChildren(QAbstractButton) if each.accessibleIdentifier().endswith("parking")]
    told = [(row.text(), row.accessibleDescription()) for row in rows]
    assert told == [("Park in garage B.", "It is near the door.")]
    headings = [each.words() for each in panel.checklist.findChildren(Painted) if each.is_heading]
    assert "From Our clinic" in headings
