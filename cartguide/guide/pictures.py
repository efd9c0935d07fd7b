"""What the small pictures of the pages' parts say: `<language>/pictures.toml`, by picture id."""

from pathlib import Path

from cartguide.guide.fields import read_toml, typeset
from cartguide.guide.model import Picture, Problem

FILE = "pictures.toml"


def load_pictures(content: Path, language: str) -> tuple[dict[str, Picture], tuple[Problem, ...]]:
    """The words of every picture that can be read, by its id; none where there is no such file."""
    path = content / language / FILE
    if not path.is_file():
        return {}, ()
    fields, problems = read_toml(path)
    pictures: dict[str, Picture] = {}
    for identity in fields.table:
        one = fields.table_of(identity)
        picture = Picture(*(typeset(one.text(name)) for name in Picture._fields))
        problems.extend(one.problems)
        if not one.problems:
            pictures[identity] = picture
    return pictures, (*fields.problems, *problems)
