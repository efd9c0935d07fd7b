"""Parts of a page as plain text, to be put wherever a person likes."""

from collections.abc import Iterable, Iterator

from cartguide.export.page import Checks, Part, Signs, texts_of

DOT, OPEN, TICKED = "• ", "[ ] ", "[x] "


def plain_text(parts: Iterable[Part]) -> str:
    """The words of the parts, an empty line between two of them; items with a dot, or a box, before each."""
    return "\n\n".join("\n".join(_lines(part)) for part in parts)


def _lines(part: Part) -> Iterator[str]:
    if isinstance(part, Signs):
        yield from [part.heading] if part.heading else []
        yield from (DOT + item for item in part.items)
    elif isinstance(part, Checks):
        yield from ((TICKED if ticked else OPEN) + words for words, ticked in part.items)
    else:
        yield from filter(None, texts_of(part))
