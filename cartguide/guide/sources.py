"""Where each fact of the guide comes from: `sources.toml`, by source id."""

from pathlib import Path

from cartguide.guide.fields import read_toml
from cartguide.guide.model import Problem, Source


def load_sources(content: Path) -> tuple[dict[str, Source], tuple[Problem, ...]]:
    """Every source that can be read, by its id."""
    fields, problems = read_toml(content / "sources.toml")
    sources: dict[str, Source] = {}
    for identity in fields.table:
        one = fields.table_of(identity)
        source = Source(
            identity=identity,
            publisher=one.text("publisher"),
            title=one.text("title"),
            address=one.text("address", ""),
            dated=one.text("dated", ""),
            read=one.day("read"),
            note=one.text("note", ""),
        )
        problems.extend(one.problems)
        if not one.problems:
            sources[identity] = source
    return sources, (*fields.problems, *problems)
