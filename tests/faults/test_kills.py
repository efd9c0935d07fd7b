"""Whatever the window has acknowledged is there after kill -9, at whatever moment it comes."""

import time
from contextlib import suppress
from random import Random
from threading import Timer

import pytest

from tests.faults.promises import Kept, Promises, boxes_of, kept_by
from tests.outside.fixtures import Start
from tests.outside.program import Ended, Home, Program

STEPS = ("cell-collection", "infusion", "first-weeks")
LONGEST_START = 0.9
ATTEMPTS = 5

Span = tuple[float, float]


class Writer:
    """Types words no one has typed before, ticks, and waits, by chance; takes down what is acknowledged meanwhile."""

    def __init__(self, chance: Random) -> None:
        self.promises = Promises()
        self._chance = chance
        self._typed = 0

    def write_until_it_ends(self, program: Program, step: str, boxes: dict[str, bool]) -> None:
        """Go on until the program has ended."""
        with suppress(Ended):
            while True:
                deed = self._chance.random()
                if deed < 0.5:
                    self._type(program)
                elif deed < 0.8:
                    self._press(program, self._chance.choice(sorted(boxes)), boxes)
                else:
                    program.until_saved()
                self._take_down(program, step, boxes)

    def _type(self, program: Program) -> None:
        self._typed += 1
        program.keys(f"w{self._typed} ")

    def _press(self, program: Program, item: str, boxes: dict[str, bool]) -> None:
        now = not boxes[item]
        self.promises.pressed(item, done=now)
        program.toggle(f"checklist.{item}")
        program.until(lambda: ("checked" in program.node(f"checklist.{item}").states) == now, "the tick shows")
        boxes[item] = now

    def _take_down(self, program: Program, step: str, boxes: dict[str, bool]) -> None:
        text = program.text("note.editor")
        if program.node("note.status").name.startswith("Saved"):
            self.promises.acknowledge(step, text, boxes)


def kill_again_and_again(start: Start, home: Home, kills: int, seed: int, moments: Span = (0, 2.5)) -> int:
    """Kill the program while it is written in, and each fifth time while it starts; how much was acknowledged."""
    chance = Random(seed)  # noqa: S311  no secret
    writer = Writer(chance)
    for kill in range(kills):
        early = kill % 5 == 4
        moment = chance.uniform(0, LONGEST_START) if early else chance.uniform(*moments)
        step = chance.choice(STEPS)
        program = start(home)
        boxes = {} if early else open_for_writing(program, step, writer.promises)
        killer = Timer(moment, program.process.kill)
        killer.start()
        if boxes:
            writer.write_until_it_ends(program, step, boxes)
        killer.join()
        program.kill()
        print(f"seed {seed}, kill {kill}: after {moment:.3f} s, {writer.promises.count} acknowledged")
        assert writer.promises.lost(kept_by(home)) == []
    return writer.promises.count


def open_for_writing(program: Program, step: str, promises: Promises) -> dict[str, bool]:
    """Open a step, see that it shows what was promised of it, and put the keyboard into its note; its boxes."""
    program.press(f"step.{step}")
    program.until_name(f"step.{step}", lambda name: name.endswith(", open"), "is open")
    program.until(lambda: promises.shows(program, step), f"{step} shows what was acknowledged")
    program.focus("note.editor")
    return boxes_of(program)


def test_three_kills_lose_nothing(start: Start, home: Home) -> None:
    assert kill_again_and_again(start, home, 3, seed=7, moments=(0.8, 1.6)) > 0
    again = start(home)
    again.node("note.editor")


@pytest.mark.faults
def test_fifty_kills_lose_nothing(start: Start, home: Home) -> None:
    assert kill_again_and_again(start, home, 50, seed=int(time.time())) > 50


def test_the_count_sees_what_is_lost() -> None:
    promises = Promises()
    promises.pressed("ride", done=True)
    promises.pressed("blanket", done=True)
    promises.acknowledge("infusion", "w1 w2 w3", {"ride": True, "list": True})
    assert ([*promises.words], promises.count) == (["w1", "w2"], 3)
    assert promises.lost(Kept(frozenset({"w1"}), frozenset())) == ["w2", "ride"]
    assert promises.lost(Kept(frozenset({"w1", "w2"}), frozenset({"blanket"}))) == ["blanket"]


def test_a_text_killed_before_it_was_acknowledged_is_seen_as_lost(start: Start, home: Home) -> None:
    for attempt in range(ATTEMPTS):
        program = start(home)
        program.press("step.infusion")
        program.insert("note.editor", f"never{attempt} ")
        claimed = Promises()
        claimed.acknowledge("infusion", program.text("note.editor"), {})
        program.kill()
        # On a machine under load the program may have had time to save it.
        if claimed.lost(kept_by(home)) == [f"never{attempt}"]:
            return
    pytest.fail("each text that was killed at once is there: the kill comes too late to prove anything")
