"""Journals and numbers as they may lie on a person's disk, whole or not."""

import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from cartguide.journal.model import Note
from cartguide.journal.opening import create_journal, open_journal
from cartguide.journal.record_model import KINDS, Record
from cartguide.system.call_numbers import write_call_numbers
from cartguide.system.settings import CallNumbers
from tests.outside.program import ROOT, Home
from tests.outside.waiting import read_line

PERSON = "3f0e1b6e-8a3c-4c57-9d0e-5a5f0f6f2b11"
NUMBER = "555 0100"
PAGE = 4096
NOTE = "Ask about the blue blanket."


class OwnPath(NamedTuple):
    """Forms by their kind, and the notes."""

    records: Mapping[str, tuple[Record, ...]]
    notes: tuple[Note, ...]


def people(home: Home) -> Path:
    """Where the journals of this computer lie."""
    return home.data / "people"


def journal_file(home: Home) -> Path:
    """The journal that `write_journal` makes."""
    return people(home) / PERSON / "journal.cgdb"


def write_journal(home: Home) -> None:
    """A journal of some pages, closed, and the number to call first."""
    journal = create_journal(journal_file(home).parent)
    for number in range(40):
        journal.notes.save(f"note-{number}", "infusion", "note", f"{number} " + "word " * 200, 1)
    journal.notes.save("note-blanket", "cell-collection", "note", NOTE, 1)
    journal.close()
    write_call_numbers(home.data, CallNumbers(NUMBER, "2026-11-20", outside=True))


def read_own_path(home: Home) -> OwnPath:
    """What the one journal of this computer holds, read without the program's window."""
    (folder,) = (path.parent for path in people(home).glob("*/journal.cgdb"))
    journal = open_journal(folder)
    notes = journal.notes.all()
    kept = OwnPath({kind: journal.records.of_kind(kind) for kind in KINDS}, notes)
    journal.close()
    return kept


def fill_middle_with_garbage(home: Home) -> None:
    """What a failing disk gives back: all but the first and last pages are nonsense."""
    file = journal_file(home)
    whole = file.read_bytes()
    third = len(whole) // 3
    file.write_bytes(whole[:third] + b"\x5a" * third + whole[2 * third :])


def fill_a_page_with_garbage(home: Home) -> None:
    """One page deep in the file is nonsense; nothing that is read to open the journal stands there."""
    file = journal_file(home)
    whole = bytearray(file.read_bytes())
    place = len(whole) // PAGE * 2 // 3 * PAGE
    whole[place + 100 : place + 600] = b"\x5a" * 500
    file.write_bytes(whole)


def make_newer(home: Home) -> None:
    """The journal as a later version of the program leaves it."""
    journal = open_journal(journal_file(home).parent)
    journal.store.rows("PRAGMA user_version=999")
    journal.close()


def empty_the_file(home: Home) -> None:
    """The journal's file is there and has no bytes, as a full disk or a cloud folder may leave it."""
    journal_file(home).write_bytes(b"")


def put_another_file_there(home: Home) -> None:
    """A file of another kind in the journal's place."""
    journal_file(home).write_bytes(b"Dear diary, this is a letter.\n" * 400)


def lose_journal(home: Home) -> None:
    """The journal's file was deleted or moved; its key is still there."""
    journal_file(home).unlink()


def put_file_in_place_of_people(home: Home) -> None:
    """Something else stands where the journals' folder should be."""
    shutil.rmtree(people(home))
    people(home).write_text("not a folder", "utf-8")


def lose_people(home: Home) -> None:
    """The folder of journals is not there at all."""
    shutil.rmtree(people(home))


def hold(home: Home) -> "subprocess.Popen[bytes]":
    """Another process that has the journal open; whoever starts it ends it."""
    holder = subprocess.Popen(
        [sys.executable, str(Path(__file__).with_name("hold_journal.py")), str(journal_file(home).parent)],
        env={"PYTHONPATH": str(ROOT)},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    assert read_line(holder) == "held"
    return holder


def break_content(home: Home) -> list[str]:
    """A content folder of which the calls and the figures are nonsense; the arguments that choose it."""
    broken = shutil.copytree(ROOT / "resources" / "content", home.home / "content")
    for name in ("en/who-to-call.md", "figures.toml", "en/figures.toml"):
        (broken / name).write_bytes(b"\xff\xfe= [[ }}" * 50)
    return ["--content", str(broken)]


def empty_content(home: Home) -> list[str]:
    """A content folder with nothing in it; the arguments that choose it."""
    (home.home / "nothing").mkdir()
    return ["--content", str(home.home / "nothing")]


def bytes_of(home: Home) -> dict[str, bytes]:
    """What the journals' folder holds, but for the locks."""
    if people(home).is_file():
        return {"": people(home).read_bytes()}
    files = (path for path in people(home).rglob("*") if path.is_file() and not path.name.endswith("lock"))
    return {str(path.relative_to(people(home))): path.read_bytes() for path in files}


def lose_key(home: Home) -> None:
    """The key file was deleted or moved; the journal is still there."""
    journal_file(home).with_name("journal.key").unlink()
