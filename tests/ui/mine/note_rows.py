"""Notes as one sees them."""

from cartguide.ui.buttons import WrapButton
from cartguide.ui.mine.note_row import NoteRow
from cartguide.ui.panel.footer import Mark
from cartguide.ui.snapshot import settle
from tests.ui.mine.desk import Desk


def note_rows(desk: Desk) -> list[NoteRow]:
    """The rows below the editor, from top to bottom."""
    settle()
    return sorted((row for row in desk.notes.findChildren(NoteRow) if row.isVisible()), key=NoteRow.y)


def words(desk: Desk) -> list[str]:
    """Their first lines."""
    return [row.text() for row in note_rows(desk)]


def text(desk: Desk) -> str:
    """What stands in the editor."""
    return desk.notes.editor.toPlainText()


def question(desk: Desk) -> Mark:
    """The button that makes a note a question, and back."""
    return desk.find("note.question", Mark)


def press(desk: Desk, what: str) -> None:
    """Press a button: new, delete, older."""
    desk.find(f"note.{what}", WrapButton).click()


def choose(desk: Desk, first_line: str) -> None:
    """Open a note by its row."""
    next(row for row in note_rows(desk) if row.text() == first_line).click()
