"""A result leads to the very paragraph: unfolded, in sight, marked, with the keyboard; own writing to where it is."""

from functools import partial

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from cartguide.journal.find import Hit
from cartguide.journey.search_entries import TITLE
from cartguide.journey.spots import Spot
from cartguide.ui.panel.fold import FoldHeading
from cartguide.ui.panel.questions import QuestionRow
from cartguide.ui.paragraph import Paragraph
from cartguide.ui.program import Program
from cartguide.ui.search.finder import finder_of
from cartguide.ui.search.opening import open_own, open_spot
from cartguide.ui.window import Window
from tests.ui.beside.conftest import page_of
from tests.ui.conftest import OpenProgram
from tests.ui.guide_halves import find
from tests.ui.search.conftest import OpenSearch, type_in


@pytest.fixture
def ours(open_program: OpenProgram, qtbot: QtBot) -> Program:
    """The program on its own guide, at its home."""
    program = open_program()
    window = program.window
    qtbot.waitUntil(lambda: window.stage.shown is window.home)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.waitUntil(lambda: finder_of(program).is_ready)
    return program


def spot_of(program: Program, page: str, words: str) -> Spot:
    entries = finder_of(program).index.entries
    return next(entry.spot for entry in entries if entry.spot.page == page and words in entry.text)


def is_in_sight(widget: QWidget) -> bool:
    return widget.isVisible() and widget.visibleRegion().boundingRect() == widget.rect()


def focused(qtbot: QtBot, kind: type[QWidget], words: str = "") -> QWidget:
    """What has the keyboard, once it is of a kind, says some words, and is in sight."""

    def there() -> bool:
        widget = QApplication.focusWidget()
        said = widget.words() if isinstance(widget, Paragraph) else getattr(widget, "text", str)()
        return isinstance(widget, kind) and words in said and is_in_sight(widget)

    qtbot.waitUntil(there)
    widget = QApplication.focusWidget()
    assert widget
    return widget


def test_a_paragraph_of_a_step(ours: Program, qtbot: QtBot) -> None:
    words = "Your blood flows through a thin tube"
    open_spot(ours.window, spot_of(ours, "cell-collection", words))
    paragraph = focused(qtbot, Paragraph, words)
    assert isinstance(paragraph, Paragraph)
    assert paragraph.is_marked
    assert ours.window.panel
    assert ours.window.panel.identity == "cell-collection"


def test_a_paragraph_of_the_step_that_is_open(ours: Program, qtbot: QtBot) -> None:
    for words in ("Your blood flows through a thin tube", "The rest of your blood flows back"):
        open_spot(ours.window, spot_of(ours, "cell-collection", words))
        focused(qtbot, Paragraph, words)


def test_a_question_and_a_heading_and_a_title(ours: Program, qtbot: QtBot) -> None:
    entries = finder_of(ours).index.entries
    question = next(entry for entry in entries if entry.spot.section == "questions-to-ask" and entry.text.endswith("?"))
    open_spot(ours.window, question.spot)
    focused(qtbot, QuestionRow, question.text)
    open_spot(ours.window, Spot("infusion", "how-you-may-feel"))
    focused(qtbot, FoldHeading, "How you may feel")
    open_spot(ours.window, Spot("going-home"))
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None and ours.window.panel is not None)
    qtbot.waitUntil(lambda: ours.window.panel is not None and ours.window.panel.identity == "going-home")


def test_a_sign_of_who_to_call(ours: Program, qtbot: QtBot) -> None:
    open_spot(ours.window, spot_of(ours, "calls", "Handwriting that has changed"))
    focused(qtbot, Paragraph, "Handwriting that has changed")
    assert ours.window.place == "calls"


@pytest.mark.parametrize("page", ["caregiver", "related", "about"])
def test_a_paragraph_of_a_page_beside(ours: Program, qtbot: QtBot, page: str) -> None:
    entries = [entry for entry in finder_of(ours).index.entries if entry.spot.page == page and entry.spot.block]
    open_spot(ours.window, entries[-1].spot)
    focused(qtbot, Paragraph, entries[-1].text)
    assert ours.window.place == page


def test_a_word(ours: Program, qtbot: QtBot) -> None:
    open_spot(ours.window, Spot("words", "vein"))
    focused(qtbot, Paragraph, "Vein")
    open_spot(ours.window, Spot("words", "gone"))
    assert ours.window.place == "words"


def stands(window: Window, page: str) -> bool:
    """Whether one is on this page."""
    panel = window.panel
    return window.place == page or (not window.place and panel is not None and panel.identity == page)


def test_every_spot_of_the_guide_can_be_reached(ours: Program, qtbot: QtBot) -> None:
    """Each on its page, without waiting for the keyboard: what is found is what stands there."""
    window = ours.window
    missed: list[str] = []
    pages = {"cell-collection", "first-weeks", "calls", "caregiver"}
    for entry in finder_of(ours).index.entries:
        spot = entry.spot
        if spot.page not in pages or entry.kind == TITLE or not (spot.block or spot.section):
            continue
        open_spot(window, spot)
        qtbot.waitUntil(partial(stands, window, spot.page))
        QApplication.processEvents()
        QApplication.processEvents()
        widget = QApplication.focusWidget()
        said = widget.words() if isinstance(widget, Paragraph) else getattr(widget, "text", str)()
        if said.replace("\u00a0", " ") != entry.text:
            missed.append(f"{spot.page}: {entry.text} / {said}")
    assert missed == []


def test_the_mark_goes_when_one_goes_on(ours: Program, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("cartguide.ui.paragraph.MARKED_MS", 50)
    open_spot(ours.window, spot_of(ours, "calls", "Handwriting that has changed"))
    paragraph = focused(qtbot, Paragraph, "Handwriting")
    assert isinstance(paragraph, Paragraph)
    qtbot.waitUntil(lambda: paragraph._marking is not None and not paragraph._marking.isActive())
    assert paragraph.is_marked
    find(ours.window, "calls.back").setFocus()
    assert not paragraph.is_marked


def test_the_mark_stays_a_while_for_who_goes_on_at_once(ours: Program, qtbot: QtBot) -> None:
    open_spot(ours.window, spot_of(ours, "calls", "Handwriting that has changed"))
    paragraph = focused(qtbot, Paragraph, "Handwriting")
    assert isinstance(paragraph, Paragraph)
    plain = paragraph.grab().toImage()
    find(ours.window, "calls.back").setFocus()
    assert paragraph.is_marked
    assert paragraph._marking
    paragraph._marking.timeout.emit()
    assert paragraph.grab().toImage() != plain


def test_a_step_opened_meanwhile_stays(ours: Program, qtbot: QtBot) -> None:
    window = ours.window
    open_spot(window, spot_of(ours, "cell-collection", "Your blood flows through a thin tube"))
    window.open_step("infusion")
    qtbot.waitUntil(lambda: window.panel is not None and window.panel.identity == "infusion")
    assert window.panel
    assert window.panel.verticalScrollBar().value() == 0
    window.open_step("cell-collection")
    qtbot.waitUntil(lambda: window.panel is not None and window.panel.identity == "cell-collection")
    assert window.panel.verticalScrollBar().value() == 0


def test_from_search_and_back(open_search: OpenSearch, qtbot: QtBot) -> None:
    page = open_search(own=True)
    type_in(qtbot, page, "handwriting that")
    page.results.rows[0].click()
    focused(qtbot, Paragraph, "Handwriting that has changed")
    window = page._program.window
    window.go_back()
    assert window.stage.shown is page
    assert QApplication.focusWidget() is page.field
    assert page.results.rows[0].isVisible()


class OwnPage(QWidget):
    """Stands in for a page that shows what somebody wrote."""

    def __init__(self, stage: QWidget, opened: list[tuple[str, str]], name: str) -> None:
        super().__init__(stage)
        self._opened, self._name = opened, name

    def open_note(self, uuid: str) -> None:
        self._opened.append((self._name, uuid))

    open_entry = open_record = open_note


@pytest.mark.parametrize(
    ("kind", "place"),
    [
        ("note", "notes"),
        ("question", "notes"),
        ("diary", "diary"),
        ("person", "team"),
        ("appointment", "team"),
        ("paper", "team"),
        ("call", "team"),
    ],
)
def test_own_writing_opens_in_its_place(ours: Program, monkeypatch: pytest.MonkeyPatch, kind: str, place: str) -> None:
    opened: list[tuple[str, str]] = []
    window = ours.window
    monkeypatch.setattr(window, "show_place", lambda name: window.stage.show_page(OwnPage(window.stage, opened, name)))
    open_own(window, Hit(kind, "the-uuid", "", "", 0, ""))
    assert opened == [(place, "the-uuid")]


def test_where_the_guide_uses_a_word(ours: Program, qtbot: QtBot) -> None:
    ours.window.show_place("words")
    page = page_of(ours)
    find(page, "words.L").click()
    find(page, "uses.leukapheresis").click()
    button = find(page, "use.leukapheresis.cell-collection")
    assert button.text() == "Collection"
    button.click()
    focused(qtbot, Paragraph, "leukapheresis")
    assert ours.window.panel
    assert ours.window.panel.identity == "cell-collection"


def test_a_word_that_stands_nowhere_else(ours: Program) -> None:
    ours.window.show_place("words")
    page = page_of(ours)
    find(page, "words.R").click()
    opener = find(page, "uses.rems")
    opener.click()
    told = [each for each in page.findChildren(Paragraph) if each.words().startswith("This guide uses it only here.")]
    assert told[0].isVisible()
    opener.click()
    assert not told[0].isVisible()
