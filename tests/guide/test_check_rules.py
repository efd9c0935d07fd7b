"""Every rule of the content check fails once: a small valid content folder, one thing broken, one problem found."""

from pathlib import Path
from shutil import copytree
from typing import NamedTuple

import pytest

from cartguide.guide.check import check_content

SMALL = Path(__file__).with_name("small_content")
LONG = "You may eat and drink and read and walk and sleep and talk and sing and play and rest and wait and dream."
HARD = "Multidisciplinary immunotherapy evaluations necessitate immunoglobulin administration."


class Case(NamedTuple):
    """Put `new` for `old` in `file`; expect one problem in `where` (or `file`), on the first line with `at`."""

    name: str
    file: str
    old: str
    new: str
    at: str
    says: str
    where: str = ""


CASES = (
    # structure
    Case("two facts", "en/home.md", '[[fact]]\nid = "card"\nlabel = "Card"\ntext = "Show it to all"\n', "",
         'id = "driving"', "exactly three quick facts; here are 2"),
    Case("fact ids differ", "en/home.md", 'id = "tired"', 'id = "weary"', "weary", "lists the facts “driving, tired, card”"),
    Case("section not listed", "en/between.md", "{#what-happens", "{#how-you-may-feel", "how-you-may-feel",
         "does not list the section “how-you-may-feel”"),
    Case("section missing", "guide.toml", 'sections = ["what-happens"]', 'sections = ["what-happens", "what-can-go-wrong"]',
         'sections = ["what-happens", "what-can', "lists the section “what-can-go-wrong”"),
    Case("section id unknown", "en/between.md", "{#what-happens", "{#what-now", "what-now", "section id “what-now” is not known"),
    Case("section twice", "en/between.md", "are made.\n", 'are made.\n## Again {#what-happens src="bms"}\nYou wait.\n', "## Again",
         "section “what-happens” is here twice"),
    Case("items missing", "guide.toml", '"show-card"]\nmusts', '"show-card", "rest"]\nmusts', '"rest"', "it is not under"),
    Case("item not listed", "en/home.md", "{#show-card}", "{#show-card}\n- [ ] Rest well. {#rest}", "#rest", "list the item “rest”"),
    Case("items out of order", "guide.toml", '"book-ride", "toy"]', '"toy", "book-ride"]', "#book-ride", "another order", "en/collecting.md"),
    Case("checks elsewhere", "en/between.md", "are made.\n", "are made.\n\n- [ ] Rest well. {#rest}\n", "#rest", "belongs under"),
    Case("many musts", "guide.toml", 'musts = ["show-card"]', 'musts = ["show-card", "show-card", "show-card", "show-card"]',
         'musts = ["show-card", ', "4 musts; at most 3"),
    Case("must is no item", "guide.toml", 'musts = ["show-card"]', 'musts = ["sing"]', '"sing"', "must “sing” is not one"),
    Case("many stars", "guide.toml", 'stars = ["ask-veins"]', 'stars = ["ask-veins", "ask-length", "ask-veins", "ask-length"]',
         "stars = ", "4 starred questions"),
    Case("star is no question", "guide.toml", 'stars = ["ask-veins"]', 'stars = ["ask-moon"]', "ask-moon", "“ask-moon” is not on"),
    Case("side of nothing", "guide.toml", 'side-of = "collecting"', 'side-of = "moon"', '"moon"', "step “moon”, which does not"),
    Case("facts in guide.toml", "guide.toml", ', card = "card" }', " }", "facts = { driving", "three quick facts; here are 2"),
    # ids
    Case("item id twice", "en/between.md", "are made.\n", "are made.\n\n- You may rest. {#show-card}\n", "#show-card",
         "id “show-card” is already used in", "en/home.md"),
    Case("part id twice", "en/collecting.md", "{#small-veins}", "{#what-happens}", "### If", "“what-happens” is already used"),
    Case("sign id twice", "en/who-to-call.md", "{#tired mark", "{#fever mark", "- More tired", "already used in who-to-call.md, line 17"),
    # references
    Case("no such sign", "guide.toml", 'calls = ["fever", "seizure"]', 'calls = ["fever", "moon"]', '"moon"', "sign “moon” is not in"),
    Case("no such word", "en/collecting.md", "term:t-cell", "term:b-cell", "term:b-cell", "“b-cell” is not explained"),
    Case("no such figure", "en/home.md", "text = \"Show it to all\"", 'text = "{{moon}}"', "{{moon}}", "“moon” is not in figures.toml"),
    Case("no such figure in a heading", "en/who-to-call.md", "## Always", "## Always {{moon}}", "{{moon}}", "“moon” is not in"),
    Case("no such source of a section", "en/home.md", 'happens src="msk"', 'happens src="moon"', "moon", "“moon” is not in sources"),
    Case("no such source of a sign", "en/who-to-call.md", 'fever src="msk"', 'fever src="moon"', "moon", "“moon” is not in sources"),
    Case("no such source of a word", "en/words.md", 'src="msk"', 'src="moon"', "moon", "“moon” is not in sources"),
    Case("no such source of a figure", "figures.toml", 'high = 6\nrange = [2, 8]\nsource = ["bms"]',
         'high = 6\nrange = [2, 8]\nsource = ["moon"]', "moon", "“moon” is not in sources"),
    Case("no such source of a variant", "figures.toml", 'low = 2\nsource = ["bms"]', 'low = 2\nsource = ["moon"]',
         "[drive]", "“moon” is not in sources"),
    Case("section without source", "en/home.md", ' src="msk"}\nYou', "}\nYou", "## What happens", "section “what-happens” needs a source"),
    Case("sign without source", "en/who-to-call.md", ' src="msk"}\n\n## Call today', "}\n\n## Call today", "#fever}", "sign “fever” needs"),
    Case("unknown mark", "en/who-to-call.md", '{#tired mark="unsourced"', '{#tired mark="later"', "#tired", "mark “later” is not known"),
    # shape
    Case("long paragraph", "en/between.md", "are made.", "are made. One. Two. Three.", "are made.", "4 sentences; at most 3"),
    Case("long aside", "en/collecting.md", "tingle.", "tingle. One. Two. Three.", "tingle.", "4 sentences; at most 3"),
    Case("long list", "en/collecting.md", "- You may feel cold.", "- You may rest.\n" * 7, "- You can read", "A list of 8; at most 7"),
    Case("long group", "en/who-to-call.md", "- They will not wake up.",
         "".join(f'- They fall. {{#fall-{n} src="msk"}}\n' for n in range(6)) + "- They will not wake up.", "#fall-0", "8 signs"),
    Case("bullet without stop", "en/collecting.md", "feel cold.", "feel cold", "feel cold", "full stop or a question mark"),
    Case("item without stop", "en/home.md", "every doctor.", "every doctor!", "doctor!", "full stop or a question mark"),
    Case("sign without stop", "en/who-to-call.md", "than before.", "than before", "than before", "full stop or a question mark"),
    Case("bullet without capital", "en/collecting.md", "- You may feel", "- you may feel", "- you may", "capital letter"),
    Case("long title", "en/home.md", '"Home again"', f'"{"Home again " * 6}"', "title", "66 letters; at most 60"),
    Case("long title of the list", "en/who-to-call.md", "Unwell? Who to call", "Who to call " * 6, "title", "72 letters"),
    Case("long station", "en/home.md", '"Home"', '"Back home again"', "station", "15 letters; at most 14"),
    Case("no station", "en/home.md", '"Home"', '""', "station", "needs a station name"),
    Case("message of two", "en/home.md", "strong enough.", "strong enough. Then you rest.", "message", "one sentence; here are 2"),
    # bars
    Case("long sentence", "en/between.md", "Your team may treat", f"{LONG} Your team may treat", "You may eat", "22 words; at most 20"),
    Case("long call sentence", "en/who-to-call.md", "More tired than before.", "More tired than you were on the day before this one.",
         "More tired", "11 words; at most 10"),
    # judgement
    Case("percent", "en/between.md", "are made.", "are made for 90% of people.", "90%", "“90%” is not said here"),
    Case("judgement", "en/between.md", "Your team may treat", "Your team monitors", "monitors", "“monitors” is not said"),
    Case("judgement in a title", "en/home.md", '"Home again"', '"Your safe range"', "safe range", "nobody can promise it"),
    Case("judgement in a heading", "en/home.md", "## What happens", "## It detects fever", "detects", "“detects” is not said"),
    Case("judgement in a part", "en/collecting.md", "### If your", "### It alerts if your", "alerts", "“alerts” is not said"),
    Case("judgement in a label", "en/home.md", '"Driving"', '"Recommended"', "Recommended", "gives no advice"),
    Case("judgement in a group", "en/who-to-call.md", "### Tired", "### Abnormal", "## Call today", "“Abnormal” is not said"),
    Case("judgement in a word", "en/words.md", "## T cell", "## Survival", "## Survival", "no percent and no survival"),
    Case("judgement in figure words", "en/figures.toml", "about {low}", "normal range {low}", "normal", "“normal range” is not said"),
    Case("typed limit", "en/between.md", "are made.", "are made at 38 °C.", "38 °C", "“38 °C” is typed"),
    Case("typed emergency number", "en/who-to-call.md", "Not sure? Call.", "Not sure? Call 911.", "911", "“911” is typed"),
    # figures
    Case("no low", "figures.toml", "low = 2\nhigh = 6", "high = 6", "[collection-hours]", "needs a number", ),
    Case("no dial", "figures.toml", 'dial = "911, 999 or 112"', 'dial = ""', "[emergency-number]", "number to dial"),
    Case("no also", "figures.toml", 'also = { "°C" = 38.0 }\n', "", "[fever]", "in the other unit"),
    Case("also is off", "figures.toml", "38.0", "38.2", "38.2", "100.4 °F is 38.0 °C, not 38.2 °C"),
    Case("figure without source", "figures.toml", 'range = [2, 8]\nsource = ["bms"]', "range = [2, 8]\nsource = []",
         "[collection-hours]", "“collection-hours” needs a source"),
    Case("no range", "figures.toml", "range = [2, 16]\n", "", "[drive]", "range of “drive” is two numbers"),
    Case("turned range", "figures.toml", "[2, 16]", "[16, 2]", "[16, 2]", "the smaller first"),
    Case("out of range", "figures.toml", "[2, 16]", "[4, 16]", "[4, 16]", "2.0 lies outside the range of “drive”"),
    Case("low above high", "figures.toml", "low = 2\nhigh = 6", "low = 6\nhigh = 5", "low = 6", "low must not be more than high"),
    Case("looser limit", "figures.toml", "range = [99.5, 100.4]\n", "range = [99.5, 102]\n", "[fever]", "101.0 is looser"),
    Case("no word of the team", "en/figures.toml", 'words = "until your team says yes, at', 'words = "at', "words = \"at", "must say “until"),
    Case("no ask", "en/figures.toml", 'ask = "until your team says yes"\n', "", "[drive]", "needs ask ="),
    Case("words use no number", "en/figures.toml", "least {low} weeks", "least {low} to {high} weeks", "{high} weeks", "use {high}"),
    # reviews
    Case("due too early", "en/home.md", "review-due = 2027-05-23", "review-due = 2026-11-23", "review-due", "must be later than last-reviewed"),
    Case("figure due too early", "figures.toml", 'dial = "911, 999 or 112"\nchecked = 2026-11-23\nreview-due = 2027-05-23',
         'dial = "911, 999 or 112"\nchecked = 2026-11-23\nreview-due = 2026-01-01', "review-due = 2026", "later than checked"),
    Case("version nought", "en/words.md", "version = 1", "version = 0", "version", "whole number from 1"),
    # languages
    Case("translation of nothing", "es/home.md", "translation-of = 1\n", "", "+++", "translation-of = 1"),
    Case("translation of the future", "es/home.md", "translation-of = 1", "translation-of = 4", "translation-of", "is at version 1"),
    Case("part missing", "es/collecting.md", "### Si sus venas son finas {#small-veins}\n", "", "title", "section or part “small-veins”"),
    Case("question missing", "es/collecting.md", "- ¿Cuánto tiempo dura? {#ask-length}\n", "", "title", "item “ask-length”"),
    Case("question more", "es/collecting.md", "{#ask-length}", "{#ask-length}\n- ¿Y después? {#ask-then}", "#ask-then",
         "has the item “ask-then”, English"),
    Case("figure missing", "es/home.md", "No conduzca {{drive}}.", "No conduzca.", "title", "figure “drive”"),
    Case("sign missing", "es/who-to-call.md", '- Tiene un ataque. {#seizure src="msk" mark="check-group"}\n', "", "title",
         "call sign “seizure”"),
    Case("word missing", "es/words.md", "{#t-cell", "{#b-cell", "#b-cell", "has the medical word “b-cell”"),
    Case("other readers", "es/collecting.md", "reader=parent", "reader=patient", "#toy", "The marks of “toy”"),
    Case("other sign marks", "es/who-to-call.md", ' mark="check-group"', "", "#seizure", "The marks of “seizure”"),
    Case("hasta", "es/figures.toml", 'ask = "hasta que su equipo', 'ask = "si su equipo', "ask =", "hasta que su equipo"),
    Case("por ciento", "es/home.md", "por un tiempo", "un diez por ciento", "por ciento", "“por ciento” is not said"),
)  # fmt: skip
MORE = {  # what a broken thing breaks as well, by a piece of its message
    "two facts": (), "section not listed": ("lists the section",), "section id unknown": ("lists the section",),
    "section twice": ("already used",), "many musts": (), "sign without source": ("The marks of",),
    "sign missing": ("sign “seizure” is not in",), "word missing": ("English has the medical word", "is not explained"),
    "part id twice": ("does not have",),
}  # fmt: skip


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return copytree(SMALL, tmp_path / "content")


def test_the_small_content_is_valid() -> None:
    assert check_content(SMALL).problems == ()


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_broken_rule_is_found_at_its_line(case: Case, content: Path) -> None:
    file = content / case.file
    before = file.read_text()
    assert case.old in before
    file.write_text(before.replace(case.old, case.new, 1))
    where = content / (case.where or case.file)
    line = next(number for number, text in enumerate(where.read_text().split("\n"), 1) if case.at in text)
    problems = check_content(content, None if case.file.startswith("es/") else "en").problems
    found = [problem for problem in problems if case.says in problem.message]
    assert [(problem.file, problem.line) for problem in found] == [(str(where), line)], problems
    other = [problem.message for problem in problems if problem not in found]
    assert len(other) == len(MORE.get(case.name, ())), other
    assert all(any(piece in message for message in other) for piece in MORE.get(case.name, ())), other
