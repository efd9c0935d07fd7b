"""Putting a number on the red button: the one to call first, of which there is at most one."""

from cartguide.journey.first_number import former_with
from cartguide.system.settings import LONGEST_NUMBER, CallNumbers, one_line


def on_the_button(typed: str) -> str:
    """A number as the red button and its small file can hold it: one line, no longer than a line."""
    return one_line(_one_line(typed))


def fits_the_button(typed: str) -> bool:
    """Whether nothing of a number is left out there."""
    return len(" ".join(_one_line(typed).split())) <= LONGEST_NUMBER


def stands_first(numbers: CallNumbers, typed: str) -> bool:
    """Whether this is the person's own number that is called first."""
    number = on_the_button(typed)
    return bool(number) and not numbers.centre and number == on_the_button(numbers.first)


def own_first(
    numbers: CallNumbers, number: str, today: str, *, outside: bool, keep_former: bool = False
) -> CallNumbers:
    """The numbers with the person's own one to call first. `keep_former`: the one before it stays beside it."""
    before = "" if numbers.centre or not keep_former else numbers.first
    former = former_with(before, numbers.former) if before else numbers.former
    own = numbers._replace(first=number, set_on=today, outside=outside, unreadable=False)
    return own._replace(
        former=tuple(each for each in former if each != number), centre="", role="", hours="", others=()
    )


def _one_line(typed: str) -> str:
    return "".join(letter if letter.isprintable() else " " for letter in typed)
