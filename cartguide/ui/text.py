"""Words on the screen: headings that are headings to a screen reader, plain text, and the guide's runs.

Long texts are painted (see paragraph): a label costs several times as much.
"""

from math import ceil

from PySide6.QtCore import QObject, QSize, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAbstractScrollArea, QAccessibleWidget, QLabel, QScrollArea, QSizePolicy, QWidget
from shiboken6 import isValid

from cartguide.guide.model import Run

# Of the font's own line: with Noto Sans, whose lines are 1.36 em apart, this makes the 1.5 em that reads best.
LINE_HEIGHT = 110
LINE_EM = 1.5


class Words(QLabel):
    """A label of plain text that wraps. `role` is one of the type scale, `colour` a colour with a rule of its own."""

    def __init__(self, text: str = "", role: str = "body", colour: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setProperty("text_role", role)
        if colour:
            self.setProperty("text_colour", colour)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setText(text)

    def minimumSizeHint(self) -> QSize:
        # QLabel asks for the height it has at its least width, which makes every page half again as long.
        return QSize(super().minimumSizeHint().width(), self.fontMetrics().height())

    def set_role(self, role: str) -> None:
        """Take another size of the type scale."""
        self._set("text_role", role)

    def set_colour(self, colour: str) -> None:
        """Take another colour with a rule of its own."""
        self._set("text_colour", colour)

    def _set(self, name: str, value: str) -> None:
        """Qt asks for the stylesheet anew only when told."""
        if self.property(name) != value:
            self.setProperty(name, value)
            self.style().unpolish(self)
            self.style().polish(self)


class Heading(Words):
    """A heading, exposed as one. Its level is not: asking for it crashes Qt 6.11 and 6.12 (measured)."""

    def __init__(self, text: str, role: str = "section", colour: str = "", parent: QWidget | None = None) -> None:
        install_headings()
        super().__init__(text, role, colour, parent)


class Prose(Words):
    """The guide's own words: plain and strong runs, at a line height for reading. Never a person's text."""

    def __init__(
        self, runs: tuple[Run, ...], role: str = "body", colour: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__("", role, colour, parent)
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setText(markup(runs))
        self.setAccessibleName("".join(run.text for run in runs))


def markup(runs: tuple[Run, ...]) -> str:
    """Runs as the rich text of one paragraph; everything in them is escaped."""
    import html  # noqa: PLC0415  not needed for the first frame

    parts = []
    for run in runs:
        text = html.escape(run.text)
        parts.append(f"<b>{text}</b>" if run.kind == "strong" else text)
    return f'<p style="line-height:{LINE_HEIGHT}%; margin:0">{"".join(parts)}</p>'


class Exposed:
    """Mixed into a widget that brings an interface of its own to assistive technology."""

    def interface(self) -> QAccessibleWidget:
        """The interface; it is kept for as long as the widget lives."""
        raise NotImplementedError


class Painted(QWidget, Exposed):
    """Words that are painted, and read as those of a label are. Much cheaper to make than a label."""

    def __init__(self, parent: QWidget | None = None) -> None:
        install_headings()
        super().__init__(parent)
        self._heights: dict[int, int] = {}
        self.is_heading = False
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def words(self) -> str:
        """All the words, as they are read out."""
        raise NotImplementedError

    def needed_height(self, width: float) -> float:
        """The height at which nothing is cut at a width."""
        raise NotImplementedError

    def interface(self) -> QAccessibleWidget:
        return _PaintedInterface(self)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        # Layouts ask over and over for the same few widths.
        if width not in self._heights:
            self._heights[width] = ceil(self.needed_height(width))
        return self._heights[width]

    def updateGeometry(self) -> None:
        self._heights.clear()
        super().updateGeometry()


class _PaintedInterface(QAccessibleWidget):
    def __init__(self, painted: Painted) -> None:
        super().__init__(painted, QAccessible.Role.Heading if painted.is_heading else QAccessible.Role.StaticText)
        self._painted = painted

    def text(self, kind: QAccessible.Text) -> str:
        return self._painted.words() if kind == QAccessible.Text.Name else super().text(kind)


class _ScrollInterface(QAccessibleWidget):
    """A scrolled page as a plain container of its widgets.

    Qt's own interface of a scroll area does not check the index it is asked for: a client that counts the children and
    then asks for one that has just gone reads past the end and the program crashes (seen with 6.11.3, AT-SPI).
    """

    def __init__(self, page: QAbstractScrollArea) -> None:
        super().__init__(page, QAccessible.Role.Client)


class _HeadingInterface(QAccessibleWidget):
    """Reports the role, and the text as it is now: the ready-made interface keeps the first one after setText."""

    def __init__(self, heading: Heading) -> None:
        super().__init__(heading, QAccessible.Role.Heading)
        self._heading = heading

    def text(self, kind: QAccessible.Text) -> str:
        if kind == QAccessible.Text.Name:
            return self._heading.text()
        return super().text(kind)


# Qt keeps only a bare pointer to an interface made in Python; it must live as long as its widget.
_interfaces: list[QAccessibleWidget] = []
_PRUNE_FROM = 500
_installed: list[bool] = []


def install_headings() -> None:
    """Tell Qt once that a Heading is a heading, what a scrolled page is, and what brings its own interface."""
    if not _installed:
        _installed.append(True)
        QAccessible.installFactory(_interface_for)


def _interface_for(_key: str, widget: QObject) -> QAccessibleInterface | None:
    if isinstance(widget, Heading):
        interface: QAccessibleWidget = _HeadingInterface(widget)
    elif isinstance(widget, Exposed):
        interface = widget.interface()
    elif isinstance(widget, QScrollArea):
        interface = _ScrollInterface(widget)
    else:
        return None
    if len(_interfaces) >= _PRUNE_FROM:
        _prune()
    _interfaces.append(interface)
    return interface


def _prune() -> None:
    """Forget the interfaces that Qt has deleted; dropping one before Qt does would delete it twice."""
    _interfaces[:] = [interface for interface in _interfaces if isValid(interface)]
