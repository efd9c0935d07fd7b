"""What another centre file would change, said for the person whose own numbers may stand before it."""

import re
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from PySide6.QtWidgets import QVBoxLayout, QWidget

from cartguide.guide.catalogue import Words as Say
from cartguide.guide.centre import Difference, Parts
from cartguide.guide.centre import change as kinds
from cartguide.guide.figure_values import figure_name
from cartguide.guide.model import Figure, message_id
from cartguide.system.settings import CallNumbers
from cartguide.ui.centre.change_row import ChangeRow, Told
from cartguide.ui.centre.desk import CentreDesk
from cartguide.ui.panel.said import day_in_words
from cartguide.ui.paragraph import NO_BREAK
from cartguide.ui.scale import APART
from cartguide.ui.theme import Looks

_WHAT = {
    kinds.FIRST: message_id("The number to call first"),
    kinds.NUMBER: message_id("Number: {role}"),
    kinds.EMERGENCY: message_id("Emergency number"),
    kinds.NAME: message_id("Name of the center"),
    kinds.CHECKED: message_id("Checked on"),
    kinds.ITEM: message_id("To do, in the step “{step}”"),
    kinds.NOTE: message_id("From the center, in the step “{step}”"),
    kinds.REVIEW: message_id("Who checked the page “{page}” ({language})"),
    kinds.REVIEWED_ONLY: message_id("Show only pages that a clinician has checked"),
    kinds.LANGUAGES: message_id("Languages"),
    kinds.VISIT: message_id("Visit: {title}"),
    kinds.KIOSK: message_id("Setting of the clinic's screen: {key}"),
    kinds.LOGO: message_id("Logo"),
    kinds.ORDER: message_id("The order in which things stand"),
}
# What is there, and what is there in its place.
_UNSHOWN = {
    kinds.LOGO: (message_id("a picture"), message_id("another picture")),
    kinds.ORDER: (message_id("as before"), message_id("changed")),
}
# Inside a number, which is not to be broken.
_GAP = re.compile(r"(?<=[\d)]) (?=[\d(])")


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
    found = []
    for one in differences:
        if one.kind == kinds.FIGURE:
            found.append(_figure(say, one, stands, desk))
            continue
        values = {name: desk.title(value) if name in {"step", "page"} else value for name, value in one.values}
        row = Told(say(_WHAT[one.kind], **values), *_old_and_new(say, one))
        found.append(_first(say, row, one, stands.numbers) if one.kind == kinds.FIRST else row)
    return found


def _figure(say: Say, one: Difference, stands: Stands, desk: CentreDesk) -> Told:
    identity, figures = one.values[0][1], desk.figures
    guide = stands.guide.get(identity, "")
    unset = say("{words} (the guide’s own)", words=guide) if guide else say("as in the guide")
    old, new = (unset if parts is None else _lines(parts) for parts in (one.old, one.new))
    own = stands.own.get(identity, "")
    notes = [say("You wrote {words}. Yours stays in use.", words=own)] if own else []
    if desk.is_unusual(identity):
        notes.append(say("Few centers use this number. Please check with your team."))
    return Told(_name(figures, identity), old, new, "\n".join(notes))


def _name(figures: Mapping[str, Figure], identity: str) -> str:
    return figure_name(figures[identity]) if identity in figures else identity


def _first(say: Say, row: Told, one: Difference, numbers: CallNumbers) -> Told:
    """A number the person wrote stands on every screen until a centre's comes, and again when that goes."""
    if numbers.first and not numbers.centre:
        note = say("Your own number stays. It stands below the new one.")
        return row._replace(old=say("{number}, written by you", number=numbers.first), note=note)
    if one.new is None and numbers.second:
        return row._replace(new=say("{number}, written by you", number=numbers.second))
    return row


def _old_and_new(say: Say, one: Difference) -> tuple[str, str]:
    there, instead = _UNSHOWN.get(one.kind, ("", ""))
    if not there:
        return _said(say, one.kind, one.old), _said(say, one.kind, one.new)
    new = there if one.old is None else instead
    return say("none" if one.old is None else there), say("none" if one.new is None else new)


def _said(say: Say, kind: str, parts: Parts | None) -> str:
    """The parts of one kind in words."""
    if parts is None:
        return say("none")
    if kind in {kinds.FIRST, kinds.NUMBER, kinds.EMERGENCY}:
        return _GAP.sub(NO_BREAK, _lines(parts))
    if kind == kinds.CHECKED:
        return day_in_words(say, str(parts[0]))
    if kind == kinds.REVIEW:
        pairs = zip(parts[::2], parts[1::2], strict=True)
        return _lines(tuple(say("{role}, {day}", role=role, day=day_in_words(say, str(day))) for role, day in pairs))
    if kind in {kinds.LANGUAGES, kinds.VISIT}:
        return ", ".join(map(str, parts)) or say("no points")
    answers = {True: say("yes"), False: say("no")}
    return _lines(tuple(answers[part] if isinstance(part, bool) else part for part in parts))


def _lines(parts: Parts) -> str:
    return "\n".join(str(part) for part in parts if part != "")


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
