"""*My team's numbers* through the real window: what is kept stands on every page, and what is typed is never lost."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from cartguide.guide.centre import NO_CENTRE, Centre, CentreFigure, centre_text
from cartguide.ui.calls.alone import CallsAlone
from tests.ui.details.desk import Desk, words_of

LIMIT = "101.1 °F (38.4 °C) or higher, by mouth"
CHECK = "Please check with your team. If it is right, press Keep."


@pytest.fixture
def centre(tmp_path: Path) -> str:
    """A centre file with another limit, another time without driving, and its own emergency number."""
    figures = {"fever": CentreFigure("99.5", also="37.5"), "drive": CentreFigure("12")}
    file = tmp_path / "centre.toml"
    file.write_text(centre_text(Centre("Example Hospital", "2026-11-20", emergency="555", figures=figures)), "utf-8")
    return str(file)


def keep(desk: Desk, figure: str = "fever") -> None:
    desk.press(f"figure.{figure}.keep")


def test_a_changed_limit_stands_on_every_page_in_both_units_and_the_next_time(desk: Desk) -> None:
    assert "100.4 °F (38.0 °C) or higher, by mouth" in desk.step("collecting")
    desk.write("fever", "38,4")
    desk.press("figure.fever.unit.°C")
    keep(desk)
    keep(desk)
    page = desk.figures
    assert desk.card("fever").words.text() == LIMIT
    assert "Written by you on " in words_of(desk.card("fever"))
    assert desk.figures is page, "one stays where one is"
    desk.window.go_back()
    assert desk.window.panel
    assert LIMIT in words_of(desk.window.panel)
    assert LIMIT in desk.calls()
    desk.again()
    assert LIMIT in desk.calls()
    assert LIMIT in desk.step("collecting")
    assert desk.card("fever").words.text() == LIMIT
    alone = CallsAlone(desk.program.ground)
    assert LIMIT in words_of(alone.window)
    alone.window.deleteLater()


@pytest.mark.parametrize("text", ["101.3", "97"])
def test_what_no_center_is_known_to_use_is_asked_once_in_the_same_words(desk: Desk, text: str) -> None:
    desk.write("fever", text)
    keep(desk)
    assert CHECK in words_of(desk.card("fever"))
    assert desk.card("fever").words.text().startswith("100.4 °F")
    keep(desk)
    assert desk.card("fever").words.text().startswith(f"{text} °F")
    assert CHECK not in words_of(desk.card("fever"))


def test_another_number_is_asked_anew(desk: Desk) -> None:
    desk.write("fever", "101.3")
    keep(desk)
    desk.write("fever", "97")
    keep(desk)
    assert desk.card("fever").words.text().startswith("100.4 °F")
    keep(desk)
    assert desk.card("fever").words.text().startswith("97 °F")


def test_a_slip_of_the_pen_between_is_no_second_press(desk: Desk) -> None:
    for text in ("101.3", "fine", "101.3"):
        desk.write("fever", text)
        keep(desk)
    assert desk.card("fever").words.text().startswith("100.4 °F")


def test_what_centers_use_is_kept_at_once(desk: Desk) -> None:
    desk.write("fever", "99.5")
    keep(desk)
    assert desk.card("fever").words.text() == "99.5 °F (37.5 °C) or higher, by mouth"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("fine", "Please write a number in digits, such as 100.4."),
        ("375", "Please check the number, and whether it is in °F or °C."),
        ("38.4", "Please check the number, and whether it is in °F or °C."),
        ("", "Please write the number."),
    ],
)
def test_a_slip_of_the_pen_is_one_sentence_and_loses_nothing(desk: Desk, text: str, said: str) -> None:
    desk.write("fever", text)
    keep(desk)
    keep(desk)
    card = desk.card("fever")
    assert said in words_of(card)
    assert card.typed is not None
    assert card.typed.low == text
    assert card.words.text().startswith("100.4 °F")
    assert not desk.program.told.circumstances.own


def test_the_guides_number_comes_back(desk: Desk) -> None:
    desk.write("drive", "6")
    assert not desk.has("figure.drive.again")
    keep(desk, "drive")
    assert desk.card("drive").words.text() == "until your team says yes, at least 6 weeks"
    desk.press("figure.drive.change")
    desk.press("figure.drive.again")
    assert desk.card("drive").words.text() == "until your team says yes, at least 8 weeks"
    desk.again()
    assert not desk.program.told.circumstances.own


def test_from_and_to_stand_in_two_fields(desk: Desk) -> None:
    desk.figures.more.set_opened(opened=True)
    desk.write("collection-hours", "5")
    keep(desk, "collection-hours")
    assert "Please write the number." in words_of(desk.card("collection-hours"))
    desk.write("collection-hours", "3", "high")
    keep(desk, "collection-hours")
    assert "Please write the smaller number first." in words_of(desk.card("collection-hours"))
    desk.write("collection-hours", "7", "high")
    keep(desk, "collection-hours")
    assert desk.card("collection-hours").words.text() == "about 5 to 7 hours"
    assert "About 5 to 7 hours".casefold() in desk.step("collecting").casefold()


def test_cancel_leaves_everything_as_it_was(desk: Desk) -> None:
    desk.write("fever", "102")
    desk.press("figure.fever.cancel")
    assert desk.card("fever").entry is None
    desk.press("figure.fever.change")
    assert desk.card("fever").typed == ("", "", "°F")


def test_what_is_half_typed_waits_while_one_reads_and_while_the_guide_changes(desk: Desk) -> None:
    desk.write("fever", "38,")
    desk.figures.more.set_opened(opened=True)
    desk.write("collection-hours", "3")
    before = desk.figures
    desk.step("home")
    desk.choose("reader", "parent")
    assert desk.figures is not before
    assert desk.card("fever").typed == ("38,", "", "°F")
    assert desk.card("collection-hours").typed == ("3", "", "")
    desk.press("figure.fever.cancel")
    desk.choose("reader", "")
    assert desk.card("fever").typed is None


def test_the_number_of_the_centre_is_named_and_the_persons_goes_before_it(desk: Desk, centre: str) -> None:
    desk.open(centre=centre)
    card = desk.card("drive")
    assert card.words.text() == "until your team says yes, at least 12 weeks"
    assert "From Example Hospital, checked 20 November 2026." in words_of(card)
    desk.write("drive", "10")
    keep(desk, "drive")
    assert card.words.text() == "until your team says yes, at least 10 weeks"
    theirs = "Example Hospital says: until your team says yes, at least 12 weeks. Checked 20 November 2026."
    assert theirs in words_of(card)
    desk.press("figure.drive.change")
    desk.press("figure.drive.again")
    assert card.words.text() == "until your team says yes, at least 12 weeks"
    desk.write("drive", "12")
    keep(desk, "drive")
    assert "Example Hospital says" not in words_of(card)


def test_the_emergency_number_goes_by_where_one_lives(desk: Desk) -> None:
    card = desk.card("emergency-number")
    assert card.words.text() == "911, 999 or 112"
    assert "It goes by where you live. Your clinic may have its own." in words_of(card)
    assert not desk.has("figure.emergency-number.change")
    desk.press("figure.emergency-number.place")
    assert desk.window.place == "details"
    desk.choose("region", "uk")
    assert desk.card("emergency-number").words.text() == "999"


def test_a_clinics_own_emergency_number_stands_and_is_named(desk: Desk, centre: str) -> None:
    desk.open(centre=centre)
    assert desk.card("emergency-number").words.text() == "555"
    assert "From Example Hospital, checked" in words_of(desk.card("emergency-number"))
    assert not desk.has("figure.emergency-number.change")


def test_what_the_clinic_wrote_is_not_respelled(desk: Desk, content: Path) -> None:
    """Only the guide's own words are those of the region."""
    regional = '[british]\nregions = ["uk"]\n[british.say]\n"center" = "centre"\n"weeks" = "wks"\n'
    (content / "en" / "regional.toml").write_text(regional, "utf-8")
    desk.choose("region", "uk")
    centres = desk.program.centre_desk
    centre = NO_CENTRE._replace(name="Example", emergency="2222 at the center", figures={"drive": CentreFigure("12")})
    said = {one.figure.identity: one.words for one in centres.stands(centre)}
    assert said == {"emergency-number": "2222 at the center", "drive": "until your team says yes, at least 12 wks"}
    assert centres.guide_words("drive") == "until your team says yes, at least 8 wks"


def test_where_a_number_comes_from_is_one_press_away(desk: Desk) -> None:
    assert "A hospital" not in words_of(desk.card("fever"))
    desk.press("figure.fever.sources")
    assert "A hospital: Collecting your cells. Read 23 November 2026." in words_of(desk.card("fever"))
    desk.press("figure.fever.sources")
    assert "A hospital" not in words_of(desk.card("fever"))


def test_when_to_call_comes_first_and_the_rest_is_folded(desk: Desk) -> None:
    assert list(desk.figures.cards) == ["fever", "emergency-number", "drive"]
    desk.press("figures.more")
    assert list(desk.figures.cards) == ["fever", "emergency-number", "drive", "collection-hours"]
    assert desk.card("collection-hours").isVisibleTo(desk.figures)


def test_the_keys_alone_write_a_number(desk: Desk) -> None:
    page = desk.figures
    desk.key()
    page.title.setFocus()
    change = desk.key(Qt.Key.Key_Tab, Qt.Key.Key_Tab)
    assert change is desk.find("figure.fever.change")
    field = desk.key(Qt.Key.Key_Return)
    assert isinstance(field, QLineEdit)
    assert field.accessibleName() == "My team’s limit"
    assert desk.key(Qt.Key.Key_9, Qt.Key.Key_9, Qt.Key.Key_Tab) is desk.find("figure.fever.unit.°F")
    assert desk.key(Qt.Key.Key_Tab) is desk.find("figure.fever.keep")
    desk.key(Qt.Key.Key_Space)
    assert CHECK in words_of(desk.card("fever"))
    back = desk.key(Qt.Key.Key_Space)
    assert desk.card("fever").words.text() == "99 °F (37.2 °C) or higher, by mouth"
    assert back is desk.find("figure.fever.change")


def test_what_can_not_be_kept_is_said(desk: Desk, data: Path) -> None:
    data.mkdir(parents=True, exist_ok=True)
    (data / "people").write_text("in the way", "utf-8")
    desk.open(wait=False)
    assert "holds until you close the window" in words_of(desk.figures)
    desk.write("drive", "10")
    keep(desk, "drive")
    assert desk.card("drive").words.text() == "until your team says yes, at least 10 weeks"
    desk.window.may_close = lambda: True
