"""Another path of the same person is shown: everything that belongs to a path is read anew."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from cartguide.journal.changes import Kept
from cartguide.journal.which_path import PATH

if TYPE_CHECKING:
    from cartguide.ui.program import Program


def show_path(program: "Program", name: str) -> None:
    """Show it as soon as the journal knows: what is read then is of this path."""
    keeper = program.keeper
    if keeper is not None and keeper.is_open:
        keeper.saved.connect(lambda: _read_anew(program, name), Qt.ConnectionType.SingleShotConnection)
        keeper.do(Kept(PATH, name))


def _read_anew(program: "Program", name: str) -> None:
    keeper, window = program.keeper, program.window
    program.path_name = name
    if keeper is not None and window.writing is not None:
        marking = window.writing.marking
        keeper.see(lambda journal: journal.profile.all(), marking.take)
        program.dates.read()
        window.renew_guide()
