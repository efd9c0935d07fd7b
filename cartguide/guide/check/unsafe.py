"""The words that are not said, by language, each with its reason.

The guide is education and a notebook, not a medical device: it never claims to watch, judge or advise one person.
"""

import re
from typing import NamedTuple

from cartguide.guide.model import message_id

_WATCH = message_id("nothing here watches a person; say who looks, and when")
_JUDGE = message_id("nothing here judges a person; say who does, in plain words")
_RANGE = message_id("no number here is judged; say “ask your team”")
_SAFE = message_id("nobody can promise it")
_PROOF = message_id("nothing here has been proved in patients")
_ADVICE = message_id("the guide gives no advice to one person; say “your team may ask you to …”")
_GRADE = message_id("nothing here is counted up or sorted by number; say what people see, and whom to call")
_DOSE = message_id("no doses; say “as your team told you”")
_WHOLE = message_id("whole numbers only, outside the figures")
CHANCE = message_id("no percent and no survival figures; say “ask your team what this means for you”")
_AMOUNT = r"(?:\d[\d.,]*|one|two|three|four|five|six|half an?)"


class Unsafe(NamedTuple):
    """A pattern that must not occur, and why."""

    pattern: re.Pattern[str]
    reason: str


def _unsafe(reason: str, *words: str) -> Unsafe:
    return Unsafe(re.compile(rf"(?<!\w)(?:{'|'.join(words)})(?!\w)", re.IGNORECASE), reason)


UNSAFE = {
    "en": (
        _unsafe(
            _WATCH,
            r"monitor(?:s|ed|ing)?",
            r"detect(?:s|ed|ing|ion)?",
            r"alert(?:s|ed|ing)?(?<!stay alert)",
            r"alarm(?:s|ed|ing)?",
        ),
        _unsafe(_WATCH, r"track(?:s|ed|ing)? (?:your|their|his|her|the|crs|symptoms)\b", r"warns", "surveillance"),
        _unsafe(_JUDGE, r"assess(?:es|ed|ing|ments?)?", r"diagnose[sd]?", "diagnosing", r"evaluat(?:es?|ed|ing|ion)"),
        _unsafe(_JUDGE, r"checks? your symptoms", r"interprets?", r"calculates?", r"analy[sz]es"),
        _unsafe(_RANGE, r"(?:ab)?normal (?:range|value|limit|result|reading|level|count|temperature)s?", "abnormal"),
        # The ICE score and a triage nurse are met with on the ward; the glossary may say what they are.
        _unsafe(
            _GRADE, r"(?<!ice )score[sd]?", "scoring", r"trend(?:s|ing)?", r"thresholds?", r"triage[sd]?(?! nurse)"
        ),
        _unsafe(_DOSE, rf"{_AMOUNT}[\s-]?(?:mg|mcg|µg|g|ml|grams?|milligrams?|micrograms?|millilit(?:er|re)s?)"),
        _unsafe(_DOSE, rf"{_AMOUNT} (?:tablet|pill|capsule|drop|unit)s?"),
        _unsafe(_WHOLE, r"(?<!version )\d+\.\d+"),
        _unsafe(_SAFE, r"safe (?:range|limit|level|zone|temperature|dose)s?", r"keeps? you safe", r"guarantee\w*"),
        _unsafe(_PROOF, r"clinically (?:validated|proven|tested)", r"medically (?:approved|proven)"),
        _unsafe(_ADVICE, r"recommend(?:s|ed|ing|ations?)?", r"personali[sz]ed (?:advice|care plan|risk)"),
        _unsafe(CHANCE, "percent(?:age)?", "per cent", r"surviv\w+", "life expectancy", r"(?:years|months) to live"),
        _unsafe(CHANCE, r"\d+ (?:in|out of|of) \d+ (?:people |patients |children )?(?:live|lived|are alive|die|died)"),
    ),
    "es": (
        _unsafe(_WATCH, r"monitor[ei]\w*", r"monitoriz\w*", r"detect(?:a|an|ar|ó)", r"alertas?", r"alarmas?"),
        _unsafe(_JUDGE, r"eval[uú]\w+", r"diagnostica\w*", r"interpreta\w*", r"calcula\w*"),
        _unsafe(_RANGE, r"(?:rango|valor|nivel|l[ií]mite)(?:e?s)? (?:a?normal|segur[oa])(?:e?s)?", r"anormal(?:es)?"),
        _unsafe(_SAFE, r"l[oae] mantiene segur[oa]", r"garantiza\w*"),
        _unsafe(_PROOF, r"cl[ií]nicamente (?:validad|probad)[oa]"),
        _unsafe(_ADVICE, r"recomienda\w*", r"recomendaci[oó]n(?:es)?", r"consejos? personalizados?"),
        _unsafe(CHANCE, "por ciento", r"supervivencia", r"sobreviv\w+", "esperanza de vida"),
    ),
}
