"""Whose journals lie here: nobody's is hidden, and looking into one changes nothing of it."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from cartguide.journal import errors
from cartguide.journal.opening import create_journal, look_up, open_journal
from cartguide.journal.people import PERSON_NAME, eldest, new_person_folder, numbered, one_name, person_folders, used_at

Contents = Callable[[Path], dict[str, bytes]]


@pytest.fixture
def people(tmp_path: Path) -> Path:
    return tmp_path / "people"


def begin(people: Path, name: str, began: float, used: float) -> Path:
    folder = new_person_folder(people)
    journal = create_journal(folder)
    journal.profile.put(PERSON_NAME, name)
    journal.close()
    os.utime(folder / "journal.key", (began, began))
    os.utime(folder / "journal.cgdb", (used, used))
    return folder


def test_who_was_here_last_comes_first_and_numbers_go_by_who_began(people: Path) -> None:
    ada, bo = begin(people, "Ada", began=100, used=200), begin(people, "", began=150, used=900)
    assert person_folders(people) == (bo, ada)
    assert numbered((bo, ada)) == {ada: 1, bo: 2}
    assert eldest((bo, ada)) == ada
    assert used_at(bo) == 900


def test_nobody_is_nobody(people: Path) -> None:
    assert person_folders(people) == ()
    people.mkdir(parents=True)
    (people / "beginning.lock").touch()
    (people / "not a person").mkdir()
    assert person_folders(people) == ()
    assert eldest(()) is None


@pytest.mark.parametrize("name", ["Ada", "", "<b>Bo</b> & co", "مرحبا 😀", "a\x00b", "\ud800"])
def test_a_name_is_read_without_a_trace(people: Path, contents: Contents, name: str) -> None:
    folder = begin(people, name, began=100, used=200)
    before = contents(people)
    assert look_up(folder, PERSON_NAME) == name
    assert contents(people) == before
    assert used_at(folder) == 200


def test_an_older_journal_is_not_brought_up_to_date_for_its_name(people: Path, contents: Contents) -> None:
    folder = begin(people, "Ada", began=100, used=200)
    journal = open_journal(folder)
    journal.store.rows("PRAGMA user_version=1")
    journal.close()
    before = contents(people)
    assert look_up(folder, PERSON_NAME) == "Ada"
    assert contents(people) == before


@pytest.mark.parametrize(
    ("spoil", "expected"),
    [
        (lambda folder: (folder / "journal.key").unlink(), errors.KeyMissing),
        (lambda folder: (folder / "journal.cgdb").unlink(), errors.JournalMissing),
        (lambda folder: (folder / "journal.cgdb").write_bytes(b""), errors.EmptyFile),
        (lambda folder: (folder / "journal.cgdb").write_bytes(b"Dear diary" * 900), errors.NotAJournal),
    ],
)
def test_one_that_cannot_be_opened_is_still_somebodys(
    people: Path, contents: Contents, spoil: Callable[[Path], object], expected: type[errors.JournalError]
) -> None:
    folder = begin(people, "Ada", began=100, used=200)
    spoil(folder)
    before = contents(people)
    with pytest.raises(expected):
        look_up(folder, PERSON_NAME)
    assert person_folders(people) == (folder,)
    assert contents(people) == before


def test_a_name_is_one_line() -> None:
    assert one_name("  Ada \n Lovelace\t") == "Ada Lovelace"
    assert len(one_name("a" * 900)) == 60
