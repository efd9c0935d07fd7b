"""What each reader reads stays as it is kept; where a change is meant, `make texts` keeps the new.

And what some readers must read, and others never may.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from difflib import unified_diff
from itertools import islice, pairwise, product
from pathlib import Path

import pytest

from cartguide.guide.conditions import DETAILS
from cartguide.guide.load import load_outline
from cartguide.guide.wording import load_wordings
from tests.content.conftest import CONTENT, Guide
from tests.content.guide_text import BESIDE, CALLS, LANGUAGE, WORDS, Line
from tests.content.profiles import COMBINATIONS, PROFILES, difference, whole

KEPT = Path(__file__).parent / "kept"
SHOWN = 6
BESIDE_THE_PATH = {*BESIDE, CALLS, WORDS}
Details = Mapping[str, str]
TO_A_PARENT = re.compile(r"\byour (?:child|baby|teen)(?!\w)", re.IGNORECASE)
TO_A_PATIENT = re.compile(
    r"\byou get your\b|\byour (?:own )?(?:T )?cells\b|\byour (?:blood|cancer|illness|chemo|caregiver)\b", re.IGNORECASE
)
# What one may say to the child.
IN_QUOTES = re.compile(r"“[^”]*”|\"[^\"]*\"")
EMERGENCY = {"us": "911", "uk": "999", "eu": "112"}
FAHRENHEIT_FIRST = re.compile(r"\d+(?:\.\d)? °F \(\d+(?:\.\d)? °C\)")
CELSIUS_FIRST = re.compile(r"\d+(?:\.\d)? °C \(\d+(?:\.\d)? °F\)")
SAYS_IN_CELSIUS = ("uk", "eu", "other")
BRITISH = ("centre", "centres", "carer", "carers", "leukaemia", "paracetamol", "tumour", "diarrhoea")
AMERICAN = ("center", "centers", "caregiver", "caregivers", "leukemia", "acetaminophen", "tumor", "diarrhea")
# A name, not a spelling.
NAMES = re.compile("Leukaemia Care")
# A must that some readers do not see, and who they are: a young child does not drive.
NOT_FOR_ALL = {("going-home", "no-driving"): {("reader", "parent"), ("age", "child")}}


def kept_form(name: str, guide: Guide) -> str:
    profile = PROFILES[name]
    pages = guide(profile.details)
    return difference(guide(PROFILES[profile.base].details), pages, profile.base) if profile.base else whole(pages)


def test_every_reader_reads_what_is_kept(guide: Guide, pytestconfig: pytest.Config) -> None:
    texts = {name: kept_form(name, guide) for name in PROFILES}
    if pytestconfig.getoption("--renew-texts", default=False):
        for file in KEPT.glob("*.txt"):
            file.unlink()
        for name, text in texts.items():
            (KEPT / f"{name}.txt").write_text(text, "utf-8")
    kept = {file.stem: file.read_text("utf-8") for file in KEPT.glob("*.txt")}
    assert set(texts) == set(kept), "Other readers are kept than there are; make texts"
    shown = "\n".join(line for name, text in texts.items() for line in other_words(name, kept[name], text))
    if shown:
        pytest.fail(f"Other words are read than are kept. If that is meant: make texts.\n{shown}", pytrace=False)


def other_words(name: str, kept: str, text: str) -> list[str]:
    """The first lines that differ from what is kept."""
    if text == kept:
        return []
    lines = islice(unified_diff(kept.splitlines(), text.splitlines(), n=0, lineterm=""), 2, None)
    return [f"{name}:", *islice((line for line in lines if not line.startswith("@@")), SHOWN)]


def faults(guide: Guide, readers: Iterable[Details], is_wrong: Callable[[Line], object]) -> list[str]:
    """Each wrong line once, with its page and the first of the readers who reads it."""
    read: dict[tuple[str, Line], Details] = {}
    for details in readers:
        for name, lines in guide(details).items():
            for line in lines:
                read.setdefault((name, line), details)
    return [f"{name}, {dict(told)}: {line.text}" for (name, line), told in read.items() if is_wrong(line)]


def of(**wanted: str) -> list[dict[str, str]]:
    """The combinations with these details."""
    return [each for each in COMBINATIONS if wanted.items() <= each.items()]


def says(words: Iterable[str]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(words)})(?!\w)", re.IGNORECASE)


def test_only_a_parent_reads_of_their_child(guide: Guide) -> None:
    others = [each for each in COMBINATIONS if each.get("reader") != "parent"]
    assert faults(guide, others, lambda line: TO_A_PARENT.search(line.text)) == []


def test_a_parent_reads_of_their_child_on_every_step(guide: Guide) -> None:
    silent = {
        name
        for details in of(reader="parent")
        for name, lines in guide(details).items()
        if name not in BESIDE_THE_PATH and not any(TO_A_PARENT.search(line.text) for line in lines)
    }
    assert silent == set()


def test_no_step_speaks_to_a_parent_as_to_a_patient(guide: Guide) -> None:
    found = faults(guide, of(reader="parent"), lambda line: TO_A_PATIENT.search(IN_QUOTES.sub("", line.text)))
    assert [text for text in found if text.split(",")[0] not in BESIDE_THE_PATH] == []


@pytest.mark.parametrize("region", ["us", "uk", "eu"])
def test_nobody_reads_the_emergency_number_of_another_place(guide: Guide, region: str) -> None:
    others = says(number for place, number in EMERGENCY.items() if place != region)
    assert faults(guide, of(region=region), lambda line: others.search(line.text)) == []
    heading = next(line for line in guide({"region": region})[CALLS] if line.identity == "emergency")
    assert heading.text == f"## Call {EMERGENCY[region]} now"


@pytest.mark.parametrize(("region", "foreign"), [("us", BRITISH), ("uk", AMERICAN), ("eu", AMERICAN)])
def test_nobody_reads_the_words_of_another_place(guide: Guide, region: str, foreign: tuple[str, ...]) -> None:
    pattern = says(foreign)
    assert faults(guide, of(region=region), lambda line: pattern.search(NAMES.sub("", line.text))) == []


@pytest.mark.parametrize("region", ["uk", "eu"])
def test_no_word_of_the_table_is_left_as_it_was(guide: Guide, region: str) -> None:
    """Also where a term, or strong words, part what the table names as one."""
    wordings, _ = load_wordings(CONTENT, LANGUAGE)
    read = of(region=region)
    assert faults(guide, read, lambda line: wordings.said(line.text, region) != line.text) == []


@pytest.mark.parametrize("region", ["", *DETAILS["region"]])
def test_the_fever_limit_stands_once_on_a_line_in_both_units(guide: Guide, region: str) -> None:
    limit = CELSIUS_FIRST if region in SAYS_IN_CELSIUS else FAHRENHEIT_FIRST
    readers = [details for details in COMBINATIONS if details.get("region", "") == region]

    def is_wrong(line: Line) -> bool:
        return "°" in limit.sub("", line.text, count=1) or ("°" in line.text) != ("fever" in line.figures)

    assert faults(guide, readers, is_wrong) == []
    assert all([line.identity for line in guide(each)[CALLS] if "°" in line.text] == ["fever"] for each in readers)


def test_every_figure_is_in_words(guide: Guide) -> None:
    unsaid = re.compile(r"[{}]")
    assert faults(guide, COMBINATIONS, lambda line: unsaid.search(line.text)) == []


def level(line: Line) -> int:
    """How deep a heading stands; 9 for what is none."""
    marks = line.text.split(" ")[0]
    return len(marks) if marks and set(marks) == {"#"} else 9


def test_every_heading_says_something_and_has_something_below_it(guide: Guide) -> None:
    found = set()
    for details in COMBINATIONS:
        for name, lines in guide(details).items():
            found |= {f"{name}: nothing is said" for line in lines if not line.words.strip()}
            after = pairwise((*lines, Line("# end")))
            found |= {f"{name}: {line.text}" for line, below in after if level(below) <= level(line) < 9}
    assert found == set()


def test_no_line_stands_twice_on_a_page(guide: Guide) -> None:
    found = {}
    for details in COMBINATIONS:
        for name, lines in guide(details).items():
            words = [line.words for line in lines]
            found.update({(name, each): dict(details) for each in words if words.count(each) > 1})
    assert found == {}


def test_a_step_is_named_on_the_path_as_on_its_page(guide: Guide) -> None:
    found = set()
    for details in COMBINATIONS:
        for lines in guide(details).values():
            named, title = lines[0].text, lines[1].words
            if named.startswith("On the path") and not named.endswith(f" – {title}"):
                found.add(f"{named} | {title}")
    assert found == set()


def test_every_must_is_seen_by_every_reader_it_is_for(guide: Guide) -> None:
    unseen: dict[tuple[str, str], Details] = {}
    for step, details in product(load_outline(CONTENT, LANGUAGE).steps, COMBINATIONS):
        seen = {line.identity for line in guide(details)[step.identity]}
        for must in set(step.musts) - seen:
            if not NOT_FOR_ALL.get((step.identity, must), {("", "")}) <= details.items():
                unseen.setdefault((step.identity, must), details)
    assert unseen == {}


@pytest.mark.parametrize("reader", ["", *DETAILS["reader"]])
def test_who_has_no_bridging_reads_only_less_of_it(guide: Guide, reader: str) -> None:
    """Pages lose what speaks of bridging and gain nothing; who has it reads what one reads who told nothing."""
    told = {"reader": reader} if reader else {}
    usual, without = guide(told), guide(told | {"bridging": "no"})
    assert guide(told | {"bridging": "yes"}) == usual
    for name, lines in usual.items():
        left_out = [line.text for line in lines if line not in without[name]]
        assert [line for line in without[name] if line not in lines] == []
        assert name == "making-cells" or left_out == []
        assert all("bridging" in text.lower() for text in left_out)
    assert usual["making-cells"] != without["making-cells"]
