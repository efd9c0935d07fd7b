"""Where a centre file stands, and which goes before which. What stands in it is for `guide.centre` to read.

Only these places count. No variable of the environment names one: what can be set unseen must not change a number.
"""

import sys
from pathlib import Path

from PySide6.QtCore import QStandardPaths

OWN = "centre.cgcentre"
_MACHINE_WIDE = {
    "linux": Path("/etc/cartguide/centre.toml"),
    "darwin": Path("/Library/Application Support/CAR T Guide/centre.toml"),
}
_BELOW_PROGRAM_DATA = Path("CAR T Guide", "centre.toml")


def centre_files(data: Path, given: str) -> tuple[Path, ...]:
    """The centre files there are, the one that goes before the others first.

    The one `given` on the command line, be it there or not, so that it can be said; the one the person said yes to;
    the one for everybody on this machine.
    """
    asked_for = (_named(given),) if given else ()
    return (*asked_for, *(path for path in (own_file(data), machine_wide(sys.platform)) if path and _is_there(path)))


def _named(given: str) -> Path:
    """The file that was typed; as it was typed where there is no such home or no folder to be in."""
    try:
        return Path(given).expanduser().absolute()
    except (OSError, RuntimeError):
        return Path(given)


def _is_there(path: Path) -> bool:
    """Whether there is a file; also where nobody may look, so that it can be said."""
    try:
        return path.is_file()
    except OSError:
        return True


def own_file(data: Path) -> Path:
    """Where the centre file that the person said yes to is kept."""
    return data / OWN


def machine_wide(platform: str) -> Path | None:
    """Where an administrator puts a centre file for everybody; None where such a place is not known.

    On Windows the folder ProgramData as the system names it: the second of Qt's places for all programs' data
    (documentation of QStandardPaths::GenericDataLocation).
    """
    if platform == "win32":
        places = QStandardPaths.standardLocations(QStandardPaths.StandardLocation.GenericDataLocation)
        return Path(places[1]) / _BELOW_PROGRAM_DATA if len(places) > 1 else None
    return _MACHINE_WIDE.get(platform)


def adopt(data: Path, text: str) -> None:
    """Keep a centre file as the person's own, whole or not at all; raises OSError with the system's reason."""
    from cartguide.system.files import write_whole  # noqa: PLC0415  reading at start does without it

    write_whole(own_file(data), text)


def forget(data: Path) -> None:
    """Let go of the person's own centre file, if there is one; raises OSError with the system's reason."""
    own_file(data).unlink(missing_ok=True)
