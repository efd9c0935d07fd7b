"""How the path is painted: its card, bands, line and loop, the stations' medals, and the flag with the word "Now"."""

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPen, QPolygonF

from cartguide.ui.painting import Icons, draw_shape, text_width
from cartguide.ui.path.geometry import (
    CASING,
    FLAG,
    LINE,
    POINTER,
    RING,
    Box,
    Curve,
    PathShape,
    Point,
    part_of,
)
from cartguide.ui.scale import RADIUS, TIGHT
from cartguide.ui.theme import Look

_DASH, _DOT = (1.9, 2.1), (0.1, 2.4)
_BADGE, _BADGE_AT = 8.5, 0.84
_TICK = ((-0.45, 0.05), (-0.1, 0.38), (0.47, -0.34))
_FAINT = 70
_UNLIKELY = 0.45


class Medal(NamedTuple):
    """One station's circle and how it stands; `colour` is its phase's."""

    icon: str
    colour: str
    radius: float
    is_done: bool = False
    is_now: bool = False
    is_open: bool = False
    is_hovered: bool = False
    is_pressed: bool = False
    is_unlikely: bool = False


def paint_ground(painter: QPainter, look: Look, shape: PathShape, gone: float, place: QRectF) -> None:
    """The card with its bands, the line as far as it is gone and to come, and the loop."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint_card(painter, look, place)
    for phase, box in shape.bands:
        draw_shape(painter, rectangle(box), RADIUS - 2, look.colour(f"{phase}-tint"), None)
    paint_line(painter, look, shape.line, gone)
    for phase, box in shape.bands:
        if shape.loop and box.left <= shape.loop[0].end[0] <= box.right:
            paint_loop(painter, look, shape.loop, phase)


def paint_card(painter: QPainter, look: Look, place: QRectF) -> None:
    """A sheet of paper with a thin edge."""
    painter.setPen(QPen(look.colour("edge"), 1))
    painter.setBrush(look.colour("card"))
    painter.drawRoundedRect(place.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)


def paint_line(painter: QPainter, look: Look, line: tuple[Curve, ...], gone: float) -> None:
    """The way: whole where it is gone, dashed where it is to come, with a light edge on every ground."""
    whole, scale = int(gone), look.text_size / 100
    behind = line[:whole]
    ahead = line[whole:]
    if ahead and gone > whole:
        behind = (*behind, part_of(ahead[0], gone - whole))
        ahead = (rest_of(ahead[0], gone - whole), *ahead[1:])
    stroke(painter, path_of(line), look.colour("card"), CASING * scale)
    stroke(painter, path_of(ahead), look.colour("border"), (LINE - 1.5) * scale, _DASH)
    stroke(painter, path_of(behind), look.colour("main"), LINE * scale)


def paint_loop(painter: QPainter, look: Look, loop: tuple[Curve, ...], colour: str) -> None:
    """The side step's way, dotted in its phase's colour."""
    scale = look.text_size / 100
    stroke(painter, path_of(loop), look.colour("card"), (CASING - 3) * scale)
    stroke(painter, path_of(loop), look.colour(colour), (LINE - 1.5) * scale, _DOT)


def rest_of(curve: Curve, share: float) -> Curve:
    """The end of a curve, from a share of it on."""
    back = part_of(Curve(curve.end, curve.second, curve.first, curve.start), 1 - share)
    return Curve(back.end, back.second, back.first, back.start)


def path_of(curves: tuple[Curve, ...]) -> QPainterPath:
    """Stretches that follow each other, as one path."""
    path = QPainterPath()
    for curve in curves:
        if path.currentPosition() != QPointF(*curve.start) or path.isEmpty():
            path.moveTo(*curve.start)
        path.cubicTo(*curve.first, *curve.second, *curve.end)
    return path


def stroke(
    painter: QPainter, path: QPainterPath, colour: QColor, width: float, dashes: tuple[float, float] | None = None
) -> None:
    """Draw a line with round ends; `dashes` in line widths: mark and gap."""
    pen = round_pen(colour, width)
    if dashes:
        pen.setDashPattern(list(dashes))
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(path)


def round_pen(colour: QColor, width: float) -> QPen:
    """A pen with round ends and corners."""
    return QPen(colour, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)


def paint_medal(painter: QPainter, look: Look, icons: Icons, medal: Medal, centre: QPointF) -> None:
    """A station's circle: filled when open or done, outlined when it is to come; ringed when open; ticked when done.

    Dotted and faint when it may not be part of the plan; its words are not.
    """
    scale, radius = look.text_size / 100, medal.radius
    colour, card = look.colour(medal.colour), look.colour("card")
    ring = RING * scale
    if medal.is_hovered or medal.is_pressed:
        halo = QColor(colour)
        halo.setAlpha(_FAINT)
        _circle(painter, centre, radius + ring + 1.5, halo)
    if medal.is_open:
        _circle(painter, centre, radius + ring, look.colour("ink"))
        _circle(painter, centre, radius + ring - 2.5 * scale, card)
    filled = medal.is_open or medal.is_done
    ground = look.colour("ink") if medal.is_pressed and filled else colour if filled else card
    if medal.is_pressed and not filled:
        ground = look.colour(f"{medal.colour}-tint")
    line = (4 if medal.is_now else 2.5) * scale
    shrunk = radius - 0.5 * scale if medal.is_open else radius
    pen = QPen(colour, line)
    if medal.is_unlikely:
        pen.setDashPattern([1.2, 1.6])
    _circle(painter, centre, shrunk, ground, None if filled else pen)
    _icon(painter, icons, medal, centre, card if filled else colour)
    if medal.is_done:
        _badge(painter, look, centre + QPointF(radius * _BADGE_AT, -radius * _BADGE_AT), scale)


def _icon(painter: QPainter, icons: Icons, medal: Medal, centre: QPointF, colour: QColor) -> None:
    half = medal.radius * 0.58
    painter.setOpacity(_UNLIKELY if medal.is_unlikely else 1.0)
    icons.paint(painter, medal.icon, QRectF(centre.x() - half, centre.y() - half, 2 * half, 2 * half), colour)
    painter.setOpacity(1.0)


def _badge(painter: QPainter, look: Look, centre: QPointF, scale: float) -> None:
    side = _BADGE * scale
    _circle(painter, centre, side + 2 * scale, look.colour("card"))
    _circle(painter, centre, side, look.colour("ink"))
    tick = [centre + QPointF(x, y) * side for x, y in _TICK]
    painter.setPen(round_pen(look.colour("card"), 2.2 * scale))
    painter.drawPolyline(tick)


def _circle(painter: QPainter, centre: QPointF, radius: float, fill: QColor, line: QPen | None = None) -> None:
    inner = radius - line.widthF() / 2 if line else radius
    painter.setPen(line or Qt.PenStyle.NoPen)
    painter.setBrush(fill)
    painter.drawEllipse(centre, inner, inner)


def paint_ring(painter: QPainter, look: Look, centre: Point, radius: float) -> None:
    """The ring of the open station while it is on its way."""
    scale = look.text_size / 100
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for colour, width in (("card", 6.0), ("ink", 2.5)):
        painter.setPen(QPen(look.colour(colour), width * scale))
        painter.drawEllipse(QPointF(*centre), radius + 2.75 * scale, radius + 2.75 * scale)


def flag_size(look: Look, word: str) -> QSizeF:
    """How wide and high the flag with a word is."""
    scale = look.text_size / 100
    return QSizeF(text_width(_bold(look), word) + 2 * TIGHT * scale, FLAG * scale)


def paint_pin(painter: QPainter, look: Look, word: str, tip: Point, within: float) -> None:
    """The pin: a flag above the place its tip points at; it stays within a width."""
    size = flag_size(look, word)
    left = min(max(tip[0] - size.width() / 2, TIGHT), within - size.width() - TIGHT)
    top = tip[1] - POINTER * look.text_size / 100 - size.height()
    paint_flag(painter, look, word, QRectF(QPointF(left, top), size), tip)


def paint_flag(painter: QPainter, look: Look, word: str, body: QRectF, tip: Point | None = None) -> None:
    """A dark rounded flag with a word, with a tip that points at a place below it or to its left."""
    scale = look.text_size / 100
    flag = QPainterPath()
    flag.addRoundedRect(body, 8 * scale, 8 * scale)
    if tip:
        half = 6 * scale
        x, y = tip
        ends = [(x - half, body.bottom() - 1), (x + half, body.bottom() - 1)]
        if y < body.bottom():
            ends = [(body.left() + 1, y - half), (body.left() + 1, y + half)]
        point = QPainterPath()
        point.addPolygon(QPolygonF([QPointF(*corner) for corner in (*ends, tip)]))
        point.closeSubpath()
        flag = flag.united(point)
    painter.setPen(round_pen(look.colour("card"), 3))
    painter.setBrush(look.colour("ink"))
    painter.drawPath(flag)
    painter.fillPath(flag, look.colour("ink"))
    _paint_word(painter, look, word, body)


def _paint_word(painter: QPainter, look: Look, word: str, body: QRectF) -> None:
    painter.setFont(_bold(look))
    painter.setPen(look.colour("card"))
    painter.drawText(body, int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip), word)


def _bold(look: Look) -> QFont:
    font = QFont(look.font("small"))
    font.setBold(True)
    return font


def rectangle(box: Box) -> QRectF:
    """A box as Qt has it."""
    return QRectF(*box)
