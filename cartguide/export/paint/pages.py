"""A sheet laid out for a paper: its pages, each drawn wherever it is wanted, on paper, in a file, on the screen."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from cartguide.export.cutting import Piece, Stretch, cuts
from cartguide.export.in_portions import Portion, portions
from cartguide.export.page import CallFirst, Flowing, OnePage, Sheet, Table
from cartguide.export.paint.blocks import Block, TextBlock
from cartguide.export.paint.call_first import call_first
from cartguide.export.paint.document import BLACK, NEAR, document
from cartguide.export.paint.one_page import in_one_flow, one_page
from cartguide.export.paint.pieces import pieces
from cartguide.export.paint.room import Room, foot_font, room_on


class _Standing(NamedTuple):
    """A block, and how far below the top of the first page of its run it stands."""

    top: float
    block: Block


class Pages:
    """The pages of a sheet on a paper, a4 or letter; there is nothing in them before `lay_out` has come to its end."""

    def __init__(self, sheet: Sheet, paper: str) -> None:
        self.sheet, self.paper = sheet, paper
        self.room: Room = room_on(paper, sheet.margins)
        self._pages: list[tuple[Stretch, list[_Standing]]] = []

    @property
    def count(self) -> int:
        """How many pages there are, one at least."""
        return max(len(self._pages), 1)

    def lay_out(self) -> Iterator[None]:
        """Lay out all of it, in turns of a moment each."""
        flowing: list[Flowing | CallFirst] = []
        for part in self.sheet.parts:
            if isinstance(part, OnePage):
                found = yield from one_page(part, self.room)
                if found is not None:
                    yield from self._take_flow(flowing)
                    flowing = []
                    yield from self._take([found])
                    continue
            flowing += in_one_flow(part)
        yield from self._take_flow(flowing)

    def _take_flow(self, parts: list[Flowing | CallFirst]) -> Iterator[None]:
        yield from self._take(_blocks(parts, self.room))

    def _take(self, blocks: Iterable[Block]) -> Iterator[None]:
        """Cut blocks into pages, which begin with a new one."""
        standing: list[_Standing] = []
        whole: list[Piece] = []
        top = 0.0
        for block in blocks:
            standing.append(_Standing(top, block))
            whole += [_down(piece, top) for piece in block.pieces()]
            top += block.height
            yield
        at = 0
        for page in cuts(whole, self.room.height):
            while at + 1 < len(standing) and standing[at + 1].top <= page.top:
                at += 1
            ends = next((n for n in range(at, len(standing)) if standing[n].top >= page.bottom), len(standing))
            self._pages.append((page, standing[at:ends]))
            yield

    def draw(self, painter: QPainter, number: int) -> None:
        """Draw a page, the first is 0; the painter's origin is where the margins begin, its unit the paper's dot."""
        if number < len(self._pages):
            page, standing = self._pages[number]
            down = 0.0
            if page.head:
                _draw(painter, standing[0], *page.head, 0)
                down = page.head[1] - page.head[0]
            for each in standing:
                top, bottom = max(page.top, each.top), min(page.bottom, each.top + each.block.height)
                _draw(painter, each, top, bottom, down + top - page.top)
        self._draw_foot(painter, number)

    def words(self, number: int) -> str:
        """What is read on a page."""
        if number >= len(self._pages):
            return ""
        page, standing = self._pages[number]
        heads = standing[0].block.words(*(y - standing[0].top for y in page.head)) if page.head else []
        lines = [line for top, block in standing for line in block.words(page.top - top, page.bottom - top)]
        return "\n".join([*heads, *lines])

    def _draw_foot(self, painter: QPainter, number: int) -> None:
        place = QRectF(0, self.room.height, self.room.width, self.room.foot)
        told = self.sheet.page_words.format(page=number + 1, pages=self.count)
        painter.save()
        painter.setFont(foot_font(self.room.device))
        painter.setPen(QPen(BLACK))
        painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, self.sheet.foot)
        painter.drawText(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom, told)
        painter.restore()


def _blocks(parts: Iterable[Flowing | CallFirst], room: Room) -> Iterator[Block]:
    """Each block as soon as it is laid out."""
    waiting: list[Flowing] = []
    for part in parts:
        if isinstance(part, CallFirst):
            yield from _text_blocks(waiting, room)
            waiting = []
            yield call_first(part, room)
        else:
            waiting.append(part)
    yield from _text_blocks(waiting, room)


def _text_blocks(parts: list[Flowing], room: Room) -> Iterator[Block]:
    found = list(portions(parts))
    for at, portion in enumerate(found):
        goes_on = at + 1 < len(found) and found[at + 1].continues
        yield _text_block(portion, room, goes_on=goes_on)


def _text_block(portion: Portion, room: Room, *, goes_on: bool) -> TextBlock:
    laid_out = document(portion.parts, room.device)
    laid_out.setTextWidth(room.width)
    whole = pieces(laid_out, room.scale)
    below = 2 * NEAR * room.scale
    if goes_on:
        # The margin below a table is only where it ends.
        whole[-1] = whole[-1]._replace(bottom=whole[-1].bottom - below)
        below = 0
    skipped = whole[0].bottom if portion.continues else 0.0
    ends_in_table = isinstance(portion.parts[-1], Table)
    height = whole[-1].bottom if ends_in_table or goes_on else laid_out.size().height()
    return TextBlock(laid_out, whole, skipped, height - skipped)


def _down(piece: Piece, by: float) -> Piece:
    head = (piece.head[0] + by, piece.head[1] + by) if piece.head else None
    return piece._replace(top=piece.top + by, bottom=piece.bottom + by, head=head)


def _draw(painter: QPainter, standing: _Standing, top: float, bottom: float, at: float) -> None:
    """Draw what stands between two heights of a run, so far down on the page."""
    painter.save()
    painter.translate(0, at - (top - standing.top))
    standing.block.draw(painter, top - standing.top, bottom - standing.top)
    painter.restore()
