"""Regional words: one spelling is written, readers elsewhere see theirs."""

from pathlib import Path

import pytest

from cartguide.guide.model import Run
from cartguide.guide.wording import AS_WRITTEN, Wordings, load_wordings

BRITISH = Wordings({"uk": {"center": "centre", "caregiver": "carer", "caregiver’s": "carer’s", "mom": "mum"}})


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Ask your center.", "Ask your centre."),
        ("Center and center", "Centre and centre"),
        ("Your caregiver’s part", "Your carer’s part"),
        ("The epicenter, a moment", "The epicenter, a moment"),
        ("Mom, moms", "Mum, moms"),
        ("", ""),
    ],
)
def test_whole_words_are_said_in_another_way_with_their_capital(text: str, said: str) -> None:
    assert BRITISH.said(text, "uk") == said


@pytest.mark.parametrize("region", ["", "us", "other"])
def test_elsewhere_it_stays_as_it_is_written(region: str) -> None:
    assert BRITISH.said("Ask your center.", region) == "Ask your center."


def test_runs_keep_their_kind_and_target() -> None:
    runs = (Run("A "), Run("center", "term", "center"), Run("", "figure", "x"))
    said = BRITISH.said_runs(runs, "uk")
    assert said == (Run("A "), Run("centre", "term", "center"), Run("", "figure", "x"))


BROKEN = ("[british", 'british = "x"', '[b]\nregions = ["uk"]\n[b.say]\n"a" = ""\n', "[b]\nregions = 1")


def written(folder: Path, text: str) -> Path:
    (folder / "en").mkdir()
    (folder / "en" / "regional.toml").write_text(text, encoding="utf-8")
    return folder


def test_several_regions_share_words(tmp_path: Path) -> None:
    text = '[british]\nregions = ["uk", "eu"]\n[british.say]\n"Center" = "centre"\n'
    wordings, problems = load_wordings(written(tmp_path, text), "en")
    assert problems == ()
    assert wordings.said("center", "eu") == wordings.said("center", "uk") == "centre"


def test_no_file_says_everything_as_written(tmp_path: Path) -> None:
    assert load_wordings(tmp_path, "en") == (AS_WRITTEN, ())


@pytest.mark.parametrize("text", BROKEN)
def test_what_is_wrong_is_told_and_never_raised(tmp_path: Path, text: str) -> None:
    wordings, problems = load_wordings(written(tmp_path, text), "en")
    assert problems
    assert wordings.said("a center", "uk") == "a center"
