"""A spot of the guide: enough to bring somebody to the very paragraph."""

from typing import NamedTuple

CALLS, WORDS = "calls", "words"


class Spot(NamedTuple):
    """`page`: a step's id, or the name of a place (caregiver, related, about, CALLS, WORDS).

    `section`: the id of a section, or of a term; `block`: a paragraph's words as they are read out; `part`: the id of
    the heading in the section that it stands under. Empty: the whole page, the whole section.
    """

    page: str
    section: str = ""
    block: str = ""
    part: str = ""
