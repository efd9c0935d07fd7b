"""The line the diary does not cross: no sign to call for is tickable, and no part of it knows a figure."""

import ast
import re
from pathlib import Path

from cartguide.guide.calls import load_calls
from cartguide.journey.diary import DAY_TO_DAY

ROOT = Path(__file__).resolve().parent.parent.parent
PARTS = [
    *(ROOT / "cartguide" / "ui" / "diary").glob("*.py"),
    *(ROOT / "cartguide" / "journey").glob("diary*.py"),
    ROOT / "cartguide" / "journey" / "typed_temperature.py",
    ROOT / "cartguide" / "journey" / "typed_time.py",
]
# Words that say nothing of a sign by themselves.
EMPTY = frozenset(
    re.findall(
        r"\w+",
        "a an and any at be by day for i in is it like my not of or some that the they to was went were will with",
    )
)


def stems(words: str) -> set[str]:
    """The words of a text without their endings, so that walked, walking and walks are one."""
    found = re.findall(r"[a-z]+", words.lower())
    return {re.sub(r"(ing|ed|er|s)$", "", word) for word in found if word not in EMPTY}


def test_nothing_tickable_is_a_sign_to_call_for(resources: Path) -> None:
    page, problems = load_calls(resources / "content", "en")
    assert page is not None
    assert not problems
    signs = {
        sign.identity: "".join(run.text for run in sign.runs)
        for group in page.groups
        if group.identity in {"emergency", "now", "today", "later"}
        for _, _, part in group.parts
        for sign in part
    }
    assert len(signs) > 80
    assert not signs.keys() & DAY_TO_DAY.keys()
    said = {words.lower() for words in signs.values()}
    for identity, words in DAY_TO_DAY.items():
        assert words.lower() not in said
        for sign, text in signs.items():
            shared = stems(words) & stems(text)
            assert not shared, f"{identity} says {shared}, as the sign {sign} does"


def test_the_diary_knows_no_figure() -> None:
    """Nothing in it can hold a reading against a limit: it imports neither the figures nor what is in force."""
    forbidden = {"figures", "figure_values", "in_force", "typed_figure", "calls_in_force", "calls"}
    bad = []
    for path in PARTS:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            if isinstance(node, ast.ImportFrom):
                names = [str(node.module), *(alias.name for alias in node.names)]
            bad += [f"{path.name}: {name}" for name in names if set(name.split(".")) & forbidden]
    assert len(PARTS) > 15
    assert not bad


def test_a_temperature_is_read_in_three_places_only() -> None:
    """To ask about what no thermometer shows, to draw it, and to see whether its unit is written."""
    reads = {"read_temperature", "asks", "shown_in", "typed_number", "in_other_unit"}
    found = {
        path.name
        for path in PARTS
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in reads
    }
    assert found == {"typed_temperature.py", "diary_chart.py", "form.py"}
