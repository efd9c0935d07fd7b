"""What medical words mean: the glossary page `words.md`, by term id."""

from pathlib import Path

from cartguide.guide.load import read_head
from cartguide.guide.markup import Reader
from cartguide.guide.model import Problem, Term

PAGE = "words"


def load_terms(content: Path, language: str) -> tuple[dict[str, Term], tuple[Problem, ...]]:
    """Every word of the glossary that can be read, by its id."""
    path = content / language / f"{PAGE}.md"
    head, body, problems = read_head(path)
    if head is None:
        return {}, tuple(problems)
    reader = Reader(str(path))
    terms = {
        section.identity: Term(section.identity, section.heading, section.blocks, section.sources, section.line)
        for section in reader.sections(body)
    }
    return terms, tuple(reader.problems)
