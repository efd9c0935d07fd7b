"""What the tests of writing share: the open step, its check rows, a disk that refuses."""

from cartguide.journal.errors import Full
from cartguide.journal.journal import Journal
from cartguide.journal.model import StepWriting
from cartguide.ui.check_row import CheckRow
from cartguide.ui.panel.step_panel import StepPanel
from cartguide.ui.window import Window

STEP = "cell-collection"


class Disk:
    """A change that a full disk refuses."""

    def __init__(self, key: str = "disk", *, is_full: bool = True) -> None:
        self.key = key
        self.about = key
        self.is_full = is_full
        self.is_kept = False

    def apply(self, _: Journal) -> None:
        if self.is_full:
            raise Full
        self.is_kept = True

    def over(self, writing: StepWriting) -> StepWriting:
        return writing


def words_of(panel: StepPanel, words: str) -> bool:
    """Whether a check row with these words is shown."""
    rows = panel.checklist.findChildren(CheckRow)
    return any(row.text() == words and row.isVisible() for row in rows)


def panel_of(window: Window) -> StepPanel:
    assert window.panel is not None
    return window.panel
