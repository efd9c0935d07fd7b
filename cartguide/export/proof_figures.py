"""The figures of a proof: what readers are told, who set it, what range is known."""

from collections.abc import Iterator
from datetime import date

from cartguide.export.days import day_in_words
from cartguide.export.page import Table
from cartguide.export.proof_material import Material
from cartguide.guide.catalogue import Words
from cartguide.guide.conditions import UNSET, Only
from cartguide.guide.figure_values import figure_name, is_outside, range_words
from cartguide.guide.model import Figure, message_id
from cartguide.journey.in_force import CENTRE, InForce, in_force

WIDTHS = (22, 38, 26, 14)
_BY_GUIDE, _BY_CENTRE = message_id("The guide, checked {day}"), message_id("{name}, checked {day}")
_SOURCES = message_id("Sources: {names}")
_MAY_BE_OLD = message_id("Its review is overdue.")
_OUTSIDE = message_id("Outside the known range. Please check.")


def figure_table(material: Material, say: Words, printed: date) -> Table:
    """Every figure of the guide as it is in force with this centre file, in the guide's order.

    A figure whose words or number differ for some readers has a row for each of them.
    """
    rows: list[tuple[str, ...]] = []
    for figure in material.figures.values():
        stands = in_force(figure, {}, printed, material.centre)
        rows.append(
            (
                say(figure_name(figure.identity)),
                stands.words,
                _set_by(stands, material, say),
                _range(stands, material, say),
            )
        )
        rows.extend(_others(figure, stands.words, material, say, printed))
    heads = (say("What"), say("What readers are told"), say("Set by"), say("Known range"))
    return Table(heads, tuple(rows), WIDTHS)


def _others(figure: Figure, usual: str, material: Material, say: Words, printed: date) -> Iterator[tuple[str, ...]]:
    told = {usual}
    for only in dict.fromkeys([*(only for only, _ in figure.only), *(only for only, _ in figure.said)]):
        words = in_force(figure, _reader(only), printed, material.centre).words
        if words not in told:
            conditions = "; ".join(f"{detail}: {', '.join(values)}" for detail, values in only)
            yield say("where {conditions}", conditions=conditions), words, "", ""


def _reader(only: Only) -> dict[str, str]:
    """Somebody for whom these conditions hold."""
    return {detail: values[0] for detail, values in only if values[0] != UNSET}


def _set_by(stands: InForce, material: Material, say: Words) -> str:
    if stands.by == CENTRE:
        return say(_BY_CENTRE, name=stands.who, day=day_in_words(stands.set_on, say))
    lines = [say(_BY_GUIDE, day=day_in_words(stands.set_on, say))]
    if stands.may_be_old:
        lines.append(say(_MAY_BE_OLD))
    if stands.figure.sources:
        known = material.sources
        names = dict.fromkeys(
            known[source].publisher if source in known else source for source in stands.figure.sources
        )
        lines.append(say(_SOURCES, names="; ".join(names)))
    return "\n".join(lines)


def _range(stands: InForce, material: Material, say: Words) -> str:
    figure = stands.figure
    smallest, largest = range_words(figure)
    if not smallest:
        return ""
    lines = [say("{smallest} to {largest} {unit}", smallest=smallest, largest=largest, unit=figure.unit)]
    theirs = material.centre.figures.get(figure.identity)
    if (
        theirs
        and stands.by == CENTRE
        and any(is_outside(figure, number) for number in (theirs.low, theirs.high) if number)
    ):
        lines.append(say(_OUTSIDE))
    return "\n".join(lines)
