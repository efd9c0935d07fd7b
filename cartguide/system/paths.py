"""Where things lie on this machine: the program's resources and the person's data."""

import os
from pathlib import Path

from PySide6.QtCore import QStandardPaths

NAME = "cartguide"


def resources_folder() -> Path:
    """The program's own content, icons, themes and catalogues.

    Inside the package for an installed wheel; beside it in a checkout and in a frozen bundle.
    """
    package = Path(__file__).resolve().parent.parent
    inside = package / "resources"
    return inside if inside.is_dir() else package.parent / "resources"


def data_folder(chosen: str | None) -> Path:
    """The folder that holds the person's files: the chosen one, else the system's place for a program's data."""
    if chosen:
        return Path(chosen).expanduser().absolute()
    base = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericDataLocation)
    return Path(base) / NAME


def make_private(folder: Path) -> None:
    """Make a folder, and those missing above it, for its owner alone; raises OSError with the system's reason.

    A folder that is there already keeps its rights: it may be one that others use.
    """
    missing = []
    while not folder.is_dir():
        missing.append(folder)
        if folder.parent == folder:
            break
        folder = folder.parent
    for each in reversed(missing):
        each.mkdir(mode=0o700, exist_ok=True)


def has_screen() -> bool:
    """Whether a window can be shown; on Linux that needs a display server, or a Qt platform chosen on purpose."""
    if os.name == "nt" or os.uname().sysname == "Darwin":
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))
