"""A logo for a centre file, from a file that somebody chose."""

from base64 import b64encode
from pathlib import Path

from cartguide.guide.centre.logo import LARGEST_LOGO, read_logo
from cartguide.guide.fields import Fields, Text
from cartguide.guide.model import message_id

NOT_READ = message_id("This picture can't be read. Please choose another.")
NOT_GOOD = message_id("The logo must be a PNG picture of at most 200 KB, at most 4096 dots wide and high.")


def logo_of(file: Path) -> bytes | str:
    """The picture, or what is wrong with it: a catalogue key."""
    try:
        with file.open("rb") as opened:
            data = opened.read(LARGEST_LOGO + 1)
    except (OSError, ValueError):
        return NOT_READ
    one = Fields({"logo-data": b64encode(data).decode()}, Text("", ()))
    return read_logo(one, file.parent) or NOT_GOOD
