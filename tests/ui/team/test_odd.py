"""Whatever is pasted into a form of My team is kept letter for letter."""

import pytest
from PySide6.QtCore import QMimeData

from cartguide.journal.changes import RecordKept
from cartguide.journey.team import CALL, PERSON
from tests.ui.team.conftest import OpenTeam

ODD = {
    "much": "word " * 200_000,
    "one endless word": "x" * 200_000,
    "a letter of no text": "a\0b",
    "right to left": "اتصل ב-\u202e 555 שלום",
    "emoji and joiners": "👩🏽‍⚕️ Kim é",
    "markup": "<img src=x onerror=1> **b** [a](http://x)",
    "lines": "one\r\ntwo\rthree\u2028four\tfive",
}


@pytest.mark.parametrize("what", ODD)
@pytest.mark.parametrize(("kind", "name"), [(CALL, "said"), (PERSON, "day"), (PERSON, "name")])
def test_what_is_pasted_is_kept(what: str, kind: str, name: str, open_team: OpenTeam) -> None:
    desk = open_team()
    form = desk.begin(kind)
    data = QMimeData()
    data.setText(ODD[what])
    form.fields[name].editor.insertFromMimeData(data)
    form.fields[name].editor.left.emit()
    typed = form.fields[name].text
    (record,) = desk.kept(kind)
    assert record.fields[name] == typed
    assert "".join(typed.split()) == "".join(ODD[what].split())
    form.finish.click()
    assert len(desk.rows(kind)) == 1
    assert len(desk.rows(kind)[0]) < 2_000


def test_half_a_letter_that_was_kept_stays_until_one_types_on(open_team: OpenTeam) -> None:
    desk = open_team()
    desk.keeper.do(RecordKept("u", PERSON, "", {"name": "half \ud83d"}, "s", "2026-01-01T00:00:00.000Z"))
    desk.press("team.person.u")
    desk.form(PERSON).finish.click()
    assert desk.kept(PERSON)[0].fields["name"] == "half \ud83d"
