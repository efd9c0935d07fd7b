"""The real window, worked from outside by identifiers, names and keys, as a person with a screen reader does."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from tests.outside.fixtures import Desk, Start
from tests.outside.program import ROOT, Home, Program, new_home
from tests.outside.waiting import PATIENCE, until

# design.md §8: these names and identifiers are stable.
STEPS = {
    "what-is-car-t": ("Step 1 of 11", "What is CAR T?"),
    "first-visit": ("Step 2 of 11", "First visit and tests: does CAR T fit you?"),
    "getting-ready": ("Step 3 of 11", "Getting ready: your caregiver, home and work"),
    "cell-collection": ("Step 4 of 11", "Collecting your T cells"),
    "making-cells": ("Step 5 of 11", "The wait: your cells are being made"),
    "bridging": ("Side step", "Treatment while you wait, also called bridging"),
    "preparing-chemo": ("Step 6 of 11", "Chemo before your cells, to make room"),
    "infusion": ("Step 7 of 11", "Day 0: you get your cells"),
    "first-weeks": ("Step 8 of 11", "The first weeks: stay near, watch, call"),
    "going-home": ("Step 9 of 11", "Home again: the first months"),
    "did-it-work": ("Step 10 of 11", "Did it work? What comes next"),
    "years-after": ("Step 11 of 11", "Later: months and years of check-ups"),
}
COLLECTION = "cell-collection"
TICK = "checklist.ask-medicines"
ROLES = {"push button", "check box", "text", "heading"}
SELECTABLE = {"call-first-number"}


@pytest.fixture(scope="module")
def guide(desk: Desk) -> Iterator[Program]:
    """One program for all that only look."""
    with TemporaryDirectory(prefix="cg-") as room, closing(Desk(desk.screen, desk.reader)) as mine:
        yield mine.start(new_home(Path(room)))


def open_collection(program: Program) -> None:
    program.press(f"step.{COLLECTION}")
    program.node("note.editor", name="My notes: Collecting your T cells")


def test_all_steps_are_found_by_identifier_and_exact_name(guide: Program) -> None:
    guide.press("place.path")
    guide.node("step.what-is-car-t")
    found = {each.identifier: (each.name, each.role) for each in guide.all() if each.identifier.startswith("step.")}
    assert found == {
        f"step.{identity}": (f"{where}: {title}, to come", "push button") for identity, (where, title) in STEPS.items()
    }


@pytest.mark.parametrize("identity", STEPS)
def test_a_step_opens_and_says_so(guide: Program, identity: str) -> None:
    where, title = STEPS[identity]
    guide.press(f"step.{identity}")
    guide.node(name=title, role="heading")
    name = guide.until_name(f"step.{identity}", lambda name: name.endswith(", open"), "says that it is open")
    assert name == f"{where}: {title}, to come, open"
    opened = [each.identifier for each in guide.all() if each.name.endswith(", open")]
    assert opened == [f"step.{identity}"]


@pytest.mark.parametrize("place", ["home", "step", "calls", "text size"])
def test_what_the_keyboard_reaches_has_a_name_and_a_role(guide: Program, place: str) -> None:
    guide.press("place.path")
    if place == "step":
        open_collection(guide)
    elif place == "calls":
        guide.press("who-to-call")
        guide.node("call-number.field")
    elif place == "text size":
        guide.press("text-size")
        guide.node("text-size.150")
    reached = [each for each in guide.all() if "focusable" in each.states]
    assert len(reached) > 3
    assert [each for each in reached if not each.name.strip()] == []
    assert [each for each in reached if each.role not in ROLES and each.identifier not in SELECTABLE] == []


def test_a_screen_reader_that_asks_for_a_child_just_gone_ends_nothing(start: Start, home: Home) -> None:
    program = start(home)
    open_collection(program)
    program.ask_for_a_child_too_many()
    assert program.node("note.editor").name == "My notes: Collecting your T cells"


def test_text_and_tick_outlive_a_kill(start: Start, home: Home) -> None:
    first = start(home)
    open_collection(first)
    first.type_into("note.editor", "Bring the blue blanket, Zoë!")
    first.toggle(TICK)
    first.until_saved()
    first.kill()
    again = start(home)
    again.node(name="Collecting your T cells", role="heading")
    assert again.node(f"step.{COLLECTION}").name.endswith(", open")
    until(lambda: again.text("note.editor") == "Bring the blue blanket, Zoë!", "the note is back")
    until(lambda: "checked" in again.node(TICK).states, "the tick is back")
    assert again.close() == 0


def test_what_was_typed_last_is_saved_on_closing(start: Start, home: Home) -> None:
    first = start(home)
    open_collection(first)
    first.type_into("note.editor", "Typed just before closing")
    assert first.close() == 0
    again = start(home)
    until(lambda: again.text("note.editor") == "Typed just before closing", "the note is back")


def test_what_was_typed_last_is_saved_when_the_system_asks_it_to_end(start: Start, home: Home) -> None:
    first = start(home)
    open_collection(first)
    first.type_into("note.editor", "Typed just before logging out")
    first.process.terminate()
    assert first.process.wait(PATIENCE) == 0
    again = start(home)
    until(lambda: again.text("note.editor") == "Typed just before logging out", "the note is back")


def test_own_item_is_added_ticked_removed_and_undone(start: Start, home: Home) -> None:
    program = start(home)
    open_collection(program)
    program.type_into("checklist.add", "Bring Rosa's photo")
    program.press(name="Add")
    own = program.node(name="Bring Rosa's photo", role="check box").identifier
    assert own.startswith("checklist.")
    assert program.text("checklist.add") == ""
    program.toggle(own)
    program.press(name="Change: Bring Rosa's photo")
    program.press(name="Remove: Bring Rosa's photo")
    program.until_gone(own)
    program.press("undo")
    program.node(own)
    program.until_saved()
    program.kill()
    again = start(home)
    until(lambda: "checked" in again.node(own).states, "own item is back and ticked")
    again.press(name="Change: Bring Rosa's photo")
    again.press(name="Remove: Bring Rosa's photo")
    again.until_gone(own)
    again.until_saved()
    again.kill()
    last = start(home)
    last.node("note.editor")
    last.node(TICK)
    assert last.see(own) is None


def test_a_second_start_raises_the_first_and_ends(start: Start, home: Home) -> None:
    first = start(home)
    first.node(f"step.{COLLECTION}")
    assert "active" not in first.node(role="frame").states
    second = start(home)
    until(lambda: second.windows() or second.process.poll() is not None, "the second start ends")
    assert (second.windows(), second.process.returncode) == (0, 0), second.errors
    until(lambda: "active" in first.node(role="frame").states, "the first window has come forward")
    assert first.windows() == 1


def test_a_second_start_opens_though_the_first_hangs(start: Start, home: Home) -> None:
    first = start(home)
    open_collection(first)
    first.hang()
    second = start(home)
    second.until_name("notice", lambda name: name.startswith("Your notes are open in another window"), "says why")
    second.press("who-to-call")
    second.node("calls.emergency")


def test_without_a_screen_it_says_so_in_plain_words(home: Home) -> None:
    environment = {"PATH": os.environ["PATH"], "HOME": str(home.home), "TMPDIR": str(home.temporary)}
    done = subprocess.run(
        [sys.executable, str(ROOT / "main.py"), "--data-dir", str(home.data)],
        env=environment,
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )
    assert done.returncode == 1
    assert done.stdout == ""
    assert done.stderr.startswith("CAR T Guide has no screen to open its window on.\n")
    assert "Traceback" not in done.stderr
    assert not (home.data / "people").exists()
