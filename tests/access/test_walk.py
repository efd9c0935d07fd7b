"""The path and an open step, walked from outside: by a screen reader's own actions, and by the keyboard alone."""

from itertools import pairwise

import pytest

from tests.access.test_outside import COLLECTION, STEPS, TICK, open_collection
from tests.outside.fixtures import Start
from tests.outside.program import RETURN, Home, Program
from tests.outside.waiting import until

TAB, SPACE, ESCAPE = 0xFF09, 0x20, 0xFF1B
HOME, LEFT, UP, RIGHT, DOWN, END = 0xFF50, 0xFF51, 0xFF52, 0xFF53, 0xFF54, 0xFF57
MOST_STOPS = 150
SECTIONS = ("what-happens", "how-you-may-feel", "what-you-can-do", "questions-to-ask")
QUESTION = "q-which-medicines"


@pytest.fixture
def guide(start: Start, home: Home) -> Program:
    """The program on an empty journal."""
    program = start(home)
    program.node("today")
    return program


def focused(program: Program) -> str:
    """The identifier, else the name, of what has the keyboard; Qt makes one up from classes where we gave none."""
    found = [each for each in program.all() if "focused" in each.states]
    ours = [each.identifier for each in found if not each.identifier.startswith("QApplication.")]
    return (ours or [each.name for each in found] or [""])[0]


def tab_to(program: Program, identifier: str) -> None:
    """Press Tab until the keyboard is there."""
    if not focused(program):
        program.take_keyboard()
    for _ in range(MOST_STOPS):
        before = focused(program)
        if before == identifier:
            return
        program.key(TAB)
        until_left(program, before)
    raise AssertionError(f"Tab never comes to {identifier}")


def until_left(program: Program, identifier: str) -> None:
    """Wait until the keyboard is elsewhere."""
    until(lambda: focused(program) != identifier, f"the keyboard leaves {identifier}")


def press(program: Program, key: int, then: str) -> None:
    """Press a key, and wait until the keyboard is at `then`."""
    program.key(key)
    until(lambda: focused(program) == then, f"the keyboard comes to {then}")


def test_the_path_is_walked_and_opened_by_keyboard(guide: Program) -> None:
    order = [f"step.{step}" for step in STEPS]
    tab_to(guide, order[0])
    for station in order[1:]:
        press(guide, RIGHT, station)
    press(guide, HOME, order[0])
    press(guide, END, order[-1])
    press(guide, LEFT, order[-2])
    guide.key(RETURN)
    guide.node(name="Did it work? What comes next", role="heading")
    guide.until_name(order[-2], lambda name: name.endswith(", to come, open"), "says that it is open")


def test_the_folded_path_is_walked_too(start: Start, home: Home) -> None:
    program = start(home, "--text-size", "150")
    steps = list(STEPS)
    program.node("today")
    for step, button in zip(steps[:3], (f"step.{steps[0]}", "path.after", "path.after"), strict=True):
        program.press(button)
        program.node(name=STEPS[step][1], role="heading")
        program.node(f"step.{step}")
    program.press("path.before")
    program.node(name=STEPS[steps[1]][1], role="heading")
    program.press("path.whole")
    program.press(f"step.{steps[-1]}")
    program.node(name=STEPS[steps[-1]][1], role="heading")


def test_every_step_opens_from_its_station_and_from_the_one_before(guide: Program) -> None:
    steps = list(STEPS)
    guide.press(f"step.{steps[0]}")
    for before, step in pairwise(steps):
        guide.node(name=STEPS[before][1], role="heading")
        guide.press(f"way.{step}")
        guide.node(name=STEPS[step][1], role="heading")


def is_open(program: Program, section: str) -> bool:
    """Whether a section says that it is open."""
    return "expanded" in program.node(f"section.{section}").states


def until_open(program: Program, section: str, *, so: bool) -> None:
    """Wait until a section says that it is open, or folded."""
    until(lambda: is_open(program, section) == so, f"{section} says {so}")


def test_every_section_opens_and_closes(guide: Program) -> None:
    for step in STEPS:
        guide.press(f"step.{step}")
        guide.node(name=STEPS[step][1], role="heading")
        for section in SECTIONS:
            was = is_open(guide, section)
            assert was == (section == SECTIONS[0]), f"{section} of {step}"
            guide.press(f"section.{section}")
            until_open(guide, section, so=not was)
            guide.press(f"section.{section}")
            until_open(guide, section, so=was)


def test_a_section_and_a_word_by_keyboard(guide: Program) -> None:
    open_collection(guide)
    tab_to(guide, "section.how-you-may-feel")
    guide.key(SPACE)
    until_open(guide, "how-you-may-feel", so=True)
    guide.key(RETURN)
    until_open(guide, "how-you-may-feel", so=False)
    guide.press(f"step.{COLLECTION}")
    tab_to(guide, "word.leukapheresis")
    guide.key(RETURN)
    guide.node(name="Leukapheresis", role="heading")
    press(guide, ESCAPE, "word.leukapheresis")
    guide.until_gone("term-card")
    assert guide.see(f"step.{COLLECTION}"), "Esc has left the step"
    guide.press("term.leukapheresis")
    guide.press("term-card.close")
    guide.until_gone("term-card")


def until_checked(program: Program, identifier: str) -> None:
    """Wait until something says that it is ticked or pressed in."""
    until(lambda: "checked" in program.node(identifier).states, f"{identifier} is checked")


def test_marks_of_the_way_are_told_and_kept(start: Start, home: Home) -> None:
    first = start(home)
    open_collection(first)
    for mark in ("mark.read", "mark.done"):
        first.press(mark)
        until_checked(first, mark)
    station = f"step.{COLLECTION}"
    first.until_name(station, lambda name: name.endswith(", done, open"), "says that it is done")
    first.press("mark.here")
    first.until_name(station, lambda name: name.endswith(", now, open"), "says that it is now")
    first.press("place.path")
    first.until_name("today.here", lambda name: "Collecting your T cells" in name, "says where one is")
    first.close()
    again = start(home)
    again.until_name(station, lambda name: ", now" in name, "is now after a new start")


def add_by_keyboard(program: Program, words: str) -> None:
    """Type an item of one's own."""
    tab_to(program, "checklist.add")
    program.keys(words)
    until(lambda: program.text("checklist.add") == words, "the words have arrived")
    program.key(RETURN)
    program.node(name=words, role="check box")


def own_items(program: Program) -> list[str]:
    """The words of one's own items, as they stand."""
    own = [each for each in program.all() if each.identifier.startswith("checklist.") and len(each.identifier) > 40]
    return [each.name for each in own]


def test_the_checklist_by_keyboard(start: Start, home: Home) -> None:
    program = start(home)
    open_collection(program)
    tab_to(program, TICK)
    program.key(SPACE)
    until_checked(program, TICK)
    for words in ("First thing", "Second thing"):
        add_by_keyboard(program, words)
    second = program.node(name="Second thing", role="check box").identifier.removeprefix("checklist.")
    tab_to(program, f"change.{second}")
    program.key(RETURN)
    tab_to(program, f"up.{second}")
    program.key(SPACE)
    until(lambda: own_items(program) == ["Second thing", "First thing"], "the second has moved up")
    tab_to(program, f"remove.{second}")
    program.key(RETURN)
    until(lambda: own_items(program) == ["First thing"], "the item is removed")
    tab_to(program, "undo")
    program.key(RETURN)
    until(lambda: own_items(program) == ["Second thing", "First thing"], "the item is back in its place")
    program.until_saved()
    program.kill()
    again = start(home)
    until(lambda: own_items(again) == ["Second thing", "First thing"], "the order is kept")


def test_a_note_becomes_a_question_by_keyboard(start: Start, home: Home) -> None:
    program = start(home)
    open_collection(program)
    tab_to(program, "note.editor")
    program.keys("May I eat before")
    until(lambda: program.text("note.editor") == "May I eat before", "the words have arrived")
    tab_to(program, "note.question")
    program.key(SPACE)
    until_checked(program, "note.question")
    program.until_saved()
    program.kill()
    again = start(home)
    until(lambda: again.text("note.editor") == "May I eat before", "the note is back")
    until_checked(again, "note.question")


def test_a_question_of_the_guide_becomes_mine(start: Start, home: Home) -> None:
    program = start(home)
    open_collection(program)
    program.press("section.questions-to-ask")
    words = program.node(f"question.{QUESTION}").name
    program.press(f"question.{QUESTION}")
    program.until_name(f"question.{QUESTION}", lambda name: "In my notes" in name, "says that it is in my notes")
    program.until_saved()
    program.kill()
    again = start(home)
    until(lambda: words.startswith(again.text("note.editor")), "the question is in my notes")
