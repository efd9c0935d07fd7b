"""The figures of a proof: what readers are told, who set it, what range is known."""

from collections.abc import Iterator
from datetime import date

from cartguide.export.days import day_in_words
from cartguide.export.page import Heading, Paragraph, Part, Table
from cartguide.export.proof_material import Material
from cartguide.guide.catalogue import Words
from cartguide.guide.centre import CentreFigure
from cartguide.guide.conditions import UNSET, Only
from cartguide.guide.figure_values import figure_name, is_outside, range_words
from cartguide.guide.model import message_id
from cartguide.journey.in_force import CENTRE, InForce, in_force, words_in_force

WIDTHS = (22, 32, 31, 15)
_DIFFERS = message_id(
    "Each as it is told to a reader of whom nothing is known; then where others are told something else."
)
_SET_BY = message_id("Set by {name}, checked {day}.")
_CHECKED = message_id("Checked {day}.")
_SOURCES = message_id("Sources: {names}")
_MAY_BE_OLD = message_id("Its review is overdue.")
_OUTSIDE = message_id("Outside the known range. Please check.")


def figure_parts(material: Material, say: Words, printed: date) -> Iterator[Part]:
    """Every figure of the guide as it is in force with this centre file, those first that the centre sets."""
    stand = [in_force(figure, {}, printed, material.centre) for figure in material.figures.values()]
    theirs = [each for each in stand if each.by == CENTRE]
    if theirs:
        yield Heading(say("Figures that the center sets"))
        day = day_in_words(material.centre.checked, say)
        yield Paragraph(say(_SET_BY, name=material.centre.name, day=day))
        yield _table(theirs, say("In the guide"), material, say, printed)
    yield Heading(say("Figures as in the guide"))
    yield Paragraph(say(_DIFFERS))
    yield _table([each for each in stand if each.by != CENTRE], say("Where from"), material, say, printed)


def _table(stand: list[InForce], head: str, material: Material, say: Words, printed: date) -> Table:
    rows: list[tuple[str, ...]] = []
    for each in stand:
        name = figure_name(each.figure)
        instead = words_in_force(each.figure, {}, printed) if each.by == CENTRE else _origin(each, material, say)
        rows.append((name, each.words, instead, _range(each, material, say)))
        rows.extend(_others(each, material, say, printed))
    return Table((say("What"), say("What readers are told"), head, say("Known range")), tuple(rows), WIDTHS)


def _others(usual: InForce, material: Material, say: Words, printed: date) -> Iterator[tuple[str, ...]]:
    """A row for each of the readers who are told something else than the usual."""
    figure = usual.figure
    for only in dict.fromkeys([*(only for only, _ in figure.only), *(only for only, _ in figure.said)]):
        words = in_force(figure, _reader(only), printed, material.centre).words
        if words != usual.words:
            conditions = "; ".join(f"{detail}: {', '.join(values)}" for detail, values in only)
            yield say("where {conditions}", conditions=conditions), words, "", ""


def _reader(only: Only) -> dict[str, str]:
    """Somebody for whom these conditions hold."""
    return {detail: values[0] for detail, values in only if values[0] != UNSET}


def _origin(stands: InForce, material: Material, say: Words) -> str:
    known = material.sources
    names = dict.fromkeys(known[source].publisher if source in known else source for source in stands.figure.sources)
    lines = [
        say(_CHECKED, day=day_in_words(stands.set_on, say)) if stands.set_on else "",
        say(_MAY_BE_OLD) if stands.may_be_old else "",
        say(_SOURCES, names="; ".join(names)) if names else "",
    ]
    return "\n".join(filter(None, lines))


def _range(stands: InForce, material: Material, say: Words) -> str:
    """The known range, and a word where the centre's number lies outside it."""
    smallest, largest = range_words(stands.figure)
    if not smallest:
        return ""
    lines = [say("{smallest} to {largest} {unit}", smallest=smallest, largest=largest, unit=stands.figure.unit)]
    theirs = material.centre.figures.get(stands.figure.identity, CentreFigure())
    if any(is_outside(stands.figure, number) for number in (theirs.low, theirs.high) if number):
        lines.append(say(_OUTSIDE))
    return "\n".join(lines)
