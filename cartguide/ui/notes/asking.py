"""A question about a page that is no step: it begins among *My notes*."""

from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from cartguide.ui.notes.page import NotesPage
    from cartguide.ui.window import Window


def ask_about(window: "Window", page: str, title: str) -> None:
    """Open *My notes* with a new question that begins with the page's title."""
    window.show_place("notes")
    cast("NotesPage", window.stage.shown).begin_question(page, title)
