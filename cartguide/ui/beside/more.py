"""More: the door to everything beside the path."""

from typing import NamedTuple

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from cartguide.guide.model import message_id
from cartguide.ui.place_page import PlacePage
from cartguide.ui.scale import NEAR, Arrangement
from cartguide.ui.text import Words
from cartguide.ui.theme import Looks
from cartguide.ui.tile import Tile

NARROWEST = 290
MOST_COLUMNS = 4


class Door(NamedTuple):
    """One place: its name, icon, words on its tile, and a sentence on what one finds there."""

    name: str
    icon: str
    words: str
    sentence: str


DOORS = (
    Door("dates", "calendar", message_id("My dates"), message_id("When each step is planned, or was. Day 0 too.")),
    Door("diary", "thermometer", message_id("My diary"), message_id("Keep your temperature and how your day went.")),
    Door("notes", "note", message_id("My notes"), message_id("All your notes, and the questions you want to ask.")),
    Door("team", "talk", message_id("My team"), message_id("People, appointments, calls and papers, in one place.")),
    Door("details", "card", message_id("My details"), message_id("Say who reads, and the guide follows.")),
    Door(
        "figures",
        "list",
        message_id("My team’s numbers"),
        message_id("Write the limits and times your own team gave you."),
    ),
    Door(
        "centre", "house", message_id("From my clinic"), message_id("Open a file with your clinic’s numbers and notes.")
    ),
    Door(
        "caregiver",
        "heart",
        message_id("For the caregiver"),
        message_id("How to help, what to watch, and how to rest too."),
    ),
    Door("words", "book", message_id("What words mean"), message_id("Words your team may use, said in a plain way.")),
    Door("related", "capsule", message_id("Related treatments"), message_id("Other treatments you may hear of.")),
    Door("people", "people", message_id("People on this computer"), message_id("Each person has their own notes.")),
    Door("search", "search", message_id("Search"), message_id("Find a word in the guide, or in what you wrote.")),
    Door("bin", "trash", message_id("What I deleted"), message_id("Bring back what you deleted in the last 30 days.")),
    Door(
        "about",
        "info",
        message_id("About this guide"),
        message_id("What it is, where it comes from, and who checked it."),
    ),
)


class MorePage(PlacePage):
    """A tile for every place; `go` carries its name."""

    def __init__(self, stage: QWidget, looks: Looks) -> None:
        super().__init__(stage, looks, "more", looks.say("More"))
        self.column.addWidget(Words(looks.say("Everything that stands beside your path."), "lead"))
        self._tiles = [self._tile(door) for door in DOORS]
        self._grid = QGridLayout()
        self._grid.setSpacing(NEAR)
        self._columns = 0
        self.column.addLayout(self._grid)
        self.column.addStretch(1)

    def arrange(self, layout: Arrangement) -> None:  # noqa: ARG002  its own width says how many columns fit
        """As many columns as there is room for."""
        self._place_tiles()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_tiles()

    def _tile(self, door: Door) -> Tile:
        look, icons, say = self.looks
        tile = Tile(look, icons, door.icon, "main", f"more.{door.name}", self.sheet)
        tile.show_words("", say(door.words), say(door.sentence))
        tile.clicked.connect(lambda: self.go.emit(door.name))
        return tile

    def _place_tiles(self) -> None:
        fitting = (self.viewport().width() + NEAR) // (self.looks.look.stretched(NARROWEST) + NEAR)
        columns = max(1, min(fitting, MOST_COLUMNS))
        if columns == self._columns:
            return
        self._columns = columns
        for tile in self._tiles:
            self._grid.removeWidget(tile)
        for at, tile in enumerate(self._tiles):
            self._grid.addWidget(tile, at // columns, at % columns)
        for at in range(MOST_COLUMNS):
            self._grid.setColumnStretch(at, 1 if at < columns else 0)
