"""One's own path from outside: a date, the diary, a question; all of it there after a new start, and in the journal."""

from tests.access.test_walk import focused, until_checked
from tests.outside.fixtures import Start
from tests.outside.journals import read_own_path
from tests.outside.program import Home, Program
from tests.outside.reader import Facts
from tests.outside.waiting import until

DATE = "date.cell-collection.1"
DAY, SHOWN = "17 March 2027", "17 March"
HEAT, LINE = "37.2", "Slept well on the blue pillow"
ASKED, ANSWER = "may I bring my zither", "Yes it may come along"
WHO, SAID = "Kim", "Come in at noon"
CONTROL, LETTER_F = 0x4, 0x66


def of_own(program: Program, beginning: str) -> Facts:
    """The one showing node whose identifier begins so."""

    def look() -> Facts | None:
        found = [each for each in program.all() if each.identifier.startswith(beginning)]
        return found[0] if len(found) == 1 else None

    return program.until(look, f"one {beginning}… shows")


def set_date(program: Program) -> None:
    """A day for the collection on *My dates*."""
    program.press("place.dates")
    assert program.description(DATE) == "No date yet"
    program.press(DATE)
    program.type_into(f"{DATE}.first", DAY)
    program.press(f"{DATE}.keep")
    program.until_gone(f"{DATE}.first")
    until_dated(program)


def until_dated(program: Program) -> None:
    """Wait until *My dates* says the day."""
    until(lambda: SHOWN in program.description(DATE), "the row says its day")
    assert program.node(DATE).name == "Change the date: Collecting your T cells"


def add_entry(program: Program) -> None:
    """An entry of *My diary*."""
    program.press("place.diary")
    program.press("diary.new")
    program.type_into("diary.temperature", HEAT)
    program.toggle("diary.unit.°C")
    program.type_into("diary.line", LINE)
    program.press("diary.done")
    program.until_gone("diary.temperature")
    assert_entry(program)
    told = "Kept on this laptop. Nobody at your clinic sees it."
    program.until_name("diary.kept", lambda name: name.startswith(told), "says that it is kept")


def assert_entry(program: Program) -> None:
    """The diary's row says what was typed."""
    name = of_own(program, "diary.entry.").name
    assert name.endswith(f"{HEAT} °C, {LINE}")


def ask(program: Program) -> str:
    """A question about a step, from its page; what stands in the notes then."""
    program.press("place.path")
    program.press("step.cell-collection")
    program.press("ask")
    starter = "About “Collecting your T cells”: "
    until(lambda: program.text("note.editor") == starter, "the question begins with the page")
    program.type_into("note.editor", ASKED)
    program.until_saved()
    return starter + ASKED


def find(program: Program, word: str) -> None:
    """Ctrl+F, type, and open what was found among one's own."""
    program.key_with(CONTROL, LETTER_F)
    program.node("search.field")
    until(lambda: focused(program) == "search.field", "one can type at once")
    program.keys(word)
    program.press(of_own(program, "search.questions.").identifier)
    program.node("note.close")


def answer(program: Program) -> None:
    """Say that it was asked, and what they said."""
    program.press("note.asked")
    until_checked(program, "note.asked")
    program.type_into("note.answer", ANSWER)
    program.until_saved()


def log_call(program: Program) -> None:
    """Write down on *Who to call* what they said."""
    program.press("who-to-call")
    program.press("calls.log")
    program.type_into("team.call.who", WHO)
    program.type_into("team.call.said", SAID)
    program.press("team.call.done")
    program.until_gone("team.call.who")
    assert_call(program)


def assert_call(program: Program) -> None:
    """The row of the call says what was typed."""

    def look() -> bool:
        rows = [each for each in program.all() if each.identifier.startswith("team.call.")]
        return any(each.name.startswith(f"{WHO}, {SAID}") for each in rows)

    until(look, "the call stands there")


def test_ones_own_path_is_written_found_and_there_after_a_new_start(start: Start, home: Home) -> None:
    program = start(home)
    program.node("today")
    program.take_keyboard()
    set_date(program)
    add_entry(program)
    question = ask(program)
    find(program, "zither")
    assert program.text("note.editor") == question
    answer(program)
    log_call(program)
    assert program.close() == 0
    assert_kept(home, question)
    again = start(home)
    again.node("place.dates")
    again.take_keyboard()
    again.press("place.dates")
    until_dated(again)
    again.press("place.diary")
    assert_entry(again)
    find(again, "zither")
    assert again.text("note.editor") == question
    until_checked(again, "note.asked")
    assert again.text("note.answer") == ANSWER
    again.press("place.more")
    again.press("more.team")
    assert_call(again)
    assert again.close() == 0
    assert again.errors == ""


def assert_kept(home: Home, question: str) -> None:
    """The journal holds it, whatever a window shows."""
    kept = read_own_path(home)
    (day,) = kept.records["date"]
    assert day.day.startswith("2027-03-17")
    (entry,) = kept.records["diary"]
    assert (entry.fields["temperature"], entry.fields["unit"], entry.fields["line"]) == (HEAT, "°C", LINE)
    (note,) = kept.notes
    assert (note.step, note.kind, note.text, note.answer) == ("cell-collection", "question", question, ANSWER)
    assert note.asked_on
    (call,) = kept.records["call"]
    assert (call.fields["who"], call.fields["said"]) == (WHO, SAID)
    assert call.fields["when"]
