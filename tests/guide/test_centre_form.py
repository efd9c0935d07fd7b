"""A centre typed into a form: what it makes, what is to mend in it, and that its file is then whole."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cartguide.guide.centre import (
    NO_CENTRE,
    Centre,
    CentreFigure,
    CentreItem,
    CentreNumber,
    CentreReview,
    centre_text,
    load_centre,
)
from cartguide.guide.centre.form import Fault, Form, FormNote, Known, centre_of, form_of
from cartguide.guide.centre.form_figures import places_to_type
from cartguide.guide.figures import load_figures
from cartguide.guide.model import Figure
from tests.guide.centres import CENTRE

SMALL = Path(__file__).parent / "small_content"
STEPS = ("collecting", "home")
TODAY = date(2026, 11, 23)
WHOLE = form_of(CENTRE)


def read_day(text: str) -> date | str:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return "Not a day."


@pytest.fixture(scope="module")
def figures() -> dict[str, Figure]:
    return load_figures(SMALL, "en")[0]


@pytest.fixture(scope="module")
def known(figures: dict[str, Figure]) -> Known:
    return Known(figures, STEPS, read_day, TODAY)


def said(faults: tuple[Fault, ...]) -> list[tuple[str, str]]:
    """Where, and the sentence as it is read; what only asks ends with a question mark of ours."""
    return [(one.place, one.wording.format(**dict(one.values)) + ("?" if one.asks else "")) for one in faults]


def test_a_form_begun_with_a_centre_makes_the_same_one(known: Known) -> None:
    assert centre_of(WHOLE, known) == (CENTRE, ())


def test_an_empty_form_asks_for_what_a_file_needs(known: Known) -> None:
    centre, faults = centre_of(form_of(NO_CENTRE), known)
    assert centre == NO_CENTRE
    assert said(faults) == [
        ("name", "Please write the name of the center."),
        ("checked", "Please write the day somebody last checked everything here."),
        ("numbers", "Without a number, people are told to look on their card or papers. Please check.?"),
    ]


def test_rows_with_nothing_in_them_count_for_nothing(known: Known) -> None:
    form = WHOLE._replace(
        numbers=(*WHOLE.numbers, CentreNumber(" ", "")),
        items=(*WHOLE.items, CentreItem("", "home", "  ")),
        notes=(*WHOLE.notes, FormNote("home", "\n ")),
        reviews=(*WHOLE.reviews, CentreReview("", "en", "", "", "")),
        figures={**WHOLE.figures, "collection-hours": CentreFigure(" "), "gone": CentreFigure(" ")},
    )
    assert centre_of(form, known) == (CENTRE, ())


def test_typed_texts_lose_their_loose_spaces(known: Known) -> None:
    form = WHOLE._replace(name="  Example \u2028 Hospital ", notes=(FormNote("home", " Floor  3.\r\n\n Room 4. "),))
    centre, faults = centre_of(form, known)
    assert (centre.name, centre.notes, faults) == ("Example Hospital", {"home": ("Floor 3.", "Room 4.")}, ())


def test_two_notes_for_a_step_follow_one_another(known: Known) -> None:
    form = WHOLE._replace(notes=(FormNote("home", "One."), FormNote("collecting", "Two."), FormNote("home", "Three.")))
    assert centre_of(form, known)[0].notes == {"home": ("One.", "Three."), "collecting": ("Two.",)}


FAULTY: list[tuple[Form, list[tuple[str, str]]]] = [
    (WHOLE._replace(checked="2026-11-24"), [("checked", "This day is still to come. Please check it.")]),
    (WHOLE._replace(checked="soon"), [("checked", "Not a day.")]),
    (
        WHOLE._replace(numbers=(CentreNumber("", "ask at the desk"), *WHOLE.numbers)),
        [
            ("number.0.role", "Please write whose number this is."),
            ("number.0.number", "A phone number has at least one digit, unlike “ask at the desk”."),
        ],
    ),
    (
        WHOLE._replace(numbers=(WHOLE.numbers[0], CentreNumber("Clinic", ""))),
        [("number.1.number", "Please write the number.")],
    ),
    (
        WHOLE._replace(emergency="call them"),
        [("emergency", "A phone number has at least one digit, unlike “call them”.")],
    ),
    (
        WHOLE._replace(items=(CentreItem("", "nowhere", "", "Because."),)),
        [("item.0.step", "Please choose the step."), ("item.0.text", "Please write what there is to do.")],
    ),
    (WHOLE._replace(notes=(FormNote("", "Floor 3."),)), [("note.0.step", "Please choose the step.")]),
    (
        WHOLE._replace(reviews=(CentreReview("", "en", "", "CAR T nurse", ""),)),
        [
            ("review.0.page", "Please choose the page."),
            ("review.0.day", "Please write the day."),
            ("reviews", "No page is checked yet. So people would see no page of a step. Please check.?"),
        ],
    ),
    (
        WHOLE._replace(reviews=(*WHOLE.reviews, CentreReview("home", "en", "", "", "2026-11-10"))),
        [
            ("review.1.fingerprint", "Please read the page first. Then say that you checked it."),
            ("review.1.role", "Please write who checked it, such as CAR T nurse. Do not write a name."),
        ],
    ),
]


@pytest.mark.parametrize(("form", "told"), FAULTY, ids=range(len(FAULTY)))
def test_what_is_to_mend_is_said_at_its_field(known: Known, form: Form, told: list[tuple[str, str]]) -> None:
    assert said(centre_of(form, known)[1]) == told


FIGURES: list[tuple[str, CentreFigure, list[str], bool]] = [
    ("drive", CentreFigure("twelve"), ["“twelve” is not a number such as 38.0."], False),
    ("drive", CentreFigure("30"), ["Other centers use 2 to 16. Please check.?"], True),
    ("fever", CentreFigure("99,5", also="37,5"), [], True),
    ("fever", CentreFigure("101.3", also="38.5"), ["Other centers use 99.5 to 100.4. Please check.?"], True),
    ("fever", CentreFigure("99.5"), ["Please write it in °C too. 99.5 °F is 37.5 °C."], False),
    ("fever", CentreFigure(also="38"), ["Please write it in °F too. 38 °C is 100.4 °F."], False),
    ("fever", CentreFigure("99.5", also="38"), ["These are not the same temperature. 99.5 °F is 37.5 °C."], False),
    ("collection-hours", CentreFigure("2"), ["Please write both numbers."], False),
    ("collection-hours", CentreFigure("6", "2"), ["The second number is smaller than the first."], False),
    ("drive", CentreFigure("8", also="9"), ["This figure has fewer numbers. Please take the last one out."], False),
]


@pytest.mark.parametrize(("identity", "typed", "told", "is_taken"), FIGURES, ids=range(len(FIGURES)))
def test_a_figure_is_whole_or_is_not_taken(
    known: Known, identity: str, typed: CentreFigure, told: list[str], *, is_taken: bool
) -> None:
    centre, faults = centre_of(WHOLE._replace(figures={identity: typed}), known)
    assert said(faults) == [(f"figure.{identity}", one) for one in told]
    assert (identity in centre.figures) == is_taken


@settings(deadline=None, max_examples=200, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    identity=st.sampled_from(["fever", "drive", "collection-hours"]),
    numbers=st.builds(CentreFigure, *[st.sampled_from(["", "2", "6", "37.5", "99.5"])] * 3).filter(any),
)
def test_a_file_and_a_form_take_the_same_numbers(
    known: Known, tmp_path: Path, identity: str, numbers: CentreFigure
) -> None:
    typed, _ = centre_of(WHOLE._replace(figures={identity: numbers}), known)
    file = tmp_path / "made.cgcentre"
    file.write_text(centre_text(CENTRE._replace(figures={identity: numbers})), "utf-8")
    read, _ = load_centre(file, known.figures, STEPS)
    assert read is not None
    assert read.figures == typed.figures


def test_more_than_a_file_can_hold_is_to_be_mended(known: Known) -> None:
    notes = tuple(FormNote("home", "a" * 590) for _ in range(1400))
    _, (fault,) = centre_of(WHOLE._replace(notes=notes), known)
    assert said((fault,)) == [
        ("name", "This is more than one file can hold. Please take out some notes or things to do.")
    ]
    assert centre_of(WHOLE._replace(notes=notes[:800]), known)[1] == ()


def test_a_figure_that_the_guide_has_not_is_left_out_and_that_is_said(known: Known) -> None:
    form = WHOLE._replace(figures={**WHOLE.figures, "gone": CentreFigure("3")})
    centre, faults = centre_of(form, known)
    assert centre == CENTRE
    assert said(faults) == [("figures", "The guide no longer has the figure “gone”. It is left out.?")]


def test_the_numbers_to_type_are_those_the_words_need(figures: dict[str, Figure]) -> None:
    assert places_to_type(figures["fever"], CentreFigure()) == (("low", "100.4", "°F"), ("also", "38.0", "°C"))
    assert places_to_type(figures["drive"], CentreFigure()) == (("low", "8", "weeks"),)
    assert [one.place for one in places_to_type(figures["drive"], CentreFigure(high="9"))] == ["low", "high"]


def test_a_new_thing_to_do_gets_an_id_of_its_words_and_an_old_one_keeps_its_own(known: Known) -> None:
    rows = (
        CentreItem("centre-parking", "home", "Park elsewhere."),
        CentreItem("", "home", "Park in Garage B, please, at night."),
        CentreItem("", "home", "Park in garage B, please, at day."),
        CentreItem("", "home", "ÜBER Öl"),
        CentreItem("", "home", "駐車"),
    )
    items = centre_of(WHOLE._replace(items=rows), known)[0].items
    assert [one.identity for one in items] == [
        "centre-parking",
        "centre-park-in-garage-b-please",
        "centre-park-in-garage-b-please-2",
        "centre-u-ber-o-l",
        "centre-item",
    ]


_typed = st.text(max_size=12) | st.sampled_from(["99.5", "37,5", "555 0142", "Park.", "2026-11-10", "a" * 700])
_step = st.sampled_from(["", *STEPS, "nowhere"])
_forms = st.builds(
    Form,
    name=_typed,
    checked=_typed | st.just("2026-11-20"),
    numbers=st.lists(st.builds(CentreNumber, _typed, _typed, _typed), max_size=2).map(tuple),
    emergency=_typed,
    figures=st.dictionaries(
        st.sampled_from(["fever", "drive", "collection-hours", "emergency-number", "gone"]),
        st.builds(CentreFigure, _typed, _typed, _typed),
        max_size=2,
    ),
    items=st.lists(st.builds(CentreItem, st.just(""), _step, _typed, _typed), max_size=3).map(tuple),
    notes=st.lists(st.builds(FormNote, _step, _typed), max_size=3).map(tuple),
    reviews=st.lists(
        st.builds(CentreReview, _step, st.just("en"), st.sampled_from(["", "0" * 16]), _typed, _typed), max_size=2
    ).map(tuple),
    reviewed_only=st.booleans(),
    logo=st.just(b""),
    rest=st.just(NO_CENTRE),
)


@settings(deadline=None, max_examples=300, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(form=_forms, is_named=st.booleans())
def test_what_has_no_fault_opens_again_and_says_the_same(
    known: Known, tmp_path: Path, form: Form, *, is_named: bool
) -> None:
    if is_named:
        form = form._replace(name="Example Hospital", checked="2026-11-20")
    centre, faults = centre_of(form, known)
    if all(one.asks for one in faults) or is_named:
        file = tmp_path / "made.cgcentre"
        file.write_text(centre_text(centre), "utf-8")
        assert load_centre(file, known.figures, STEPS) == (centre, ())


def test_what_the_form_has_no_place_for_stays(known: Known) -> None:
    rest = Centre(languages=CENTRE.languages, visits=CENTRE.visits, kiosk=CENTRE.kiosk)
    assert WHOLE.rest == rest
    centre, _ = centre_of(WHOLE._replace(name="Another"), known)
    assert (centre.languages, centre.visits, centre.kiosk) == (CENTRE.languages, CENTRE.visits, CENTRE.kiosk)
