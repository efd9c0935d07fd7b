"""How a page of the guide stands, in words."""

from cartguide.guide.catalogue import Words as Say
from cartguide.journey.page_state import PageState
from cartguide.ui.panel.said import day_in_words, trust_line


def state_words(say: Say, state: PageState) -> tuple[str, ...]:
    """How far a page can be relied on; when it was read and is due. A sentence or two each."""
    if state.trust is None:
        return (say("This page can’t be read."),)
    day, due = day_in_words(say, state.read), day_in_words(say, state.due)
    read = say("Last read against its sources: {day}. Next check due: {due}.", day=day, due=due)
    return (trust_line(say, state.trust), read)
