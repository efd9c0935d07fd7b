"""*Who to call*: five groups in their order, every sign with its id; with anything broken there is no list at all."""

import tomllib
from pathlib import Path

import pytest

from cartguide.guide.calls import GROUPS, load_calls, signs_of
from cartguide.guide.model import CallPage, Run, Sign
from tests.journey.example_content import CALLS, change, places, write_content

FILE = "en/who-to-call.md"


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return write_content(tmp_path)


def whole(content: Path) -> CallPage:
    page, problems = load_calls(content, "en")
    assert problems == ()
    assert page is not None
    return page


def test_the_list_is_read_in_its_order(content: Path) -> None:
    page = whole(content)
    assert (page.title, page.version, page.last_reviewed, page.reviewed_by) == ("The title", 1, "2026-11-23", "")
    assert tuple(group.identity for group in page.groups) == GROUPS
    emergency, now, today, *_ = page.groups
    assert emergency.heading == (Run("Call "), Run("", "figure", "emergency-number"), Run(" now"))
    names = [(identity, [run.text for run in runs]) for identity, runs, _ in now.parts]
    assert names == [("now-fever", ["Fever"]), ("now-thinking", ["Thinking"])]
    assert [[sign.identity for sign in signs] for _, _, signs in now.parts] == [["fever", "chills"], ["confused"]]
    assert [(identity, runs) for identity, runs, _ in today.parts] == [("", ())]


def test_a_sign_has_its_sources_mark_and_line(content: Path) -> None:
    signs = signs_of(whole(content))
    assert tuple(signs) == ("will-not-wake", "fever", "chills", "confused", "tired", "slow", "not-sure")
    words = (Run("They will not wake up."),)
    assert signs["will-not-wake"] == Sign("will-not-wake", words, ("a", "b"), "check-group", 13)
    assert signs["fever"].runs == (Run("A fever: "), Run("", "figure", "fever"), Run("."))
    assert (signs["chills"].sources, signs["chills"].mark) == ((), "unsourced")


BROKEN = [
    ('title = "The title"', "title = 3", 2, "“title” is missing or is not of the right kind."),
    ("- Chills.", "Chills.", 17, "is not part of the content format"),
    ("- Chills. {#chills", "- [ ] Chills. {#chills", 16, "A list is either all checklist items"),
    ("- Chills. {#chills", "- Chills. {chills", 17, "write {#id} after"),
    ("- Chills. {#chills", "- {#chills", 17, ""),
    ("- Chills. {#chills", "- Chills. {#Chills", 17, "An id has small letters"),
    ("- Chills.", "- <i>Chills.</i>", 17, "“<i” is not part of the content format"),
    (
        "- Confused. {#confused",
        "Be careful.\n- Confused. {#confused",
        19,
        "A group holds sub-groups (###) and lists of signs",
    ),
    ("- Confused. {#confused", "> Careful.\n- Confused. {#confused", 19, "A group holds sub-groups (###) and lists"),
    (
        "## Later {#later}",
        "## Later {#weeks}",
        2,
        "emergency, now, today, later and always, in this order, not “emergency,",
    ),
    ('## Later {#later}\n- A slow change. {#slow src="a"}\n', "", 2, "not “emergency, now, today, always”"),
    ("## Call your team now {#now}", "## Call your team now", 14, "A section needs an id"),
    ("### Fever {#now-fever}", "### Fever", 15, "A part needs an id"),
    ('- Tired. {#tired src="a"}\n', "", 20, ""),
    ('- Confused. {#confused src="a"}\n', "", 18, ""),
]


@pytest.mark.parametrize(("old", "new", "line", "says"), BROKEN)
def test_a_broken_list_is_no_list(content: Path, old: str, new: str, line: int, says: str) -> None:
    change(content / FILE, old, new)
    page, problems = load_calls(content, "en")
    assert page is None
    assert (FILE, line) in places(content, problems)
    assert any(says in problem.message for problem in problems)


@pytest.mark.parametrize(
    "raw", [b"", b"\xff", CALLS.split("## Later")[0].encode(), CALLS.replace("+++\n\n", "\n").encode()]
)
def test_a_file_that_is_no_list(content: Path, raw: bytes) -> None:
    (content / FILE).write_bytes(raw)
    page, problems = load_calls(content, "en")
    assert page is None
    assert problems


def test_a_missing_list_or_language(content: Path) -> None:
    assert load_calls(content, "es")[0] is None
    (content / FILE).unlink()
    page, problems = load_calls(content, "en")
    assert (page, places(content, problems)) == (None, [(FILE, 1)])


def test_every_pick_of_our_steps_is_in_our_list(resources: Path) -> None:
    known = signs_of(whole(resources / "content"))
    steps = tomllib.loads((resources / "content" / "guide.toml").read_text("utf-8"))["step"]
    picks = {step["id"]: step["calls"] for step in steps}
    assert len(picks) == 12
    assert {step: [pick for pick in wanted if pick not in known] for step, wanted in picks.items()} == {
        step: [] for step in picks
    }


def test_our_list_has_each_sign_once_with_a_source_or_a_mark(resources: Path) -> None:
    page = whole(resources / "content")
    signs = [sign for group in page.groups for _, _, part in group.parts for sign in part]
    assert len(signs) == len(signs_of(page)) > 100
    assert [sign.identity for sign in signs if not sign.sources and sign.mark != "unsourced"] == []
    assert [len(part) for group in page.groups for _, _, part in group.parts if not 1 <= len(part) <= 7] == []
