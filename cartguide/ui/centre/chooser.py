"""One of many, folded: a row that says what is chosen, and the choices below it when it is pressed."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QVBoxLayout

from cartguide.guide.centre.form import Fault
from cartguide.ui.centre.entry import Entry, FaultLine
from cartguide.ui.details.choices import Choices
from cartguide.ui.mine.sight import bring_into_sight
from cartguide.ui.panel.fold import FoldHeading, controls, follow
from cartguide.ui.panel.plate import Plate
from cartguide.ui.scale import TARGET, TIGHT
from cartguide.ui.theme import Looks


class _Row(FoldHeading):
    """As tall as a field."""

    def heightForWidth(self, width: int) -> int:
        return max(TARGET, round(self.words_height(width) + 2 * TIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(TARGET, TARGET)


class Chooser(Entry):
    """`typed`: another is chosen. The choices are made when they are first asked for. It is never half chosen."""

    def __init__(
        self, looks: Looks, label: str, identifier: str, choices: Sequence[tuple[str, str]], value: str
    ) -> None:
        """`choices`: the value and the words of each; `value`: the chosen one, or nothing."""
        super().__init__()
        self._looks, self._label, self._choices = looks, label, choices
        self.identifier, self.value = identifier, value
        self._list: Choices | None = None
        self.row = _Row(looks.look, looks.icons, self._words(), identifier, "body")
        self.row.clicked.connect(lambda: self._fold(opened=not self.row.opened))
        self._plate = Plate(looks.look, "card", "border")
        self._plate.column.setContentsMargins(2, 2, 2, 2)
        self._plate.column.addWidget(self.row)
        self.fault = FaultLine(looks)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(TIGHT // 2)
        column.addWidget(self._plate)
        column.addWidget(self.fault)

    def text(self) -> str:
        """The value that is chosen, or nothing."""
        return self.value

    def show_fault(self, fault: Fault | None, *, insist: bool) -> None:
        """Say what there is to mend, when the file is to be saved."""
        self.fault.show_fault(fault if insist else None)

    def focus(self) -> None:
        """Put the keyboard here, in sight."""
        self.row.setFocus(Qt.FocusReason.OtherFocusReason)
        bring_into_sight(self)

    def _words(self) -> str:
        say = self._looks.say
        words = next((words for value, words in self._choices if value == self.value), say("choose one"))
        return say("{name}: {words}", name=self._label, words=words)

    def _fold(self, *, opened: bool) -> None:
        if opened and self._list is None:
            self._list = self._made()
            self._plate.column.addWidget(self._list)
            follow(self.row, controls(self._list))
        if self._list:
            self._list.setVisible(opened)
        self.row.set_opened(opened=opened)
        if opened:
            bring_into_sight(self)

    def _made(self) -> Choices:
        found = Choices(
            self._looks.look, self._label, f"{self.identifier}.choices", [(*each, "") for each in self._choices]
        )
        found.setContentsMargins(TIGHT, 0, TIGHT, TIGHT)
        found.show_chosen(self.value)
        found.chosen.connect(self._choose)
        return found

    def _choose(self, value: str) -> None:
        self.value = value
        self.row.setText(self._words())
        self.row.updateGeometry()
        self._fold(opened=False)
        self.row.setFocus(Qt.FocusReason.OtherFocusReason)
        self.typed.emit()
