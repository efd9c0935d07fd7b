"""No word that was written stands readable in any file, while it is written, after, or in a copy."""

import sqlite3
from collections.abc import Callable
from pathlib import Path

from cartguide.journal.backup import backup
from cartguide.journal.journal import Journal

Contents = Callable[[Path], dict[str, bytes]]
MARKER = "Xylophon-Marker-7391"


def hits(files: dict[str, bytes]) -> list[str]:
    """The files in which the marker stands, in UTF-8 or UTF-16, in any case."""
    forms = [MARKER.lower().encode(code) for code in ("utf-8", "utf-16-le", "utf-16-be")]
    return [name for name, content in files.items() if any(form in content.lower() for form in forms)]


def test_the_search_finds_what_a_plain_file_gives_away(tmp_path: Path, contents: Contents) -> None:
    for code in ("UTF-8", "UTF-16le"):
        plain = sqlite3.connect(tmp_path / code)
        plain.execute(f"PRAGMA encoding='{code}'")
        plain.execute("CREATE TABLE note AS SELECT ? AS text", (MARKER.upper(),))
        plain.commit()
        plain.close()
    assert sorted(hits(contents(tmp_path))) == ["UTF-16le", "UTF-8"]


def test_no_file_holds_a_written_word(journal: Journal, tmp_path: Path, contents: Contents) -> None:
    journal.store.rows("PRAGMA cache_size=1")  # so that an open transaction must spill to the disk
    long = f"{MARKER} " * 3000
    for revision in range(1, 5):
        journal.notes.save("a", MARKER, "note", f"{revision} {long}", revision)
    journal.notes.save("lone", "infusion", "question", f"\ud800 {long}", 1)
    journal.notes.delete("a")
    journal.checklist.add("own", "infusion", long)
    journal.checklist.tick(MARKER, done=True)
    journal.profile.put(MARKER, {MARKER: long})
    seen = [contents(tmp_path)]
    with journal.store.change():
        journal.store.rows("UPDATE note SET text = text || ' ' || text")
        journal.store.rows("CREATE TEMP TABLE sorted AS SELECT * FROM note ORDER BY text")
        seen.append(contents(tmp_path))
    copy = backup(journal, "test")
    seen.append(contents(tmp_path))
    journal.close()
    seen.append(contents(tmp_path))
    names = {Path(name).name for files in seen for name in files}
    assert names == {"journal.cgdb", "journal.cgdb-journal", "journal.key", copy.name}
    assert [hits(files) for files in seen] == [[], [], [], []]
    assert any(files["people/3f0e1b6e/journal.cgdb"].count(b"\0") > 0 for files in seen)
