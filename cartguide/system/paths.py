"""Where things lie on this machine: the program's resources, the person's data, and who holds its folder."""

import os
from pathlib import Path

from PySide6.QtCore import QLockFile, QStandardPaths

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


def hold(path: Path) -> QLockFile | None:
    """Take a lock file and keep it as long as the object lives; None if another program holds it.

    Raises OSError if no lock file can be made there. With a stale time of 0 Qt breaks a lock only when its process is
    gone (measured: refused while it lives, granted after it was killed).
    """
    lock = QLockFile(str(path))
    lock.setStaleLockTime(0)
    if lock.tryLock(0) or _cut_short(lock):
        return lock
    if lock.error() == QLockFile.LockError.LockFailedError:
        return None
    raise PermissionError(str(path))


def _cut_short(lock: QLockFile) -> bool:
    """Whether the lock was one that a power failure left without its holder's name, and is now ours.

    Qt removes such a file only if nobody holds the system's own lock on it.
    """
    named, *_ = lock.getLockInfo()
    return not named and lock.removeStaleLockFile() and lock.tryLock(0)


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
