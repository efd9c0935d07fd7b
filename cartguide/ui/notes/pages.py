"""The pages a note can stand with: the steps, the pages beside them, or none."""

from typing import NamedTuple

from cartguide.guide.catalogue import Words as Say
from cartguide.guide.model import Outline, message_id

NO_PAGE = ""
BESIDE = {
    "caregiver": message_id("For the caregiver"),
    "words": message_id("What words mean"),
    "related": message_id("Related treatments"),
    "about": message_id("About this guide"),
}


class NotePages(NamedTuple):
    """Names pages in the words of the guide."""

    say: Say
    outline: Outline

    def short(self, page: str) -> str:
        """A page's short name; empty for none, and for one the guide has no more."""
        head = self.outline.heads.get(page)
        return head.station if head else self._beside(page)

    def title(self, page: str) -> str:
        """A page's title, or empty the same way."""
        head = self.outline.heads.get(page)
        return head.title if head else self._beside(page)

    def choices(self) -> list[tuple[str, str, str]]:
        """Every page one can choose: its id, its short name, nothing below."""
        steps = [step.identity for step in self.outline.steps if step.identity in self.outline.heads]
        none = (NO_PAGE, self.say("No page"), "")
        return [none, *((page, self.short(page), "") for page in (*steps, *BESIDE))]

    def is_step(self, page: str) -> bool:
        """Whether it is a step."""
        return page in self.outline.heads

    def _beside(self, page: str) -> str:
        return self.say(BESIDE[page]) if page in BESIDE else ""
