"""A form in which a nurse makes a centre file, with a look at what people will see beside it."""

import re
from unicodedata import normalize

from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from cartguide.guide.centre import Centre
from cartguide.guide.centre.form import Fault, Form, centre_of, form_of
from cartguide.guide.centre.form_ids import identified
from cartguide.ui.announce import announce
from cartguide.ui.centre.asking import SUFFIX, ask_where_to_save, not_written
from cartguide.ui.centre.desk import CentreDesk
from cartguide.ui.centre.form_foot import FormFoot
from cartguide.ui.centre.form_parts import FormParts
from cartguide.ui.centre.lane import Lane
from cartguide.ui.centre.preview import Preview
from cartguide.ui.panel.fold import controls, follow
from cartguide.ui.panel.said import day_in_words
from cartguide.ui.place_page import WIDEST, PlacePage
from cartguide.ui.scale import NEAR
from cartguide.ui.theme import Looks

PREVIEW_AFTER_MS = 150
_BESIDE_FROM, _PREVIEW = 960, 400


class FormPage(PlacePage):
    """What is half typed stays in the desk for as long as the program runs."""

    def __init__(self, stage: QWidget, looks: Looks, desk: CentreDesk) -> None:
        super().__init__(stage, looks, "centre-form", looks.say("For clinics: make a file"))
        self._desk, self._known = desk, desk.known
        self._insists = False
        self._asked: tuple[Fault, ...] = ()
        self.preview = Preview(looks, desk)
        self._lane = Lane(self.preview)
        self.foot = FormFoot(looks)
        self.foot.save_wanted.connect(self._save)
        self.foot.anew_wanted.connect(self._begin_anew)
        self.foot.back_wanted.connect(self._begin_with)
        self.parts = FormParts(looks, desk, desk.form or self._begun())
        self._lay_out()
        self._timer = QTimer(self, singleShot=True, interval=PREVIEW_AFTER_MS)
        self._timer.timeout.connect(self._show_preview)
        self.verticalScrollBar().valueChanged.connect(self._follow)
        self.verticalScrollBar().rangeChanged.connect(self._follow)
        looks.look.changed.connect(self._turn)
        self._listen()

    def leave(self) -> None:
        """What stands in the form is in the desk already; what was said of it is said."""
        self.foot.tell("")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._turn()
        self._follow()

    def _begun(self) -> Form:
        """The form of the centre in force, empty where there is none."""
        say = self.looks.say
        return form_of(self._desk.centre, lambda day: day_in_words(say, day))

    def _lay_out(self) -> None:
        self._left = QVBoxLayout()
        self._left.setSpacing(NEAR)
        self._left.addWidget(self.parts)
        self._left.addWidget(self.foot)
        self._left.addStretch(1)
        self._halves = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._halves.setSpacing(NEAR)
        self._halves.addLayout(self._left, 3)
        self._halves.addWidget(self._lane, 2)
        self._halves.addStretch()
        self.column.addLayout(self._halves)
        self.column.addStretch(1)

    def _listen(self) -> None:
        self.parts.typed.connect(self._on_typed)
        self.parts.chain()
        follow(self.parts.folds["checks"].heading, [])
        self._look_at()
        self._show_preview()

    def _on_typed(self) -> None:
        self._desk.form = self.parts.form
        self.foot.tell("")
        self._look_at()
        self._timer.start()

    def _look_at(self) -> tuple[Centre, tuple[Fault, ...]]:
        """The centre that the form makes so far; what there is to mend is said at its field."""
        centre, faults = centre_of(self.parts.form, self._known)
        # Of two at one place the first is said.
        by_place = {fault.place: fault for fault in reversed(faults)}
        self.parts.show_faults(by_place, insist=self._insists)
        return centre, faults

    def _show_preview(self) -> None:
        self.preview.show_centre(centre_of(self.parts.form, self._known)[0])

    def _save(self) -> None:
        say = self.looks.say
        self._insists = True
        centre, faults = self._look_at()
        self.parts.chain()
        to_mend = tuple(fault for fault in faults if not fault.asks)
        if to_mend:
            count = len({fault.place for fault in to_mend})
            words = say.many(
                "One place is still to be filled in or mended.",
                "{number} places are still to be filled in or mended.",
                count,
            )
            self._tell_fault(words, to_mend[0])
        elif faults and faults != self._asked:
            self._asked = faults
            self._tell_fault(say("Please check what is marked. If it is right, save again."), faults[0])
        else:
            self._write(centre)

    def _tell_fault(self, words: str, first: Fault) -> None:
        self.foot.tell(words, is_trouble=True)
        announce(self, words)
        self.parts.focus_on(first.place)

    def _write(self, centre: Centre) -> None:
        say = self.looks.say
        file = ask_where_to_save(self, say, f"{_file_name(centre.name)}.{SUFFIX}")
        if file is None:
            return
        try:
            self._desk.save(file, centre)
        except OSError as error:
            words = not_written(say, file, error)
            self.foot.tell(words, is_trouble=True)
        else:
            self._keep_identities()
            words = say("Saved: {file}. Let two people check every number in it before you hand it out.", file=file)
            self.foot.tell(words)
        announce(self, words)

    def _keep_identities(self) -> None:
        """A thing to do keeps the id that the file has for it."""
        self.parts.take_identities(self.parts.form._replace(items=identified(self.parts.form.items)))
        self._desk.form = self._desk.saved = self.parts.form

    def _begin_anew(self) -> None:
        self.foot.offer_back(self.parts.form)
        self._show_form(self._begun())
        self._desk.form = None

    def _begin_with(self, form: Form) -> None:
        self._show_form(form)
        self._desk.form = form

    def _show_form(self, form: Form) -> None:
        before = self.parts
        self._insists, self._asked = False, ()
        self.parts = FormParts(self.looks, self._desk, form)
        self._left.replaceWidget(before, self.parts)
        before.hide()
        before.deleteLater()
        self.parts.show()
        self._listen()
        follow(self.parts.folds["checks"].heading, controls(self.foot))

    def _turn(self) -> None:
        """The preview stands beside the form where both have room."""
        look = self.looks.look
        beside = self.viewport().width() >= look.stretched(_BESIDE_FROM)
        way = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        if way != self._halves.direction():
            self._halves.setDirection(way)
        wide = look.stretched(WIDEST)
        for widget in (self.parts, self.foot):
            widget.setMaximumWidth(wide)
        self._lane.setMaximumWidth(look.stretched(_PREVIEW) if beside else wide)

    def _follow(self) -> None:
        bar = self.verticalScrollBar()
        self._lane.follow(bar.value(), self.viewport().height(), bar.maximum())


def _file_name(name: str) -> str:
    """A name for the file, of the centre's own."""
    plain = normalize("NFKD", name.casefold())
    return "-".join(re.findall(r"[a-z0-9]+", plain))[:40] or "centre"
