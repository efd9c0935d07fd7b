"""About this guide: its version and license, how each page stands, all it rests on, and no way out of the program."""

from pathlib import Path

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from cartguide import __version__
from cartguide.ui.beside.about import AboutPage
from cartguide.ui.beside.in_slices import InSlices
from cartguide.ui.paragraph import Paragraph
from cartguide.ui.program import Program
from tests.journey.example_content import change
from tests.ui.beside.conftest import OpenPlace, page_of
from tests.ui.beside.small_guide import sources
from tests.ui.guide_halves import find, words_in

PAGES = ["who-to-call", "first", "second", "beside", "third", "caregiver", "words", "related", "about"]


def about_of(program: Program) -> AboutPage:
    page = page_of(program)
    assert isinstance(page, AboutPage)
    return page


def rows(page: AboutPage) -> dict[str, str]:
    found = [each for each in page.grounds.findChildren(Paragraph) if each.accessibleIdentifier()]
    return {each.accessibleIdentifier().removeprefix("about.page."): each.words() for each in found}


def test_version_and_license_stand_below_its_own_words(open_place: OpenPlace) -> None:
    page = about_of(open_place("about"))
    words = words_in(page)
    assert words[:2] == ["What it is.", "For whom"]
    assert words.index(f"CAR T Guide, version {__version__}.") > words.index("For you.")
    assert "License: Apache License 2.0." in words


def test_how_each_page_stands(open_place: OpenPlace, content: Path, qtbot: QtBot) -> None:
    english = content / "en"
    change(english / "first.md", 'reviewed-by = ""', 'reviewed-by = "Nurse"')
    change(english / "second.md", "review-due = 2027-05-23", "review-due = 2026-01-31")
    (english / "related.md").unlink()
    page = about_of(open_place("about"))
    assert rows(page) == {}
    find(page, "about.pages").click()
    qtbot.waitUntil(lambda: len(rows(page)) == len(PAGES))
    said = rows(page)
    assert list(said) == PAGES
    day = "Last read against its sources: 23 November 2026. Next check due: 23 May 2027."
    assert said["first"] == f"The title Checked by: Nurse, 23 November 2026. {day}"
    assert said["second"].startswith("The title The next check of this page was due on 31 January 2026.")
    assert said["related"] == "related.md This page can’t be read."
    assert said["words"].startswith("What the words mean From public sources. No clinician has checked this page yet.")


def test_a_parent_sees_how_their_own_pages_stand(open_place: OpenPlace, qtbot: QtBot) -> None:
    program = open_place("more")
    program.told.tell("reader", "parent")
    program.window.show_place("about")
    find(page_of(program), "about.pages").click()
    qtbot.waitUntil(lambda: len(rows(about_of(program))) == len(PAGES))
    assert rows(about_of(program))["caregiver"].startswith("For you as parents ")


def test_all_sources_by_publisher(open_place: OpenPlace, qtbot: QtBot) -> None:
    page = about_of(open_place("about"))
    find(page, "about.sources").click()
    qtbot.waitUntil(lambda: "The Zoo" in words_in(page.grounds.sources))
    assert words_in(page.grounds.sources)[1:] == [
        "An Authority",
        "Cats Dated May 2024, read 23 November 2026. https://www.example.org/a",
        "The Zoo",
        "Ants Read 23 November 2026. https://www.example.org/c",
        "Bees Read 23 November 2026. https://www.example.org/b",
    ]


def test_many_sources_open_without_a_pause(open_place: OpenPlace, content: Path, qtbot: QtBot) -> None:
    """What is made at once is a part of them; the window answers between the rest."""
    many = {f"s{at}": (f"Publisher {at:03}", f"Title {at}", "") for at in range(150)}
    (content / "sources.toml").write_text(sources(many), "utf-8")
    page = about_of(open_place("about"))
    find(page, "about.sources").click()
    body = page.grounds.sources.body
    assert isinstance(body, InSlices)
    assert not body.is_done
    qtbot.waitUntil(lambda: body.is_done)
    assert len([each for each in body.findChildren(Paragraph) if each.is_heading]) == 150


def test_folding_while_they_come_is_no_harm(open_place: OpenPlace, content: Path, qtbot: QtBot) -> None:
    many = {f"s{at}": (f"Publisher {at:03}", f"Title {at}", "") for at in range(150)}
    (content / "sources.toml").write_text(sources(many), "utf-8")
    program = open_place("about")
    page = about_of(program)
    heading = find(page, "about.sources")
    heading.click()
    heading.click()
    program.window.show_home()
    body = page.grounds.sources.body
    assert isinstance(body, InSlices)
    qtbot.waitUntil(lambda: body.is_done)


def test_a_page_that_is_still_coming_gives_way_to_its_new_self(open_place: OpenPlace, qtbot: QtBot) -> None:
    program = open_place("about")
    page = about_of(program)
    find(page, "about.sources").click()
    program.told.tell("region", "uk")
    assert program.window.stage.shown is not page
    find(about_of(program), "about.sources").click()
    qtbot.waitUntil(lambda: "The Zoo" in words_in(about_of(program).grounds.sources))


def test_addresses_are_words_and_nothing_more(open_place: OpenPlace, qtbot: QtBot) -> None:
    page = about_of(open_place("about"))
    find(page, "about.sources").click()
    qtbot.waitUntil(lambda: "The Zoo" in words_in(page.grounds.sources))
    assert not any(label.openExternalLinks() or "http" in label.text() for label in page.findChildren(QLabel))


def test_without_its_own_page_the_rest_stands(open_place: OpenPlace, content: Path) -> None:
    (content / "en" / "about.md").unlink()
    page = about_of(open_place("about"))
    assert words_in(page)[0].startswith("A part of the guide can’t be read and was left out: about.md.")
    assert f"CAR T Guide, version {__version__}." in words_in(page)
