"""The fridge sheet to test with, and a PDF read back by a reader from outside."""

from datetime import date
from pathlib import Path

from pypdf import PdfReader

from cartguide.export.fridge import FridgeNumber, fridge_sheet
from cartguide.export.page import Sheet
from cartguide.export.paint.pdf import write_pdf
from cartguide.guide.catalogue import Words
from cartguide.guide.centre import NO_CENTRE
from cartguide.journey.calls_in_force import CallsInForce, calls_in_force
from cartguide.journey.circumstances import circumstances_in

OWN = FridgeNumber("800 555 0142", "8005550142", "2026-03-03")
CENTRE = FridgeNumber(
    "+1 (800) 555-0142 ext. 77",
    "+18005550142",
    "2026-11-20",
    "Example Hospital",
    "CAR T nurse",
    "day and night",
    ("Next: 555 010 0143 · Clinic · Example Hospital", "Also written by you: 555 010 0199"),
)
PRINTED = "2026-11-23"


def calls(resources: Path, region: str = "us") -> CallsInForce:
    """The guide's own list, in the words of a region."""
    return calls_in_force([resources / "content"], "en", circumstances_in({}, region, date(2026, 11, 23), NO_CENTRE))


def fridge(resources: Path, number: FridgeNumber = OWN, region: str = "us") -> Sheet:
    """The fridge sheet of the guide's own list."""
    return fridge_sheet(Words(resources / "locale", "en"), calls(resources, region), number, PRINTED, ("It rests.",))


def pages(sheet: Sheet, folder: Path, paper: str = "a4") -> list[str]:
    """The text of each page on paper, with single spaces."""
    path = folder / "sheet.pdf"
    write_pdf(path, sheet, paper)
    return [" ".join(page.extract_text().split()) for page in PdfReader(path).pages]
