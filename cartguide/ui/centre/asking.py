"""Asking where a file is or shall be, and saying why one could not be read or written."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from cartguide.guide.catalogue import Words as Say

SUFFIX = "cgcentre"


def ask_for_centre(parent: QWidget, say: Say) -> Path | None:
    """A centre file to open; None if none was chosen."""
    kinds = say("Files from a clinic ({patterns})", patterns=f"*.{SUFFIX} *.toml")
    name, _ = QFileDialog.getOpenFileName(parent, say("Open a file from my clinic"), str(Path.home()), kinds)
    return Path(name) if name else None


def ask_for_picture(parent: QWidget, say: Say) -> Path | None:
    """A picture for the logo; None if none was chosen."""
    kinds = say("PNG pictures ({patterns})", patterns="*.png")
    name, _ = QFileDialog.getOpenFileName(parent, say("Choose a logo"), str(Path.home()), kinds)
    return Path(name) if name else None


def ask_where_to_save(parent: QWidget, say: Say, name: str) -> Path | None:
    """Where a centre file shall be; None if nothing was chosen. `name` is the one that is proposed."""
    kinds = say("Files from a clinic ({patterns})", patterns=f"*.{SUFFIX}")
    dialog = QFileDialog(parent, say("Save as"), str(Path.home() / name), kinds)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    # With the ending known, Qt itself asks before it writes over a file.
    dialog.setDefaultSuffix(SUFFIX)
    dialog.selectFile(name)
    chosen = dialog.selectedFiles() if dialog.exec() else []
    dialog.deleteLater()
    return Path(chosen[0]) if chosen else None


def not_written(say: Say, place: Path, error: OSError) -> str:
    """Why a file could not be written, and what to do."""
    reason = error.strerror or str(error)
    return say(
        "{place} can’t be written: {reason}. Nothing has changed. Try another folder, or make room on the disk.",
        place=place,
        reason=reason,
    )
