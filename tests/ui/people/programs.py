"""The program as it runs for one person after another, on a data folder with journals of several."""

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from cartguide.app import Running, Start, believed, dress, lay_ground
from cartguide.journal.opening import open_journal
from cartguide.system.call_numbers import say_whose, write_call_numbers
from cartguide.system.settings import CallNumbers
from cartguide.ui.people.card import PersonCard
from cartguide.ui.people.page import PeoplePage
from cartguide.ui.person import begin_person
from cartguide.ui.program import Program

ADAS, BOS = "555 0100", "555 0200"
STEP = "cell-collection"
WORDS = "blue blanket"


def begin(data: Path, *names: str) -> list[Path]:
    """People with a journal each; the first one's number stands at the top of the small file."""
    folders = [begin_person(data, name) for name in names]
    say_whose(data, folders[0].name)
    return folders


def begin_ada_and_bo(data: Path) -> list[Path]:
    """Ada has written something, and both have a number."""
    folders = begin(data, "Ada", "Bo")
    journal = open_journal(folders[0])
    journal.notes.save("note", STEP, "note", f"Ada’s {WORDS}", 1)
    journal.checklist.add("11111111-0000-4000-8000-000000000000", STEP, f"Bring the {WORDS}")
    journal.profile.put("here", STEP)
    journal.close()
    for folder, number in zip(folders, (ADAS, BOS), strict=True):
        write_call_numbers(data, CallNumbers(number, "2026-11-01", outside=True), folder.name)
    return folders


def run(qtbot: QtBot, data: Path) -> Running:
    """The program as `app.run` starts it, its first frame out."""
    asked = Start(data=str(data))
    ground = lay_ground(asked)
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    dress(application, ground.looks.look)
    running = Running(application, asked)
    with qtbot.waitSignal(running.show(Program(ground, believed))):
        pass
    running.program.after_first_frame()
    return running


def page_of(qtbot: QtBot, program: Program, count: int, place: str = "who") -> PeoplePage:
    """The page of people, once it has read them."""
    qtbot.waitUntil(lambda: program.window.place == place)
    page = program.window.stage.shown
    assert isinstance(page, PeoplePage)
    qtbot.waitUntil(lambda: len(page.cards) == count and all(card.isVisible() for card in page.cards))
    return page


def card_of(page: PeoplePage, folder: Path) -> PersonCard:
    """A person's card."""
    return next(card for card in page.cards if card.folder == folder)


def name_on(page: PeoplePage, folder: Path) -> str:
    """The name on a person's card."""
    return card_of(page, folder).heading.words()


def name_anew(qtbot: QtBot, page: PeoplePage, folder: Path, name: str) -> None:
    """Give a person another name, and wait until their card bears it."""
    card = card_of(page, folder)
    press(card, f"people.{folder.name}.rename")
    qtbot.waitUntil(card.naming.isVisible)
    card.naming.field.setText(name)
    press(card, f"people.{folder.name}.name.keep")
    qtbot.waitUntil(lambda: name_on(page, folder) == name and card_of(page, folder).isVisible())


def press(widget: QWidget, identifier: str) -> None:
    """Press a button that shows."""
    found = [each for each in widget.findChildren(QAbstractButton) if each.accessibleIdentifier() == identifier]
    assert [each for each in found if each.isVisible()], f"{identifier} does not show"
    found[0].click()


def until_changed(qtbot: QtBot, running: Running, former: Program) -> Program:
    """The next person's program, its journal open."""
    qtbot.waitUntil(lambda: running.program is not former)
    program = running.program
    qtbot.waitUntil(lambda: program.keeper is not None and program.keeper.is_open)
    return program


def everything_said(widget: QWidget) -> str:
    """All words of a widget's tree and of what assistive technology is told of it."""
    found: list[str] = []
    for each in (widget, *widget.findChildren(QWidget)):
        found += [each.accessibleName(), each.accessibleDescription(), each.windowTitle(), each.toolTip()]
        for name in ("text", "toPlainText", "placeholderText", "words"):
            words = getattr(each, name, None)
            if callable(words):
                found.append(str(words()))
        found += [str(value) for value in vars(each).values() if isinstance(value, str)]
    return "\n".join([*found, *_told(QAccessible.queryAccessibleInterface(widget))])


def _told(interface: QAccessibleInterface | None) -> list[str]:
    if interface is None or not interface.isValid():
        return []
    kinds = (QAccessible.Text.Name, QAccessible.Text.Value, QAccessible.Text.Description)
    told = [interface.text(kind) for kind in kinds]
    for at in range(interface.childCount()):
        told += _told(interface.child(at))
    return told


def alive(former: QObject) -> bool:
    """Whether Qt still has it."""
    return isValid(former)
