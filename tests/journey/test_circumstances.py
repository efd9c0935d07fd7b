"""What the guide follows, from the journal's profile and from outside it."""

from datetime import date

from cartguide.guide.centre import NO_CENTRE
from cartguide.journey.circumstances import circumstances_in, details_in


def test_only_what_is_known_counts() -> None:
    profile = {
        "detail/reader": "parent",
        "detail/age": "old",
        "detail/product": 3,
        "detail/shoe": "big",
        "here": "infusion",
    }
    assert details_in(profile, "uk") == {"reader": "parent", "region": "uk"}
    assert details_in({"detail/region": "us"}) == {}
    assert details_in({"detail/reader": ""}, "nowhere") == {}


def test_everything_together() -> None:
    profile = {"detail/reader": "caregiver", "figure/fever": {"low": "100.0", "also": "37.8", "set-on": "2026-11-01"}}
    found = circumstances_in(profile, "us", date(2026, 11, 23), NO_CENTRE)
    assert (found.reader, found.region) == ("caregiver", "us")
    assert found.own["fever"].low == "100.0"
