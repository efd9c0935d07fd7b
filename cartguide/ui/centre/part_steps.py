"""The form's parts about the steps: things to do that are added to one, and notes that stand on one."""

from collections.abc import Sequence

from cartguide.guide.centre import CentreItem
from cartguide.guide.centre.form import Form, FormNote
from cartguide.ui.centre.chooser import Chooser
from cartguide.ui.centre.field import LineField, LinesField
from cartguide.ui.centre.part import Part
from cartguide.ui.centre.rows import Row, Rows
from cartguide.ui.theme import Looks

Steps = Sequence[tuple[str, str]]


class ItemRow(Row[CentreItem]):
    """Something to do, on which step, and why. Its id stays while its words are made better."""

    def __init__(self, looks: Looks, typed: CentreItem, identifier: str, steps: Steps) -> None:
        super().__init__(looks, identifier)
        say = looks.say
        self._identity = typed.identity
        self._step = Chooser(looks, say("Step"), f"{identifier}.step", steps, typed.step)
        text = LineField(looks, say("What there is to do"), f"{identifier}.text", typed.text)
        why = LineField(looks, say("Why or how, if that helps"), f"{identifier}.why", typed.why)
        self.add(step=self._step)
        self.add(text=text)
        self.add(why=why)
        self.end()

    @property
    def row(self) -> CentreItem:
        return CentreItem(self._identity, self._step.value, self.parts["text"].text(), self.parts["why"].text())

    def take_identity(self, identity: str) -> None:
        """The id it has from now on."""
        self._identity = identity


class ItemsPart(Part):
    """Things to do, on the checklist of a step."""

    def __init__(self, looks: Looks, form: Form, steps: Steps) -> None:
        say = looks.say
        super().__init__(looks, say("These stand on people’s checklists, below the guide’s own."))
        rows = Rows(
            looks,
            "item",
            say("Add something to do"),
            lambda typed, identifier: ItemRow(looks, typed, identifier, steps),
            CentreItem("", "", ""),
        )
        self.add_rows(rows)
        rows.fill(form.items)

    def typed_into(self, form: Form) -> Form:
        return form._replace(items=self.rows.typed_rows() if self.rows else ())

    def take_identities(self, items: tuple[CentreItem, ...]) -> None:
        """The ids the rows have from now on, in their order."""
        for row, item in zip(self.rows.rows if self.rows else (), items, strict=False):
            if isinstance(row, ItemRow):
                row.take_identity(item.identity)


class NoteRow(Row[FormNote]):
    """What stands at the top of a step's page; each line is a paragraph."""

    def __init__(self, looks: Looks, typed: FormNote, identifier: str, steps: Steps) -> None:
        super().__init__(looks, identifier)
        say = looks.say
        self._step = Chooser(looks, say("Step"), f"{identifier}.step", steps, typed.step)
        self.add(step=self._step)
        self.add(text=LinesField(looks, say("What people read there"), f"{identifier}.text", typed.text))
        self.end()

    @property
    def row(self) -> FormNote:
        return FormNote(self._step.value, self.parts["text"].text())


class NotesPart(Part):
    """Notes of the clinic, each on the page of a step."""

    def __init__(self, looks: Looks, form: Form, steps: Steps) -> None:
        say = looks.say
        super().__init__(looks, say("Such as how to find you. These stand on the step’s page, under your name."))
        rows = Rows(
            looks,
            "note",
            say("Add a note"),
            lambda typed, identifier: NoteRow(looks, typed, identifier, steps),
            FormNote(),
        )
        self.add_rows(rows)
        rows.fill(form.notes)

    def typed_into(self, form: Form) -> Form:
        return form._replace(notes=self.rows.typed_rows() if self.rows else ())
