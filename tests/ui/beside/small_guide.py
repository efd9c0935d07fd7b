"""A small guide of our own with every page that stands beside the steps."""

from pathlib import Path

from tests.journey.example_content import HEADER, write_content

TITLED = HEADER.replace('station = "Station"\n', "")
WORDS = """\
## Antibody {#antibody src="a" say="AN-tih-bod-ee"}
It helps your body find [germs](term:germ).

## Anemia {#anemia src="a"}
Too few red blood cells.

## Center {#center src="a"}
The place where you are treated.

## Élan {#elan src="a"}
Plain strength.

- It comes and goes.

## Germ {#germ src="a"}
Something small that makes you ill. It stays {{hours}}.
"""
CAREGIVER = """\
## Before {#before src="a"}
You help them find [germs](term:germ). They do not drive {{drive}}.

## After {#after src="b"}
Rest too.
"""
SOURCE = """\
[{name}]
publisher = "{publisher}"
title = "{title}"
address = "https://www.example.org/{name}"
dated = "{dated}"
read = 2026-11-23
note = ""
"""
FEW = {"b": ("The Zoo", "Bees", ""), "a": ("An Authority", "Cats", "May 2024"), "c": ("The Zoo", "Ants", "")}
REGIONAL = '[british]\nregions = ["uk"]\n[british.say]\n"center" = "centre"\n'


def head(title: str, message: str) -> str:
    """A page's header."""
    named = TITLED.replace('title = "The title"', f'title = "{title}"')
    return named.replace("Stay **near**: {{near}}.", message) + "+++\n\n"


def sources(entries: dict[str, tuple[str, str, str]]) -> str:
    """A sources.toml of these ids, each with publisher, title and the date it bears."""
    return "\n".join(
        SOURCE.format(name=name, publisher=publisher, title=title, dated=dated)
        for name, (publisher, title, dated) in entries.items()
    )


def write_guide(folder: Path) -> Path:
    """The whole guide in a folder."""
    content = write_content(folder)
    english = content / "en"
    (english / "parent").mkdir()
    pages = {
        "caregiver": head("For the one who helps", "Stay close, and call.") + CAREGIVER,
        "parent/caregiver": head("For you as parents", "Stay close to your child.") + CAREGIVER,
        "related": head("Other treatments", "Four others.") + '## One {#one src="a"}\nA medicine.\n',
        "about": head("About the guide", "What it is.") + '## For whom {#for-whom src="a"}\nFor you.\n',
        "words": head("What the words mean", "Said in a plain way.") + WORDS,
    }
    for name, text in pages.items():
        (english / f"{name}.md").write_text(text, "utf-8")
    (english / "regional.toml").write_text(REGIONAL, "utf-8")
    (content / "sources.toml").write_text(sources(FEW), "utf-8")
    return content
