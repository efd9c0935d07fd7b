"""One page settled for one reader: what `only=` leaves, in the words of their region. Figures stay as they are."""

from collections.abc import Mapping

from cartguide.guide.conditions import holds
from cartguide.guide.model import Block, Head, Item, Page, Section
from cartguide.guide.wording import Wordings


def settled(page: Page, details: Mapping[str, str], wordings: Wordings) -> Page:
    """The page as this reader sees it. A part with nothing below it, and a section with no parts, are left out."""
    region = details.get("region", "")
    sections = []
    for section in page.sections:
        blocks = tuple(_blocks(section, details, wordings)) if holds(section.only, details) else ()
        if blocks:
            heading = wordings.said(section.heading, region)
            sections.append(section._replace(heading=heading, blocks=blocks))
    return Page(_head(page.head, details, wordings), tuple(sections))


def _head(head: Head, details: Mapping[str, str], wordings: Wordings) -> Head:
    region = details.get("region", "")
    for variant in head.variants:
        if holds(variant.only, details):
            head = head._replace(title=variant.title or head.title, message=variant.message or head.message)
            break
    facts = tuple(
        fact._replace(label=wordings.said(fact.label, region), runs=wordings.said_runs(fact.runs, region))
        for fact in head.facts
    )
    picture = head.picture and head.picture._replace(
        caption=wordings.said(head.picture.caption, region), shows=wordings.said(head.picture.shows, region)
    )
    points = tuple(
        point._replace(say=wordings.said(point.say, region), ask=wordings.said(point.ask, region))
        for point in head.points
    )
    return head._replace(
        title=wordings.said(head.title, region),
        station=wordings.said(head.station, region),
        message=wordings.said_runs(head.message, region),
        facts=facts,
        picture=picture,
        points=points,
    )


def _blocks(section: Section, details: Mapping[str, str], wordings: Wordings) -> list[Block]:
    """The blocks that are for this reader; a part's heading stays only with something below it."""
    kept: list[Block] = []
    heading: Block | None = None
    shown = True
    for block in section.blocks:
        if block.kind == "subheading":
            heading, shown = block, holds(block.only, details)
            continue
        said = _block(block, details, wordings) if shown and holds(block.only, details) else None
        if said is None:
            continue
        if heading is not None:
            kept.append(respelled_block(heading, wordings, details.get("region", "")))
            heading = None
        kept.append(said)
    return kept


def _block(block: Block, details: Mapping[str, str], wordings: Wordings) -> Block | None:
    """A block with the items for this reader; None if it has lost them all."""
    region = details.get("region", "")
    if not block.items:
        return respelled_block(block, wordings, region)
    items = tuple(item for item in block.items if holds(item.only, details))
    return respelled_block(block._replace(items=items), wordings, region) if items else None


def respelled_block(block: Block, wordings: Wordings, region: str) -> Block:
    """A block with all it holds in the words of a region."""
    items = tuple(_item(item, wordings, region) for item in block.items)
    return block._replace(runs=wordings.said_runs(block.runs, region), items=items)


def _item(item: Item, wordings: Wordings, region: str) -> Item:
    return item._replace(runs=wordings.said_runs(item.runs, region), why=wordings.said_runs(item.why, region))
