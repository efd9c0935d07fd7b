"""Keeping pages as a PDF file where the person says, and what to say when that fails."""

import errno
import os
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from cartguide.guide.catalogue import Words as Say

FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
# On no system may a file's name have these.
NOT_IN_NAMES = '/\\:*?"<>|'
LONGEST_NAME = 60


def ask_where(parent: QWidget, say: Say, title: str) -> Path | None:
    """Ask for the file to write, a PDF; None where the person would rather not."""
    dialog = QFileDialog(parent, say("Save as a PDF file"))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setFileMode(QFileDialog.FileMode.AnyFile)
    dialog.setNameFilter(say("PDF files (*.pdf)"))
    dialog.setDefaultSuffix("pdf")
    dialog.setDirectory(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
    dialog.selectFile(f"{file_name(title)}.pdf")
    chosen = dialog.selectedFiles() if dialog.exec() else []
    dialog.deleteLater()
    return Path(chosen[0]) if chosen else None


def file_name(title: str) -> str:
    """A title as the name of a file."""
    clean = "".join(letter for letter in title if letter.isprintable() and letter not in NOT_IN_NAMES)
    return clean[:LONGEST_NAME].strip(" .") or "CAR T Guide"


def write_file(path: Path, data: bytes) -> None:
    """Write a file whole or not at all; raises OSError, and the former file stays."""
    beside = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        with beside.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
    except OSError:
        with suppress(OSError):
            beside.unlink()
        raise


def not_saved(say: Say, path: Path, error: OSError) -> str:
    """What to say, and to do, where a file could not be written."""
    if error.errno in FULL:
        return say("There is no room left in {folder}. Choose another folder.", folder=path.parent)
    if isinstance(error, PermissionError | FileNotFoundError | NotADirectoryError) or error.errno == errno.EROFS:
        return say("No file can be saved in {folder}. Choose another folder.", folder=path.parent)
    return say("The file {file} could not be saved. Choose another name or folder.", file=path.name)
