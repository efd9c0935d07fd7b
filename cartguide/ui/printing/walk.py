"""What a page says as it stands now, in the order in which it is read: words, lists, boxes and what is in its fields.

Buttons are no words of a page, nor is what is folded or hidden. A picture says nothing on paper.
"""

from collections.abc import Iterable, Iterator
from typing import cast

from PySide6.QtWidgets import QGridLayout, QLabel, QLayout, QLineEdit, QPlainTextEdit, QScrollArea, QWidget

from cartguide.export.page import Checks, Heading, Paragraph, Signs
from cartguide.ui.buttons import Pressable, WrapButton
from cartguide.ui.check_row import CheckRow
from cartguide.ui.details.choices import ChoiceRow
from cartguide.ui.mine.grip import Grip
from cartguide.ui.mine.small_buttons import IconButton
from cartguide.ui.panel.captioned import Captioned
from cartguide.ui.panel.fold import Fold, FoldHeading
from cartguide.ui.panel.footer import Mark
from cartguide.ui.panel.plate import Plate
from cartguide.ui.panel.questions import QuestionRow
from cartguide.ui.panel.section import Bullet
from cartguide.ui.paragraph import TermWord
from cartguide.ui.text import Heading as ShownHeading
from cartguide.ui.text import Painted

TITLE, SECTION, SMALL_HEADING = 1, 2, 3
LEVELS = {"title": TITLE, "section": SECTION}
STRONG = {"strong", "section", "title", "number"}
CONTROLS = (WrapButton, IconButton, TermWord, FoldHeading, Grip)
CALL_CARD = "call-card"
Said = Heading | Paragraph | Signs | Checks


def parts_of(place: QWidget, without: Iterable[QWidget] = ()) -> Iterator[Said]:
    """All a place says, what stands in a row of items as one list. `without`: parts of it that are left out."""
    return joined(said for _, found in sayings_of(place, without) for said in found)


def joined(all_said: Iterable[Said]) -> Iterator[Said]:
    """Items that follow each other, as one list."""
    last: Said | None = None
    for said in all_said:
        if isinstance(last, Signs) and isinstance(said, Signs):
            last = last._replace(items=last.items + said.items)
        elif isinstance(last, Checks) and isinstance(said, Checks):
            last = Checks(last.items + said.items)
        else:
            if last is not None:
                yield last
            last = said
    if last is not None:
        yield last


def sayings_of(place: QWidget, without: Iterable[QWidget] = ()) -> Iterator[tuple[QWidget, list[Said]]]:
    """Each widget that says something itself, and what."""
    return _said(place, frozenset(map(id, without)))


def _said(widget: QWidget, without: frozenset[int]) -> Iterator[tuple[QWidget, list[Said]]]:
    if (widget.isHidden() and widget.parentWidget() is not None) or id(widget) in without:
        return
    found = _own_words(widget)
    if found is not None:
        if found:
            yield widget, found
        return
    for child in _children(widget):
        yield from _said(child, without)


def _own_words(widget: QWidget) -> list[Said] | None:
    """What a widget says itself; None where that is for what stands in it."""
    if isinstance(widget, Captioned) or (isinstance(widget, Fold) and not widget.heading.opened):
        return []
    if isinstance(widget, Painted):
        return _painted(widget)
    if isinstance(widget, Pressable):
        return _pressable(widget)
    if isinstance(widget, QLabel):
        return _label(widget)
    if isinstance(widget, QLineEdit | QPlainTextEdit):
        text = widget.text() if isinstance(widget, QLineEdit) else widget.toPlainText()
        return [Paragraph(text)] if text.strip() else []
    return None


def _painted(widget: Painted) -> list[Said]:
    words = widget.words()
    if not words.strip():
        return []
    if widget.is_heading:
        is_part = isinstance(widget.parentWidget(), Plate)
        return [Heading(words, SMALL_HEADING if is_part else _level_of(widget))]
    return [Signs("", (words,))] if _is_bullet(widget) else [Paragraph(words)]


def _level_of(heading: Painted) -> int:
    """A part's heading stands inside a section that folds."""
    place = heading.parentWidget()
    around = place.parentWidget() if place else None
    while around is not None and not isinstance(around, Fold):
        around = around.parentWidget()
    return SECTION if around is None else SMALL_HEADING


def _is_bullet(widget: Painted) -> bool:
    """The signs of a step's call card are bullets of its plates."""
    plate = widget.parentWidget()
    card = plate.parentWidget() if isinstance(plate, Plate) else None
    return isinstance(widget, Bullet) or (card is not None and card.accessibleIdentifier() == CALL_CARD)


def _pressable(widget: Pressable) -> list[Said]:
    if isinstance(widget, CONTROLS):
        return []
    words = "\n".join(line for _, line in widget.lines(widget.width()) if line)
    if isinstance(widget, Mark | ChoiceRow):
        return [Paragraph(words)] if widget.isChecked() else []
    if isinstance(widget, CheckRow):
        return [Checks(((words, widget.isChecked()),))]
    return [Signs("", (words,))] if isinstance(widget, QuestionRow) else [Paragraph(words)]


def _label(widget: QLabel) -> list[Said]:
    # Of the guide's rich text, the plain words are kept as its name.
    text = widget.text() if widget.textFormat() != widget.textFormat().RichText else widget.accessibleName()
    role = str(widget.property("text_role") or "")
    if not text.strip():
        return []
    if isinstance(widget, ShownHeading):
        return [Heading(text, LEVELS.get(role, SMALL_HEADING))]
    return [Paragraph(text, strong=role in STRONG)]


def _children(widget: QWidget) -> list[QWidget]:
    """In the order of its layout; what has no place there stands after that, from the top."""
    if isinstance(widget, QScrollArea):
        inside = widget.widget()
        return [inside] if inside is not None else []
    layout = widget.layout()
    placed = list(_in_layout(layout)) if layout is not None else []
    known = {id(each) for each, _ in placed}
    others = [each for each in widget.children() if isinstance(each, QWidget) and not each.isWindow()]
    free = [each for each in others if id(each) not in known]
    words = [each for each, is_name in placed if not is_name]
    return [*words, *sorted(free, key=lambda each: (each.y(), each.x()))]


def _in_layout(layout: QLayout) -> Iterator[tuple[QWidget, bool]]:
    """Every widget of a layout, and whether it only names the row of buttons below it."""
    numbers: Iterable[int] = range(layout.count())
    if isinstance(layout, QGridLayout):
        numbers = sorted(numbers, key=lambda at: cast("tuple[int, ...]", layout.getItemPosition(at))[:2])
    items = [item for item in map(layout.itemAt, numbers) if item is not None]
    for at, item in enumerate(items):
        after = items[at + 1].layout() if at + 1 < len(items) else None
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            yield widget, isinstance(widget, Painted) and after is not None and _only_controls(after)
        elif inner is not None:
            yield from _in_layout(inner)


def _only_controls(layout: QLayout) -> bool:
    widgets = [widget for widget, _ in _in_layout(layout)]
    return bool(widgets) and all(isinstance(widget, CONTROLS) for widget in widgets)
