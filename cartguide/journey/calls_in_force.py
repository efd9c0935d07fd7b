"""*Who to call* in any case: the list to show, and its figures in words, whatever is broken.

A folder's list counts only when it and every figure it speaks of can be read: half a fever sign is worse than none.
After the given folders come the built-in lines, which need nothing.
"""

from collections.abc import Iterable
from functools import partial
from pathlib import Path
from typing import NamedTuple

from cartguide.guide.calls import PAGE, load_calls
from cartguide.guide.figures import load_figures, respelled
from cartguide.guide.model import CallPage, Run
from cartguide.guide.wording import Wordings, load_wordings
from cartguide.journey.circumstances import Circumstances
from cartguide.journey.in_force import InForce, in_force
from cartguide.journey.trust import UNCHECKED, Trust, prints_of, trust_in


class CallsInForce(NamedTuple):
    """`page` is shown with the figures `in_force`. `fallback`: it is not the first folder's own list.

    `folder`: where it was read, for what it rests on; None for the built-in lines.
    """

    page: CallPage
    in_force: dict[str, InForce]
    fallback: bool
    trust: Trust = Trust(UNCHECKED)
    folder: Path | None = None

    @property
    def figures(self) -> dict[str, str]:
        """The words of each figure, by its id."""
        return {identity: one.words for identity, one in self.in_force.items()}


def calls_in_force(folders: Iterable[Path], language: str, circumstances: Circumstances) -> CallsInForce:
    """The first whole list: each folder in the language, then in English; at the worst the built-in lines."""
    fallback = False
    for folder in folders:
        for tongue in dict.fromkeys((language, "en")):
            found = _whole(folder, tongue, circumstances)
            if found:
                return found._replace(fallback=fallback)
            fallback = True
    from cartguide.guide.built_in_calls import BUILT_IN  # noqa: PLC0415  only when everything else failed

    return CallsInForce(BUILT_IN, {}, fallback=True)


def _whole(folder: Path, language: str, circumstances: Circumstances) -> CallsInForce | None:
    page, _ = load_calls(folder, language)
    if page is None:
        return None
    figures, _ = load_figures(folder, language)
    details, today, centre, own = circumstances
    wordings, region = load_wordings(folder, language)[0], circumstances.region
    found = {
        name: in_force(respelled(figure, wordings, region), details, today, centre, own)
        for name, figure in figures.items()
    }
    if not figures_used(page) <= found.keys():
        return None
    trust = trust_in(PAGE, page, language, (today, centre), partial(prints_of, folder, language, PAGE, page))
    return CallsInForce(_respelled(page, wordings, region), found, fallback=False, trust=trust, folder=folder)


def _respelled(page: CallPage, wordings: Wordings, region: str) -> CallPage:
    """The list in the words of a region."""

    def said(runs: tuple[Run, ...]) -> tuple[Run, ...]:
        return wordings.said_runs(runs, region)

    groups = tuple(
        group._replace(
            heading=said(group.heading),
            parts=tuple(
                (name, said(heading), tuple(sign._replace(runs=said(sign.runs)) for sign in signs))
                for name, heading, signs in group.parts
            ),
        )
        for group in page.groups
    )
    return page._replace(message=said(page.message), groups=groups)


def figures_used(page: CallPage) -> set[str]:
    """The ids of all figures the list speaks of."""
    runs = [*page.message]
    for group in page.groups:
        runs.extend(group.heading)
        for _, heading, signs in group.parts:
            runs.extend([*heading, *(run for sign in signs for run in sign.runs)])
    return {run.target for run in runs if run.kind == "figure"}
