"""What every window of the program stands on."""

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from cartguide.guide.catalogue import Words as Say
from cartguide.system.settings import Settings
from cartguide.ui.icons import Icons
from cartguide.ui.theme import Look

COMFORTABLE = (1366, 840)


class Looks(NamedTuple):
    """What every widget needs to be seen: colours and sizes, icons, words."""

    look: Look
    icons: Icons
    say: Say


class Ground(NamedTuple):
    """Folders, settings, language, what is known of the reader, and the looks.

    `packaged` is the program's own content, `content` the one in use.
    """

    data: Path
    settings: Settings
    content: Path
    packaged: Path
    language: str
    details: Mapping[str, str]
    looks: Looks


def comfortable_size(window: QWidget) -> QSize:
    """The size a window opens at: no more than the screen has."""
    room = window.screen().availableGeometry().size()
    return QSize(*COMFORTABLE).boundedTo(room)
