"""From outside: the first start, and two people who use one computer in turn."""

from cartguide.system.settings import FILE
from cartguide.ui.person import begin_person
from tests.outside.fixtures import Start
from tests.outside.program import Home, Program

NUMBER = "555 0142"


def names(program: Program) -> str:
    return "\n".join(facts.name for facts in program.all())


def test_the_first_start_is_one_page_and_leads_home(start: Start, home: Home) -> None:
    (home.data / FILE).unlink()
    program = start(home)
    program.node("welcome.number")
    program.node("who-to-call")
    program.take_keyboard()
    program.type_into("welcome.number", NUMBER)
    program.press("welcome.begin")
    program.until_name("who-to-call", lambda name: NUMBER in name, "carries the number")
    program.until_gone("welcome")
    assert program.close() == 0
    again = start(home)
    again.node("today")
    assert again.see("welcome") is None
    assert again.close() == 0
    assert again.errors == ""


def test_two_people_are_asked_and_each_meets_nothing_of_the_other(start: Start, home: Home) -> None:
    ada, _ = begin_person(home.data, "Ada"), begin_person(home.data, "Bo")
    program = start(home)
    program.press(f"people.{ada.name}.open")
    program.node("welcome.skip")
    assert "Bo" not in names(program).split()
    assert program.windows() == 1
    program.press("welcome.skip")
    program.until_gone("welcome")
    assert program.close() == 0
    assert program.errors == ""
