"""Search: one field; what is found in the guide and in what one wrote stands below it as one types."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from cartguide.journal.find import Hit
from cartguide.journey.search_entries import Entry
from cartguide.journey.spots import Spot
from cartguide.ui.announce import announce
from cartguide.ui.beside.sheet import Sheet
from cartguide.ui.card import Card
from cartguide.ui.scale import TIGHT
from cartguide.ui.search.field import SearchField
from cartguide.ui.search.opening import open_own, open_spot
from cartguide.ui.search.own_writing import Own
from cartguide.ui.search.results import AGAIN, FIRST, Results
from cartguide.ui.search.row import Result, ResultRow
from cartguide.ui.search.said import GROUPS, GUIDE, WORDS, Group, of_guide, of_own
from cartguide.ui.search.searching import Searching
from cartguide.ui.text import Words

if TYPE_CHECKING:
    from cartguide.ui.program import Program


class SearchPage(Sheet):
    """Nothing of what is looked for is kept. The guide is found also while the journal is not open."""

    def __init__(self, stage: QWidget, program: "Program") -> None:
        super().__init__(stage, program.ground.looks, "search", program.ground.looks.say("Search"))
        self._program = program
        self.searching = Searching(program, self)
        self._add_top()
        self.results = Results(self.looks)
        self.column.addWidget(self.results)
        self.column.addStretch(1)
        self.field.setText(self.searching.query)
        self._connect()
        self.searching.search_now()

    @property
    def is_settled(self) -> bool:
        """Whether everything that is found for what is typed stands here."""
        return self.searching.is_settled

    def _add_top(self) -> None:
        say = self.looks.say
        card = Card()
        card.column.setSpacing(TIGHT)
        label = Words(say("Find in the guide and in what you wrote"), "strong")
        self.field = SearchField(say("Find in the guide and in what you wrote"))
        label.setBuddy(self.field)
        self.status = Words("", "body", "quiet")
        self.status.setAccessibleIdentifier("search.found")
        self.trouble = Words(say("What you wrote can’t be searched now. The guide can."), "body")
        self.trouble.setAccessibleIdentifier("search.trouble")
        self.trouble.hide()
        for part in (label, self.field, self.status, self.trouble):
            card.column.addWidget(part)
        self.column.addWidget(card)
        # One comes here to type.
        self.title.setFocusProxy(self.field)

    def _connect(self) -> None:
        self.field.textChanged.connect(self.searching.look_for)
        self.field.stepped.connect(self.results.step)
        self.field.returnPressed.connect(self._open_chosen)
        self.searching.in_guide.connect(self._show_guide)
        self.searching.in_own.connect(self._show_own)
        self.results.opened.connect(self._open)
        self.results.more_wanted.connect(self._show_more)
        self.results.chosen.connect(self._show_chosen)

    def _show_guide(self) -> None:
        always, needed = Qt.ScrollBarPolicy.ScrollBarAlwaysOn, Qt.ScrollBarPolicy.ScrollBarAsNeeded
        # What is found makes the page longer and shorter with every letter; it stays where it is across.
        self.setVerticalScrollBarPolicy(always if self.searching.wanted else needed)
        for name, entries in self._entries().items():
            self.results.show_group(name, [self._of_guide(entry) for entry in entries[:FIRST]], len(entries))

    def _show_own(self) -> None:
        own = self.searching.own
        for group in GROUPS[len(self._entries()) :]:
            shown = [one for kind in group.kinds for one in own.shown.get(kind, ())]
            results = [self._of_own(one) for one in shown[:FIRST]]
            self.results.show_group(group.name, results, len(self._places(group)), more=own.more)
        self.trouble.setVisible(not self.searching.can_read_own)
        self._tell()

    def _tell(self) -> None:
        say, count = self.looks.say, self.results.count
        if not self.searching.wanted:
            words = say("Type a word or a name. What you look for here is not kept.")
        elif count:
            words = say.many("{number} found.", "{number} found.", count)
        else:
            words = say("Nothing found. Try only the beginning of a word, or another word for it.")
        if words != self.status.text():
            self.status.setText(words)
            if self.searching.wanted:
                announce(self.status, words)

    def _show_more(self, name: str) -> None:
        shown = len(self.results.groups[name].results)
        entries = self._entries().get(name)
        if entries is not None:
            self.results.add(name, [self._of_guide(entry) for entry in entries[shown : shown + AGAIN]])
            return
        group = next(group for group in GROUPS if group.name == name)
        places = self._places(group)[shown : shown + AGAIN]
        more = self.searching.own.more
        self.searching.read_more(
            places, lambda found: self.results.add(name, [self._of_own(one) for one in found], more=more)
        )

    def _show_chosen(self, row: ResultRow) -> None:
        self.ensureWidgetVisible(row)
        announce(self.field, row.accessibleName())

    def _open_chosen(self) -> None:
        self.searching.finish()
        self.results.open_chosen()

    def _open(self, target: object) -> None:
        if isinstance(target, Spot):
            open_spot(self._program.window, target)
        elif isinstance(target, Hit):
            open_own(self._program.window, target)

    def _entries(self) -> dict[str, tuple[Entry, ...]]:
        return {GUIDE: self.searching.pieces, WORDS: self.searching.terms}

    def _places(self, group: Group) -> tuple[int, ...]:
        return tuple(place for kind in group.kinds for place in self.searching.own.places.get(kind, ()))

    def _of_guide(self, entry: Entry) -> Result:
        return of_guide(entry, self.searching.wanted)

    def _of_own(self, own: Own) -> Result:
        return of_own(own, self.looks.say, self._station)

    def _station(self, step: str) -> str:
        named = self._program.outline.heads.get(step)
        return named.station if named else ""
