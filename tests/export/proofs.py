"""A proof to test with: the small guide, and the centre of tests/guide/centres.py."""

import shutil
from datetime import date
from pathlib import Path

from cartguide.export.page import Sheet
from cartguide.export.proof import proof
from cartguide.export.proof_material import Material, gather
from cartguide.guide.catalogue import Words
from cartguide.guide.centre import Centre, centre_text
from tests.guide.centres import CENTRE

SMALL = Path(__file__).parent.parent / "guide" / "small_content"
PRINTED = date(2026, 11, 23)


def write_centre(folder: Path, centre: Centre = CENTRE) -> Path:
    """A centre file on the disk."""
    path = folder / "example.cgcentre"
    path.write_text(centre_text(centre), "utf-8")
    return path


def copy_content(folder: Path) -> Path:
    """The small guide, to be changed."""
    return Path(shutil.copytree(SMALL, folder / "content"))


def material(folder: Path, centre: Centre | None = CENTRE, content: Path = SMALL) -> Material:
    """What a proof is made from, with a centre file or none."""
    found, problems = gather(content, "en", write_centre(folder, centre) if centre else None)
    assert found is not None, problems
    return found


def small_proof(folder: Path, say: Words, centre: Centre | None = CENTRE) -> Sheet:
    """The proof of a centre in the small guide."""
    return proof(material(folder, centre), say, PRINTED, "1.2")
