"""Where several people use a computer each has their own number; before one is chosen none is hidden."""

from pathlib import Path

import pytest

from cartguide.system.call_numbers import say_whose, write_call_numbers
from cartguide.system.settings import ANYONE, CALL_NUMBERS, CallNumbers, read_call_numbers, read_kept_numbers

ADA, BO, CY = (f"{digit * 8}-0000-4000-8000-000000000000" for digit in "abc")
FEVER = ("100.0", "37.8", "2026-03-01")
HERS = CallNumbers("555 0100", "2026-03-01", outside=True, former=("555 0101",), fever=FEVER)
HIS = CallNumbers("555 0200", "2026-03-02", outside=True)


def write_both(data: Path) -> None:
    write_call_numbers(data, HERS)
    say_whose(data, ADA)
    write_call_numbers(data, HIS, BO)


def test_each_has_their_own(tmp_path: Path) -> None:
    write_both(tmp_path)
    assert read_call_numbers(tmp_path, ADA) == HERS
    assert read_call_numbers(tmp_path, BO) == HIS
    assert read_call_numbers(tmp_path, CY) == CallNumbers()


def test_a_new_number_of_one_leaves_the_others(tmp_path: Path) -> None:
    write_both(tmp_path)
    for person, others in ((ADA, {BO: HIS}), (BO, {ADA: HIS}), (CY, {})):
        write_call_numbers(tmp_path, HIS, person)
        assert read_call_numbers(tmp_path, person) == HIS
        assert {other: read_call_numbers(tmp_path, other) for other in others} == others


def test_a_file_of_before_is_the_only_persons(tmp_path: Path) -> None:
    (tmp_path / CALL_NUMBERS).write_text('outside = true\nfirst = "555 0100"\nset-on = "2026-03-01"\n')
    known = CallNumbers("555 0100", "2026-03-01", outside=True)
    assert read_call_numbers(tmp_path, ADA) == read_call_numbers(tmp_path) == known
    write_call_numbers(tmp_path, HIS, ADA)
    assert read_kept_numbers(tmp_path).by == {"": HIS}
    assert read_call_numbers(tmp_path) == HIS


def test_a_second_person_never_takes_the_firsts_for_their_own(tmp_path: Path) -> None:
    write_call_numbers(tmp_path, HERS)
    say_whose(tmp_path, ADA)
    assert read_call_numbers(tmp_path, BO) == CallNumbers()
    write_call_numbers(tmp_path, CallNumbers(outside=False), BO)
    assert read_call_numbers(tmp_path, BO) == CallNumbers(outside=False)
    assert read_call_numbers(tmp_path, ADA) == HERS


def test_while_nobody_is_chosen_none_is_hidden(tmp_path: Path) -> None:
    write_both(tmp_path)
    shown = read_call_numbers(tmp_path)
    assert (shown.first, shown.set_on, shown.outside) == (HERS.first, HERS.set_on, True)
    assert shown.former == (HIS.first, "555 0101")


def test_one_persons_fever_limit_is_never_shown_to_another(tmp_path: Path) -> None:
    write_both(tmp_path)
    assert not any(read_call_numbers(tmp_path).fever)
    write_call_numbers(tmp_path, HIS._replace(fever=FEVER), BO)
    assert read_call_numbers(tmp_path).fever == FEVER


def test_written_while_nobody_is_chosen_it_takes_nobodys_place(tmp_path: Path) -> None:
    write_both(tmp_path)
    typed = read_call_numbers(tmp_path)._replace(first="555 0300", set_on="2026-03-03", former=())
    write_call_numbers(tmp_path, typed)
    assert read_kept_numbers(tmp_path).by.keys() == {"", BO, ANYONE}
    assert read_call_numbers(tmp_path).first == "555 0300"
    assert set(read_call_numbers(tmp_path).former) == {"555 0100", "555 0101", "555 0200"}
    for person, own in ((ADA, HERS), (BO, HIS)):
        assert read_call_numbers(tmp_path, person) == own._replace(former=(*own.former, "555 0300"))


def test_numbers_kept_inside_are_not_in_it(tmp_path: Path) -> None:
    write_both(tmp_path)
    write_call_numbers(tmp_path, HIS._replace(outside=False), BO)
    assert "0200" not in (tmp_path / CALL_NUMBERS).read_text()
    assert read_call_numbers(tmp_path).first == HERS.first


@pytest.mark.parametrize("wrong", ["first = 3", 'outside = "yes"'])
def test_one_that_cannot_be_read_is_said_of_that_person_and_kept_aside(tmp_path: Path, wrong: str) -> None:
    write_both(tmp_path)
    broken = f'of = "{ADA}"\nfirst = "555 0100"\n["{BO}"]\n{wrong}\n'
    (tmp_path / CALL_NUMBERS).write_text(broken)
    assert read_call_numbers(tmp_path, BO) == CallNumbers(unreadable=True)
    assert read_call_numbers(tmp_path, ADA).first == "555 0100"
    write_call_numbers(tmp_path, HERS, ADA)
    (aside,) = (path for path in tmp_path.iterdir() if path.name != CALL_NUMBERS)
    assert aside.read_text() == broken


def test_a_file_that_cannot_be_read_is_left_when_a_second_person_begins(tmp_path: Path) -> None:
    (tmp_path / CALL_NUMBERS).write_text("first = 800 555")
    say_whose(tmp_path, ADA)
    assert (tmp_path / CALL_NUMBERS).read_text() == "first = 800 555"
    assert read_call_numbers(tmp_path, BO) == CallNumbers(unreadable=True)
