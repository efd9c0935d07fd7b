"""Where each fact comes from: read by id; a broken source is a problem at its line and the others stand."""

from pathlib import Path

import pytest

from cartguide.guide.calls import load_calls, signs_of
from cartguide.guide.figures import load_figures
from cartguide.guide.load import load_outline, load_page
from cartguide.guide.model import Source
from cartguide.guide.sources import load_sources
from cartguide.guide.terms import load_terms
from tests.journey.example_content import places

SOURCES = """\
[msk]
publisher = "A hospital"
title = "About cells"
address = "https://example.org/cells"
dated = "May 2025"
read = 2026-11-23
note = "An older copy."

[bms]
publisher = "A maker"
title = "Step by step"
read = 2026-11-23
"""


def write(content: Path, text: str) -> Path:
    (content / "sources.toml").write_text(text, "utf-8")
    return content


def test_sources_by_their_id(tmp_path: Path) -> None:
    sources, problems = load_sources(write(tmp_path, SOURCES))
    address = "https://example.org/cells"
    assert sources == {
        "msk": Source("msk", "A hospital", "About cells", address, "May 2025", "2026-11-23", "An older copy."),
        "bms": Source("bms", "A maker", "Step by step", "", "", "2026-11-23", ""),
    }
    assert problems == ()


@pytest.mark.parametrize(
    ("old", "new", "line", "key"),
    [
        ('publisher = "A hospital"', "", 1, "publisher"),
        ('title = "About cells"', 'title = ""', 3, "title"),
        ("read = 2026-11-23", 'read = "2026-11-23"', 6, "read"),
        ("read = 2026-11-23", "", 1, "read"),
        ('dated = "May 2025"', "dated = 2025", 5, "dated"),
        ('note = "An older copy."', "note = true", 7, "note"),
    ],
)
def test_a_broken_source_is_left_out_and_the_others_stand(
    tmp_path: Path, old: str, new: str, line: int, key: str
) -> None:
    assert old in SOURCES
    sources, problems = load_sources(write(tmp_path, SOURCES.replace(old, new, 1)))
    assert list(sources) == ["bms"]
    assert places(tmp_path, problems) == [("sources.toml", line)]
    assert problems[0].message == f"“{key}” is missing or is not of the right kind."


@pytest.mark.parametrize(("text", "line"), [('msk = "a"\n', 1), ("[msk\n", 1), ("\n\n[msk]\nread = now\n", 4)])
def test_a_file_that_holds_no_sources(tmp_path: Path, text: str, line: int) -> None:
    sources, problems = load_sources(write(tmp_path, text))
    assert sources == {}
    assert ("sources.toml", line) in places(tmp_path, problems)


def test_no_file(tmp_path: Path) -> None:
    assert places(tmp_path, load_sources(tmp_path)[1]) == [("sources.toml", 1)]


def test_every_source_our_content_names_is_there(resources: Path) -> None:
    content = resources / "content"
    sources, problems = load_sources(content)
    assert problems == ()
    calls, _ = load_calls(content, "en")
    assert calls
    named = {source for sign in signs_of(calls).values() for source in sign.sources}
    named |= {source for figure in load_figures(content, "en")[0].values() for source in figure.sources}
    named |= {source for term in load_terms(content, "en")[0].values() for source in term.sources}
    for step in load_outline(content, "en").steps:
        page, _ = load_page(content, "en", step.identity)
        assert page
        named |= {source for section in page.sections for source in section.sources}
    assert named - set(sources) == set()
