"""A centre file is read whole, part by part; what is wrong in it is said with its line, and no other part is lost."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from cartguide.guide.centre import (
    NO_CENTRE,
    Centre,
    centre_text,
    first_centre,
    load_centre,
)
from cartguide.guide.figures import load_figures
from cartguide.guide.model import Figure
from tests.guide.centres import CENTRE, HEAD, ITEM, NUMBER, PNG, any_centre, write

MANY = settings(deadline=None, max_examples=120, suppress_health_check=[HealthCheck.function_scoped_fixture])
WRITTEN = f"""{HEAD}emergency = "911"
languages = ["en", "es"]
reviewed-only = true
logo = "logo.png"

[[number]]
role = "CAR T team, day and night"
number = "+1 555 010 0142"
hours = "at any hour"
[[number]]
role = "Clinic"
number = "555 010 0143, ask for CAR T"

[[figure]]                     # a remark
id = "fever"
low = "99,5"                   # °F
also = 37.5                    # °C
[[figure]]
id = "drive"
low = 12

[[item]]
id = "centre-parking"
step = "collecting"
text = "Park in garage B."
why = "It is nearest to the door."
[[item]]
id = "centre-card"
step = "home"
text = "Show the blue card."

[[note]]
step = "home"
text = ["Our clinic is on floor 3.", "The shop closes at 6."]

[[review]]
page = "collecting"
language = "en"
fingerprint = "0123456789abcdef"
role = "CAR T nurse"
day = 2026-11-10

[[visit]]
id = "first"
title = "First visit"
points = ["p-what", "p-who"]

[kiosk]
idle-seconds = 150
sound = true
folder = "take home"
"""


@pytest.fixture
def figures() -> dict[str, Figure]:
    found, problems = load_figures(Path(__file__).parent / "small_content", "en")
    assert problems == ()
    return found


def test_what_a_nurse_writes_is_read(tmp_path: Path, figures: dict[str, Figure]) -> None:
    (tmp_path / "logo.png").write_bytes(PNG)
    assert load_centre(write(tmp_path, WRITTEN), figures, ("collecting", "home")) == (CENTRE, ())


def test_the_least_is_a_name_and_a_day(tmp_path: Path) -> None:
    assert load_centre(write(tmp_path, HEAD)) == (Centre("Example Hospital", "2026-11-20"), ())
    assert Centre() == NO_CENTRE


def test_one_file_to_hand_out_holds_all_of_it(tmp_path: Path, figures: dict[str, Figure]) -> None:
    path = write(tmp_path, centre_text(CENTRE), "example.cgcentre")
    assert load_centre(path, figures) == (CENTRE, ())


@MANY
@given(any_centre)
@example(CENTRE._replace(kiosk={"key": '\x7f \\ " \n \u2028 \u202e'}))
def test_whatever_is_written_reads_back_the_same(tmp_path: Path, centre: Centre) -> None:
    assert load_centre(write(tmp_path, centre_text(centre))) == (centre, ())


NOT_READ = {
    "nothing": "",
    "no name": "checked = 2026-11-20",
    "not TOML": "name = Example",
    "of a newer program": f"format = 2\n{HEAD}",
    "too large": f"{HEAD}# {'x' * 900_000}",
}


@pytest.mark.parametrize("text", NOT_READ.values(), ids=NOT_READ)
def test_what_is_no_centre_file_gives_none_and_a_reason(tmp_path: Path, text: str) -> None:
    centre, problems = load_centre(write(tmp_path, text))
    assert centre is None
    assert problems


@pytest.mark.parametrize("name", ["gone.toml", ".", "a\0b"])
def test_a_file_that_is_not_there_gives_none_and_a_reason(tmp_path: Path, name: str) -> None:
    centre, problems = load_centre(tmp_path / name)
    assert centre is None
    assert problems


# What stands after the head, the line of the problem, and what it says.
FAULTS = [
    ('colour = "red"', 3, "does not know “colour”"),
    ('emergency = "ask"', 3, "at least one digit"),
    ('emergency = ""', 3, "“emergency” is missing"),
    ('[[number]]\nrole = "Team"\nnumber = "call us"', 5, "at least one digit"),
    ('[[number]]\nrole = "Team"\nnumber = "1"\nhour = "all"', 6, "does not know “hour”"),
    ('[[number]]\nnumber = "1"', 3, "“role” is missing"),
    ('[[number]]\nrole = "Team"\nnumber = "555 0142\\u202e"', 5, "can't be seen"),
    ('[[number]]\nrole = "Team"\nnumber = "555\\n0142"', 5, "can't be seen"),
    (f'[[number]]\nrole = "Team"\nnumber = "{"5" * 41}"', 5, "too long"),
    ('[[figure]]\nid = "Fever"\nlow = 1', 4, "An id has small letters"),
    ('[[figure]]\nid = "fever"', 4, "has no number"),
    ('[[figure]]\nid = "fever"\nlow = 99.5', 4, "needs all its numbers, in both units"),
    ('[[figure]]\nid = "fever"\nalso = 37.5', 4, "needs all its numbers, in both units"),
    ('[[figure]]\nid = "fever"\nlow = 99.5\nalso = 38', 5, "not the same temperature"),
    ('[[figure]]\nid = "fever"\nlow = 37.5\nalso = 99.5', 5, "not the same temperature"),
    ('[[figure]]\nid = "fever"\nlow = "hot"\nalso = 38', 5, "“low” is not a number"),
    ('[[figure]]\nid = "fever"\nlow = true\nalso = 38', 5, "“low” is not a number"),
    ('[[figure]]\nid = "fever"\nlow = nan\nalso = 38', 5, "“low” is not a number"),
    ('[[figure]]\nid = "drive"\nlow = 2\nalso = 3', 4, "fewer numbers"),
    ('[[figure]]\nid = "collection-hours"\nlow = 6\nhigh = 2', 5, "smaller than the first"),
    ('[[figure]]\nid = "flying"\nlow = 2', 4, "has no figure “flying”"),
    ('[[figure]]\nid = "emergency-number"\nlow = 2', 4, "has no figure “emergency-number”"),
    ('[[figure]]\nid = "drive"\nlow = 2\n[[figure]]\nid = "drive"\nlow = 3', 7, "“drive” stands here twice"),
    (ITEM.replace("centre-a", "toy"), 4, "begins with centre-"),
    (ITEM.replace("home", "moon"), 5, "no step “moon”"),
    (ITEM.replace("Look.", " "), 6, "no words"),
    (ITEM + ITEM, 8, "“centre-a” stands here twice"),
    ('[[note]]\nstep = "home"\ntext = []\n[[note]]\nstep = "home"\ntext = ["a"]', 7, "“home” stands here twice"),
    ('[[note]]\nstep = "home"\ntext = "a"', 5, "“text” is missing"),
    ('[[note]]\nstep = "home"\ntext = ["a", ""]', 5, "no words"),
    (
        '[[review]]\npage = "home"\nlanguage = "EN"\nfingerprint = "0123456789abcdef"\nrole = "x"\nday = 2026-01-01',
        5,
        "its code",
    ),
    (
        '[[review]]\npage = "home"\nlanguage = "en"\nfingerprint = "0123"\nrole = "Nurse"\nday = 2026-01-01',
        6,
        "16 letters",
    ),
    ('reviewed-only = "yes"', 3, "true or false"),
    ('languages = ["EN"]', 3, "its code"),
    ("[kiosk]\nidle-seconds = 1.5", 4, "must be a text, a whole number"),
    ("kiosk = 3", 3, "“kiosk” is missing or is not"),
    ("item = 3", 3, "“item” is missing or is not"),
    ('logo = "none.png"', 3, "can't be read"),
    ('logo = "../centre.toml"', 3, "can't be read"),
    ('logo = "centre.toml"', 3, "PNG picture"),
    ('logo-data = "AAAA"', 3, "PNG picture"),
    ('logo-data = "%"', 3, "damaged"),
    ('logo = "a.png"\nlogo-data = "AAAA"', 3, "twice"),
]


@pytest.mark.parametrize(("fault", "line", "says"), FAULTS, ids=[fault[0][:60] for fault in FAULTS])
def test_a_fault_is_told_at_its_line(
    tmp_path: Path, figures: dict[str, Figure], fault: str, line: int, says: str
) -> None:
    centre, problems = load_centre(write(tmp_path, f"{HEAD}{fault}\n"), figures, ("collecting", "home"))
    assert [problem.line for problem in problems if says in problem.message] == [line], problems
    assert centre is not None
    assert centre._replace(items=(), figures={}) == Centre("Example Hospital", "2026-11-20")


def test_a_part_with_a_fault_is_left_out_and_no_other(tmp_path: Path, figures: dict[str, Figure]) -> None:
    fever = '[[figure]]\nid = "fever"\nlow = 99.5\n'
    centre, problems = load_centre(write(tmp_path, f"{HEAD}{NUMBER}{NUMBER.replace('1', 'x')}{fever}{ITEM}"), figures)
    assert centre is not None
    assert (centre.figures, len(centre.items), len(problems)) == ({}, 1, 2)


def test_a_number_that_cannot_be_dialled_is_kept_as_typed(tmp_path: Path) -> None:
    text = f'{HEAD}[[number]]\nrole = "Team"\nnumber = "Page 7 at the desk"\n'
    centre, problems = load_centre(write(tmp_path, text))
    assert (centre and centre.numbers[0].number, problems) == ("Page 7 at the desk", ())


@pytest.mark.parametrize("size", [b"\0\0\0\0", b"\0\0\x20\0"])
def test_a_picture_that_would_fill_the_memory_is_no_logo(tmp_path: Path, size: bytes) -> None:
    (tmp_path / "logo.png").write_bytes(PNG[:16] + size + PNG[20:])
    centre, (problem,) = load_centre(write(tmp_path, f'{HEAD}logo = "logo.png"\n'))
    assert "PNG picture" in problem.message
    assert centre is not None
    assert centre.logo == b""


@pytest.mark.parametrize("place", ["other/logo.png", "large.png"])
def test_a_logo_is_small_and_lies_beside_the_file(tmp_path: Path, place: str) -> None:
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "logo.png").write_bytes(PNG)
    (tmp_path / "large.png").write_bytes(PNG + bytes(200_001 - len(PNG)))
    centre, problems = load_centre(write(tmp_path, f'{HEAD}logo = "{place}"\n'))
    assert centre is not None
    assert (centre.logo, len(problems)) == (b"", 1)
    (tmp_path / "large.png").write_bytes(PNG + bytes(200_000 - len(PNG)))
    assert load_centre(write(tmp_path, f'{HEAD}logo = "large.png"\n'))[1] == ()


def test_the_first_file_that_can_be_read_wins_and_the_others_are_told(tmp_path: Path) -> None:
    broken, good = write(tmp_path, "= =", "a.toml"), write(tmp_path, HEAD, "b.toml")
    centre, path, problems = first_centre((tmp_path / "gone", broken, good, write(tmp_path, "= =", "c.toml")))
    assert (centre.name, path) == ("Example Hospital", good)
    assert [Path(problem.file).name for problem in problems] == ["gone", "a.toml"]
    assert first_centre(()) == (NO_CENTRE, None, ())


@MANY
@given(
    st.text()
    | st.binary()
    | st.lists(st.sampled_from([*WRITTEN.splitlines(keepends=True), "= 3\n", "[[item]]\n", "item = [{}]\n"])).map(
        "".join
    )
)
def test_anything_is_read_without_raising(tmp_path: Path, figures: dict[str, Figure], raw: str | bytes) -> None:
    path = tmp_path / "centre.toml"
    path.write_bytes(raw if isinstance(raw, bytes) else raw.encode())
    centre, problems = load_centre(path, figures, ("home",))
    assert centre is not None or problems
    assert all(problem.line >= 1 and problem.message for problem in problems)
