"""What one sees as a sheet to print: a page's own, else its words as they stand; of a step, all of its notes too."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from cartguide.export.days import day_in_words
from cartguide.export.page import Heading, Paragraph, Part, Sheet, Signs
from cartguide.guide.model import message_id
from cartguide.journey.now import standing
from cartguide.ui.dates.said import date_line
from cartguide.ui.mine.days import when_written
from cartguide.ui.panel.step_panel import StepPanel
from cartguide.ui.place_page import PlacePage
from cartguide.ui.printing.walk import TITLE, parts_of
from cartguide.ui.scroll import ScrollPage

if TYPE_CHECKING:
    from cartguide.guide.catalogue import Words as Say
    from cartguide.journal.model import Note, StepWriting
    from cartguide.ui.program import Program

PAGE_WORDS = message_id("Page {page} of {pages}")
CALLS = "calls"


def print_seen(program: "Program") -> None:
    """Show what one sees as it would be on paper."""
    window, keeper = program.window, program.keeper
    panel = window.panel if not window.place else None
    if window.place == "print":
        return
    if window.place == CALLS:
        from cartguide.ui.printing.fridge import fridge_for  # noqa: PLC0415  only where it is printed

        program.print_sheet(lambda: fridge_for(program))
        return
    if panel is None or keeper is None or not keeper.is_open:
        sheet = seen_sheet(program)
        program.print_sheet(lambda: sheet)
        return
    step = panel.identity

    def show(writing: "StepWriting | None") -> None:
        if window.panel is panel and not window.place:
            sheet = seen_sheet(program, writing)
            program.print_sheet(lambda: sheet)

    # What was just typed is saved first; of many notes only the newest are on the screen, on paper they all are.
    keeper.see(lambda journal: journal.writing_for(step, whole=True), show, otherwise=lambda: show(None))


def seen_sheet(program: "Program", writing: "StepWriting | None" = None) -> Sheet:
    """The sheet of the page that is shown. `writing`: all that is written for the open step, where it could be read."""
    window = program.window
    page = window.stage.shown
    if window.place == CALLS:
        from cartguide.ui.printing.fridge import fridge_for  # noqa: PLC0415  only where it is printed

        return fridge_for(program)
    own = page.printed() if isinstance(page, PlacePage) else None
    if own is not None:
        return own
    if isinstance(page, StepPanel):
        parts = tuple(_step(program, page, writing or page.writing))
    elif isinstance(page, ScrollPage):
        parts = (*parts_of(page.sheet), *(_path(program) if window.place == "path" else ()))
    else:
        parts = tuple(_path(program))
    title = page.accessibleName() if isinstance(page, PlacePage | StepPanel) else program.ground.looks.say("My path")
    return sheet_of(program, title, parts)


def sheet_of(program: "Program", title: str, parts: Iterable[Part]) -> Sheet:
    """Parts as a sheet with the program's foot, its first heading the title."""
    say, today = program.ground.looks.say, program.day.today
    day = day_in_words(today.isoformat(), say) if today else ""
    foot = say("CAR T Guide. Printed on {day}.", day=day) if day else say("CAR T Guide")
    return Sheet(title, say.language, tuple(_one_title(parts, title)), foot, say(PAGE_WORDS))


def _one_title(parts: Iterable[Part], title: str) -> Iterator[Part]:
    """A page has one title: where there is none, the sheet's stands first; those after it are headings."""
    is_titled = False
    for part in parts:
        if isinstance(part, Heading) and part.level == TITLE:
            yield part if not is_titled else part._replace(level=TITLE + 1)
            is_titled = True
            continue
        if not is_titled and isinstance(part, Heading | Signs):
            yield Heading(title, TITLE)
            is_titled = True
        yield part


def _step(program: "Program", panel: StepPanel, writing: "StepWriting | None") -> Iterator[Part]:
    say = program.ground.looks.say
    without = [panel.notes] if writing is not None else []
    yield from parts_of(panel.sheet, without)
    if writing is not None and writing.notes:
        yield Heading(say("My notes"))
        for note in writing.notes:
            yield from _note(say, note)


def _note(say: "Say", note: "Note") -> Iterator[Part]:
    yield Heading(when_written(say, note.created, question=note.kind == "question"), 3)
    yield Paragraph(note.text)
    if note.asked_on:
        yield Paragraph(say("Asked on {day}", day=day_in_words(note.asked_on, say)))
    if note.answer:
        yield Paragraph(say("Answer: {words}", words=note.answer))


def _path(program: "Program") -> Iterator[Part]:
    """Every step, how it stands, and its dates."""
    outline, say = program.outline, program.ground.looks.say
    writing = program.window.writing
    states = standing(outline, writing.progress).states if writing else {}
    yield Heading(say("All the steps"))
    items = []
    for step in outline.steps:
        head = outline.heads.get(step.identity)
        if head is not None:
            where = say("Side step, for some people")
            if step.number:
                where = say("Step {number} of {whole}", number=step.number, whole=outline.length)
            state = say(states[step.identity]) if step.identity in states else ""
            dates = [date_line(say, one, program.day.today) for one in program.dates.known.of(step.identity)]
            items.append("\n".join(filter(None, (f"{where}: {head.title}" + (f", {state}" if state else ""), *dates))))
    yield Signs("", tuple(items))
