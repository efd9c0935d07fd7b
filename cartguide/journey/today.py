"""What the home says of today: where one is, what comes next, one thing to do. It plans nothing and judges nothing."""

from collections.abc import Collection, Sequence
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from cartguide.guide.model import Outline
from cartguide.journey.now import Progress, pin_of, with_dates

if TYPE_CHECKING:
    from cartguide.journey.dates import Dates, StepDate
    from cartguide.journey.page_view import GuideItem


class Today(NamedTuple):
    """Ids of steps, empty where there is none.

    `here`: where the person is, or the step they have behind them while they are between two. `following`: the next
    step of the path. `todo`: the steps whose checklists hold the one thing to do, the first that has something left
    wins. `finished`: the last step is done. `dated`: what is planned next, of whichever step. `passed`: a planned day
    that lies behind, of which nobody has said yet whether it happened.
    """

    here: str = ""
    is_between: bool = False
    following: str = ""
    todo: tuple[str, ...] = ()
    finished: bool = False
    dated: "StepDate | None" = None
    passed: "StepDate | None" = None


def today_of(outline: Outline, progress: Progress, dates: "Dates | None" = None, today: date | None = None) -> Today:
    """Today by what the person told; where nothing was told yet the path begins with its first step."""
    found = _on_the_way(outline, with_dates(progress, dates), dates)
    if not dates or not dates.all:
        return found
    from cartguide.journey.date_words import unasked, upcoming  # noqa: PLC0415  only for who wrote dates

    readable = dates._replace(all=tuple(one for one in dates.all if one.step in outline.heads))
    return found._replace(dated=upcoming(readable, today), passed=next(iter(unasked(readable, today)), None))


def one_thing(items: "Sequence[GuideItem]", musts: Sequence[str], ticked: Collection[str]) -> tuple[str, str] | None:
    """The first thing of a step's list that is not ticked, those that matter most first: its id and words."""
    words = {item.identity: item.text for item in items}
    order = [item for item in musts if item in words] + [item for item in words if item not in musts]
    return next(((item, words[item]) for item in order if item not in ticked), None)


def _on_the_way(outline: Outline, progress: Progress, dates: "Dates | None") -> Today:
    here, other = pin_of(outline, progress, dates)
    main = [step.identity for step in outline.steps if step.number and step.identity in outline.heads]
    if not here:
        finished = bool(main) and main[-1] in progress.done
        first = "" if finished else next(iter(main), "")
        return Today(following=first, todo=(first,) if first else (), finished=finished)
    following = _after(outline, main, here)
    if here != other:
        # What is planned next may lie further on; what the path has before it comes first.
        return Today(here, is_between=True, following=following, todo=(following,) if following else ())
    return Today(here, following=following, todo=(here, following) if following else (here,))


def _after(outline: Outline, main: Sequence[str], here: str) -> str:
    """The next numbered step; the side step leads back to the one after that it hangs on."""
    order = [step.identity for step in outline.steps]
    at = order.index(here)
    return next((identity for identity in order[at + 1 :] if identity in main), "")
