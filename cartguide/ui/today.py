"""The Today card of the home: where one is, what comes next, one thing to do, the number."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout

from cartguide.guide.catalogue import Words as Say
from cartguide.guide.model import Outline, Step
from cartguide.journey.dates import FIRST_CELLS, Dates, StepDate
from cartguide.journey.now import Standing
from cartguide.journey.today import Today
from cartguide.ui.card import Card
from cartguide.ui.dates.said import date_line, today_line, when
from cartguide.ui.painting import Icons
from cartguide.ui.scale import NEAR
from cartguide.ui.text import Heading, Words
from cartguide.ui.theme import Look
from cartguide.ui.tile import Tile

IN_FOUR_FROM, IN_TWO_FROM = 1500, 560


class TodayCard(Card):
    """`chosen` carries the id of the step to open; `call_pressed` asks for *Who to call*."""

    chosen = Signal(str)
    call_pressed = Signal()

    def __init__(self, look: Look, icons: Icons, say: Say, outline: Outline, message_of: Callable[[str], str]) -> None:
        super().__init__()
        self._look, self._say, self._outline, self._message_of = look, say, outline, message_of
        self._targets: dict[Tile, str] = {}
        self.title = Heading(say("Today"), "title", parent=self)
        self.title.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.title.setAccessibleIdentifier("today")
        self._standing: Standing | None = None
        self._day = Words("", "lead", "quiet", parent=self)
        self._lead = Words("", "lead", parent=self)
        self.here = self._tile(icons, "place", "today.here", self._open)
        self.following = self._tile(icons, "arrow-right", "today.next", self._open)
        self.dated = self._tile(icons, "calendar", "today.dated", self._open)
        self.passed = self._tile(icons, "question", "today.passed", self._open)
        self.thing = self._tile(icons, "list", "today.thing", self._open)
        self.number = Tile(look, icons, "phone", "call", "today.number", self)
        self.number.clicked.connect(self.call_pressed)
        self._grid = QGridLayout()
        self._grid.setSpacing(NEAR)
        self.column.addWidget(self.title)
        self.column.addWidget(self._day)
        self.column.addWidget(self._lead)
        self.column.addLayout(self._grid)
        self._columns = 0

    def show_today(self, today: Today, thing: tuple[str, str] | None, standing: Standing) -> None:
        """Show where one is. `thing`: the step it belongs to, and the words of the one thing to do."""
        self._standing = standing
        self._day.setText(today_line(self._say, standing.today, standing.dates or Dates()))
        self._day.setVisible(bool(self._day.text()))
        self._lead.setText(self._leading(today))
        self._lead.setVisible(bool(self._lead.text()))
        was = self._say("Behind you") if today.is_between else self._say("Where you are now")
        passed = today.passed.step if today.passed else ""
        self._show_step(self.here, was, today.here if today.here != passed else "")
        begin = not today.here and bool(today.following)
        comes_next = self._say("Begin here") if begin else self._say("What comes next")
        self._show_step(self.following, comes_next, today.following if today.following != passed else "")
        self._show_date(self.passed, self._say("This day has passed. Did it happen?"), today.passed)
        is_said = today.dated is not None and today.dated.step in {today.here, today.following}
        is_said = is_said and today.dated is not None and today.dated.part == FIRST_CELLS
        self._show_date(self.dated, self._say("Your next date"), None if is_said else today.dated)
        self.thing.setVisible(thing is not None)
        if thing:
            self._targets[self.thing] = thing[0]
            self.thing.show_words(self._say("One thing to do"), thing[1], self._say("From My checklist"))
        self._place_tiles()

    def show_number(self, number: str) -> None:
        """Show the number to call first, or that there is none yet."""
        if number:
            self.number.show_words(self._say("If you feel unwell, call"), number, self._say("Who to call, and when"))
        else:
            words = self._say("Write your team’s number")
            self.number.show_words(self._say("If you feel unwell"), words, self._say("Who to call, and when"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_tiles()

    def _tile(self, icons: Icons, icon: str, identifier: str, press: Callable[[Tile], None]) -> Tile:
        tile = Tile(self._look, icons, icon, "main", identifier, self)
        tile.clicked.connect(lambda: press(tile))
        return tile

    def _open(self, tile: Tile) -> None:
        self.chosen.emit(self._targets[tile])

    def _leading(self, today: Today) -> str:
        if today.finished:
            return self._say("Every step up to the last is behind you. You can open each one again at any time.")
        if today.is_between:
            return self._say("You are between two steps.")
        if not today.here and today.following:
            return self._say("Where are you on this path? Open the step you are at, and press “I am here now”.")
        return ""

    def _show_step(self, tile: Tile, label: str, identity: str) -> None:
        head = self._outline.heads.get(identity)
        tile.setVisible(head is not None)
        if head:
            self._targets[tile] = identity
            step = next(step for step in self._outline.steps if step.identity == identity)
            where = self._say("{label} · {where}", label=label, where=self._where(step))
            tile.show_words(where, head.title, self._message_of(identity))

    def _show_date(self, tile: Tile, label: str, one: StepDate | None) -> None:
        head = self._outline.heads.get(one.step) if one else None
        tile.setVisible(head is not None)
        if one and head and self._standing:
            self._targets[tile] = one.step
            title = head.title if one.part == FIRST_CELLS else self._say("Second part of your cells")
            tile.show_words(label, title, date_line(self._say, one, self._standing.today))

    def _where(self, step: Step) -> str:
        where = self._say("Side step, for some people")
        if step.number:
            where = self._say("Step {number} of {whole}", number=step.number, whole=self._outline.length)
        standing = self._standing
        dated = standing.dates.of(step.identity) if standing and standing.dates else ()
        if not dated or standing is None:
            return where
        return self._say("{label} · {where}", label=where, where=when(self._say, dated[0], standing.today))

    def _tiles(self) -> tuple[Tile, ...]:
        return self.here, self.passed, self.following, self.dated, self.thing, self.number

    def _place_tiles(self) -> None:
        tiles = [tile for tile in self._tiles() if not tile.isHidden()]
        room = self.width() * 100 / self._look.text_size
        columns = min(len(tiles), 4) if room >= IN_FOUR_FROM else 2 if room >= IN_TWO_FROM else 1
        _fill(self._grid, tiles, max(columns, 1))


def _fill(grid: QGridLayout, tiles: Sequence[Tile], columns: int) -> None:
    for tile in tiles:
        grid.removeWidget(tile)
    for at, tile in enumerate(tiles):
        grid.addWidget(tile, at // columns, at % columns)
    for at in range(4):
        grid.setColumnStretch(at, 1 if at < columns else 0)
