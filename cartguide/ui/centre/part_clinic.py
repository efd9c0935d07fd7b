"""The form's part about the clinic itself: its name, the day everything was checked, its logo."""

from PySide6.QtWidgets import QHBoxLayout

from cartguide.guide.centre.form import Form
from cartguide.guide.centre.form_logo import NOT_READ, logo_of
from cartguide.guide.model import Run
from cartguide.ui.announce import announce
from cartguide.ui.buttons import WrapButton
from cartguide.ui.centre.asking import ask_for_picture
from cartguide.ui.centre.field import LineField
from cartguide.ui.centre.logo import Logo
from cartguide.ui.centre.part import Part
from cartguide.ui.flow import Flow
from cartguide.ui.mine.small_buttons import ActionButton
from cartguide.ui.paragraph import Paragraph
from cartguide.ui.scale import TIGHT
from cartguide.ui.text import Words
from cartguide.ui.theme import Looks


class ClinicPart(Part):
    """The name stands wherever something of the clinic's stands."""

    def __init__(self, looks: Looks, form: Form) -> None:
        say = looks.say
        super().__init__(looks, say("People see this name beside all that is yours."))
        name = LineField(looks, say("Name of the center"), "name", form.name, say("such as Example Hospital"))
        label = say("The day somebody last checked everything in this file")
        self.add_field("name", name)
        self.add_field("checked", LineField(looks, label, "checked", form.checked, say("such as 20 November 2026")))
        self._logo = form.logo
        self._shown: Logo | None = None
        self._row = QHBoxLayout()
        self._row.setSpacing(TIGHT)
        self._row.addStretch(1)
        self._trouble = Paragraph(looks.look, (Run(""),), "body", "care", icons=looks.icons, icon="warning")
        self._add_logo()
        self._show_logo()

    def typed_into(self, form: Form) -> Form:
        fields = self.fields
        return form._replace(name=fields["name"].text(), checked=fields["checked"].text(), logo=self._logo)

    def _add_logo(self) -> None:
        look, icons, say = self.looks
        self.column.addWidget(Words(say("Logo, if you want one: a PNG picture of at most 200 KB"), "small", "quiet"))
        self.column.addLayout(self._row)
        choose = WrapButton(look, say("Choose a logo"), "plain", identifier="logo.choose", icons=icons, icon="plus")
        choose.clicked.connect(self._choose)
        self._remove = ActionButton(look, icons, say("Remove the logo"), "trash", "logo.remove")
        self._remove.clicked.connect(lambda: self._take(b""))
        buttons = Flow()
        buttons.addWidget(choose)
        buttons.addWidget(self._remove)
        self.column.addLayout(buttons)
        self.column.addWidget(self._trouble)
        self._trouble.hide()

    def _choose(self) -> None:
        file = ask_for_picture(self, self.looks.say)
        if file is None:
            return
        found = logo_of(file)
        shown = Logo(self.looks.look, found, "") if isinstance(found, bytes) else None
        if shown is None or not shown.is_whole:
            self._tell(found if isinstance(found, str) else NOT_READ)
        elif isinstance(found, bytes):
            self._take(found)

    def _take(self, picture: bytes) -> None:
        self._logo = picture
        self._trouble.hide()
        self._show_logo()
        self.typed.emit()

    def _tell(self, wording: str) -> None:
        words = self.looks.say(wording)
        self._trouble.set_words(words)
        self._trouble.show()
        announce(self, words)

    def _show_logo(self) -> None:
        if self._shown is not None:
            self._row.removeWidget(self._shown)
            self._shown.deleteLater()
            self._shown = None
        if self._logo:
            self._shown = Logo(self.looks.look, self._logo, self.looks.say("Logo"))
            self._row.insertWidget(0, self._shown)
        self._remove.setVisible(bool(self._logo))
