"""What *Who to call* rests on stands at its end: who checked it, who set its numbers, its sources."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from cartguide.app import Start, dress, lay_ground, make_application
from cartguide.guide.centre import NO_CENTRE, Centre, CentreFigure
from cartguide.journey.circumstances import Circumstances
from cartguide.journey.in_force import OwnFigure
from cartguide.ui.calls.alone import make_calls_page
from cartguide.ui.calls.grounds import Grounds
from cartguide.ui.paragraph import Paragraph
from cartguide.ui.snapshot import settle

DAY = date(2026, 12, 1)
OURS = NO_CENTRE._replace(
    name="Our clinic", checked="2026-11-20", emergency="2222", figures={"fever": CentreFigure("99.5", also="37.5")}
)


def grounds(folder: Path, qtbot: QtBot, circumstances: Circumstances, *opened: str, content: str = "") -> list[str]:
    """The words at the end of the page, with some of its folds opened."""
    ground = lay_ground(Start(data=str(folder / "data"), content=content))
    dress(make_application(ground), ground.looks.look)
    if content:
        ground = ground._replace(packaged=Path(content))
    page, _ = make_calls_page(ground, circumstances)
    qtbot.addWidget(page)
    page.show()
    (found,) = page.findChildren(Grounds)
    for button in found.findChildren(QAbstractButton):
        if button.accessibleIdentifier() in opened:
            button.click()
    settle()
    return [each.words() for each in found.findChildren(Paragraph)]


@pytest.mark.parametrize(
    ("own", "centre", "said", "by"),
    [
        ({}, NO_CENTRE, "100.4 °F (38.0 °C) or higher, by mouth", "From public sources, checked 23 November 2026."),
        ({}, OURS, "99.5 °F (37.5 °C) or higher, by mouth", "From Our clinic, checked 20 November 2026."),
        (
            {"fever": OwnFigure("99.0", "", "37.2", "2026-11-30")},
            OURS,
            "99.0 °F (37.2 °C) or higher, by mouth",
            "Written by you on 30 November 2026.",
        ),
    ],
)
def test_the_fever_limit_says_who_set_it(  # noqa: PLR0917  one row of the table
    tmp_path: Path, qtbot: QtBot, own: dict[str, OwnFigure], centre: Centre, said: str, by: str
) -> None:
    words = grounds(tmp_path, qtbot, Circumstances({}, DAY, centre, own), "calls.numbers")
    at = words.index(f"Fever: from when to call: {said}")
    assert words[at + 1].startswith(by)


def test_its_sources_open_in_one_press(tmp_path: Path, qtbot: QtBot) -> None:
    words = grounds(tmp_path, qtbot, Circumstances({}, DAY), "calls.sources")
    assert any("Outpatient Cellular Therapy Emergency Guide" in each for each in words)


def test_past_its_check_it_says_so(tmp_path: Path, qtbot: QtBot) -> None:
    words = grounds(tmp_path, qtbot, Circumstances({}, date(2030, 1, 1)))
    assert words[0] == "The next check of this page was due on 23 May 2027. It may be old. Ask your team."


def test_the_built_in_lines_rest_on_nothing_that_can_be_shown(tmp_path: Path, qtbot: QtBot) -> None:
    words = grounds(tmp_path, qtbot, Circumstances({}, DAY), content=str(tmp_path / "nowhere"))
    assert words == ["From public sources. No clinician has checked this page yet. Ask your team."]
