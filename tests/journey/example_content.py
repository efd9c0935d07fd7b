"""A small guide of our own, whole and right: four steps, one call list, four figures. Tests break one thing in it."""

from pathlib import Path

from cartguide.guide.model import Problem

STEPS = ("first", "second", "beside", "third")
GUIDE = """\
[[step]]
id = "first"
phase = "before"
icon = "path"
facts = { where = "place", who = "people" }
sections = ["what-happens"]
items = ["bring-list"]
musts = ["bring-list"]
calls = ["fever"]
[[step]]
id = "second"
phase = "wait"
[[step]]
id = "beside"
phase = "wait"
side-of = "second"
[[step]]
id = "third"
phase = "after"
"""
HEADER = """\
+++
title = "The title"
station = "Station"
message = "Stay **near**: {{near}}."
version = 1
last-reviewed = 2026-11-23
review-due = 2027-05-23
reviewed-by = ""
"""
PAGE = f"""{HEADER}[[fact]]
id = "where"
label = "Where"
text = "For {{{{hours}}}}"
+++

## What happens {{#what-happens src="a"}}
Do not drive {{{{drive}}}}.

## For parents {{#for-parents only="reader=parent"}}
Bring a toy.

## What you can do {{#what-you-can-do}}
- [ ] Bring your list. {{#bring-list}}
- [ ] Bring a toy for {{{{hours}}}}. {{#toy only="reader=parent"}}
"""
CALLS = f"""{HEADER}+++

## Call {{{{emergency-number}}}} now {{#emergency}}
### Waking {{#waking}}
- They will not wake up. {{#will-not-wake src="a b" mark="check-group"}}
## Call your team now {{#now}}
### Fever {{#now-fever}}
- A fever: {{{{fever}}}}. {{#fever src="a"}}
- Chills. {{#chills mark="unsourced"}}
### Thinking {{#now-thinking}}
- Confused. {{#confused src="a"}}
## Call today {{#today}}
- Tired. {{#tired src="a"}}
## Later {{#later}}
- A slow change. {{#slow src="a"}}
## Always {{#always}}
- Not sure? Call. {{#not-sure mark="unsourced"}}
"""
DATES = 'source = ["a"]\nchecked = 2026-11-23\nreview-due = 2027-05-23\n'
NUMBERS = f"""\
[fever]
kind = "alarm"
unit = "°F"
low = 100.4
also = {{ "°C" = 38.0 }}
range = [99.5, 100.4]
{DATES}
[drive]
kind = "restriction"
unit = "weeks"
low = 8
range = [2, 16]
{DATES}[[drive.only]]
product = "aucatzyl"
low = 4
[[drive.only]]
region = "us"
low = 2

[near]
kind = "restriction"
low = 4
{DATES}
[hours]
kind = "usual"
low = 2
high = 6
{DATES}
[emergency-number]
kind = "emergency"
dial = "911, 999 or 112"
[[emergency-number.only]]
region = "uk"
dial = "999"
"""
WORDS = """\
[fever]
name = "Fever: from when to call"
words = "{low} °F ({also} °C) or higher, by mouth"
[drive]
name = "Not driving"
words = "until your team says yes, at least {low} weeks"
ask = "until your team says yes"
[near]
name = "Staying near the center"
words = "until your team says yes, at least {low} weeks"
ask = "until your team says yes"
[hours]
name = "Hours of collecting cells"
words = "about {low} to {high} hours"
[emergency-number]
name = "Emergency number"
words = "{dial}"
"""


def write_content(folder: Path, language: str = "en") -> Path:
    """The whole guide in a folder, in one language."""
    words = folder / language
    words.mkdir(parents=True)
    (folder / "guide.toml").write_text(GUIDE, "utf-8")
    (folder / "figures.toml").write_text(NUMBERS, "utf-8")
    (words / "figures.toml").write_text(WORDS, "utf-8")
    (words / "who-to-call.md").write_text(CALLS, "utf-8")
    for step in STEPS:
        (words / f"{step}.md").write_text(PAGE, "utf-8")
    return folder


def change(path: Path, old: str, new: str) -> None:
    """Break (or mend) one place of a file, which must be there."""
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")


def places(content: Path, problems: tuple[Problem, ...]) -> list[tuple[str, int]]:
    """File and line of each problem."""
    return [(Path(problem.file).relative_to(content).as_posix(), problem.line) for problem in problems]
