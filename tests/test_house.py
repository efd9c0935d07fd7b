"""The house keeps its shape: who imports whom, how long things are, what they are called. A failure names the mend."""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "cartguide"
# What each room may import from outside, besides the standard library. Only ui and app may know a widget.
QT = {f"PySide6.{part}" for part in ("QtCore", "QtGui", "QtPrintSupport", "QtWidgets", "QtSvg")}
OUTSIDE = {
    "guide": set[str](),
    "journal": {"apsw", "cryptography"},
    "journey": set[str](),
    "export": {"segno"},
    "system": {"PySide6.QtCore"},
    "ui": {*QT, "shiboken6"},  # PySide6's own word on what Qt has deleted
    "app.py": QT,
    "cli.py": set[str](),
    "__main__.py": set[str](),
    "__init__.py": set[str](),
}
# The one place of a pure room that paints.
PAINTS = {"cartguide/export/paint": {"PySide6.QtCore", "PySide6.QtGui"}}
WITH_DOCSTRINGS = ("guide", "journal", "journey", "system", "export")
LONGEST_FILE, LONGEST_FUNCTION = 300, 25
SAYS_NOTHING = {"utils", "util", "helpers", "helper", "manager", "managers", "common", "base", "misc"}
# Ada is the person of the examples.
MACHINE_PATH = re.compile(rb"(?<![\w./~$}-])/(?!home/ada\b)(?:work|home|root|Users)/\w")
NOISY = """
import logging
from PySide6.QtCore import qWarning
from PySide6.QtWidgets import QWidget

def test_fault_logged(): logging.getLogger("x").warning("oh")
def test_fault_of_qt(): qWarning("oh")
def test_fault_left_open(qapp): QWidget().show(); qapp.kept = QWidget(); qapp.kept.show()
def test_fine_logged_and_read(caplog): logging.getLogger("x").warning("oh"); caplog.clear()
def test_fine_window(qtbot): w = QWidget(); qtbot.addWidget(w); w.show(); w.setMinimumSize(9, 9); w.raise_()
"""
Function = ast.FunctionDef | ast.AsyncFunctionDef
Definition = Function | ast.ClassDef


def sources(*folders: str) -> Iterator[tuple[str, str]]:
    for folder in folders:
        for path in sorted((ROOT / folder).rglob("*.py")):
            yield path.relative_to(ROOT).as_posix(), path.read_text("utf-8")


def trees(folder: str = "cartguide") -> Iterator[tuple[str, ast.Module]]:
    for name, text in sources(folder):
        yield name, ast.parse(text)


def imported(tree: ast.Module) -> Iterator[tuple[int, str]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            whole = node.module in {"PySide6", "cartguide"}
            yield from ((node.lineno, f"{node.module}.{each.name}" if whole else node.module) for each in node.names)


def test_imports_run_one_way() -> None:
    """The contracts and the mend of each stand in pyproject.toml, [tool.importlinter]."""
    run = subprocess.run(
        [sys.executable, "-c", "from importlinter.cli import lint_imports_command as run; run()", "--no-cache"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stdout + run.stderr


@pytest.mark.parametrize("room", sorted({path.name for path in PACKAGE.iterdir()} - {"__pycache__", "resources"}))
def test_a_room_uses_only_what_it_may(room: str) -> None:
    assert room in OUTSIDE, f"A new room: say in OUTSIDE above what cartguide/{room} may import from outside."
    folder = f"cartguide/{room}"
    found = trees(folder) if not room.endswith(".py") else [(folder, ast.parse((PACKAGE / room).read_text("utf-8")))]
    bad = [
        f"{name}:{line}: {module}"
        for name, tree in found
        for line, module in imported(tree)
        if module.split(".")[0] not in {*sys.stdlib_module_names, "cartguide", *OUTSIDE[room]}
        and module not in OUTSIDE[room] | PAINTS.get(name.rpartition("/")[0], set())
    ]
    assert not bad, f"Not for {room} (a widget or a window belongs in ui, a file of the person in journal): {bad}"


def test_no_file_is_too_long() -> None:
    long = {name: text.count("\n") for name, text in sources("cartguide", "tests", "benchmarks")}
    long = {name: lines for name, lines in long.items() if lines > LONGEST_FILE}
    assert not long, f"Over {LONGEST_FILE} lines; move a part that has a name of its own to a file of its own: {long}"


def functions(tree: ast.AST) -> Iterator[Function]:
    yield from (node for node in ast.walk(tree) if isinstance(node, Function))


def lines_of_code(function: Function, text: list[str]) -> int:
    first = function.body[1:] if ast.get_docstring(function) is not None else function.body
    if not first:
        return 0
    lines = (line.strip() for line in text[first[0].lineno - 1 : function.end_lineno])
    return sum(1 for line in lines if line and not line.startswith("#"))


def test_no_function_is_too_long() -> None:
    long = {
        f"{name}:{function.lineno} {function.name}": count
        for name, text in sources("cartguide")
        for function in functions(ast.parse(text))
        if (count := lines_of_code(function, text.splitlines())) > LONGEST_FUNCTION
    }
    assert not long, f"Over {LONGEST_FUNCTION} lines of code; give a part of it a name: {long}"


def test_names_say_what_a_thing_is() -> None:
    parts = [path for folder in ("cartguide", "tests", "benchmarks") for path in (ROOT / folder).rglob("*")]
    bad = [str(path.relative_to(ROOT)) for path in parts if SAYS_NOTHING & set(path.stem.split("_"))]
    assert not bad, f"These names say nothing; name what is in it (docs/words.md): {bad}"


def test_types_are_never_waved_through() -> None:
    ignore = re.compile(r"#\s*type:\s*" + r"ignore(?!\[[\w-]+\])")
    bad = [
        f"{name}:{number}"
        for name, text in sources("cartguide", "tests", "benchmarks")
        for number, line in enumerate(text.splitlines(), 1)
        if ignore.search(line)
    ]
    assert not bad, f"Say which fault is ignored, # type: …[code], and why: {bad}"


def test_no_star_imports() -> None:
    bad = [
        f"{name}:{node.lineno}"
        for folder in ("cartguide", "tests", "benchmarks")
        for name, tree in trees(folder)
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and node.names[0].name == "*"
    ]
    assert not bad, f"Name what is imported (a star from QtWidgets costs 40 ms at start): {bad}"


def public(body: list[ast.stmt]) -> Iterator[Definition]:
    for node in body:
        if isinstance(node, Definition) and not node.name.startswith("_"):
            yield node
            if isinstance(node, ast.ClassDef):
                yield from public(node.body)


@pytest.mark.parametrize("room", WITH_DOCSTRINGS)
def test_what_is_public_says_what_it_does(room: str) -> None:
    bad = [
        f"{name}:{node.lineno} {node.name}"
        for name, tree in trees(f"cartguide/{room}")
        for node in public(tree.body)
        if ast.get_docstring(node) is None
    ]
    silent = [name for name, tree in trees(f"cartguide/{room}") if ast.get_docstring(tree) is None]
    assert not bad + silent, f"Write one sentence on what it does, or make it private: {bad + silent}"


def called(node: ast.AST) -> str:
    """The last name of what a call calls, or of a name."""
    target = node.func if isinstance(node, ast.Call) else node
    return target.attr if isinstance(target, ast.Attribute) else getattr(target, "id", "")


def test_every_label_says_how_its_text_is_read() -> None:
    """Qt guesses rich text; a person's text with < in it would lose words, or show a picture of somebody's choosing."""
    bad = []
    for name, tree in trees():
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and called(node) == "QLabel":
                bad.append(f"{name}:{node.lineno}: use ui.text.Words")
            elif isinstance(node, ast.ClassDef) and "QLabel" in map(called, node.bases):
                makers = [each for each in node.body if isinstance(each, Function) and each.name == "__init__"]
                if "setTextFormat" not in {called(each) for maker in makers for each in ast.walk(maker)}:
                    bad.append(f"{name}:{node.lineno}: {node.name}.__init__ must call setTextFormat")
    assert not bad, bad


def test_no_path_of_one_machine() -> None:
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"],  # noqa: S607
        cwd=ROOT,
        capture_output=True,
        check=True,
    )
    files = [ROOT / name for name in listed.stdout.decode().split("\0") if name and (ROOT / name).is_file()]
    bad = [str(path.relative_to(ROOT)) for path in files if MACHINE_PATH.search(path.read_bytes())]
    assert not bad, f"A path that exists on one machine only; find it from __file__ or a setting: {bad}"


def test_the_tests_bear_no_noise(tmp_path: Path) -> None:
    """What conftest.py and pyproject.toml promise: a log line, a Qt warning or a window left open fails a test."""
    noisy = tmp_path / "test_noisy.py"
    noisy.write_text(NOISY, "utf-8")
    (tmp_path / "conftest.py").write_bytes((ROOT / "tests" / "conftest.py").read_bytes())
    options = ["-p", "no:cacheprovider", "-c", str(ROOT / "pyproject.toml"), "--tb=no", "-rfE"]
    command = [sys.executable, "-m", "pytest", *options, str(noisy)]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    failed = set(re.findall(r"^(?:FAILED|ERROR) \S*::(\w+)", run.stdout, re.MULTILINE))
    assert failed == set(re.findall(r"test_fault\w+", NOISY)), run.stdout + run.stderr
