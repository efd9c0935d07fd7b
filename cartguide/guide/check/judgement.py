"""Words that judge, promise or frighten, and numbers that must not be typed: each with the reason it is not said.

The guide is education and a notebook, not a medical device: it never claims to watch, judge or advise one person.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from cartguide.guide import calls, terms
from cartguide.guide.check.loaded import Content, fault
from cartguide.guide.check.passages import everywhere
from cartguide.guide.fields import read_toml
from cartguide.guide.model import Problem, Run, message_id

_WATCH = message_id("nothing here watches a person; say who looks, and when")
_JUDGE = message_id("nothing here judges a person; say who does, in plain words")
_RANGE = message_id("no number here is judged; say “ask your team”")
_SAFE = message_id("nobody can promise it")
_PROOF = message_id("nothing here has been proved in patients")
_ADVICE = message_id("the guide gives no advice to one person; say “your team may ask you to …”")
_CHANCE = message_id("no percent and no survival figures; say “ask your team what this means for you”")
_NOT_SAID = message_id("“{text}” is not said here: {reason}.")
_TYPED = message_id("“{text}” is typed; use a figure ({{{{…}}}}), so that it is the same everywhere.")


class Unsafe(NamedTuple):
    """A pattern that must not occur, and why."""

    pattern: re.Pattern[str]
    reason: str


def _unsafe(reason: str, *words: str) -> Unsafe:
    return Unsafe(re.compile(rf"(?<!\w)(?:{'|'.join(words)})(?!\w)", re.IGNORECASE), reason)


UNSAFE = {
    "en": (
        _unsafe(_WATCH, r"monitor(?:s|ed|ing)?", r"detect(?:s|ed|ing|ion)?", r"alerts?(?<!stay alert)", r"alarms?"),
        _unsafe(_WATCH, r"track(?:s|ed|ing)? (?:your|their|his|her|the|crs|symptoms)\b", r"warns", "surveillance"),
        _unsafe(_JUDGE, r"assess(?:es|ed|ing|ments?)?", r"diagnose[sd]?", "diagnosing", r"evaluat(?:es?|ed|ing|ion)"),
        _unsafe(_JUDGE, r"checks? your symptoms", r"interprets?", r"calculates?", r"analy[sz]es"),
        _unsafe(_RANGE, r"(?:ab)?normal (?:range|value|limit|result|reading)s?", "abnormal"),
        _unsafe(_SAFE, r"safe (?:range|limit|level|zone|temperature|dose)s?", r"keeps? you safe", r"guarantee\w*"),
        _unsafe(_PROOF, r"clinically (?:validated|proven|tested)", r"medically (?:approved|proven)"),
        _unsafe(_ADVICE, r"recommend(?:s|ed|ing|ations?)?", r"personali[sz]ed (?:advice|care plan|risk)"),
        _unsafe(_CHANCE, "percent(?:age)?", "per cent", r"surviv\w+", "life expectancy", r"(?:years|months) to live"),
        _unsafe(_CHANCE, r"\d+ (?:in|out of|of) \d+ (?:people |patients |children )?(?:live|lived|are alive|die|died)"),
    ),
    "es": (
        _unsafe(_WATCH, r"monitor[ei]\w*", r"monitoriz\w*", r"detect(?:a|an|ar|ó)", r"alertas?", r"alarmas?"),
        _unsafe(_JUDGE, r"eval[uú]\w+", r"diagnostica\w*", r"interpreta\w*", r"calcula\w*"),
        _unsafe(_RANGE, r"(?:rango|valor|nivel|l[ií]mite)(?:e?s)? (?:a?normal|segur[oa])(?:e?s)?", r"anormal(?:es)?"),
        _unsafe(_SAFE, r"l[oae] mantiene segur[oa]", r"garantiza\w*"),
        _unsafe(_PROOF, r"cl[ií]nicamente (?:validad|probad)[oa]"),
        _unsafe(_ADVICE, r"recomienda\w*", r"recomendaci[oó]n(?:es)?", r"consejos? personalizados?"),
        _unsafe(_CHANCE, "por ciento", r"supervivencia", r"sobreviv\w+", "esperanza de vida"),
    ),
}
_PERCENT = re.compile(r"\S*\s?[%٪％]")  # noqa: RUF001  the sign in other scripts
_TYPED_NUMBER = re.compile(r"\d+(?:[.,]\d+)?\s?°\s?[CF]?|\b(?:911|999|112)\b")


def words_of_judgement(content: Content) -> Iterator[Problem]:
    """No unsafe word in anything a reader sees; no percent sign in any language."""
    for file, line, text in _everything(content):
        for sign in _PERCENT.findall(text):
            yield fault(file, line, _NOT_SAID, text=sign.strip(), reason=_CHANCE)
        for unsafe in UNSAFE.get(content.language, ()):
            for found in unsafe.pattern.findall(text):
                yield fault(file, line, _NOT_SAID, text=found, reason=unsafe.reason)


def typed_numbers(content: Content) -> Iterator[Problem]:
    """Temperatures and emergency numbers come from figures.toml, so that one change reaches every place."""
    for passage in everywhere(content):
        for found in _TYPED_NUMBER.findall(_text(passage.runs)):
            yield fault(passage.file, passage.line, _TYPED, text=found.strip())


def _everything(content: Content) -> Iterator[tuple[str, int, str]]:
    yield from ((passage.file, passage.line, _text(passage.runs)) for passage in everywhere(content))
    for page, read in content.pages.items():
        file, header = content.file(page), content.headers[page]
        yield file, header.line_of("title"), read.head.title
        yield file, header.line_of("station"), read.head.station
        for fact, table in zip(read.head.facts, header.tables("fact"), strict=False):
            yield file, table.line_of("label"), fact.label
        for section in read.sections:
            yield file, section.line, section.heading
            yield from ((file, block.line, _text(block.runs)) for block in section.blocks if block.kind == "subheading")
    for group in content.calls.groups if content.calls else ():
        for runs in (group.heading, *(words for _, words, _ in group.parts)):
            yield content.file(calls.PAGE), group.line, _text(runs)
    yield from ((content.file(terms.PAGE), term.line, term.word) for term in content.terms.values())
    path = content.root / content.language / "figures.toml"
    words, _ = read_toml(path)
    for identity, figure in content.figures.items():
        yield str(path), words.table_of(identity).line_of("words"), f"{figure.words} {figure.ask}"


def _text(runs: tuple[Run, ...]) -> str:
    """What is typed; the words of figures stand in their own file and are read there."""
    return "".join(run.text for run in runs)
