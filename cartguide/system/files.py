"""Writing a small file whole or not at all."""

import os
from pathlib import Path

from PySide6.QtCore import QIODevice, QSaveFile

from cartguide.system.paths import make_private


def write_whole(path: Path, text: str) -> None:
    """Replace a file in one step, readable by its owner alone; raises OSError and leaves the former file if it can't.

    QSaveFile writes beside the file, syncs it to the disk and renames it.
    """
    make_private(path.parent)
    file = QSaveFile(str(path))
    if not file.open(QIODevice.OpenModeFlag.WriteOnly):
        raise OSError(file.errorString())
    if os.name == "posix":
        file.setPermissions(QSaveFile.Permission.ReadOwner | QSaveFile.Permission.WriteOwner)
    data = text.encode("utf-8")
    if file.write(data) != len(data) or not file.commit():
        reason = file.errorString()
        file.cancelWriting()
        raise OSError(reason)


def quoted(text: str) -> str:
    """A text as a TOML basic string on one line."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    clean = "".join(letter if letter.isprintable() else " " for letter in escaped)
    return f'"{clean}"'
