"""A centre's logo: a small PNG, beside its file or in it."""

import binascii
from pathlib import Path, PurePath

from cartguide.guide.centre.file import LARGEST_LOGO, begin_of
from cartguide.guide.fields import Fields
from cartguide.guide.model import message_id

LONGEST_SIDE = 4096
# PNG (ISO/IEC 15948) 5.2 and 11.2.2: the signature, then the chunk IHDR with width and height.
_BEGINS, _SIZES = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", slice(16, 24)
_NOT_PNG = message_id("The logo must be a PNG picture of at most 200 KB, at most 4096 dots wide and high.")
_NO_LOGO = message_id("The logo “{text}” can't be read. It must lie beside this file.")
_BOTH = message_id("There is a logo twice: keep {text} only.")
_BAD_DATA = message_id("The {text} is damaged. Make the file anew.")


def read_logo(one: Fields, beside: Path) -> bytes:
    """The picture that `logo` names, in the folder `beside`, or that `logo-data` holds; empty if none or not good."""
    name, data = one.text("logo", ""), one.text("logo-data", "")
    if name and data:
        one.problem(_BOTH, "logo", "logo")
        return b""
    if data:
        return _good(one, "logo-data", _decoded(one, data))
    return _good(one, "logo", _from_file(one, name, beside)) if name else b""


def _decoded(one: Fields, data: str) -> bytes | None:
    try:
        return binascii.a2b_base64("".join(data.split()).encode(), strict_mode=True)
    except ValueError:
        one.problem(_BAD_DATA, "logo-data", "logo-data")
        return None


def _from_file(one: Fields, name: str, beside: Path) -> bytes | None:
    is_beside = PurePath(name).name == name and "\\" not in name
    found = begin_of(beside / name, LARGEST_LOGO) if is_beside else None
    if found is None:
        one.problem(_NO_LOGO, "logo", name[:60])
    return found


def _good(one: Fields, key: str, picture: bytes | None) -> bytes:
    if picture is None:
        return b""
    width, height = (int.from_bytes(picture[_SIZES][at : at + 4], "big") for at in (0, 4))
    if (
        picture.startswith(_BEGINS)
        and len(picture) <= LARGEST_LOGO
        and 0 < width <= LONGEST_SIDE
        and 0 < height <= LONGEST_SIDE
    ):
        return picture
    one.problem(_NOT_PNG, key, key)
    return b""
