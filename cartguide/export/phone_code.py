"""A phone number as a QR code that a phone can dial (`tel:`, RFC 3966)."""


def phone_code(digits: str) -> tuple[tuple[bool, ...], ...]:
    """The code's squares by row, dark is True, without the quiet zone; `digits` are + and decimal digits only.

    Not a Micro QR: phones do not read those.
    """
    import segno  # noqa: PLC0415  50 ms, and only where a code is shown

    code = segno.make_qr(f"tel:{digits}", error="m")
    return tuple(tuple(bool(square) for square in row) for row in code.matrix)
