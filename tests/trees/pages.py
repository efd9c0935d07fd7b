"""Every page and state whose tree is kept, shown in the real window one after another."""

from collections.abc import Iterator

from cartguide.journal.changes import Kept, NoteText, OwnItemAdded, Tick
from cartguide.system.settings import CallNumbers
from cartguide.ui import example_journal
from cartguide.ui.program import Program
from cartguide.ui.snapshot import PLACES, settle
from tests.trees.tree import tree_of

ACROSS, STRIP, LIST = (1366, 768), (800, 600), (1080, 1920)
STEP = example_journal.STEP


def pages(program: Program) -> Iterator[tuple[str, str]]:
    """Names and trees. The window has an empty journal that is open."""
    window = program.window
    keeper, opening = program.keeper, window.opening
    assert keeper is not None
    assert opening is not None

    def at_rest() -> bool:
        return keeper.is_settled and opening.shelf.is_at_rest and (window.panel is None or window.panel.has_writing)

    def tree() -> str:
        settle(at_rest)
        return tree_of(window)

    window.resize(*ACROSS)
    window.show_home()
    yield "home-first-time", tree()
    for change in (
        NoteText(example_journal.OLDER_NOTE, STEP, "question", "Where do I park?", 1, "2026-03-03T10:00:00Z"),
        NoteText(example_journal.NOTE, STEP, "note", "Bring a book.", 1, "2026-03-04T10:00:00Z"),
        OwnItemAdded(example_journal.OWN_ITEM, STEP, "Bring the blue blanket."),
        Tick("ask-medicines", done=True),
        Kept("here", STEP),
        Kept("done/what-is-car-t", "yes"),
    ):
        keeper.do(change)
    settle(lambda: keeper.is_settled)
    assert window.writing is not None
    window.writing.marking.take({"here": STEP, "done/what-is-car-t": "yes"})
    window.set_numbers(CallNumbers(example_journal.NUMBER, "2026-03-03", outside=True))
    window.show_home()
    yield "home", tree()
    for step in window.steps:
        window.open_step(step)
        settle(lambda: window.panel is not None)
        assert window.panel is not None
        for section in window.panel.guide_half.folds:
            window.panel.guide_half.open_parts(section)
        window.panel.checklist.unfold()
        yield f"step-{step}", tree()
    window.open_step(STEP)
    window.resize(*STRIP)
    yield "strip", tree()
    window.show_whole_path()
    yield "home-strip", tree()
    window.resize(*LIST)
    yield "home-list", tree()
    window.resize(*ACROSS)
    window.show_calls()
    yield "who-to-call", tree()
    for place in PLACES:
        window.show_place(place)
        yield place, tree()
    window.bar.text_size.click()
    yield "text-size", tree()
    window.bar.text_size.click()
    program.told.tell("reader", "parent")
    window.open_step("infusion")
    settle(lambda: window.panel is not None)
    yield "step-infusion-parent", tree()
