"""*Who to call* in any case: the first list that is whole with all its figures, at the worst the built-in lines."""

from pathlib import Path

import pytest

from cartguide.guide.built_in_calls import BUILT_IN
from cartguide.journey.calls_in_force import CallsInForce, calls_in_force, figures_used
from cartguide.journey.circumstances import Circumstances
from tests.journey.example_content import WORDS, change, write_content

FEVER = "100.4 °F (38.0 °C) or higher, by mouth"
LIST, FIGURES, FIGURE_WORDS = "en/who-to-call.md", "figures.toml", "en/figures.toml"


@pytest.fixture
def own(tmp_path: Path) -> Path:
    content = write_content(tmp_path / "own")
    change(content / LIST, "The title", "Our own list")
    return content


@pytest.fixture
def packaged(tmp_path: Path) -> Path:
    content = write_content(tmp_path / "packaged")
    change(content / LIST, "The title", "The packaged list")
    return content


def whole(found: CallsInForce) -> bool:
    """Whether nothing in it is without its words."""
    return all(found.figures.get(identity) for identity in figures_used(found.page))


def test_the_own_list_comes_first(own: Path, packaged: Path) -> None:
    found = calls_in_force((own, packaged), "en", Circumstances({"region": "uk"}))
    assert (found.page.title, found.fallback) == ("Our own list", False)
    assert (found.figures["fever"], found.figures["emergency-number"]) == (FEVER, "999")
    assert figures_used(found.page) == {"near", "fever", "emergency-number"}


BROKEN = [
    (LIST, "- Chills.", "Chills.", "The packaged list"),
    (LIST, "## Later {#later}", "## Later", "The packaged list"),
    (LIST, "A fever: {{fever}}", "A fever: {{feever}}", "The packaged list"),
    (LIST, "+++\n\n##", "##", "The packaged list"),
    (FIGURES, "low = 100.4", "low = high", "The packaged list"),
    (FIGURES, "low = 100.4", 'low = "100.4"', "The packaged list"),
    (FIGURES, "[fever]", "[feever]", "The packaged list"),
    (FIGURES, "high = 6", 'high = 6\nonly = "us"', "Our own list"),
    (FIGURES, 'unit = "°F"', 'only = "us"', "The packaged list"),
    (FIGURES, 'dial = "911, 999 or 112"', "dial = 911", "The packaged list"),
    (FIGURES, 'also = { "°C" = 38.0 }', "", "The packaged list"),
    (FIGURE_WORDS, "[fever]", "[feever]", "The packaged list"),
    (FIGURE_WORDS, "[fever]", "[fever", "The packaged list"),
    (FIGURE_WORDS, "{low} °F ({also} °C) or higher, by mouth", "", "The packaged list"),
    (FIGURE_WORDS, "words =", "ask =", "The packaged list"),
    (FIGURE_WORDS, "{low} °F", "{limit} °F", "The packaged list"),
    (FIGURE_WORDS, '"{dial}"', '""', "The packaged list"),
    (FIGURE_WORDS, "about {low}", "about {least}", "Our own list"),
]


@pytest.mark.parametrize("case", BROKEN, ids=[f"{case[0]} {case[2]}" for case in BROKEN])
def test_a_list_counts_only_with_its_figures(own: Path, packaged: Path, case: tuple[str, str, str, str]) -> None:
    file, old, new, title = case
    change(own / file, old, new)
    found = calls_in_force((own, packaged), "en", Circumstances())
    assert (found.page.title, found.fallback) == (title, title != "Our own list")
    assert found.figures["fever"] == FEVER
    assert whole(found)


@pytest.mark.parametrize("name", [LIST, FIGURES, FIGURE_WORDS])
@pytest.mark.parametrize("raw", [None, b"", b"\xff\xfe", b"[[[["])
def test_a_file_missing_empty_or_damaged(own: Path, packaged: Path, name: str, raw: bytes | None) -> None:
    path = own / name
    path.unlink() if raw is None else path.write_bytes(raw)
    found = calls_in_force((own, packaged), "en", Circumstances())
    assert (found.page.title, found.figures["fever"], found.fallback) == ("The packaged list", FEVER, True)
    path = packaged / name
    path.unlink() if raw is None else path.write_bytes(raw)
    assert calls_in_force((own, packaged), "en", Circumstances()) == CallsInForce(BUILT_IN, {}, fallback=True)


@pytest.mark.parametrize("folders", [(), ("gone",), ("gone", "also-gone")])
def test_with_nothing_to_read_the_built_in_lines_stand(tmp_path: Path, folders: tuple[str, ...]) -> None:
    found = calls_in_force((tmp_path / folder for folder in folders), "en", Circumstances())
    assert found == CallsInForce(BUILT_IN, {}, fallback=True)
    assert whole(found)


def test_an_absent_language_is_english_of_the_same_folder(own: Path, packaged: Path) -> None:
    found = calls_in_force((own, packaged), "es", Circumstances())
    assert (found.page.title, found.figures["fever"]) == ("Our own list", FEVER)


def test_a_language_that_is_there_is_taken(own: Path, packaged: Path) -> None:
    spanish = own / "es"
    spanish.mkdir()
    (spanish / "figures.toml").write_text(WORDS.replace("or higher, by mouth", "o más, en la boca"))
    (spanish / "who-to-call.md").write_text((own / LIST).read_text().replace("Our own list", "Nuestra lista"))
    found = calls_in_force((own, packaged), "es", Circumstances())
    assert (found.page.title, found.fallback) == ("Nuestra lista", False)
    assert found.figures["fever"] == "100.4 °F (38.0 °C) o más, en la boca"
    (spanish / "figures.toml").unlink()
    assert calls_in_force((own, packaged), "es", Circumstances()).page.title == "Our own list"
