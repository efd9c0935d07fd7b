"""Numbers that must not be typed: what a figure holds is written as the figure; one change then reaches every place."""

import re
from collections.abc import Iterator

from cartguide.guide.check.everything import everything, typed
from cartguide.guide.check.loaded import Content, fault
from cartguide.guide.check.passages import everywhere
from cartguide.guide.model import Problem, message_id

_TYPED = message_id("“{text}” is typed; use a figure ({{{{…}}}}), so that it is the same everywhere.")
_TYPED_LENGTH = message_id(
    "“{text}” is typed, and figures hold {unit}: write {{{{…}}}}, with a figure of its own if none fits, or say it "
    "without the number."
)
_TWO_LIMITS = message_id("Two limits in one line are easily mixed up; name one: “{text}”")
_ONE_LIMIT = message_id("The words of the limit “{text}” name it once in each unit: {{low}} {unit} and {{also}}.")

_TYPED_NUMBER = re.compile(r"\d+(?:[.,]\d+)?\s?°\s?[CF]?|\b(?:911|999|112)\b")
_NUMBERS = r"(?:\d+(?:[.,]\d+)?|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
_MORE = r"(?:more|full|whole|extra|or more)"
_BETWEEN = r"(?:\s?[–-]\s?|\s+(?:to|or|and)\s+)"
# Said of no length that a figure could hold.
IDIOMS = (
    "24 hours a day",  # always
    "7 days a week",  # always
    "seven days a week",  # always
)


def typed_numbers(content: Content) -> Iterator[Problem]:
    """Temperatures and emergency numbers come from figures.toml."""
    for passage in everywhere(content):
        for found in _TYPED_NUMBER.findall(typed(passage.runs)):
            yield fault(passage.file, passage.line, _TYPED, text=found.strip())


def typed_lengths(content: Content) -> Iterator[Problem]:
    """A number before a unit that some figure has is a figure, wherever it stands on an English page."""
    units = {figure.unit for figure in content.figures.values() if figure.unit}
    singles = {unit: unit.removesuffix("s") if " " not in unit else unit for unit in units}
    pattern = _pattern(units | set(singles.values()))
    for file, line, text in everything(content, with_figure_words=False):
        for found in pattern.finditer(_without_idioms(text)):
            unit = next((unit for unit in units if found["unit"].casefold() in (unit, singles[unit])), found["unit"])
            yield fault(file, line, _TYPED_LENGTH, text=found.group(), unit=unit)


def one_limit_a_line(content: Content) -> Iterator[Problem]:
    """A limit (fever) is named once in a line, in both units."""
    limits = {figure.identity for figure in content.figures.values() if figure.kind == "alarm"}
    for passage in everywhere(content):
        if sum(run.kind == "figure" and run.target in limits for run in passage.runs) > 1:
            yield fault(passage.file, passage.line, _TWO_LIMITS, text=passage.text)
    words = content.wordings
    for identity in sorted(limits):
        figure = content.figures[identity]
        for said in (figure.words, *(each["words"] for _, each in figure.said if "words" in each)):
            if [said.count(part) for part in ("{low}", "{also}")] != [1, 1] or said.count("°") > len("FC"):
                line = words.table_of(identity).line_of("words")
                yield fault(content.wordings_file, line, _ONE_LIMIT, text=identity, unit=figure.unit)


def _pattern(units: set[str]) -> re.Pattern[str]:
    listed = "|".join(re.escape(unit) for unit in sorted(units, key=len, reverse=True)) or r"(?!)"
    return re.compile(
        rf"(?<![\w.]){_NUMBERS}(?:{_BETWEEN}{_NUMBERS})?(?:\s+{_MORE})?[\s-]+(?P<unit>{listed})(?!\w)", re.IGNORECASE
    )


def _without_idioms(text: str) -> str:
    for idiom in IDIOMS:
        text = re.sub(re.escape(idiom), "always", text, flags=re.IGNORECASE)
    return text
