"""The small pictures of parts: what a part names has its words, and no picture's words lie about unused."""

from collections.abc import Iterator

from cartguide.guide.check.loaded import Content, fault
from cartguide.guide.model import Problem, message_id
from cartguide.guide.pictures import FILE
from cartguide.guide.readability import sentences_of

_NO_WORDS = message_id("The picture “{text}” is not in {file}.")
_UNUSED = message_id("No part shows the picture “{text}”.")
_ONE_SENTENCE = message_id("A caption is one sentence, not {count}: “{text}”")


def part_pictures(content: Content) -> Iterator[Problem]:
    """A part's pictures are in pictures.toml, each of these is shown by a part, and a caption is one sentence."""
    used = set()
    for page, read in content.pages.items():
        for block in (block for section in read.sections for block in section.blocks):
            for identity in block.picture.split():
                used.add(identity)
                if identity not in content.pictures:
                    yield fault(content.file(page), block.line, _NO_WORDS, text=identity, file=FILE)
    words = content.picture_words
    for identity, picture in content.pictures.items():
        table = words.table_of(identity)
        count = len(sentences_of(picture.caption))
        if identity not in used:
            yield fault(content.pictures_file, table.line_of(), _UNUSED, text=identity)
        if count != 1:
            line = table.line_of("caption")
            yield fault(content.pictures_file, line, _ONE_SENTENCE, count=count, text=picture.caption)
