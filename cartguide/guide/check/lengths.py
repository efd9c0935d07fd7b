"""Pages and parts short enough for a tired reader."""

from collections.abc import Iterator

from cartguide.guide.check.forms import pieces
from cartguide.guide.check.loaded import Content, fault
from cartguide.guide.check.passages import ASIDE_FROM_THE_PAGE, of_page
from cartguide.guide.model import Block, Problem, message_id
from cartguide.guide.readability import words_of

PAGE_WORDS = 1500
PART_WORDS = 130
_LONG_PAGE = message_id("A page of {count} words; at most {most}. Leave out what can be said elsewhere.")
_LONG_PART = message_id("A part of {count} words; at most {most}. Give a piece of it a heading (###) of its own.")


def page_lengths(content: Content) -> Iterator[Problem]:
    """The prose of a page, without what its header says of the picture and to a nurse."""
    for page in content.pages:
        count = page_words(content, page)
        if count > PAGE_WORDS:
            line = content.line(page, "title")
            yield fault(content.file(page), line, _LONG_PAGE, count=count, most=PAGE_WORDS)


def part_lengths(content: Content) -> Iterator[Problem]:
    """What stands under one ### heading."""
    for page, read in content.pages.items():
        for section in read.sections:
            counts: dict[int, int] = {}
            line = 0
            for block, _ in pieces(section):
                line = block.line if block.kind == "subheading" else line
                counts[line] = counts.get(line, 0) + _words(content, block)
            for part, count in counts.items():
                if part and count > PART_WORDS:
                    yield fault(content.file(page), part, _LONG_PART, count=count, most=PART_WORDS)


def page_words(content: Content, page: str) -> int:
    """The words of a page's prose."""
    found = (passage for passage in of_page(content, page) if passage.kind not in ASIDE_FROM_THE_PAGE)
    return sum(len(words_of(passage.text)) for passage in found)


def _words(content: Content, block: Block) -> int:
    if block.kind == "subheading":
        return 0
    runs = [block.runs, *(runs for item in block.items for runs in (item.runs, item.why))]
    return sum(len(words_of(content.plain(each))) for each in runs)
