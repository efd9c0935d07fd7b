"""Where the person writes their team's number for one figure, and what is said of a slip of the pen."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from cartguide.guide.model import Run, message_id
from cartguide.journey.circumstances import Circumstances
from cartguide.journey.in_force import InForce
from cartguide.journey.typed_figure import PLEASE_CHECK, Typed, asks, example_of, fields_of, read_typed, units_of
from cartguide.ui.announce import announce
from cartguide.ui.buttons import WrapButton
from cartguide.ui.details.choices import Choices
from cartguide.ui.flow import Flow
from cartguide.ui.mine.sight import bring_into_sight
from cartguide.ui.paragraph import Paragraph
from cartguide.ui.scale import TIGHT
from cartguide.ui.text import Words
from cartguide.ui.theme import Looks

_LONGEST, _FIELD = 12, 240
_LABELS = {
    ("low",): message_id("My team’s number ({unit})"),
    ("high",): message_id("My team’s number ({unit})"),
    ("low", "high"): message_id("From ({unit})"),
}
_TO = message_id("To ({unit})")


class OwnFigureEntry(QWidget):
    """`kept` carries the OwnFigure that was typed, `given_up` wants the guide's number again, `left` nothing new."""

    kept = Signal(object)
    given_up = Signal()
    left = Signal()

    def __init__(self, looks: Looks, one: InForce, circumstances: Circumstances) -> None:
        super().__init__()
        self._looks, self._figure, self._circumstances = looks, one.figure, circumstances
        self._asked: Typed | None = None
        details = circumstances.details
        self.units = self._unit_choices(units_of(one.figure, details))
        self.fields = {place: self._field(place) for place in fields_of(one.figure, details)}
        self._trouble = Paragraph(looks.look, (Run(""),), boxed=True, icons=looks.icons, icon="talk")
        self._trouble.hide()
        say = looks.say
        self._buttons = Flow()
        self._give_up = self._button("", "plain", "again", "undo", self.given_up.emit)
        self._buttons.addWidget(self._button(say("Keep"), "strong", "keep", "check", self._keep))
        self._buttons.addWidget(self._button(say("Cancel"), "quiet", "cancel", "", self.left.emit))
        self._buttons.addWidget(self._give_up)
        self._lay_out()

    @property
    def typed(self) -> Typed:
        """What stands in the fields."""
        unit = next((unit for unit, row in self.units.rows.items() if row.isChecked()), "") if self.units else ""
        return Typed(**{place: field.text() for place, field in self.fields.items()}, unit=unit)

    def put(self, typed: Typed) -> None:
        """Let this stand in the fields."""
        for place, field in self.fields.items():
            field.setText(getattr(typed, place))
        if self.units:
            self.units.show_chosen(typed.unit)
        self._tell("")

    def show_again(self, words: str) -> None:
        """Offer to use the former number again, in these words; with none, there is nothing to give up."""
        self._give_up.setText(words)
        self._give_up.setVisible(bool(words))
        self._give_up.updateGeometry()

    def begin(self) -> None:
        """Put the keyboard into the first field."""
        field = next(iter(self.fields.values()))
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        field.selectAll()
        bring_into_sight(self)

    def _keep(self) -> None:
        today = self._circumstances.today
        typed, details = self.typed, self._circumstances.details
        found = read_typed(self._figure, details, typed, today.isoformat() if today else "")
        if isinstance(found, str):
            self._tell(self._looks.say(found, example=example_of(self._figure, details, typed.unit)))
            next(iter(self.fields.values())).setFocus(Qt.FocusReason.OtherFocusReason)
        elif asks(self._figure, found) and self._asked != typed:
            self._tell(self._looks.say(PLEASE_CHECK))
            self._asked = typed
        else:
            self._tell("")
            self.kept.emit(found)

    def _tell(self, words: str) -> None:
        self._asked = None
        self._trouble.setVisible(bool(words))
        if words:
            self._trouble.set_words(words)
            announce(self, words)
            bring_into_sight(self)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, TIGHT, 0, 0)
        column.setSpacing(TIGHT)
        for field in self.fields.values():
            label = Words(field.accessibleName())
            label.setBuddy(field)
            column.addWidget(label)
            column.addWidget(field)
        if self.units:
            column.addWidget(self.units)
        column.addWidget(self._trouble)
        column.addLayout(self._buttons)

    def _field(self, place: str) -> QLineEdit:
        say, fields = self._looks.say, fields_of(self._figure, self._circumstances.details)
        field = QLineEdit()
        field.setAccessibleIdentifier(f"figure.{self._figure.identity}.{place}")
        words = _LABELS[fields] if place == fields[0] else _TO
        named = say(words, unit=say(self._figure.unit)) if self._figure.unit else say("My team’s number")
        field.setAccessibleName(say("My team’s limit") if self.units else named)
        field.setMaxLength(_LONGEST)
        field.setMaximumWidth(self._looks.look.stretched(_FIELD))
        field.returnPressed.connect(self._keep)
        return field

    def _unit_choices(self, units: tuple[str, ...]) -> Choices | None:
        if not units:
            return None
        look, _, say = self._looks
        choices = [(unit, unit, "") for unit in units]
        found = Choices(look, say("Is it in °F or in °C?"), f"figure.{self._figure.identity}.unit", choices)
        found.set_columns(len(units))
        found.setMaximumWidth(2 * look.stretched(_FIELD))
        return found

    def _button(self, words: str, kind: str, name: str, icon: str, pressed: Callable[[], object]) -> WrapButton:
        look, icons, _ = self._looks
        identifier = f"figure.{self._figure.identity}.{name}"
        button = WrapButton(look, words, kind, identifier=identifier, icons=icons, icon=icon)
        button.clicked.connect(pressed)
        return button
