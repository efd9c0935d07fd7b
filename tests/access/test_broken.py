"""Whatever is broken: the window opens and says one clear sentence, Who to call works, the journal stays as it was."""

import subprocess
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from typing import NamedTuple

import pytest

from tests.outside.fixtures import Start
from tests.outside.journals import (
    NOTE,
    NUMBER,
    break_content,
    bytes_of,
    empty_content,
    empty_the_file,
    fill_a_page_with_garbage,
    fill_middle_with_garbage,
    hold,
    lose_journal,
    lose_key,
    lose_people,
    make_newer,
    put_another_file_there,
    put_file_in_place_of_people,
    read_own_path,
    write_journal,
)
from tests.outside.program import Home, Program

GROUPS = ("emergency", "now", "today", "later")


class Broken(NamedTuple):
    """A journal that can't be opened: how that comes about, and how the window's sentence begins."""

    bring_about: "Callable[[Home], subprocess.Popen[bytes] | list[str] | None]"
    says: str


JOURNALS = {
    "held": Broken(hold, "Your notes are open in another window or program."),
    "damaged": Broken(fill_middle_with_garbage, "The file with your notes is damaged."),
    "newer": Broken(make_newer, "A newer version of CAR T Guide wrote your notes."),
    "empty": Broken(empty_the_file, "The file with your notes is empty."),
    "another file": Broken(put_another_file_there, "The file journal.cgdb in "),
    "lost": Broken(lose_journal, "Your notes are not in "),
    "without its key": Broken(lose_key, "The file journal.key is missing in "),
    "no folder": Broken(put_file_in_place_of_people, "The program cannot read or write in "),
}
CONTENTS = {
    "nonsense": Broken(break_content, "A part of the guide can’t be read and was left out: "),
    "nothing": Broken(empty_content, "The guide’s pages were not found in "),
}


@pytest.fixture
def bring_about(home: Home) -> Iterator[Callable[[Broken], list[str]]]:
    """Break something of a journal that was whole; the arguments to start with. What holds it is ended after."""
    with ExitStack() as held:

        def break_it(broken: Broken) -> list[str]:
            write_journal(home)
            left = broken.bring_about(home)
            if isinstance(left, subprocess.Popen):
                held.callback(left.communicate)
                held.callback(left.kill)
                return []
            return left or []

        yield break_it


def show_who_to_call(program: Program) -> None:
    for group in GROUPS:
        assert program.node(f"calls.{group}").role == "heading"
    assert program.node("call-first-number").name == NUMBER


@pytest.mark.parametrize("what", JOURNALS)
def test_a_journal_that_can_not_open_is_said_and_left_as_it_is(
    start: Start, home: Home, bring_about: Callable[[Broken], list[str]], what: str
) -> None:
    bring_about(JOURNALS[what])
    before = bytes_of(home)
    program = start(home)
    says = program.until_name("notice", lambda name: name.startswith(JOURNALS[what].says), JOURNALS[what].says)
    assert says.endswith(".")
    assert "{" not in says
    program.press("step.cell-collection")
    program.node(name="Collecting your T cells", role="heading")
    program.press("who-to-call")
    show_who_to_call(program)
    assert program.see("note.editor") is None
    assert program.close() == 0
    assert bytes_of(home) == before
    assert program.errors == ""


def test_a_journal_that_was_let_go_opens_on_trying_again(start: Start, home: Home) -> None:
    write_journal(home)
    holder = hold(home)
    program = start(home, "--step", "cell-collection")
    assert program.node("notice.do").name == "Try again"
    holder.kill()
    holder.communicate()
    program.press("notice.do")
    program.until(lambda: program.text("note.editor") == NOTE, "the note is shown")
    program.until_gone("notice")


def test_damage_met_after_opening_is_said_before_anything_is_written(start: Start, home: Home) -> None:
    write_journal(home)
    fill_a_page_with_garbage(home)
    before = bytes_of(home)
    program = start(home)
    program.press("step.cell-collection")
    program.until(lambda: program.see("notice") or bytes_of(home) != before, "it speaks, or writes")
    assert bytes_of(home) == before
    assert program.node("notice").name.startswith(JOURNALS["damaged"].says)


def says(program: Program, beginning: str) -> bool:
    """Whether the notice begins so."""
    notice = program.see("notice")
    return notice is not None and notice.name.startswith(beginning)


@pytest.mark.parametrize("what", ["nonsense", "nothing"])
def test_a_guide_that_can_not_be_read_is_said_and_who_to_call_is_there(
    start: Start, home: Home, bring_about: Callable[[Broken], list[str]], what: str
) -> None:
    arguments = bring_about(CONTENTS[what])
    before = read_own_path(home)
    program = start(home, *arguments)
    program.press("who-to-call")
    show_who_to_call(program)
    if what == "nonsense":
        assert program.node("notice").name.startswith("The list of who to call in ")
        program.press("place.path")
        program.press("step.first-weeks")
    program.until(lambda: says(program, CONTENTS[what].says), "it says what was left out")
    assert not program.see("panel")
    assert program.close() == 0
    assert read_own_path(home) == before
    assert program.errors == ""


def test_where_all_journals_are_gone_a_new_one_begins_and_the_number_stands(start: Start, home: Home) -> None:
    write_journal(home)
    lose_people(home)
    program = start(home)
    assert program.node("who-to-call").name == f"Unwell? Who to call, {NUMBER}"
    program.press("step.cell-collection")
    assert program.until(lambda: program.see("note.editor"), "one can write")
    assert program.text("note.editor") == ""


@pytest.mark.parametrize("what", ["held", "damaged", "newer", "no folder", "gone", *CONTENTS])
def test_who_to_call_opens_alone(
    start: Start, home: Home, bring_about: Callable[[Broken], list[str]], what: str
) -> None:
    arguments = bring_about({**JOURNALS, **CONTENTS, "gone": Broken(lose_people, "")}[what])
    there = (home.data / "people").exists()
    before = bytes_of(home) if there else {}
    program = start(home, "--who-to-call", *arguments)
    show_who_to_call(program)
    assert program.close() == 0
    assert (home.data / "people").exists() == there
    assert (bytes_of(home) if there else {}) == before
    assert program.errors == ""
