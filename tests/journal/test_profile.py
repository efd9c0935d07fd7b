"""Named values come back as they were put."""

import math

import pytest

from cartguide.journal.journal import Journal
from cartguide.journal.opening import open_journal
from cartguide.journal.profile import Value


@pytest.mark.parametrize("value", [None, True, 0, 1.5, "", "infusion", [1, [2, {"a": None}]], {"who": "parent"}])
def test_values_come_back(journal: Journal, value: Value) -> None:
    journal.profile.put("who-is-reading", value)
    journal.close()
    again = open_journal(journal.store.folder)
    assert again.profile.get("who-is-reading", "default") == value
    assert again.profile.all() == {"who-is-reading": value}
    again.close()


def test_default_and_replacing(journal: Journal) -> None:
    assert journal.profile.get("last-place") is None
    assert journal.profile.get("last-place", "path") == "path"
    for value in ("infusion", "infusion", "going-home"):
        journal.profile.put("last-place", value)
    assert journal.profile.get("last-place") == "going-home"
    assert journal.store.rows("SELECT name, revision FROM profile") == [("last-place", 2)]


def test_what_json_has_not_is_refused(journal: Journal) -> None:
    journal.profile.put("limit", 38.0)
    for value in (math.nan, math.inf):
        with pytest.raises(ValueError, match="JSON"):
            journal.profile.put("limit", value)
    assert journal.profile.get("limit") == 38.0
