"""Words that find one another: the groups of `synonyms.toml`, and what regions say instead of some words."""

from pathlib import Path

from cartguide.guide.fields import Fields, read_toml
from cartguide.guide.model import Problem, message_id
from cartguide.guide.wording import load_wordings

FILE = "synonyms.toml"
TWO = 2
_NO_GROUPS = message_id('Words that find one another are written as groups = [["caregiver", "carer"]].')
_BAD_GROUP = message_id("A group of words that find one another has at least two, each once: {text}")
_CAPITALS = message_id("Write “{text}” in small letters; it is found with a capital as well.")
_NO_SUCH_KEY = message_id("“{text}” is not known here; there is only groups.")
Group = tuple[str, ...]


def load_synonyms(content: Path, language: str) -> tuple[tuple[Group, ...], tuple[Problem, ...]]:
    """The groups that can be read, and each region's words with those they stand for; none where there is no file."""
    path = content / language / FILE
    pairs = _pairs(content, language)
    if not path.is_file():
        return pairs, ()
    fields, problems = read_toml(path)
    groups = _groups(fields) if not problems else ()
    return (*groups, *pairs), (*problems, *fields.problems)


def _groups(fields: Fields) -> tuple[Group, ...]:
    for key in fields.table.keys() - {"groups"}:
        fields.problem(_NO_SUCH_KEY, key, key)
    written = fields.table.get("groups")
    if not isinstance(written, list):
        fields.problem(_NO_GROUPS, "groups", "")
        return ()
    return tuple(tuple(group) for group in written if _is_group(fields, group))


def _is_group(fields: Fields, group: object) -> bool:
    words = group if isinstance(group, list) else []
    texts = [word for word in words if isinstance(word, str) and word.strip()]
    if len(texts) < max(len(words), TWO) or len(set(texts)) < len(texts):
        fields.problem(_BAD_GROUP, "groups", str(group))
        return False
    wrong = [word for word in texts if word != word.lower()]
    for word in wrong:
        fields.problem(_CAPITALS, "groups", word)
    return not wrong


def _pairs(content: Path, language: str) -> tuple[Group, ...]:
    instead = load_wordings(content, language)[0].instead.values()
    return tuple(dict.fromkeys((word, said) for words in instead for word, said in words.items() if word != said))
