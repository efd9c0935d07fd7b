"""The words of the interface: every one in the catalogues, none of them lost, all of them shown in another language."""

import gettext
import shutil
import subprocess
import sys
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from string import Formatter

import pytest
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from cartguide.app import Start, believed, lay_ground
from cartguide.guide.catalogue import Words
from cartguide.guide.check.unsafe import UNSAFE
from cartguide.guide.model import Run
from cartguide.journey.calls_in_force import calls_in_force
from cartguide.journey.circumstances import Circumstances
from cartguide.ui.program import Program
from cartguide.ui.text import Prose

ROOT = Path(__file__).resolve().parent.parent
LOCALE = ROOT / "resources" / "locale"
LANGUAGES = sorted(path.name for path in LOCALE.iterdir() if path.is_dir())
MEND = "run `make catalogues` and commit what it changes"
FOR_EDITORS = "cartguide/guide/check/"
SAID_SAFELY = {
    "A fever: 100.4 °F (38.0 °C) or higher, by mouth.": "the limit itself, where no figure can be read",
    "“{text}” is not a number such as 38.0.": "an example of how to type one",
    "The two numbers of “{text}” are not the same temperature in two units.": "units of heat, of no medicine",
    "21 by 29.7 cm, in most of the world": "the size of a sheet of paper",
    "8.5 by 11 inches, in the US and Canada": "the same",
    "A variant of a limit in two units needs both: {text} is missing.": "the same",
    "The kind “{text}” is not one of alarm, restriction, usual, emergency.": "what is written in figures.toml",
}
OPEN, CLOSE = "⟦", "⟧"


def catalogue(path: Path, language: str | None = None) -> Catalog:
    with path.open("rb") as file:
        return read_po(file, language)


def messages(path: Path) -> dict[tuple[str, ...], tuple[str, ...]]:
    """Key and translation; each a pair where there is a plural, empty texts where there is no translation."""
    return {forms(message.id): forms(message.string) for message in catalogue(path) if message.id}


def forms(text: str | list[str] | tuple[str, ...] | None) -> tuple[str, ...]:
    return (text,) if isinstance(text, str) else tuple(text or ())


def test_the_catalogues_hold_what_the_code_says(tmp_path: Path) -> None:
    made = tmp_path / "locale"
    shutil.copytree(LOCALE, made)
    subprocess.run([sys.executable, str(ROOT / "tests" / "catalogues.py"), str(made)], check=True)
    files = {path.relative_to(made) for path in made.rglob("*") if path.is_file()}
    assert files == {path.relative_to(LOCALE) for path in LOCALE.rglob("*") if path.is_file()}, MEND
    changed = [str(name) for name in sorted(files) if (made / name).read_bytes() != (LOCALE / name).read_bytes()]
    assert not changed, f"{MEND}: {changed}"


def is_for_editors(places: list[str]) -> bool:
    """Whether a text is only said by `cartguide check`, to who writes the guide."""
    return all(place.startswith(FOR_EDITORS) for place in places)


def test_the_interface_says_nothing_unsafe() -> None:
    """It claims no more than the pages do: it does not watch, judge or advise."""
    said = [
        (text, found[0], words.reason)
        for message in catalogue(LOCALE / "cartguide.pot")
        if message.id and not is_for_editors([place for place, _ in message.locations])
        for text in forms(message.id)
        for words in UNSAFE["en"]
        if (found := words.pattern.search(text))
    ]
    unsafe = [one for one in said if one[0] not in SAID_SAFELY]
    assert not unsafe, f"say it otherwise, or say in SAID_SAFELY why it is right here: {unsafe}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_language_has_every_key_and_every_name(language: str) -> None:
    wanted = messages(LOCALE / "cartguide.pot")
    given = messages(LOCALE / language / "LC_MESSAGES" / "cartguide.po")
    assert given.keys() == wanted.keys(), MEND
    for key, said in given.items():
        named = names(key[-1])
        wrong = [text for text in said if text and names(text) != named]
        assert not wrong, f"{language}: these must use {sorted(named)}, no more and no less: {wrong}"


def names(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_standard_library_reads_what_is_compiled(language: str) -> None:
    with (LOCALE / language / "LC_MESSAGES" / "cartguide.mo").open("rb") as file:
        compiled = gettext.GNUTranslations(file)
    for key, said in messages(LOCALE / language / "LC_MESSAGES" / "cartguide.po").items():
        if len(key) == 1:
            assert compiled.gettext(*key) == (said[0] or key[0])


def stretched(text: str) -> str:
    """Marked at both ends and 40 % longer."""
    return f"{OPEN}{text}{'~' * (len(text) * 2 // 5)}{CLOSE}"


@pytest.fixture
def pseudo(tmp_path: Path) -> Words:
    """A language that nobody speaks, in which every text can be told from English."""
    made = catalogue(LOCALE / "cartguide.pot", "en")
    for message in made:
        if message.id:
            message.string = stretched(message.id) if isinstance(message.id, str) else [*map(stretched, message.id)]
    compiled = BytesIO()
    write_mo(compiled, made)
    folder = tmp_path / "locale" / "en_XA" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    (folder / "cartguide.mo").write_bytes(compiled.getvalue())
    return Words(tmp_path / "locale", "en_XA")


@pytest.fixture
def program(pseudo: Words, tmp_path: Path, qtbot: QtBot) -> Iterator[Program]:
    """The whole program in that language, its journal open."""
    ground = lay_ground(Start(data=str(tmp_path / "data")))
    ground = ground._replace(looks=ground.looks._replace(say=pseudo))
    made = Program(ground, believed)
    qtbot.addWidget(made.window)
    made.window.show()
    made.after_first_frame()
    qtbot.waitUntil(lambda: made.keeper is not None and made.keeper.is_open)
    yield made
    made.window.close()


def every_text(value: object, figures: dict[str, str]) -> Iterator[str]:
    """All the texts in the guide's records, and each line of runs as one text with its figures in words."""
    if isinstance(value, str):
        yield value.strip()
    elif isinstance(value, dict):
        yield from every_text(tuple(value.values()), figures)
    elif isinstance(value, tuple):
        if value and all(isinstance(part, Run) for part in value):
            yield "".join(figures.get(run.target, run.text) if run.kind == "figure" else run.text for run in value)
        for part in value:
            yield from every_text(part, figures)


def shown(window: QWidget) -> Iterator[str]:
    """Everything the interface says in a window now, on the screen or to a screen reader; not the guide's prose."""
    yield window.windowTitle()
    for widget in window.findChildren(QWidget):
        if not widget.isVisible() or isinstance(widget, Prose):
            continue
        yield widget.accessibleName()
        if isinstance(widget, QLabel | QAbstractButton):
            yield widget.text()
        if isinstance(widget, QLineEdit | QPlainTextEdit):
            yield widget.placeholderText()


def test_the_whole_window_speaks_the_language(program: Program, qtbot: QtBot) -> None:
    window = program.window
    library = program.library
    pages = [library.page(step.identity)[0] for step in library.outline.steps]
    calls = calls_in_force((library.content,), "en", Circumstances())
    guide = set(
        every_text(
            (library.outline, *pages, calls.page),
            calls.figures | {name: one.words for name, one in library.in_force.items()},
        )
    )
    places = {"home": window.show_home, "a step": lambda: window.open_step("infusion"), "calls": window.show_calls}
    for place, go in places.items():
        go()
        qtbot.wait(50)
        said = {text.strip() for text in shown(window)} - guide
        left = sorted(text for text in said if any(map(str.isalpha, text)) and OPEN not in text)
        assert len(said) > 3
        assert not left, f"{place}: give these to say(…): {left}"
