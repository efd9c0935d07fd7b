"""A person's folder and journal in real files, and helper processes from the scripts beside this file."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from cartguide.journal.errors import JournalError
from cartguide.journal.journal import Journal
from cartguide.journal.opening import create_journal, open_journal

HERE = Path(__file__).parent
ROOT = HERE.parent.parent


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "people" / "3f0e1b6e"


@pytest.fixture
def journal(folder: Path) -> Iterator[Journal]:
    made = create_journal(folder)
    yield made
    made.close()


@pytest.fixture(scope="session")
def _written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("written") / "person"
    made = create_journal(folder)
    for number in range(40):
        made.notes.save(f"note-{number}", "infusion", "note", f"text {number} " + "word " * 60, 1)
        made.notes.save(f"note-{number}", "infusion", "note", f"new text {number} " + "word " * 60, 2)
    made.checklist.tick("ask-medicines", done=True)
    made.checklist.add("own-1", "infusion", "Bring the blue blanket")
    made.profile.put("last-place", {"step": "infusion"})
    made.close()
    return folder


@pytest.fixture
def closed(folder: Path, _written: Path) -> Path:
    """The folder of a closed journal with some of everything in it."""
    shutil.copytree(_written, folder)
    return folder


@pytest.fixture
def start() -> Iterator[Callable[..., "subprocess.Popen[str]"]]:
    """Start a script of this folder with arguments; what still runs at the end is killed."""
    running: list[subprocess.Popen[str]] = []

    def run(script: str, *arguments: str | Path) -> "subprocess.Popen[str]":
        process = subprocess.Popen(
            [sys.executable, str(HERE / script), *map(str, arguments)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"},
        )
        running.append(process)
        return process

    yield run
    for process in running:
        process.kill()
        process.communicate()


@pytest.fixture
def contents() -> Callable[[Path], dict[str, bytes]]:
    """Every file under a folder with its bytes."""

    def read(folder: Path) -> dict[str, bytes]:
        return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}

    return read


@pytest.fixture
def refused(contents: Callable[[Path], dict[str, bytes]]) -> Callable[[Path], type[JournalError]]:
    """What opening raises; and that it left every file as it was."""

    def refuse(folder: Path) -> type[JournalError]:
        before = contents(folder)
        with pytest.raises(JournalError) as caught:
            open_journal(folder)
        assert contents(folder) == before
        return type(caught.value)

    return refuse
