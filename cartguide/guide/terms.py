"""What medical words mean: the glossary page `words.md`, by term id."""

from pathlib import Path

from cartguide.guide.fields import read_toml
from cartguide.guide.load import read_head
from cartguide.guide.markup import Reader
from cartguide.guide.model import Problem, Term, message_id

PAGE = "words"
FIRST = "first-words"
_TWICE = message_id("The word “{text}” stands here twice.")


def load_terms(content: Path, language: str) -> tuple[dict[str, Term], tuple[Problem, ...]]:
    """Every word of the glossary that can be read, by its id."""
    path = content / language / f"{PAGE}.md"
    head, body, problems = read_head(path)
    if head is None:
        return {}, tuple(problems)
    reader = Reader(str(path))
    terms: dict[str, Term] = {}
    for section in reader.sections(body):
        if section.identity in terms:
            reader.problem(section.line, _TWICE, text=section.identity)
        else:
            word = Term(section.identity, section.heading, section.blocks, section.sources, section.line, section.said)
            terms[section.identity] = word
    return terms, tuple(reader.problems)


def first_words(content: Path) -> tuple[str, ...]:
    """The ids of the few words that one does well to begin with, as guide.toml lists them at its head."""
    return read_toml(content / "guide.toml")[0].texts(FIRST)
