"""A logo for a centre file, from a file that somebody chose."""

from base64 import b64encode
from pathlib import Path

from cartguide.guide.centre.file import LARGEST_LOGO, begin_of
from cartguide.guide.centre.logo import read_logo
from cartguide.guide.fields import Fields, Text
from cartguide.guide.model import message_id

NOT_READ = message_id("This picture can't be read. Please choose another.")
NOT_GOOD = message_id("The logo must be a PNG picture of at most 200 KB, at most 4096 dots wide and high.")


def logo_of(file: Path) -> bytes | str:
    """The picture, or what is wrong with it: a catalogue key."""
    data = begin_of(file, LARGEST_LOGO)
    if data is None:
        return NOT_READ
    one = Fields({"logo-data": b64encode(data).decode()}, Text("", ()))
    return read_logo(one, file.parent) or NOT_GOOD
