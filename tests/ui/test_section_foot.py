"""Below a section: where it comes from and who set its numbers, in one press each; from there to one's own numbers."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from cartguide.app import Start, lay_ground, make_application
from cartguide.guide.centre import NO_CENTRE, CentreFigure
from cartguide.journey.circumstances import Circumstances
from cartguide.journey.in_force import OwnFigure
from cartguide.journey.library import Library
from cartguide.ui.panel.section_foot import SectionFoot
from cartguide.ui.paragraph import Paragraph
from cartguide.ui.snapshot import settle
from tests.journey.example_content import write_content

IN_TIME = date(2026, 12, 1)
SOURCES = '[a]\npublisher = "The Zoo"\ntitle = "Cells"\nread = 2026-11-23\n'


def foot_of(folder: Path, qtbot: QtBot, circumstances: Circumstances, section: int = 0) -> SectionFoot:
    ground = lay_ground(Start(data=str(folder / "data")))
    make_application(ground)
    content = write_content(folder)
    (content / "sources.toml").write_text(SOURCES, "utf-8")
    view, _ = Library(content, "en", circumstances).page("first")
    assert view
    foot = SectionFoot(ground.looks, view, view.sections[section])
    qtbot.addWidget(foot)
    foot.show()
    return foot


def press(foot: QWidget, identifier: str) -> list[str]:
    """Press it; what stands below then."""
    found = [each for each in foot.findChildren(QAbstractButton) if each.accessibleIdentifier() == identifier]
    found[0].click()
    settle()
    return [each.words() for each in foot.findChildren(Paragraph) if each.isVisible()]


def test_sources_open_and_close_in_one_press(tmp_path: Path, qtbot: QtBot) -> None:
    foot = foot_of(tmp_path, qtbot, Circumstances({}, IN_TIME))
    assert foot.is_needed
    said = press(foot, "sources.what-happens")
    assert len(said) == 1
    assert said[0] == "The Zoo: Cells. Read 23 November 2026."
    assert press(foot, "sources.what-happens") == []


OURS = NO_CENTRE._replace(name="Our clinic", checked="2026-11-20", figures={"drive": CentreFigure(low="5")})


@pytest.mark.parametrize(
    ("circumstances", "who"),
    [
        (Circumstances({}, IN_TIME), "From public sources, checked "),
        (Circumstances({}, IN_TIME, OURS), "From Our clinic, checked 20 November 2026."),
        (
            Circumstances({}, IN_TIME, OURS, {"drive": OwnFigure("6", set_on="2026-11-21")}),
            "Written by you on 21 November 2026.",
        ),
    ],
)
def test_each_number_says_who_set_it(tmp_path: Path, qtbot: QtBot, circumstances: Circumstances, who: str) -> None:
    foot = foot_of(tmp_path, qtbot, circumstances)
    said = " ".join(press(foot, "numbers.what-happens"))
    assert who in said


def test_from_a_number_one_gets_to_ones_own(tmp_path: Path, qtbot: QtBot) -> None:
    foot = foot_of(tmp_path, qtbot, Circumstances({}, IN_TIME))
    press(foot, "numbers.what-happens")
    with qtbot.waitSignal(foot.numbers_wanted):
        press(foot, "numbers.change")


def test_only_one_card_stands_open(tmp_path: Path, qtbot: QtBot) -> None:
    foot = foot_of(tmp_path, qtbot, Circumstances({}, IN_TIME))
    press(foot, "numbers.what-happens")
    assert len(press(foot, "sources.what-happens")) == 1
