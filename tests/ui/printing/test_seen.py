"""What one sees is what is printed: its words in their order, ticks in their boxes, all notes; not what is folded."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from cartguide.export.page import Checks, Heading, OnePage, Paragraph, Sheet, Signs, texts
from cartguide.journal.changes import NoteAnswer, NoteAsked, NoteText, Tick
from cartguide.ui.beside.sheet import Sheet as SheetPage
from cartguide.ui.panel.captioned import Captioned
from cartguide.ui.panel.fold import Fold
from cartguide.ui.place_page import PlacePage
from cartguide.ui.printing.seen import print_seen, seen_sheet
from cartguide.ui.printing.walk import parts_of
from cartguide.ui.program import Program
from cartguide.ui.text import Painted
from tests.ui.conftest import OpenProgram, open_step
from tests.ui.panels import panel_of
from tests.ui.printing.papers import print_page

STEP = "cell-collection"


def note(at: int, text: str, kind: str = "note") -> NoteText:
    return NoteText(f"5b0c9a0e-6a3f-4a53-9d2e-{at:012d}", STEP, kind, text, 1, f"2026-11-{at % 28 + 1:02}T10:00:00Z")


def keep(qtbot: QtBot, program: Program, *changes: object) -> None:
    """Write changes and wait until they are on the disk."""
    keeper = program.keeper
    assert keeper is not None
    for change in changes:
        keeper.do(change)  # type: ignore[arg-type]  # changes of the journal
    qtbot.waitUntil(lambda: keeper.is_settled)


def printed(qtbot: QtBot, program: Program) -> Sheet:
    """What is on the pages after it was asked for."""
    print_seen(program)
    print_page(qtbot, program)
    assert program.sheet_to_print is not None
    return program.sheet_to_print()


def test_a_step_is_printed_with_ticks_and_every_note(qtbot: QtBot, open_program: OpenProgram) -> None:
    program = open_program()
    question = note(0, "Where do I park?", "question")
    answers = (NoteAsked(question.uuid, "2026-11-20"), NoteAnswer(question.uuid, "Behind the house."))
    notes = [note(number, f"Note number {number}.") for number in range(1, 45)]
    keep(qtbot, program, *notes, question, *answers, Tick("ask-medicines", done=True))
    open_step(qtbot, program.window, STEP)
    sheet = printed(qtbot, program)
    words = texts(sheet)
    assert sheet.title == "Collecting your T cells"
    assert [each.text for each in notes if each.text not in words] == []
    assert words.index("Where do I park?") + 2 == words.index("Answer: Behind the house.")
    assert "Asked on 20 November 2026" in words
    boxes = [box for part in sheet.parts if isinstance(part, Checks) for box in part.items]
    assert [done for text, done in boxes if text.startswith("Ask which medicines")] == [True]
    assert not any(done for text, done in boxes if not text.startswith("Ask which medicines"))


def test_only_open_sections_are_printed(qtbot: QtBot, open_program: OpenProgram) -> None:
    program = open_program()
    open_step(qtbot, program.window, STEP)
    panel = panel_of(program.window)
    headings = {name: fold.text() for name, fold in panel.guide_half.folds.items()}
    first, other = list(headings)[:2]
    panel.guide_half.open_section(first, opened=False)
    panel.guide_half.open_section(other)
    shown = [part.text for part in seen_sheet(program).parts if isinstance(part, Heading)]
    assert headings[other] in shown
    assert headings[first] not in shown
    assert shown[:1] == ["Collecting your T cells"]


def test_the_call_card_is_printed_word_for_word(qtbot: QtBot, open_program: OpenProgram) -> None:
    program = open_program()
    open_step(qtbot, program.window, STEP)
    view, _ = program.library.page(STEP)
    assert view is not None
    lists = [part.items for part in seen_sheet(program).parts if isinstance(part, Signs)]
    for group in view.calls.groups:
        assert tuple("".join(run.text for run in sign.runs) for sign in group.signs) in lists


def is_said(painted: Painted) -> bool:
    """Whether it is more than the name of a picture, or of what is folded."""
    place = painted.parentWidget()
    return not isinstance(place, Captioned) and not (isinstance(place, Fold) and not place.heading.opened)


def test_each_painted_word_of_a_page_is_printed_once(qtbot: QtBot, open_program: OpenProgram) -> None:
    program = open_program()
    open_step(qtbot, program.window, "first-weeks")
    panel = panel_of(program.window)
    for name in panel.guide_half.folds:
        panel.guide_half.open_parts(name)
    words = texts(seen_sheet(program))
    shown = [each for each in panel.guide_half.findChildren(Painted) if each.isVisible() and is_said(each)]
    missing = [each.words() for each in shown if each.words() not in words]
    assert missing == ["Words in this part"] * len(missing)
    assert len(words) > 100


def test_the_home_is_printed_with_every_step(qtbot: QtBot, open_program: OpenProgram) -> None:
    program = open_program()
    program.window.show_home()
    sheet = printed(qtbot, program)
    words = texts(sheet)
    assert sheet.title == "My path"
    assert words[0] == "Today"
    for step in program.outline.steps:
        assert any(program.outline.heads[step.identity].title in text for text in words)


@pytest.mark.parametrize("place", ["caregiver", "words", "about", "details", "figures", "related"])
def test_a_place_is_printed_in_its_own_words(qtbot: QtBot, open_program: OpenProgram, place: str) -> None:
    program = open_program()
    program.window.show_place(place)
    page = program.window.stage.shown
    assert isinstance(page, PlacePage)
    sheet = printed(qtbot, program)
    assert sheet.parts[0] == Heading(page.title.text(), 1)
    assert sum(isinstance(part, Heading) and part.level == 1 for part in sheet.parts) == 1
    assert len(texts(sheet)) > 3
    assert "Back" not in texts(sheet)
    program.window.go_back()
    assert program.window.place == place


def test_who_to_call_is_printed_as_the_fridge_sheet(qtbot: QtBot, open_program: OpenProgram) -> None:
    program = open_program()
    program.window.show_calls()
    assert isinstance(printed(qtbot, program).parts[0], OnePage)


def test_a_page_that_knows_its_sheet_is_asked(
    qtbot: QtBot, open_program: OpenProgram, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = Sheet("Mine", "en", (Heading("Mine", 1),), "", "Page {page} of {pages}")
    monkeypatch.setattr(SheetPage, "printed", lambda _: own)
    program = open_program()
    program.window.show_place("about")
    assert printed(qtbot, program) is own


def test_what_was_just_typed_is_printed(qtbot: QtBot, open_program: OpenProgram) -> None:
    program = open_program()
    open_step(qtbot, program.window, STEP)
    editor = panel_of(program.window).notes.editor
    editor.setFocus(Qt.FocusReason.OtherFocusReason)
    qtbot.keyClicks(editor, "Typed a moment ago")
    assert "Typed a moment ago" in texts(printed(qtbot, program))


def test_writing_is_printed_as_it_is(qtbot: QtBot, open_program: OpenProgram) -> None:
    odd = "<b>no</b> & {name} %s\n\u05d0\u05d1 \U0001f469\u200d\U0001f467 \u202e"
    program = open_program()
    keep(qtbot, program, note(1, odd))
    open_step(qtbot, program.window, STEP)
    sheet = printed(qtbot, program)
    assert Paragraph(odd) in sheet.parts


def test_a_very_long_note_is_there_in_turns(qtbot: QtBot, open_program: OpenProgram) -> None:
    long = "A line of a long note.\n" * 20_000
    program = open_program()
    keep(qtbot, program, note(1, long))
    open_step(qtbot, program.window, STEP)
    print_seen(program)
    qtbot.waitUntil(lambda: program.window.place == "print")
    assert program.sheet_to_print is not None
    assert Paragraph(long) in program.sheet_to_print().parts
    program.window.go_back()
    assert not program.window.place


def test_pressed_twice_one_preview_is_shown(qtbot: QtBot, open_program: OpenProgram) -> None:
    program = open_program()
    program.window.show_place("about")
    first = printed(qtbot, program)
    print_seen(program)
    assert program.sheet_to_print is not None
    assert program.sheet_to_print() is first


def test_hidden_words_are_not_said(open_program: OpenProgram) -> None:
    program = open_program()
    program.window.show_place("about")
    page = program.window.stage.shown
    assert isinstance(page, PlacePage)
    before = list(parts_of(page.sheet))
    page.title.hide()
    assert Heading(page.title.text(), 1) in before
    assert Heading(page.title.text(), 1) not in list(parts_of(page.sheet))
