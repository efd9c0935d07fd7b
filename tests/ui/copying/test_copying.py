"""Words that are read can be copied: by the menu, by marking them, by Ctrl+C; fields keep their own copying."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from cartguide.ui.copying.copier import Copier
from cartguide.ui.panel.step_panel import StepPanel
from cartguide.ui.paragraph import Paragraph
from cartguide.ui.place_page import PlacePage
from cartguide.ui.program import Program
from cartguide.ui.scroll import ScrollPage
from cartguide.ui.text import Painted, Words
from tests.ui.conftest import OpenProgram, open_step
from tests.ui.panels import panel_of

STEP = "cell-collection"
FIRST = "You rest while a machine takes T cells from your blood and gives you back the rest."


@pytest.fixture
def opened(qtbot: QtBot, open_program: OpenProgram) -> tuple[Program, Copier]:
    """A step open, its words to be copied."""
    program = open_program()
    open_step(qtbot, program.window, STEP)
    QGuiApplication.clipboard().clear()
    qtbot.waitUntil(lambda: bool(program.window.findChildren(Copier)))
    (copier,) = program.window.findChildren(Copier)
    return program, copier


def copied() -> str:
    return QGuiApplication.clipboard().text()


def words(panel: StepPanel, beginning: str) -> Painted:
    """The painted words that begin so."""
    return next(each for each in panel.findChildren(Painted) if each.words().startswith(beginning) and each.isVisible())


def menu_at(program: Program, widget: QWidget, *, by_key: bool = False) -> QMenu | None:
    """The menu one gets there; it is not shown, for without a screen it can't take the keyboard."""
    window, menus = program.window, list[QMenu]()
    page = window.stage.shown
    assert isinstance(page, ScrollPage)
    page.ensureWidgetVisible(widget)
    point = widget.mapTo(window, widget.rect().center())
    reason = QContextMenuEvent.Reason.Keyboard if by_key else QContextMenuEvent.Reason.Mouse
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(QMenu, "popup", lambda menu, _: menus.append(menu))
        QApplication.sendEvent(window, QContextMenuEvent(reason, point, window.mapToGlobal(point)))
    return menus[0] if menus else None


def press(menu: QMenu | None, text: str) -> None:
    assert menu is not None
    next(each for each in menu.actions() if each.text() == text).trigger()
    menu.close()


def test_a_paragraph_its_part_and_the_page(opened: tuple[Program, Copier]) -> None:
    program, copier = opened
    panel = panel_of(program.window)
    first = words(panel, "On this day, a machine")
    press(menu_at(program, first), "Copy this text")
    assert copied() == first.words()
    assert copier.copied.text().startswith("Copied: On this day")
    assert copier.copied.isVisible()
    press(menu_at(program, first), "Copy this part")
    assert copied().startswith("What happens\n\nOn this day")
    assert "Call your team if" not in copied()
    press(menu_at(program, first), "Copy this page")
    assert copied().startswith("Step 4 of 11\n\nCollecting your T cells\n\n" + FIRST)
    assert "• Bleeding that will not stop." in copied()
    assert "[ ] Find someone to drive you home." in copied()


def test_a_word_in_a_paragraph_stands_for_its_paragraph(opened: tuple[Program, Copier]) -> None:
    program, copier = opened
    paragraph = next(each for each in panel_of(program.window).findChildren(Paragraph) if each.terms)
    menu = copier.menu_for(paragraph.terms[0])
    press(menu, "Copy this text")
    assert copied() == paragraph.words()


def test_marked_with_the_mouse_and_copied_by_key(qtbot: QtBot, opened: tuple[Program, Copier]) -> None:
    program, copier = opened
    panel, window = panel_of(program.window), program.window
    first, last = words(panel, FIRST), words(panel, "On this day, a machine")
    at = QPoint(8, 4)
    qtbot.mousePress(first, Qt.MouseButton.LeftButton, pos=at)
    assert copier.marked.text == ""
    copier.marked.go_to(first, first.mapToGlobal(at + QPoint(2, 0)))
    assert copier.marked.text == ""
    qtbot.mouseMove(first, pos=at + QPoint(60, 0))
    copier.marked.go_to(last, last.mapToGlobal(at))
    assert copier.marked.text.startswith(FIRST)
    assert copier.marked.text.endswith(last.words())
    qtbot.mouseRelease(first, Qt.MouseButton.LeftButton, pos=at)
    qtbot.keyClick(window, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert copied() == copier.marked.text
    qtbot.mousePress(first, Qt.MouseButton.LeftButton, pos=at)
    qtbot.mouseRelease(first, Qt.MouseButton.LeftButton, pos=at)
    assert copier.marked.text == ""


def test_marked_upwards_is_read_downwards(qtbot: QtBot, opened: tuple[Program, Copier]) -> None:
    program, copier = opened
    panel = panel_of(program.window)
    first, last = words(panel, FIRST), words(panel, "On this day, a machine")
    qtbot.mousePress(last, Qt.MouseButton.LeftButton, pos=QPoint(8, 4))
    copier.marked.go_to(first, first.mapToGlobal(QPoint(8, 4)))
    assert copier.marked.text.startswith(FIRST)


def test_ctrl_c_copies_the_section_one_is_in_else_the_page(qtbot: QtBot, opened: tuple[Program, Copier]) -> None:
    program, _ = opened
    panel, window = panel_of(program.window), program.window
    heading = next(iter(panel.guide_half.folds.values()))
    heading.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(heading, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert copied().startswith("What happens\n\nOn this day")
    panel.guide_half.title.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(window, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert copied() == "Collecting your T cells"
    focused = QApplication.focusWidget()
    assert focused is not None
    focused.clearFocus()
    qtbot.keyClick(window, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert copied().startswith("Step 4 of 11\n\nCollecting your T cells")


def test_a_field_keeps_its_own_copying(qtbot: QtBot, opened: tuple[Program, Copier]) -> None:
    program, copier = opened
    editor = panel_of(program.window).notes.editor
    editor.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClicks(editor, "My own words")
    editor.selectAll()
    qtbot.keyClick(editor, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert copied() == "My own words"
    assert copier.copied.isHidden()


def test_the_menu_key_offers_what_has_the_keyboard(opened: tuple[Program, Copier]) -> None:
    program, _ = opened
    title = panel_of(program.window).guide_half.title
    title.setFocus(Qt.FocusReason.TabFocusReason)
    press(menu_at(program, title, by_key=True), "Copy this text")
    assert copied() == "Collecting your T cells"


def test_there_is_no_menu_beside_the_page(opened: tuple[Program, Copier]) -> None:
    program, _ = opened
    assert menu_at(program, program.window.bar) is None


def test_labels_can_still_be_passed_over_by_the_keyboard(opened: tuple[Program, Copier]) -> None:
    program, _ = opened
    for label in panel_of(program.window).findChildren(Words):
        assert label.focusPolicy() in {Qt.FocusPolicy.NoFocus, Qt.FocusPolicy.TabFocus}


def test_other_places_too(opened: tuple[Program, Copier]) -> None:
    program, copier = opened
    program.window.show_calls()
    page = program.window.calls
    assert page is not None
    menu = copier.menu_for(page.title)
    press(menu, "Copy this page")
    assert copied().startswith("Unwell? Who to call")
    assert "• They will not wake up." in copied()


PLACES = ("more", "caregiver", "related", "about", "words", "details", "figures", "centre", "dates", "diary")
OTHERS = ("notes", "bin", "team", "people", "welcome", "calls")


@pytest.mark.parametrize("place", PLACES + OTHERS)
def test_every_place_can_be_copied_by_key_and_by_menu(qtbot: QtBot, opened: tuple[Program, Copier], place: str) -> None:
    window = opened[0].window
    window.show_place(place)
    page = window.stage.shown
    assert isinstance(page, PlacePage)
    title = page.title.text()
    page.title.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(page.title, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert copied() == title
    QGuiApplication.clipboard().clear()
    press(menu_at(opened[0], page.title, by_key=True), "Copy this text")
    assert copied() == title
    press(menu_at(opened[0], page.title), "Copy this page")
    assert copied().startswith(f"{title}\n\n")


def test_the_home_can_be_copied(qtbot: QtBot, opened: tuple[Program, Copier]) -> None:
    window = opened[0].window
    window.show_home()
    title = window.home.today.title
    title.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(title, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert copied() == title.text()
    press(menu_at(opened[0], title), "Copy this page")
    assert title.text() in copied()


def test_in_search_the_keyboard_is_the_fields_and_the_menu_copies_the_page(opened: tuple[Program, Copier]) -> None:
    window = opened[0].window
    window.show_place("search")
    page = window.stage.shown
    assert isinstance(page, PlacePage)
    press(menu_at(opened[0], page.title), "Copy this page")
    assert copied().startswith("Search\n\nFind in the guide")
