"""What another centre file would change, said for the person whose own numbers may stand before it."""

import re
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from PySide6.QtWidgets import QVBoxLayout, QWidget

from cartguide.guide.catalogue import Words as Say
from cartguide.guide.centre import Difference
from cartguide.guide.centre.change import AS_GUIDE, NO, NONE, YES
from cartguide.guide.figure_values import figure_name
from cartguide.guide.model import message_id
from cartguide.system.settings import CallNumbers
from cartguide.ui.centre.change_row import ChangeRow, Told
from cartguide.ui.centre.desk import CentreDesk
from cartguide.ui.panel.said import day_in_words
from cartguide.ui.paragraph import NO_BREAK
from cartguide.ui.scale import APART
from cartguide.ui.theme import Looks

# As guide.centre.change writes them: what is not one of these is the centre's own text, and stays as it is.
SAID = {
    NONE,
    AS_GUIDE,
    YES,
    NO,
    message_id("a picture"),
    message_id("another picture"),
    message_id("as before"),
    message_id("changed"),
    message_id("no points"),
}
FIRST = message_id("The number to call first")
_NUMBERS = {FIRST, message_id("Number: {role}")}
# Inside a number, which is not to be broken.
_GAP = re.compile(r"(?<=[\d)]) (?=[\d(])")
_DAY = re.compile(r"\b\d{4}-\d{2}-\d{2}\b")
_DATED = {message_id("Checked on"), message_id("Who checked the page “{page}” ({language})")}


class Stands(NamedTuple):
    """What stands for this person now: figures by id, as the guide says them and as the person wrote them; numbers."""

    guide: Mapping[str, str]
    own: Mapping[str, str]
    numbers: CallNumbers


def stands_now(desk: CentreDesk, numbers: CallNumbers) -> Stands:
    """For the reader as the guide knows them."""
    guide = {identity: desk.guide_words(identity) for identity in desk.figures}
    return Stands(guide, {identity: one.words for identity, one in desk.own_figures.items()}, numbers)


def told(say: Say, desk: CentreDesk, differences: Iterable[Difference], stands: Stands) -> list[Told]:
    """Every change in words."""
    named = {figure_name(identity): identity for identity in stands.guide}
    found = []
    for one in differences:
        values = {name: desk.title(value) if name in {"step", "page"} else value for name, value in one.values}
        what = say(one.what, **values)
        if one.what in named:
            found.append(_figure(say, what, one, named[one.what], stands))
        elif one.what == FIRST:
            found.append(_first(say, what, one, stands.numbers))
        else:
            found.append(Told(what, *(_said(say, one.what, text) for text in (one.old, one.new))))
    return found


def _figure(say: Say, what: str, one: Difference, identity: str, stands: Stands) -> Told:
    guide = say("{words} (the guide’s own)", words=stands.guide[identity])
    old, new = (guide if text in {AS_GUIDE, NONE} else text for text in (one.old, one.new))
    own = stands.own.get(identity, "")
    note = say("You wrote {words}. Yours stays in use.", words=own) if own else ""
    return Told(what, old, new, note)


def _first(say: Say, what: str, one: Difference, numbers: CallNumbers) -> Told:
    """A number the person wrote stands on every screen until a centre's comes, and again when that goes."""
    old, new, note = (*(_said(say, one.what, text) for text in (one.old, one.new)), "")
    if numbers.first and not numbers.centre:
        old = say("{number}, written by you", number=numbers.first)
        note = say("Your own number stays. It stands below the new one.")
    elif one.new == NONE and numbers.second:
        new = say("{number}, written by you", number=numbers.second)
    return Told(what, old, new, note)


def _said(say: Say, what: str, text: str) -> str:
    if text in SAID:
        return say(text)
    if what in _NUMBERS:
        return _GAP.sub(NO_BREAK, text.replace(" · ", "\n"))
    return _DAY.sub(lambda day: day_in_words(say, day[0]), text) if what in _DATED else text


class ChangeList(QWidget):
    """The changes below one another; `then`: the small word over what would stand."""

    def __init__(self, looks: Looks, changes: Iterable[Told], then: str) -> None:
        super().__init__()
        self.rows = [ChangeRow(looks, change, then) for change in changes]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(APART)
        for row in self.rows:
            column.addWidget(row)
