"""Copying what one reads: by marking it with the mouse, by the menu of the right button or the menu key, by Ctrl+C.

A label whose text can be selected takes the focus, and the finger that would scroll; it is no help for painted words
either. So paragraphs are copied whole. Nothing is put on the clipboard that was not asked for.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QKeySequence, QMouseEvent, QShortcut
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QWidget

from cartguide.export.plain_text import plain_text
from cartguide.ui.card import Card
from cartguide.ui.copying.copied import Copied
from cartguide.ui.copying.marked import Marked
from cartguide.ui.panel.fold import Fold, FoldHeading
from cartguide.ui.panel.plate import Plate
from cartguide.ui.printing.walk import parts_of
from cartguide.ui.scale import NEAR, TIGHT
from cartguide.ui.scroll import ScrollPage
from cartguide.ui.theme import Look, Looks

if TYPE_CHECKING:
    from cartguide.ui.window import Window

LONGEST_NAME = 40
MENU = """
QMenu {{ background: {card}; color: {ink}; border: 2px solid {border}; padding: {tight}px; }}
QMenu::item {{ padding: {near}px {near}px; border-radius: 6px; }}
QMenu::item:selected {{ background: {hover}; color: {ink}; }}
"""


class Copier(QObject):
    """Listens to what no widget of the window has taken."""

    def __init__(self, window: "Window", looks: Looks) -> None:
        super().__init__(window)
        self._window, self._looks = window, looks
        self.marked = Marked(looks.look)
        self.copied = Copied(window, looks.look)
        window.installEventFilter(self)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Copy), window).activated.connect(self.copy)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QContextMenuEvent):
            return self._offer(event)
        if isinstance(event, QMouseEvent):
            self._follow(event)
        return super().eventFilter(watched, event)

    def copy(self) -> None:
        """Copy what is marked, else what has the keyboard and its part, else all one sees."""
        page, focused = self._page(), QApplication.focusWidget()
        if page is None:
            return
        place = page.sheet
        if self.marked.text:
            self._take(self.marked.text)
            return
        if isinstance(focused, FoldHeading):
            place = part_around(focused, page) or place
        elif focused is not None and any(parts_of(focused)) and page.sheet.isAncestorOf(focused):
            place = focused
        self._take(text_of(place))

    def menu_for(self, widget: QWidget) -> QMenu | None:
        """What can be copied there; None where there is nothing."""
        page = self._page()
        if page is None or not page.isAncestorOf(widget):
            return None
        say = self._looks.say
        menu = QMenu(self._window)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setStyleSheet(_style(self._looks.look))
        menu.setFont(self._looks.look.font("body"))
        selected = widget.selectedText() if isinstance(widget, QLabel) else ""
        line, part = line_around(widget, page), part_around(widget, page)
        entries: tuple[tuple[str, object, Callable[[], str]], ...] = (
            (say("Copy what is marked"), selected or self.marked.text, lambda: selected or self.marked.text),
            (say("Copy this text"), line, lambda: text_of(line)),
            (say("Copy this part"), part, lambda: text_of(part)),
            (say("Copy this page"), page, lambda: text_of(page.sheet)),
        )
        for words, is_there, text in entries:
            if is_there:
                menu.addAction(words).triggered.connect(lambda _=False, text=text: self._take(text()))
        return menu

    def _offer(self, event: QContextMenuEvent) -> bool:
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        widget = QApplication.focusWidget() if by_key else self._window.childAt(event.pos())
        menu = self.menu_for(widget) if widget is not None else None
        if menu is None or widget is None:
            return False
        menu.popup(widget.mapToGlobal(QPoint(0, widget.height())) if by_key else event.globalPos())
        return True

    def _follow(self, event: QMouseEvent) -> None:
        page, point = self._page(), event.globalPosition().toPoint()
        widget = self._window.childAt(event.position().toPoint())
        if event.type() == QEvent.Type.MouseButtonPress and event.button() == Qt.MouseButton.LeftButton:
            self.marked.clear()
            if page is not None and widget is not None and page.sheet.isAncestorOf(widget):
                self.marked.begin(page.sheet, widget, point)
        elif event.type() == QEvent.Type.MouseMove and widget is not None:
            self.marked.go_to(widget, point)
        elif event.type() == QEvent.Type.MouseButtonRelease:
            self.marked.end()

    def _page(self) -> ScrollPage | None:
        shown = self._window.stage.shown
        return shown if isinstance(shown, ScrollPage) else None

    def _take(self, text: str) -> None:
        if not text:
            return
        QGuiApplication.clipboard().setText(text)
        self.copied.tell(self._looks.say("Copied: {words}", words=_beginning(text)))


def take_copies(window: "Window", looks: Looks) -> Copier:
    """Let what is read in the window be copied; the first frame does without it."""
    return Copier(window, looks)


def text_of(place: QWidget | None) -> str:
    """All that a place says now, as plain text."""
    return plain_text(parts_of(place)) if place is not None else ""


def line_around(widget: QWidget, page: ScrollPage) -> QWidget | None:
    """The paragraph, label or row that a widget is or stands in."""
    found: QWidget | None = widget
    while found is not None and found is not page.sheet and page.sheet.isAncestorOf(found):
        if found.layout() is None and any(parts_of(found)):
            return found
        found = found.parentWidget()
    return None


def part_around(widget: QWidget, page: ScrollPage) -> QWidget | None:
    """The open section, card or plate that a widget stands in."""
    found = widget.parentWidget()
    while found is not None and found is not page.sheet:
        if isinstance(found, Plate | Card) or (isinstance(found, Fold) and found.heading.opened):
            return found
        found = found.parentWidget()
    return None


def _beginning(text: str) -> str:
    line = text.strip().split("\n", 1)[0]
    return line if len(line) <= LONGEST_NAME else f"{line[: LONGEST_NAME - 1]}…"


def _style(look: Look) -> str:
    colours = {name: look.colour(name).name() for name in ("card", "ink", "border", "hover")}
    return MENU.format(**colours, tight=TIGHT, near=NEAR)
