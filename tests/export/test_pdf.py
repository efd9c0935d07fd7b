"""The PDF as a reader from outside finds it: every word in it as text, each page numbered, fonts within."""

import re
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

import pytest
from pypdf import PageObject, PdfReader

from cartguide.export.page import Heading, Paragraph, Sheet, SignatureLines, Signs, Table, texts
from cartguide.export.paint.pdf import write_pdf
from cartguide.guide.catalogue import Words
from tests.export.proofs import small_proof

LONG = " ".join(["Words that go on."] * 30)
ODD = "<b>5 < 6</b> & “first office” ñ ٣ Ελλη"
WHOLE = Sheet(
    title="A sheet",
    language="en",
    parts=(
        Heading("The title of it", 1),
        Paragraph(ODD, strong=True),
        Table(
            ("One", "Two"), tuple((f"row{at}", f"cell{at} {LONG if at % 7 == 0 else ''}") for at in range(60)), (40, 60)
        ),
        *(
            part
            for at in range(30)
            for part in (
                Heading(f"Heading{at}"),
                Paragraph(f"below{at}"),
                Signs(f"Part{at}", tuple(f"sign{at}x{n}" for n in range(at))),
            )
        ),
        Paragraph(" ".join(f"word{number}" for number in range(2000))),
        Heading("Sign here"),
        SignatureLines(("Name", "Date"), 2),
    ),
    foot="The foot of it",
    page_words="Page {page} of {pages}",
)


def read(path: Path) -> list[str]:
    """The pages' text with single spaces."""
    return [" ".join(page.extract_text().split()) for page in PdfReader(path).pages]


def size(page: PageObject) -> tuple[int, int]:
    """In millimetres."""
    return round(float(page.mediabox.width) / 72 * 25.4), round(float(page.mediabox.height) / 72 * 25.4)


@pytest.fixture
def path(tmp_path: Path, qapp: object) -> Path:
    assert qapp
    path = tmp_path / "sheet.pdf"
    write_pdf(path, WHOLE, "a4")
    return path


def test_every_text_is_in_it_in_order_as_text(path: Path) -> None:
    said = " ".join(read(path))
    at = 0
    for text in texts(WHOLE._replace(parts=tuple(part for part in WHOLE.parts if not isinstance(part, Table)))):
        words = " ".join(text.split()[:3])
        at = said.find(words, at)
        assert at >= 0, words
    assert [row for row in range(60) if not re.search(rf"\brow{row}\b.*?\bcell{row}\b", said)] == []
    assert said.count("Words that go on.") == LONG.count("on.") * 9
    found = {int(number) for number in re.findall(r"word(\d+)", "".join(said.split()))}
    assert set(range(2000)) <= found


def test_each_page_is_numbered_and_has_the_foot(path: Path) -> None:
    pages = read(path)
    assert len(pages) > 5
    for number, page in enumerate(pages, 1):
        assert page.endswith(f"The foot of it Page {number} of {len(pages)}")


def test_a_tables_head_stands_on_each_of_its_pages(path: Path) -> None:
    pages = [page for page in read(path) if re.search(r"\bcell\d", page)]
    assert len(pages) > 2
    assert all("One Two" in page for page in pages)


def test_no_heading_stands_alone_and_those_who_sign_see_what_they_sign(path: Path) -> None:
    pages = read(path)
    for at in range(30):
        (page,) = (page for page in pages if re.search(rf"Heading{at}\b", page))
        assert f"Heading{at} below{at}" in page
    assert "Sign here Name Date" in pages[-1]


def test_what_is_signed_on_is_never_torn_from_its_heading(tmp_path: Path, qapp: object) -> None:
    assert qapp
    for lines in range(26, 42):
        signed = WHOLE._replace(parts=(*map(Paragraph, map(str, range(lines))), *WHOLE.parts[-2:]))
        write_pdf(tmp_path / "a.pdf", signed, "a4")
        heads = [("Sign here" in page, "Name Date" in page) for page in read(tmp_path / "a.pdf")]
        assert heads[-1] == (True, True)
        assert not any(map(any, heads[:-1]))


def test_fonts_are_within_and_ink_is_black(path: Path) -> None:
    for page in PdfReader(path).pages:
        fonts = page["/Resources"]["/Font"].values()  # type: ignore[index]  # a dictionary of PDF
        for font in fonts:
            inner = font.get_object()["/DescendantFonts"][0].get_object()
            assert "/FontFile2" in inner["/FontDescriptor"].get_object()
        inks = set(re.findall(rb"([\d.]+) ([\d.]+) ([\d.]+) (?:scn|SCN|rg|RG)\b", page.get_contents().get_data()))  # type: ignore[union-attr]  # it has some
        assert {tuple(map(float, ink)) for ink in inks} <= {(0.0, 0.0, 0.0), (1.0, 1.0, 1.0)}


@pytest.mark.parametrize(("paper", "wanted"), [("a4", (210, 297)), ("letter", (216, 279))])
def test_on_the_paper_asked_for(tmp_path: Path, qapp: object, paper: str, wanted: tuple[int, int]) -> None:
    assert qapp
    write_pdf(tmp_path / "a.pdf", WHOLE, paper)
    assert {size(page) for page in PdfReader(tmp_path / "a.pdf").pages} == {wanted}


def test_the_proof_is_whole_on_paper(tmp_path: Path, qapp: object, say: Words) -> None:
    assert qapp
    sheet = small_proof(tmp_path, say)
    write_pdf(tmp_path / "a.pdf", sheet, "letter")
    said = "".join("".join(read(tmp_path / "a.pdf")).split())
    assert [text for text in texts(sheet) if "".join(text.split()) not in said] == []
    assert PdfReader(tmp_path / "a.pdf").metadata.title == "Proof: Example Hospital"  # type: ignore[union-attr]  # it has some


def test_on_a_full_disk_the_former_file_stays(path: Path, no_room: Callable[[], AbstractContextManager[None]]) -> None:
    before = path.read_bytes()
    with pytest.raises(OSError, match=r"\S"), no_room():
        write_pdf(path, WHOLE, "a4")
    assert path.read_bytes() == before
    assert list(path.parent.iterdir()) == [path]
