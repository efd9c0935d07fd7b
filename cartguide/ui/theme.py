"""The look: colours from a theme file, sizes from the type scale, and the one stylesheet made of both.

Once a stylesheet is set, setFont does not reach living widgets (Qt's documentation warns of mixing them; measured with
6.11.3), so every size goes through the stylesheet, and painted widgets ask `Look` for their fonts.
"""

import tomllib
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QFont

from cartguide.guide.catalogue import Words as Say
from cartguide.ui.painting import Icons, text_height, text_width
from cartguide.ui.scale import NEAR, POINTS, RADIUS, TARGET, TIGHT, points, weight

FAMILIES = ["Noto Sans", "Segoe UI", "SF Pro Text", "DejaVu Sans", "sans-serif"]

_SHEET = """
QLabel, QLineEdit, QPlainTextEdit, QToolTip {{ color: {ink}; font-family: {families}; font-size: {body}pt; }}
#window, #page, QScrollArea, #sheet {{ background: {paper}; border: none; }}
QFrame[look="card"] {{ background: {card}; border: 1px solid {edge}; border-radius: {radius}px; }}
QFrame[look="emergency"] {{ background: {call-tint}; border: 2px solid {call}; border-radius: {radius}px; }}
QFrame[look="care"], QFrame[look="notice"] {{
  background: {care-tint}; border: 2px solid {care}; border-radius: {radius}px; }}
QFrame[look="aside"] {{ background: {care-tint}; border: 2px solid {care}; border-radius: {radius}px; }}
QFrame[look="before"] {{ background: {before-tint}; border-radius: {radius}px; }}
QFrame[look="wait"] {{ background: {wait-tint}; border-radius: {radius}px; }}
QFrame[look="treatment"] {{ background: {treatment-tint}; border-radius: {radius}px; }}
QFrame[look="after"] {{ background: {after-tint}; border-radius: {radius}px; }}
QFrame[look="line"] {{ background: {edge}; border: none; max-height: 1px; }}
QLineEdit, QPlainTextEdit {{ background: {card}; border: 2px solid {border}; border-radius: 8px;
  padding: {tight}px; placeholder-text-color: {quiet};
  selection-background-color: {main}; selection-color: {main-ink}; }}
QLineEdit {{ min-height: {field}px; }}
QLineEdit:focus, QPlainTextEdit:focus {{ border: 3px solid {ink}; padding: {tight_focus}px; }}
QScrollBar:vertical {{ background: transparent; width: 14px; margin: 0; }}
QScrollBar::handle:vertical {{ background: {border}; min-height: 48px; border-radius: 5px; margin: 2px; }}
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page {{
  background: none; height: 0; }}
"""
_TEXT = 'QLabel[text_role="{role}"] {{ font-size: {size}pt; font-weight: {weight}; }}\n'
_COLOUR = 'QLabel[text_colour="{name}"] {{ color: {colour}; }}\n'


class Look(QObject):
    """The colours and sizes in force; `changed` tells painted widgets to measure and paint themselves anew.

    `by_keyboard`: the last thing done was by keyboard, so that a focus the program moves is shown by its ring.
    `motion`: things may glide; False: they jump.
    """

    changed = Signal()

    def __init__(self, themes: Path, theme: str, text_size: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self.text_size = text_size
        self.by_keyboard = False
        self.motion = True
        self._colours: dict[str, str] = {}
        self._fonts: dict[str, QFont] = {}
        self._heights: dict[tuple[str, str, float], float] = {}
        self._widths: dict[tuple[str, str], float] = {}
        self.set_theme(theme)

    def set_theme(self, theme: str) -> None:
        """Take the colours of a theme; raises OSError or ValueError if there is none that can be read."""
        table = tomllib.loads((self._themes / f"{theme}.toml").read_text("utf-8"))
        self._colours = dict(table["colours"])
        self.changed.emit()

    def set_text_size(self, percent: int) -> None:
        """Take a text size in percent of the ordinary one."""
        self.text_size = percent
        for measured in (self._fonts, self._heights, self._widths):
            measured.clear()
        self.changed.emit()

    def colour(self, name: str) -> QColor:
        """A colour by what it means."""
        return QColor(self._colours[name])

    def font(self, role: str) -> QFont:
        """The font of a role, for painting and measuring."""
        if role not in self._fonts:
            font = QFont(FAMILIES)
            font.setPointSizeF(points(role, self.text_size))
            font.setWeight(QFont.Weight(weight(role)))
            self._fonts[role] = font
        return self._fonts[role]

    def text_height(self, role: str, text: str, width: float) -> float:
        """The height of a text of a role wrapped to a width; remembered, for layouts ask it over and over."""
        key = (role, text, width)
        if key not in self._heights:
            self._heights[key] = text_height(self.font(role), text, width)
        return self._heights[key]

    def text_width(self, role: str, text: str) -> float:
        """The width of a text of a role on one line; remembered."""
        key = (role, text)
        if key not in self._widths:
            self._widths[key] = text_width(self.font(role), text)
        return self._widths[key]

    def stretched(self, pixels: float) -> int:
        """A length that grows with the text."""
        return round(pixels * self.text_size / 100)

    def stylesheet(self) -> str:
        """The one stylesheet."""
        values = dict(
            self._colours,
            families=", ".join(f'"{family}"' for family in FAMILIES),
            body=points("body", self.text_size),
            radius=RADIUS,
            tight=TIGHT,
            tight_focus=TIGHT - 1,
            near=NEAR,
            field=TARGET - 2 * TIGHT - 4,
        )
        sheet = _SHEET.format(**values)
        for role in POINTS:
            sheet += _TEXT.format(role=role, size=points(role, self.text_size), weight=weight(role))
        for name in ("quiet", "main", "call", "care", "before", "wait", "treatment", "after"):
            sheet += _COLOUR.format(name=name, colour=self._colours[name])
        return sheet


class Looks(NamedTuple):
    """What every widget needs to be seen: colours and sizes, icons, words."""

    look: Look
    icons: Icons
    say: Say
