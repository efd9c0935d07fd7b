"""Where things lie on this machine: the program's resources and the person's data."""

import os
from pathlib import Path

from PySide6.QtCore import QStandardPaths

NAME = "cartguide"
# Where X11 servers listen, on every system that has them.
_X11 = "/tmp/.X11-unix"  # noqa: S108


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
    """Whether a window can be shown; on Linux that needs a display server that answers, or a Qt platform by choice.

    Without this Qt ends the program with an abort.
    """
    if os.name == "nt" or os.uname().sysname == "Darwin" or os.environ.get("QT_QPA_PLATFORM"):
        return True
    wayland = os.environ.get("WAYLAND_DISPLAY", "")
    if wayland and (Path(os.environ.get("XDG_RUNTIME_DIR", "/nowhere")) / wayland).exists():
        return True
    host, _, number = os.environ.get("DISPLAY", "").partition(":")
    if host not in {"", "unix"}:
        return True
    return bool(number) and _answers(f"{_X11}/X{number.split('.')[0]}")


def _answers(path: str) -> bool:
    """Whether a display server listens on a local socket, by its file's name or its abstract one."""
    import socket  # noqa: PLC0415  not where the display is Wayland's or a Qt platform was chosen

    for address in (path, f"\0{path}"):
        with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as plug:
            try:
                plug.connect(address)
            except OSError:
                continue
            return True
    return False
