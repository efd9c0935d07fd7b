"""A small page with everything a step can have, and its guide's half, made and shown as in the window."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QAccessible, QAccessibleActionInterface, QAccessibleInterface
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from cartguide.app import dress
from cartguide.guide.catalogue import Words
from cartguide.journey.circumstances import Circumstances
from cartguide.journey.library import Library
from cartguide.ui.painting import Icons
from cartguide.ui.panel.guide_half import GuideHalf
from cartguide.ui.panel.term_card import TermCard
from cartguide.ui.scroll import ScrollPage
from cartguide.ui.text import Painted
from cartguide.ui.theme import Look, Looks
from tests.journey.example_content import change, write_content

ROOT = Path(__file__).parents[2]
NOBODY: Mapping[str, str] = {}
SECTIONS = """
## What happens {#what-happens src="a"}
A machine takes [T cells](term:t-cell) and [leukapheresis](term:leukapheresis) and a [moon](term:moon).

- Bring [T cells](term:t-cell).
- Bring a friend.

> **Tell us** if you feel ill.

## How you may feel {#how-you-may-feel src="a b"}
You may feel well.

## What you can do {#what-you-can-do src="a"}
- [ ] Bring your list. {#bring-list}

## Questions to ask {#questions-to-ask src="b"}
Take these with you.

- How long will it take? {#q-long}
- Who can come? {#q-who}
- May I eat? {#q-eat}
"""
TERMS = """
## T cell {#t-cell src="a"}
A white blood cell. It lives for {{hours}}.

## Leukapheresis {#leukapheresis src="a"}
A machine takes out [T cells](term:t-cell).

## Late {#late src="a"}
Not before {{nowhere}}.
"""
SOURCES = """
[a]
publisher = "The Hospital"
title = "About cells"
address = "https://example.org/cells"
dated = "May 2026"
read = 2026-11-23

[b]
publisher = "The Society"
title = "How it feels"
read = 2026-11-22
"""
PICKS = 'calls = ["tired", "fever", "will-not-wake"]'
# What happens, then the call card, then the others: the order of a page without its call card.
ORDER = ("what-happens", "how-you-may-feel", "what-you-can-do", "questions-to-ask")


def write_page(folder: Path) -> Path:
    """A content folder whose step `first` has every kind of section, terms, sources and picks."""
    content = write_content(folder)
    page = (content / "en" / "first.md").read_text("utf-8")
    header = page[: page.rindex("+++") + 4]
    (content / "en" / "first.md").write_text(header + SECTIONS, "utf-8")
    (content / "en" / "words.md").write_text(header[: header.index("[[fact]]")] + "+++\n" + TERMS, "utf-8")
    (content / "sources.toml").write_text(SOURCES, "utf-8")
    change(
        content / "guide.toml", 'calls = ["fever"]', 'stars = ["q-eat"]\ncalls = ["tired", "fever", "will-not-wake"]'
    )
    return content


def looks(text_size: int = 100) -> Looks:
    """The program's own colours, icons and English words."""
    resources = ROOT / "resources"
    look = Look(resources / "themes", "light", text_size)
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    dress(application, look)
    return Looks(look, Icons(resources / "icons"), Words(resources / "locale", "en"))


def show_half(
    qtbot: QtBot, content: Path, *, width: int = 900, details: Mapping[str, str] = NOBODY, pictures: Path | None = None
) -> GuideHalf:
    """The guide's half of the step `first` on a page that scrolls."""
    view, problems = Library(content, "en", Circumstances(details, date(2026, 12, 1))).page("first")
    assert (view is not None, problems) == (True, ())
    assert view
    half = GuideHalf(*looks(), view, 11, (("zero", "Zero"), ("second", "Second")), pictures)
    page = ScrollPage()
    qtbot.addWidget(page)
    half.wants_sight.connect(lambda part: page.ensureWidgetVisible(part, 0, 8))  # and so the page is kept
    page.column.addWidget(half)
    page.column.addStretch(1)
    page.resize(width, 700)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    return half


def find(place: QWidget, identifier: str) -> QAbstractButton:
    """The one shown button with this identifier."""
    (found,) = [
        each
        for each in place.findChildren(QAbstractButton)
        if each.accessibleIdentifier() == identifier and each.isVisible()
    ]
    return found


def card_of(half: GuideHalf) -> TermCard | None:
    """The open card of a word."""
    cards = [card for card in half.findChildren(TermCard) if card.isVisible()]
    assert len(cards) <= 1
    return cards[0] if cards else None


def words_in(place: QWidget) -> list[str]:
    """All painted words that are shown, from top to bottom."""
    shown = [each for each in place.findChildren(Painted) if each.isVisible()]
    return [each.words() for each in sorted(shown, key=lambda each: each.mapTo(place, each.rect().topLeft()).y())]


def exposed(widget: QWidget) -> QAccessibleInterface:
    """What assistive technology is told of a widget."""
    interface: QAccessibleInterface | None = QAccessible.queryAccessibleInterface(widget)
    assert interface
    return interface


def press(widget: QWidget) -> None:
    """Press as assistive technology does."""
    actions = exposed(widget).actionInterface()
    assert QAccessibleActionInterface.pressAction() in actions.actionNames()
    actions.doAction(QAccessibleActionInterface.pressAction())


def place_of(widget: QWidget, ground: QWidget) -> QRectF:
    """Where a widget stands."""
    return QRectF(widget.mapTo(ground, widget.rect().topLeft()), widget.size())


TAB, ESCAPE = Qt.Key.Key_Tab, Qt.Key.Key_Escape
