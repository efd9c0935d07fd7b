"""What the home says of today: where one is, what comes next, one thing to do. It plans nothing and judges nothing."""

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING, NamedTuple

from cartguide.guide.model import Outline
from cartguide.journey.now import Progress, pin_of

if TYPE_CHECKING:
    from cartguide.journey.page_view import GuideItem


class Today(NamedTuple):
    """Ids of steps, empty where there is none.

    `here`: where the person is, or the step they have behind them while they are between two. `todo`: the steps whose
    checklists hold the one thing to do, the first that has something left wins. `finished`: the last step is done.
    """

    here: str = ""
    is_between: bool = False
    following: str = ""
    todo: tuple[str, ...] = ()
    finished: bool = False


def today_of(outline: Outline, progress: Progress) -> Today:
    """Today by what the person told; where nothing was told yet the path begins with its first step."""
    here, other = pin_of(outline, progress)
    main = [step.identity for step in outline.steps if step.number and step.identity in outline.heads]
    if not here:
        finished = bool(main) and main[-1] in progress.done
        first = "" if finished else next(iter(main), "")
        return Today(following=first, todo=(first,) if first else (), finished=finished)
    if here != other:
        return Today(here, is_between=True, following=other, todo=(other,))
    following = _after(outline, main, here)
    return Today(here, following=following, todo=(here, following) if following else (here,))


def one_thing(items: "Sequence[GuideItem]", musts: Sequence[str], ticked: Collection[str]) -> tuple[str, str] | None:
    """The first thing of a step's list that is not ticked, those that matter most first: its id and words."""
    words = {item.identity: item.text for item in items}
    order = [item for item in musts if item in words] + [item for item in words if item not in musts]
    return next(((item, words[item]) for item in order if item not in ticked), None)


def _after(outline: Outline, main: Sequence[str], here: str) -> str:
    """The next numbered step; the side step leads back to the one after that it hangs on."""
    order = [step.identity for step in outline.steps]
    at = order.index(here)
    return next((identity for identity in order[at + 1 :] if identity in main), "")
