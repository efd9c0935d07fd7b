"""What one writes stands readable in no file, neither while the window is open nor after it was closed or killed."""

from pathlib import Path

from tests.outside.fixtures import Start
from tests.outside.program import Home

MARK = "Xylophone-Marker-4127"
NUMBER = "555 4127 0199"
ENCODINGS = ("utf-8", "utf-16-le", "utf-16-be")


def holding(home: Home, mark: str) -> list[str]:
    """The files of this person on this computer in which a mark stands, in any case."""
    forms = [mark.lower().encode(encoding) for encoding in ENCODINGS]
    room = home.temporary.parent
    files = [path for path in room.rglob("*") if path.is_file()]
    assert len(files) > 3
    return [path.relative_to(room).as_posix() for path in files if _holds(path, forms)]


def _holds(path: Path, forms: list[bytes]) -> bool:
    content = path.read_bytes().lower()
    return any(form in content for form in forms)


def test_the_search_finds_a_mark_that_is_there(home: Home) -> None:
    for number, encoding in enumerate(ENCODINGS):
        (home.home / str(number)).write_bytes(f"before {MARK.upper()} after".encode(encoding))
    (home.home / "3").write_text("nothing", "utf-8")
    assert sorted(holding(home, MARK)) == ["home/0", "home/1", "home/2"]


def test_no_file_holds_what_was_written(start: Start, home: Home) -> None:
    program = start(home)
    program.press("who-to-call")
    program.type_into("call-number.field", NUMBER)
    program.press("call-number.keep")
    program.until_name("who-to-call", lambda name: NUMBER in name, "carries the number")
    program.press("place.path")
    program.press("step.cell-collection")
    program.type_into("checklist.add", f"{MARK} to bring")
    program.press(name="Add")
    program.type_into("note.editor", f"{MARK} " * 20)
    assert holding(home, MARK) == []
    program.until_saved()
    assert holding(home, MARK) == []
    program.press(name=f"Change: {MARK} to bring")
    program.press(name=f"Remove: {MARK} to bring")
    program.press("note.delete")
    program.node("undo")
    program.kill()
    assert holding(home, MARK) == []
    assert holding(home, NUMBER) == ["data/call-numbers.toml"]
    again = start(home)
    again.node(name="Collecting your T cells", role="heading")
    again.node("note.editor")
    assert again.close() == 0
    assert holding(home, MARK) == []
    assert holding(home, NUMBER) == ["data/call-numbers.toml"]
