"""The place "print": the pages as they will be, on which paper, and to print them or to keep them as a file."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QTimer
from shiboken6 import isValid

from cartguide.export.paint.pages import Pages
from cartguide.system.worker import Worker
from cartguide.ui.announce import announce
from cartguide.ui.beside.sheet import Sheet
from cartguide.ui.buttons import WrapButton
from cartguide.ui.card import Card
from cartguide.ui.details.choices import Choices
from cartguide.ui.flow import Flow
from cartguide.ui.printing.saving import ask_where, not_saved, write_file
from cartguide.ui.printing.shown import ShownPages
from cartguide.ui.printing.turns import Turns
from cartguide.ui.scale import TIGHT
from cartguide.ui.text import Heading, Words

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QWidget

    from cartguide.export.page import Sheet as PaperSheet
    from cartguide.ui.program import Program

CHOSEN = "paper"
LETTER_REGIONS = {"us"}
BESIDE_FROM = 480
ENDS_SECONDS = 1.0


class PrintPage(Sheet):
    """Shows what `program.sheet_to_print` makes. Nothing is printed, and no file is written, before it is asked for."""

    def __init__(self, stage: "QWidget", program: "Program") -> None:
        looks = program.ground.looks
        super().__init__(stage, looks, "print", looks.say("Print"))
        self._program = program
        self._sheet: PaperSheet | None = None
        self._pages: Pages | None = None
        self._turns = Turns(self)
        self.shown = ShownPages(looks)
        self.told = Words("", "strong")
        self.told.setAccessibleIdentifier("print.told")
        self.paper = Choices(looks.look, looks.say("Paper"), "print.paper", self._papers())
        self.paper.show_chosen(_usual_paper(program))
        self.paper.chosen.connect(self._take_paper)
        self.print_button = self._button(looks.say("Print"), "strong", "print.print", "print", self._print)
        self.save_button = self._button(looks.say("Save as a PDF file"), "plain", "print.save", "down", self._save)
        self._lay_out()
        self._set_ready(ready=False)
        QTimer.singleShot(0, self, self._make)

    def resizeEvent(self, event: "QResizeEvent") -> None:
        super().resizeEvent(event)
        wide = self.sheet.width() >= self.looks.look.stretched(BESIDE_FROM)
        self.paper.set_columns(2 if wide else 1)

    def _papers(self) -> tuple[tuple[str, str, str], ...]:
        say = self.looks.say
        return (
            ("a4", say("A4"), say("21 by 29.7 cm, in most of the world")),
            ("letter", say("Letter"), say("8.5 by 11 inches, in the US and Canada")),
        )

    def _button(self, words: str, kind: str, identifier: str, icon: str, act: object) -> WrapButton:
        button = WrapButton(self.looks.look, words, kind, identifier=identifier, icons=self.looks.icons, icon=icon)
        button.clicked.connect(act)
        return button

    def _lay_out(self) -> None:
        say = self.looks.say
        self.lead = Words("", "lead")
        card = Card()
        card.column.setSpacing(TIGHT)
        card.column.addWidget(Heading(say("Paper")))
        card.column.addWidget(self.paper)
        row = Flow()
        row.addWidget(self.print_button)
        row.addWidget(self.save_button)
        card.column.addLayout(row)
        card.column.addWidget(self.told)
        self.told.hide()
        for part in (self.lead, card, self.shown):
            self.column.addWidget(part)
        self.column.addStretch(1)

    def _make(self) -> None:
        make = self._program.sheet_to_print
        self._sheet = make() if make else None
        if self._sheet is None:
            self.lead.setText(self.looks.say("There is nothing to print here."))
            self.shown.hide()
            return
        self.lead.setText(self._sheet.title)
        self._lay_out_pages(_usual_paper(self._program))

    def _lay_out_pages(self, paper: str) -> None:
        if self._sheet is not None:
            self._set_ready(ready=False)
            pages = Pages(self._sheet, paper)
            self._turns.begin(pages.lay_out(), lambda _: self._take_pages(pages))

    def _take_pages(self, pages: Pages) -> None:
        self._pages = pages
        self.shown.show_pages(pages)
        self._set_ready(ready=True)

    def _take_paper(self, paper: str) -> None:
        self._program.setProperty(CHOSEN, paper)
        self._tell("")
        self._lay_out_pages(paper)

    def _print(self) -> None:
        from cartguide.ui.printing.printer import ask_printer, has_printer, print_pages  # noqa: PLC0415  seldom used

        say, pages = self.looks.say, self._pages
        if pages is None:
            return
        if not has_printer():
            self._tell(say("No printer was found. You can press “Save as a PDF file”, and print the file elsewhere."))
            return
        printer = ask_printer(self.window(), pages)
        if printer is not None:
            self._set_ready(ready=False)
            work = print_pages(pages, printer)
            self._turns.begin(work, lambda _: self._end(say("Sent to the printer.")), lambda _: self._not_printed())

    def _not_printed(self) -> None:
        self._end(self.looks.say("The printer did not take it. You can press “Save as a PDF file” instead."))

    def _save(self) -> None:
        from cartguide.export.paint.pdf import pdf_of  # noqa: PLC0415  when it is asked for

        pages = self._pages
        path = ask_where(self.window(), self.looks.say, pages.sheet.title) if pages else None
        if pages is None or path is None:
            return
        self._set_ready(ready=False)
        self._turns.begin(pdf_of(pages), lambda data: self._write(path, data), lambda why: self._not_saved(path, why))

    def _write(self, path: Path, data: object) -> None:
        """A slow disk, or a stick, keeps nobody waiting."""
        worker = Worker("pdf", self._program)

        def end(words: str) -> None:
            # It has nothing more to do, and must have come to its end before it is let go.
            if worker.stop(ENDS_SECONDS):
                worker.deleteLater()
            if isValid(self):
                self._end(words)

        say = self.looks.say
        worker.post(
            lambda: write_file(path, data if isinstance(data, bytes) else b""),
            lambda _: end(say("Saved: {file}", file=path)),
            lambda error: end(not_saved(say, path, error if isinstance(error, OSError) else OSError())),
        )

    def _not_saved(self, path: Path, error: OSError) -> None:
        self._end(not_saved(self.looks.say, path, error))

    def _end(self, words: str) -> None:
        self._set_ready(ready=True)
        self._tell(words)

    def _tell(self, words: str) -> None:
        self.told.setText(words)
        self.told.setVisible(bool(words))
        if words:
            announce(self.told, words)

    def _set_ready(self, *, ready: bool) -> None:
        for button in (self.print_button, self.save_button):
            button.setEnabled(ready)


def _usual_paper(program: "Program") -> str:
    """The paper chosen while the program runs, else the one that is usual where the reader is."""
    chosen = program.property(CHOSEN)
    if isinstance(chosen, str):
        return chosen
    region = program.told.circumstances.region
    if region:
        return "letter" if region in LETTER_REGIONS else "a4"
    is_american = QLocale.system().measurementSystem() == QLocale.MeasurementSystem.ImperialUSSystem
    return "letter" if is_american else "a4"
