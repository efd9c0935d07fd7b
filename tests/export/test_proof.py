"""The proof says all of a centre file, in the words that patients will read, and what the guide says in its place."""

from datetime import date
from pathlib import Path

import pytest

from cartguide.export.page import Heading, Paragraph, Part, Sheet, SignatureLines, Signs, Table, texts
from cartguide.export.proof import proof
from cartguide.export.proof_material import gather
from cartguide.guide.calls import load_calls
from cartguide.guide.catalogue import Words
from cartguide.guide.centre import CentreFigure, CentreReview, load_centre
from cartguide.guide.figures import load_figures
from cartguide.guide.load import load_outline
from tests.export.proofs import PRINTED, SMALL, copy_content, material, small_proof
from tests.guide.centres import CENTRE
from tests.journey.example_content import change
from tests.ui.centre.sentences import Marked

NUMBERS = (
    ("Call first: CAR T team, day and night", "+1 555 010 0142", "at any hour", ""),
    ("Clinic", "555 010 0143, ask for CAR T", "", ""),
    ("Emergency number", "911", "", "Not to be tried"),
)


def below(sheet: Sheet, heading: str) -> tuple[Part, ...]:
    """The parts below a heading, as far as the next of its level."""
    parts = sheet.parts
    at = next(at for at, part in enumerate(parts) if isinstance(part, Heading) and part.text == heading)
    first = parts[at]
    assert isinstance(first, Heading)
    ends = (
        after
        for after, part in enumerate(parts)
        if after > at and isinstance(part, Heading) and part.level <= first.level
    )
    return parts[at + 1 : next(ends, len(parts))]


def table(sheet: Sheet, heading: str) -> Table:
    """The table below a heading."""
    (found,) = (part for part in below(sheet, heading) if isinstance(part, Table))
    return found


def test_it_says_what_it_is_and_ends_with_two_to_sign(tmp_path: Path, say: Words) -> None:
    sheet = small_proof(tmp_path, say)
    assert sheet.parts[0] == Heading("Proof: Example Hospital", 1)
    assert "Printed on 23 November 2026 by CAR T Guide 1.2." in texts(sheet)
    assert "Center file: example.cgcentre, checked 20 November 2026." in texts(sheet)
    assert sheet.parts[-1] == SignatureLines(("Name", "Role", "Date", "Dialed on"), 2)
    assert (sheet.page_words, sheet.language) == ("Page {page} of {pages}", "en")


def test_every_number_has_room_for_who_dialed_it_and_the_emergency_number_is_not_tried(
    tmp_path: Path, say: Words
) -> None:
    assert table(small_proof(tmp_path, say), "Numbers").rows == NUMBERS


def test_a_centre_without_numbers_is_told_so(tmp_path: Path, say: Words) -> None:
    sheet = small_proof(tmp_path, say, CENTRE._replace(numbers=(), emergency=""))
    assert any(
        isinstance(part, Paragraph) and part.strong and "no number" in part.text for part in below(sheet, "Numbers")
    )
    assert table(sheet, "Numbers").rows == (("Emergency number", "911, 999 or 112", "", "Not to be tried"),)


def test_a_figure_that_the_centre_sets_stands_beside_the_guides_own(tmp_path: Path, say: Words) -> None:
    sheet = small_proof(tmp_path, say)
    assert table(sheet, "Figures that the center sets").rows == (
        (
            "Fever: from when to call",
            "99.5 °F (37.5 °C) or higher, by mouth",
            "100.4 °F (38.0 °C) or higher, by mouth",
            "99.5 to 100.4 °F",
        ),
        (
            "Not driving",
            "until your team says yes, at least 12 weeks",
            "until your team says yes, at least 8 weeks",
            "2 to 16 weeks",
        ),
        ("Emergency number", "911", "911, 999 or 112", ""),
    )
    assert Paragraph("Set by Example Hospital, checked 20 November 2026.") in below(
        sheet, "Figures that the center sets"
    )
    (hours,) = table(sheet, "Figures as in the guide").rows
    assert hours[:2] == ("Hours of collecting cells", "about 2 to 6 hours")
    assert hours[2].startswith("Checked 23 November 2026.\nSources: ")


def test_every_figure_of_the_guide_is_there_and_who_is_told_something_else(tmp_path: Path, say: Words) -> None:
    sheet = small_proof(tmp_path, say, None)
    rows = table(sheet, "Figures as in the guide").rows
    assert len(rows) == 1 + len(load_figures(SMALL, "en")[0])
    assert ("where region: us", "until your team says yes, at least 2 weeks", "", "") in rows
    assert not any(isinstance(part, Heading) and "center sets" in part.text for part in sheet.parts)
    assert sheet.title == "Proof of the guide without a center file"


def test_a_number_outside_the_known_range_asks_to_be_checked(tmp_path: Path, say: Words) -> None:
    figures = {"fever": CentreFigure("101.3", also="38.5"), "drive": CentreFigure("2")}
    fever, drive, *_ = table(
        small_proof(tmp_path, say, CENTRE._replace(figures=figures)), "Figures that the center sets"
    ).rows
    assert fever[3] == "99.5 to 100.4 °F\nOutside the known range. Please check."
    assert drive[3] == "2 to 16 weeks"


def test_past_its_review_a_number_says_so_and_a_restriction_has_none(tmp_path: Path, say: Words) -> None:
    rows = table(proof(material(tmp_path, None), say, date(2027, 6, 1), "1"), "Figures as in the guide").rows
    told = {row[0]: row for row in rows}
    assert "Its review is overdue." in told["Fever: from when to call"][2]
    assert told["Not driving"][1] == "until your team says yes"


def test_the_whole_call_list_is_there_with_the_centres_numbers(tmp_path: Path, say: Words) -> None:
    parts = below(small_proof(tmp_path, say), "Unwell? Who to call")
    calls, _ = load_calls(SMALL, "en")
    assert calls is not None
    lists = [part for part in parts if isinstance(part, Signs)]
    assert sum(len(part.items) for part in lists) == sum(
        len(signs) for group in calls.groups for _, _, signs in group.parts
    )
    assert lists[1] == Signs("Fever", ("A fever: 99.5 °F (37.5 °C) or higher, by mouth.",))
    assert [part.text for part in parts if isinstance(part, Heading)][:2] == [
        "Call 911 now",
        "Call your team now, at any hour",
    ]


def test_what_the_centre_adds_stands_under_its_steps(tmp_path: Path, say: Words) -> None:
    sheet = small_proof(tmp_path, say)
    titles = load_outline(SMALL, "en").heads
    assert table(sheet, "To do, added by the center").rows == (
        (titles["collecting"].title, "Park in garage B.", "It is nearest to the door."),
        (titles["home"].title, "Show the blue card.", ""),
    )
    assert below(sheet, "Notes from the center") == (
        Heading(titles["home"].title, 3),
        Paragraph("Our clinic is on floor 3."),
        Paragraph("The shop closes at 6."),
    )


def test_every_page_has_its_fingerprint_and_who_checked_these_words(tmp_path: Path, say: Words) -> None:
    content = copy_content(tmp_path)
    pages = {page.page: page for page in material(tmp_path, None, content).pages}
    assert list(pages) == ["who-to-call", "collecting", "home", "between", "words"]
    reviews = (
        CentreReview("collecting", "en", pages["collecting"].fingerprint, "Nurse A", "2026-11-10"),
        CentreReview("home", "en", pages["home"].fingerprint, "Nurse B", "2026-11-11"),
        CentreReview("gone", "en", "0" * 16, "Nurse C", "2026-11-12"),
    )
    change(content / "en" / "home.md", "message = ", 'message = "Another." # ')
    found = material(tmp_path, CENTRE._replace(reviews=reviews, languages=()), content)
    rows = table(proof(found, say, PRINTED, "1"), "Pages, and who has checked them").rows
    checked = {row[0].rpartition("\n")[2]: row[3] for row in rows}
    assert checked == {
        "who-to-call": "",
        "collecting": "Nurse A, 10 November 2026",
        "home": "Nurse B, 11 November 2026, but other words than these",
        "between": "",
        "words": "",
        "gone": "Nurse C, 12 November 2026",
    }
    assert rows[-1][2] == "no such page"


def test_a_page_for_parents_is_one_of_its_own(tmp_path: Path, say: Words) -> None:
    content = copy_content(tmp_path)
    (content / "en" / "parent").mkdir(exist_ok=True)
    parents = content / "en" / "parent" / "home.md"
    parents.write_bytes((content / "en" / "home.md").read_bytes())
    change(parents, "message = ", 'message = "Your child." # ')
    both = [page for page in material(tmp_path, None, content).pages if page.page == "home"]
    assert [page.reader for page in both] == ["", "parent"]
    review = CentreReview("home", "en", both[1].fingerprint, "Nurse", "2026-11-10")
    found = material(tmp_path, CENTRE._replace(reviews=(review,), languages=()), content)
    rows = table(proof(found, say, PRINTED, "1"), "Pages, and who has checked them").rows
    assert [row[3] for row in rows if row[0].endswith("\nhome")] == ["", "Nurse, 10 November 2026"]


def test_words_of_another_page_are_earlier_words(tmp_path: Path, say: Words) -> None:
    """Only the other form of the same page says nothing of this one."""
    there = {page.page: page for page in material(tmp_path, None).pages if not page.reader}
    review = CentreReview("home", "en", there["collecting"].fingerprint, "Nurse", "2026-11-10")
    found = material(tmp_path, CENTRE._replace(reviews=(review,), languages=()))
    rows = table(proof(found, say, PRINTED, "1"), "Pages, and who has checked them").rows
    assert "Nurse, 10 November 2026, but other words than these" in [
        row[3] for row in rows if row[0].endswith("\nhome")
    ]


def test_nothing_of_the_centre_file_is_left_out(tmp_path: Path, say: Words) -> None:
    said = "\n".join(texts(small_proof(tmp_path, say)))
    centre = CENTRE
    words = [centre.name, *(text for number in centre.numbers for text in number), centre.emergency]
    words += [text for item in centre.items for text in (item.text, item.why)]
    words += [text for paragraphs in centre.notes.values() for text in paragraphs]
    words += [text for review in centre.reviews for text in (review.page, review.role)]
    words += [text for visit in centre.visits for text in (visit.title, *visit.points)]
    words += [text for key in centre.kiosk for text in (key, str(centre.kiosk[key]).replace("True", "yes"))]
    words += [number for figure in centre.figures.values() for number in figure]
    words += ["en, es", "a picture", "Only pages that a clinician has checked are shown."]
    assert [text for text in words if text not in said] == []


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("figures.toml", 'kind = "alarm"', 'kind = "alert"'),
        ("en/who-to-call.md", "{#always}", "{#never}"),
        ("../example.cgcentre", "checked = ", "checked = 0 #"),
        ("../example.cgcentre", 'step = "home"', 'step = "moon"'),
    ],
)
def test_of_what_is_not_whole_there_is_no_proof(tmp_path: Path, file: str, old: str, new: str) -> None:
    content = copy_content(tmp_path)
    material(tmp_path, CENTRE, content)
    change(content / file, old, new)
    found, problems = gather(content, "en", tmp_path / "example.cgcentre")
    assert found is None
    assert problems


def test_the_worked_example_is_whole_and_differs_from_the_guide(resources: Path) -> None:
    path = resources / "centre" / "example.toml"
    figures, _ = load_figures(resources / "content", "en")
    steps = [step.identity for step in load_outline(resources / "content", "en").steps]
    centre, problems = load_centre(path, figures, steps)
    assert problems == ()
    assert centre is not None
    assert centre.name == "Example Hospital"
    assert centre.numbers
    assert all("555" in number.number for number in centre.numbers)
    assert centre.figures
    assert all(centre.figures[name][:2] != (figures[name].low, figures[name].high) for name in centre.figures)
    assert centre.items
    assert centre.notes
    assert centre.visits
    assert centre.logo


def test_who_checked_a_page_is_one_sentence(tmp_path: Path, resources: Path) -> None:
    page = next(one for one in material(tmp_path, None).pages if one.page == "home")
    reviews = tuple(CentreReview(name, "en", page.fingerprint, "Nurse", "2026-11-10") for name in ("home", "gone"))
    found = material(tmp_path, CENTRE._replace(reviews=reviews, languages=()))
    sheet = proof(found, Marked(resources / "locale", "en"), PRINTED, "1")
    rows = table(sheet, "[Pages, and who has checked them]").rows
    checked = {row[0].rpartition("\n")[2]: row[3] for row in rows}
    assert checked["home"] == checked["gone"]
    assert checked["home"].startswith("[Nurse, ")
