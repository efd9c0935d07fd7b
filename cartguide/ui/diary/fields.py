"""Fields of a diary entry: a label one sees, the field, and one sentence where something is to be said of it."""

from collections.abc import Callable

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from cartguide.ui.announce import announce
from cartguide.ui.details.choices import Choices
from cartguide.ui.mine.note_editor import NoteEditor
from cartguide.ui.scale import TIGHT
from cartguide.ui.text import Words
from cartguide.ui.theme import Look, Looks

# More than any number or time; what is cut of a longer text is said.
SHORT = 4_000


class Labelled(QWidget):
    """A label, what it names, and the sentence that is said of it."""

    def __init__(self, look: Look, words: str, field: QWidget) -> None:
        super().__init__()
        self._look = look
        self.label = Words(words, "strong")
        self.label.setBuddy(field)
        self.trouble = Words("", "body", "care")
        self.trouble.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(TIGHT - 2)
        for part in (self.label, field, self.trouble):
            column.addWidget(part)

    def tell(self, words: str) -> None:
        """Say what is wrong, or nothing."""
        is_news = words != self.trouble.text()
        self.trouble.setText(words)
        self.trouble.setVisible(bool(words))
        if words and is_news:
            announce(self, words)


class ShortField(Labelled):
    """One line: a time, a day, a number."""

    def __init__(self, looks: Looks, words: str, name: str, typed: Callable[[], None]) -> None:
        self.field = QLineEdit()
        self.field.setAccessibleName(words)
        self.field.setAccessibleIdentifier(f"diary.{name}")
        self.field.setMaxLength(SHORT)
        self.field.setMinimumWidth(0)
        super().__init__(looks.look, words, self.field)
        self._put = ("", "")
        self.field.textEdited.connect(lambda _: typed())
        too_long = looks.say("Only the beginning fits here. Write long texts at “One line”.")
        self.field.inputRejected.connect(lambda: self.tell(too_long))

    @property
    def text(self) -> str:
        """What stands there; letter for letter what was put there until somebody types on."""
        shown, put = self._put
        return put if self.field.text() == shown else self.field.text()

    def put(self, text: str) -> None:
        """Let this stand there."""
        self.field.setText(text)
        self._put = (self.field.text(), text)
        self.tell("")


class LongField(Labelled):
    """Words of any length."""

    def __init__(self, looks: Looks, words: str, name: str, typed: Callable[[], None]) -> None:
        self.field = NoteEditor(looks.look, words, f"diary.{name}", 1)
        super().__init__(looks.look, words, self.field)
        self._typed = typed
        self._put: str | None = ""
        self.field.textChanged.connect(self._on_typed)

    @property
    def text(self) -> str:
        """What stands there; letter for letter what was put there until somebody types on."""
        return self.field.words() if self._put is None else self._put

    def put(self, text: str) -> None:
        """Let this stand there."""
        if text != self.text:
            self.field.fill(text)
        self._put = text

    def _on_typed(self) -> None:
        self._put = None
        self._typed()


class ChoiceField(Labelled):
    """One of a few; the last says nothing."""

    def __init__(
        self, looks: Looks, words: str, name: str, choices: list[tuple[str, str]], typed: Callable[[], None]
    ) -> None:
        rows = [(value, said, "") for value, said in choices]
        self.choices = Choices(looks.look, words, f"diary.{name}", rows)
        super().__init__(looks.look, words, self.choices)
        self._typed = typed
        self.text = ""
        self.choices.chosen.connect(self._on_chosen)

    def put(self, value: str) -> None:
        """Let this be chosen; a value there is no choice of stays until one is made."""
        self.text = value
        self.choices.show_chosen(value if value in self.choices.rows else "")

    def _on_chosen(self, value: str) -> None:
        self.text = value
        self._typed()
