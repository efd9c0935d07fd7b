"""From outside: a clinic's file changes nothing before a yes; the guide follows what one tells, now and later."""

import shutil
from pathlib import Path

import pytest

from tests.outside.fixtures import Start
from tests.outside.program import ROOT, Home, Program

EXAMPLE = ROOT / "resources" / "centre" / "example.toml"
THEIRS = "+1 555 010 0142"


@pytest.fixture
def file(home: Home) -> Path:
    """The worked example under the name a clinic gives its file."""
    path = home.home / "Example Hospital.cgcentre"
    shutil.copy(EXAMPLE, path)
    shutil.copy(EXAMPLE.with_name("example-logo.png"), home.home)
    return path


def calls(program: Program, number: str) -> bool:
    """Whether the red button carries a number."""
    return number in program.node("who-to-call").name


def test_a_clinics_file_changes_nothing_before_a_yes(start: Start, home: Home, file: Path) -> None:
    program = start(home, str(file))
    program.node("centre-offer.use")
    assert not calls(program, THEIRS)
    program.press("centre-offer.leave")
    program.until_gone("centre-offer.use")
    assert not calls(program, THEIRS)
    assert not (home.data / "centre.cgcentre").exists()


def test_after_a_yes_it_holds_and_is_there_the_next_time(start: Start, home: Home, file: Path) -> None:
    program = start(home, str(file))
    program.press("centre-offer.use")
    program.until_name("who-to-call", lambda name: THEIRS in name, "carries the clinic's number")
    program.kill()
    file.unlink()
    again = start(home)
    again.until_name("who-to-call", lambda name: THEIRS in name, "carries the clinic's number")
    again.press("who-to-call")
    fever = again.until(
        lambda: next((each for each in again.all() if "37.5 °C" in each.name), None), "their fever limit"
    )
    assert "99.5 °F" in fever.name


def test_a_second_start_hands_its_file_to_the_first(start: Start, home: Home, file: Path) -> None:
    first = start(home)
    first.node("today")
    second = start(home, str(file))
    first.node("centre-offer.use")
    assert second.process.wait(20) == 0


def test_a_parent_is_spoken_to_as_one_and_still_is_later(start: Start, home: Home) -> None:
    program = start(home)
    program.node("today")
    program.press("place.more")
    program.press("more.details")
    program.toggle("details.reader.parent")
    program.press("place.path")
    told = "Step 7 of 11: Day 0: your child gets their cells, to come"
    program.until_name("step.infusion", lambda name: name == told, "speaks of the child")
    program.close()
    again = start(home)
    again.until_name("step.infusion", lambda name: name == told, "speaks of the child")
