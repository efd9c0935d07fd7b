"""The figures themselves: limits that are never bare, ranges that hold them, sources, words that fit."""

from collections.abc import Iterator

from cartguide.guide.check.loaded import Content, fault
from cartguide.guide.fields import Fields
from cartguide.guide.model import Figure, Problem, message_id

# A restriction's words carry this idea in each language, whatever number stands beside it.
UNTIL_YOUR_TEAM = {"en": "until your team says", "es": "hasta que su equipo"}
_DEGREES_OFF = 0.06
_NO_LOW = message_id("The figure “{text}” needs a number: low = …")
_ALSO_OFF = message_id("{low} °F is {celsius} °C, not {also} °C.")
_NO_NAME = message_id("The figure “{text}” needs a name in this language: name = …")
_NO_SOURCE = message_id("The figure “{text}” needs a source: source = […]")
_RANGE = message_id("The range of “{text}” is two numbers, the smaller first.")
_OUT_OF_RANGE = message_id("{number} lies outside the range of “{text}”.")
_TURNED = message_id("low must not be more than high.")
_LOOSER = message_id("{number} is looser than the default limit of “{text}”; a limit may only be stricter.")
_UNTIL = message_id("The words of the restriction “{text}” must say “{idea}”: the team decides, not the number.")
_ASK = message_id("The restriction “{text}” needs ask = …, with “{idea}”, for when its number is too old.")


def figures(content: Content) -> Iterator[Problem]:
    """Each figure's numbers and sources, by its kind."""
    file = str(content.root / "figures.toml")
    for identity, figure in content.figures.items():
        table = content.numbers.table_of(identity)
        if figure.kind == "emergency":
            continue
        if not figure.low:
            yield fault(file, table.line_of(), _NO_LOW, text=identity)
        if not figure.sources:
            yield fault(file, table.line_of(), _NO_SOURCE, text=identity)
        yield from _alarm(file, figure, table)
        yield from _range(file, figure, table)


def figure_wordings(content: Content) -> Iterator[Problem]:
    """A restriction's words leave the word to the team, with its number and without."""
    idea = UNTIL_YOUR_TEAM.get(content.language, "")
    for identity, figure in content.figures.items():
        table = content.wordings.table_of(identity)
        if figure.kind != "restriction":
            continue
        for said in ({"words": figure.words, "ask": figure.ask}, *(variant for _, variant in figure.said)):
            for key, wording in (("words", _UNTIL), ("ask", _ASK)):
                if key in said and idea not in said[key].casefold():
                    yield fault(content.wordings_file, table.line_of(key), wording, text=identity, idea=idea)


def figure_names(content: Content) -> Iterator[Problem]:
    """Each figure is called something in each language: pages show the name above its number."""
    for identity, figure in content.figures.items():
        if not figure.name:
            yield fault(content.wordings_file, content.wordings.table_of(identity).line_of(), _NO_NAME, text=identity)


def _alarm(file: str, figure: Figure, table: Fields) -> Iterator[Problem]:
    if figure.kind != "alarm":
        return
    low, also = _number(figure.low), _number(figure.also)
    if figure.unit == "°F" and low is not None and also is not None:
        celsius = (low - 32) / 1.8
        if abs(celsius - also) > _DEGREES_OFF:
            yield fault(file, table.line_of("also"), _ALSO_OFF, low=low, celsius=f"{celsius:.1f}", also=also)
    for _, changed in figure.only:
        number = _number(changed.get("low", ""))
        if low is not None and number is not None and number > low:
            yield fault(file, table.line_of("low"), _LOOSER, number=number, text=figure.identity)


def _range(file: str, figure: Figure, table: Fields) -> Iterator[Problem]:
    smallest, largest = figure.smallest, figure.largest
    line = table.line_of("range")
    low, high = _number(figure.low), _number(figure.high)
    if low is not None and high is not None and low > high:
        yield fault(file, table.line_of("low"), _TURNED)
    if smallest is None or largest is None or smallest > largest:
        if "range" in table.table or figure.kind != "usual":
            yield fault(file, line, _RANGE, text=figure.identity)
        return
    variants = [_number(changed.get(key, "")) for _, changed in figure.only for key in ("low", "high")]
    for number in (low, high, *variants):
        if number is not None and not smallest <= number <= largest:
            yield fault(file, line, _OUT_OF_RANGE, number=number, text=figure.identity)


def _number(text: str) -> float | None:
    try:
        return float(text)
    except ValueError:
        return None
