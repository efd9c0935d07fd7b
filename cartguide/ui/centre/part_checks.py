"""The form's part about the pages that a clinician of the centre has checked."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout

from cartguide.export.proof_material import Printed
from cartguide.guide.centre import CentreReview
from cartguide.guide.centre.form import Fault, Form
from cartguide.guide.model import Run
from cartguide.ui.centre.chooser import Chooser
from cartguide.ui.centre.entry import Entry, FaultLine
from cartguide.ui.centre.field import LineField
from cartguide.ui.centre.part import Part
from cartguide.ui.centre.rows import Row, Rows
from cartguide.ui.check_row import CheckRow
from cartguide.ui.mine.days import today
from cartguide.ui.mine.sight import bring_into_sight
from cartguide.ui.panel.said import day_in_words
from cartguide.ui.paragraph import Paragraph
from cartguide.ui.scale import TIGHT
from cartguide.ui.theme import Looks

Pages = tuple[Printed, ...]


class Checked(Entry):
    """“I checked this page as it stands now.” Ticked, the check is of the words as they are; else as it was before."""

    def __init__(self, looks: Looks, identifier: str, fingerprint: str) -> None:
        super().__init__()
        self._before, self._now = fingerprint, ""
        self.fault = FaultLine(looks)
        self.tick = CheckRow(looks.look, looks.icons, looks.say("I checked this page as it stands now"), identifier)
        self.tick.toggled.connect(self.typed)
        changed = looks.say("Its words have changed since this check. Read it again, then tick this.")
        self._changed = Paragraph(looks.look, (Run(changed),), "small", "quiet")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(TIGHT // 2)
        for widget in (self.tick, self._changed, self.fault):
            column.addWidget(widget)

    def text(self) -> str:
        """The fingerprint of the words that were checked; nothing where none were."""
        return self._now if self.tick.isChecked() else self._before

    def show_page(self, now: str, *, is_other: bool) -> None:
        """The words of the page that is chosen now; for another page nothing is checked yet."""
        if is_other:
            self._before = ""
        self._now = now
        self.tick.setEnabled(bool(now))
        was = self.tick.blockSignals(True)  # noqa: FBT003  Qt's own way to say it
        self.tick.setChecked(bool(now) and self._before == now)
        self.tick.blockSignals(was)
        self.tick.update()
        self._changed.setVisible(bool(now and self._before) and self._before != now)
        if self._before == now:
            self._before = ""

    def show_fault(self, fault: Fault | None, *, insist: bool) -> None:
        """Say what there is to mend, when the file is to be saved."""
        self.fault.show_fault(fault if insist else None)

    def focus(self) -> None:
        """Put the keyboard here, in sight."""
        self.tick.setFocus(Qt.FocusReason.OtherFocusReason)
        bring_into_sight(self)


class CheckedRow(Row[CentreReview]):
    """Which page, by whom, when, and that it was these words."""

    def __init__(self, looks: Looks, typed: CentreReview, identifier: str, pages: Pages) -> None:
        super().__init__(looks, identifier)
        say = looks.say
        self._pages = {_key(page): page for page in pages}
        self._other = typed
        choices = [(key, _title(looks, page)) for key, page in self._pages.items()]
        begun_with = _chosen(typed, pages)
        if typed.page and begun_with not in self._pages:
            choices.append((begun_with, say("{page} ({language})", page=typed.page, language=typed.language)))
        page = Chooser(looks, say("Page"), f"{identifier}.page", choices, begun_with)
        self._checked = Checked(looks, f"{identifier}.fingerprint", typed.fingerprint)
        role = LineField(
            looks, say("Who checked it, by role"), f"{identifier}.role", typed.role, say("such as CAR T nurse")
        )
        day = LineField(looks, say("Day"), f"{identifier}.day", typed.day, say("such as 20 November 2026"))
        self._page, self._day = page, day
        self.add(page=page)
        self.add(fingerprint=self._checked)
        self.add(role=role, day=day)
        self.end()
        self._show_page(is_other=False)
        page.typed.connect(lambda: self._show_page(is_other=True))
        self._checked.tick.toggled.connect(self._propose_day)

    @property
    def row(self) -> CentreReview:
        found = self._pages.get(self._page.value)
        page, language = (found.page, found.language) if found else (self._other.page, self._other.language)
        if not self._page.value:
            page = ""
        role, day = self.parts["role"].text(), self._day.text()
        return CentreReview(page, language, self._checked.text(), role, day)

    def _show_page(self, *, is_other: bool) -> None:
        found = self._pages.get(self._page.value)
        self._checked.show_page(found.fingerprint if found else "", is_other=is_other)
        if is_other:
            self.typed.emit()

    def _propose_day(self, ticked: bool) -> None:  # noqa: FBT001  a signal's value
        if ticked and not self._day.text().strip():
            self._day.put(day_in_words(self.looks.say, today().isoformat()))


class ChecksPart(Part):
    """What clinicians of the centre have read and found right, page by page."""

    whole = "reviews"
    at_once = True

    def __init__(self, looks: Looks, form: Form, pages: Pages) -> None:
        say = looks.say
        about = say("People then read on the page who checked it, and when. Changed words lose the check.")
        super().__init__(looks, about)
        language = pages[0].language if pages else say.language
        rows = Rows(
            looks,
            "review",
            say("Add a page you have checked"),
            lambda typed, identifier: CheckedRow(looks, typed, identifier, pages),
            CentreReview("", language, "", "", ""),
        )
        self.add_rows(rows)
        rows.fill(form.reviews)
        words = say("Show only pages we have checked")
        self.only = CheckRow(looks.look, looks.icons, words, "reviewed-only")
        self.only.setChecked(form.reviewed_only)
        self.only.toggled.connect(self.typed)
        self.column.addWidget(self.only)

    def typed_into(self, form: Form) -> Form:
        reviews = self.rows.typed_rows() if self.rows else ()
        return form._replace(reviews=reviews, reviewed_only=self.only.isChecked())


def _key(page: Printed) -> str:
    return f"{page.language}.{page.page}.{page.reader}"


def _chosen(typed: CentreReview, pages: Pages) -> str:
    """The page whose words were checked, where a parent's page has the same id; else the page of that id."""
    same = [one for one in pages if (one.page, one.language) == (typed.page, typed.language)]
    found = [one for one in same if one.fingerprint == typed.fingerprint] or same
    return _key(found[0]) if found else f"{typed.language}.{typed.page}." if typed.page else ""


def _title(looks: Looks, page: Printed) -> str:
    return looks.say("{title} (for parents)", title=page.title) if page.reader else page.title
