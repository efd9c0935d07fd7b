"""What a stranger's file may not do: promote a number, contradict itself, hide signs, stop the program or fill it."""

import os
from pathlib import Path
from threading import Thread

import pytest

from cartguide.guide.centre import Centre, CentreFigure, centre_text, first_centre, fits, load_centre
from cartguide.guide.figures import load_figures
from cartguide.guide.model import Figure, Problem
from tests.guide.centres import HEAD, ITEM, NUMBER, PNG, write


@pytest.fixture(scope="module")
def figures() -> dict[str, Figure]:
    return load_figures(Path(__file__).parent / "small_content", "en")[0]


@pytest.mark.parametrize("fault", ['number = "x"', 'number = ""', 'number = "1"\ncolour = "red"'])
@pytest.mark.parametrize("is_first", [True, False])
def test_with_a_fault_in_one_number_none_is_taken(tmp_path: Path, fault: str, *, is_first: bool) -> None:
    wrong = NUMBER.replace('number = "1"', fault)
    numbers = f"{wrong}{NUMBER}" if is_first else f"{NUMBER}{wrong}"
    centre, problems = load_centre(write(tmp_path, f'{HEAD}emergency = "911"\n{numbers}'))
    assert centre is not None
    assert (centre.numbers, centre.emergency, len(problems)) == ((), "911", 1)


@pytest.mark.parametrize(
    ("numbers", "read"),
    [
        ("low = 2", CentreFigure("2")),
        ("low = 2\nhigh = 4", CentreFigure("2", "4")),
        ("low = 99.5\nalso = 37.5", CentreFigure("99.5", also="37.5")),
        ("low = 37.5\nalso = 99.5", CentreFigure("37.5", also="99.5")),
        ("low = 99.5\nalso = 41.0", None),
        ("low = 4\nhigh = 2", None),
    ],
)
def test_without_the_guide_numbers_must_still_agree(tmp_path: Path, numbers: str, read: CentreFigure | None) -> None:
    centre, problems, *_ = load_centre(write(tmp_path, f'{HEAD}[[figure]]\nid = "flying"\n{numbers}\n'))
    assert centre is not None
    assert (dict(centre.figures), len(problems)) == (({"flying": read}, 0) if read else ({}, 1))
    assert first_centre([tmp_path / "centre.toml"])[0].figures == centre.figures


@pytest.mark.parametrize("place", [".", "logo.png"])
def test_a_pipe_is_no_file_and_is_not_waited_for(tmp_path: Path, place: str) -> None:
    path = write(tmp_path, f'{HEAD}logo = "logo.png"\n')
    if place == ".":
        path.unlink()
    os.mkfifo(path if place == "." else tmp_path / place)
    read: list[tuple[Centre | None, tuple[Problem, ...]]] = []
    thread = Thread(target=lambda: read.append(load_centre(path)), daemon=True)
    thread.start()
    thread.join(5)
    ((centre, problems),) = read
    assert bool(centre) == (place != ".")
    assert len(problems) == 1


def test_of_a_file_that_has_no_end_only_the_beginning_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Path, "is_file", lambda _: True)
    centre, (problem,) = load_centre(Path("/dev/zero"))
    assert (centre, "too large" in problem.message) == (None, True)
    assert "can't be read" not in problem.message


HUGE = f"0x{'f' * 5000}"


@pytest.mark.parametrize(
    "text",
    [
        f'[[figure]]\nid = "drive"\nlow = {HUGE}',
        f"[kiosk]\nidle-seconds = {HUGE}",
        "[kiosk]\nidle-seconds = 1_000_000_000",
        f"{ITEM}why = {HUGE}",
        f'[[review]]\npage = "home"\nlanguage = {HUGE}\nfingerprint = {HUGE}\nrole = {HUGE}\nday = {HUGE}',
        f'[[visit]]\nid = "a"\ntitle = {HUGE}\npoints = [{HUGE}]',
        f"reviewed-only = {HUGE}",
        f"languages = [{HUGE}]",
        f"logo = {HUGE}",
    ],
    ids=range(9),
)
def test_a_number_of_thousands_of_digits_is_a_fault_like_any_other(
    tmp_path: Path, figures: dict[str, Figure], text: str
) -> None:
    centre, problems = load_centre(write(tmp_path, f"{HEAD}{text}\n"), figures)
    assert centre is not None
    assert all(problem.message for problem in problems)
    assert problems
    assert load_centre(write(tmp_path, centre_text(centre))) == (centre, ())


@pytest.mark.parametrize("sign", "\u00ad\u061c\u200b\u200e\u200f\u2028\u202e\u2066\ufeff\x85\x00")
def test_what_cannot_be_seen_is_no_part_of_a_number(tmp_path: Path, sign: str) -> None:
    text = NUMBER.replace('"1"', f'"555\\u{ord(sign):04x}0142"')
    centre, (problem,) = load_centre(write(tmp_path, f"{HEAD}{text}"))
    assert centre is not None
    assert (centre.numbers, "can't be seen" in problem.message) == ((), True)


def test_a_file_that_would_be_too_large_with_its_logo_in_it_is_a_fault(tmp_path: Path) -> None:
    (tmp_path / "logo.png").write_bytes(PNG + bytes(200_000 - len(PNG)))
    notes = "".join(f'[[note]]\nstep = "s{at}"\ntext = ["{"a" * 599}"]\n' for at in range(1000))
    small, large = f'{HEAD}logo = "logo.png"\n', f'{HEAD}logo = "logo.png"\n{notes}'
    assert load_centre(write(tmp_path, small))[1] == ()
    centre, (problem,) = load_centre(write(tmp_path, large))
    assert centre is not None
    assert (fits(centre), fits(centre._replace(logo=b""))) == (False, True)
    assert "too large" in problem.message
    assert load_centre(write(tmp_path, centre_text(centre)))[0] is None
    assert load_centre(write(tmp_path, centre_text(centre._replace(logo=b""))))[1] == ()


def test_the_points_of_a_visit_are_ids(tmp_path: Path) -> None:
    centre, (problem,) = load_centre(
        write(tmp_path, f'{HEAD}[[visit]]\nid = "a"\ntitle = "A"\npoints = ["p-a", "P\\u202e"]\n')
    )
    assert centre is not None
    assert (centre.visits, problem.line) == ((), 6)
