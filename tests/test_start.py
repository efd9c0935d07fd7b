"""The way to the first frame, and the command line: what is loaded, what is said, what it ends with."""

import os
import subprocess
import sys
import tomllib
from pathlib import Path

import PySide6
import pytest

from cartguide import __version__

ROOT = Path(__file__).resolve().parent.parent
OWN_MODULES = 25
LATER = {"apsw", "segno", "PySide6.QtNetwork", "sqlite3", "asyncio"}
# Runs the program as `cartguide` does, and lists what is loaded when it says that the first frame is out.
AT_FIRST_FRAME = """
import sys
class Out:
    def write(self, text):
        if text == "first frame\\n":
            sys.__stdout__.write("\\n".join(sorted(sys.modules)))
    def flush(self):
        sys.__stdout__.flush()
sys.stdout = Out()
from cartguide.cli import main
sys.exit(main(["--exit-after-first-frame", *sys.argv[1:]]))
"""
BORROWING = """
import sys
from PySide6.QtCore import QObject
thing, before = QObject(), sys.getrefcount(None)
for _ in range(10_000):
    thing.setObjectName("a")
print(sys.getrefcount(None) - before)
"""


def python(*arguments: str | Path) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, *map(str, arguments)],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def cartguide(*arguments: str | Path) -> "subprocess.CompletedProcess[str]":
    return python("-m", "cartguide", *arguments)


@pytest.fixture
def loaded(tmp_path: Path) -> set[str]:
    run = python("-c", AT_FIRST_FRAME, "--data-dir", tmp_path)
    assert run.returncode == 0, run.stderr
    return set(run.stdout.split())


def test_few_modules_of_our_own_stand_before_the_first_frame(loaded: set[str]) -> None:
    """Each costs about a millisecond of everybody's start."""
    own = sorted(name for name in loaded if name.split(".")[0] == "cartguide")
    assert "cartguide.app" in own
    assert len(own) <= OWN_MODULES, f"{len(own)} modules; import where it is first used: {own}"


def test_what_is_heavy_comes_after_the_first_frame(loaded: set[str]) -> None:
    early = LATER & loaded
    assert not early, f"Import it where it is first used: {early}"


def test_pyside_keeps_no_sources_of_ours(tmp_path: Path) -> None:
    """Its import hook would read each module's source: see `cli.spare_sources`."""
    listing = AT_FIRST_FRAME.replace("sorted(sys.modules)", "sorted(__import__('linecache').cache)")
    run = python("-c", listing, "--data-dir", tmp_path)
    assert run.returncode == 0, run.stderr
    assert [file for file in run.stdout.split() if "cartguide/ui" in file] == []


def test_qt_gives_back_what_it_borrows() -> None:
    """PySide6 6.12.0 takes a reference from None at each call that returns nothing, and aborts Python 3.11 in the end.

    From Python 3.12 on None is immortal; there the count never moves.
    """
    run = python("-c", BORROWING)
    assert run.returncode == 0, run.stderr
    assert abs(int(run.stdout)) < 100


def test_qt_is_the_version_we_measured() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert "PySide6-Essentials==6.11.3" in project["dependencies"]
    assert PySide6.__version__ == "6.11.3"


def test_it_can_leave_after_the_first_frame(tmp_path: Path) -> None:
    run = cartguide("--exit-after-first-frame", "--data-dir", tmp_path)
    assert (run.returncode, run.stdout) == (0, "first frame\n"), run.stderr


def test_who_to_call_alone_paints_too(tmp_path: Path) -> None:
    run = cartguide("--who-to-call", "--exit-after-first-frame", "--data-dir", tmp_path)
    assert (run.returncode, run.stdout) == (0, "first frame\n"), run.stderr


def test_it_says_its_version() -> None:
    run = cartguide("--version")
    assert (run.returncode, run.stdout, run.stderr) == (0, f"cartguide {__version__}\n", "")


@pytest.mark.parametrize(
    "wrong",
    [
        ["--no-such-thing"],
        ["--theme", "neon"],
        ["--text-size", "99"],
        ["--text-size", "big"],
        ["--language", "xx"],
        ["no-such-command"],
        ["check", "one", "two"],
        ["check", "--no-such-thing"],
        ["snapshot"],
        ["snapshot", "somewhere", "--size", "10x10"],
    ],
    ids=" ".join,
)
def test_wrong_use_is_one_line_and_exit_2(wrong: list[str]) -> None:
    run = cartguide(*wrong)
    assert run.returncode == 2
    assert run.stdout == ""
    assert run.stderr.startswith("cartguide")
    assert run.stderr.count("\n") == 1, run.stderr


def test_check_names_file_and_line_of_a_fault(tmp_path: Path) -> None:
    content = tmp_path / "content"
    (content / "en").mkdir(parents=True)
    (content / "guide.toml").write_text("[[step]]\nid = 'infusion'\nphase = 'never'\nnumber = = 3\n", "utf-8")
    (content / "en" / "infusion.md").write_bytes(b"+++\ntitle = \xff\n")
    run = cartguide("check", content)
    assert run.returncode == 1
    assert "Traceback" not in run.stdout + run.stderr
    assert "guide.toml:4: " in run.stdout
    assert "infusion.md:2: " in run.stdout


@pytest.mark.parametrize("folder", ["not there", "a file"])
def test_check_of_no_folder_is_a_fault_in_one_line(folder: str, tmp_path: Path) -> None:
    (tmp_path / "a file").touch()
    run = cartguide("check", tmp_path / folder)
    assert run.returncode == 1
    assert "Traceback" not in run.stdout + run.stderr


def test_our_own_content_passes_the_check() -> None:
    run = cartguide("check")
    assert run.returncode == 0, run.stdout + run.stderr
