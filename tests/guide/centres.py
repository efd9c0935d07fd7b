"""Centres for the tests: one written by hand, and any that a centre file can hold."""

from base64 import b64decode
from pathlib import Path

from hypothesis import strategies as st

from cartguide.guide.centre import Centre, CentreFigure, CentreItem, CentreNumber, CentreReview, Visit

# One white dot.
PNG = b64decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEAsTj2FAAAAABJRU5ErkJggg==")
CENTRE = Centre(
    name="Example Hospital",
    checked="2026-11-20",
    numbers=(
        CentreNumber("CAR T team, day and night", "+1 555 010 0142", "at any hour"),
        CentreNumber("Clinic", "555 010 0143, ask for CAR T"),
    ),
    emergency="911",
    figures={"fever": CentreFigure(low="99.5", also="37.5"), "drive": CentreFigure(low="12")},
    items=(
        CentreItem("centre-parking", "collecting", "Park in garage B.", "It is nearest to the door."),
        CentreItem("centre-card", "home", "Show the blue card."),
    ),
    notes={"home": ("Our clinic is on floor 3.", "The shop closes at 6.")},
    reviews=(CentreReview("collecting", "en", "0123456789abcdef", "CAR T nurse", "2026-11-10"),),
    reviewed_only=True,
    languages=("en", "es"),
    visits=(Visit("first", "First visit", ("p-what", "p-who")),),
    kiosk={"idle-seconds": 150, "sound": True, "folder": "take home"},
    logo=PNG,
)

# Pieces of a file: what each needs, something to do, and a number.
HEAD = 'name = "Example Hospital"\nchecked = 2026-11-20\n'
ITEM = '[[item]]\nid = "centre-a"\nstep = "home"\ntext = "Look."\n'
NUMBER = '[[number]]\nrole = "Team"\nnumber = "1"\n'
_seen = st.characters(codec="utf-8", exclude_categories=("Cc", "Cf", "Zl", "Zp"))


def write(folder: Path, text: str, name: str = "centre.toml") -> Path:
    """A centre file on the disk."""
    path = folder / name
    path.write_text(text, "utf-8")
    return path


def words(longest: int) -> st.SearchStrategy[str]:
    """Words for the screen."""
    return st.text(_seen, min_size=1, max_size=longest).filter(str.strip)


_id = st.from_regex(r"[a-z0-9]{1,6}(-[a-z0-9]{1,4}){0,2}", fullmatch=True)
_phone = st.tuples(words(20), st.sampled_from("0٣9")).map("".join)
_day = st.dates().map(str)
_number = st.from_regex(r"[1-9][0-9]{0,2}(\.[0-9])?", fullmatch=True)
_limit = st.integers(90, 110).map(lambda low: CentreFigure(str(low), also=f"{(low - 32) * 5 / 9:.1f}"))
_between = st.tuples(_number, _number).map(lambda two: CentreFigure(*sorted(two, key=float)))
_figure = _number.map(CentreFigure) | _limit | _between
_whole = st.integers(1 - 10**9, 10**9 - 1)
_language = st.sampled_from(["en", "es", "pt-BR"])
_review = st.builds(CentreReview, _id, _language, st.from_regex(r"[0-9a-f]{16}", fullmatch=True), words(30), _day)
_item = st.builds(CentreItem, _id.map("centre-".__add__), _id, words(60), st.just("") | words(60))


def _each_once(strategy: st.SearchStrategy[tuple[object, ...]]) -> st.SearchStrategy[tuple[object, ...]]:
    return st.lists(strategy, max_size=3, unique_by=lambda one: one[0]).map(tuple)


any_centre = st.builds(
    Centre,
    name=words(40),
    checked=_day,
    numbers=st.lists(st.builds(CentreNumber, words(30), _phone, st.just("") | words(20)), max_size=3).map(tuple),
    emergency=st.just("") | _phone,
    figures=st.dictionaries(_id, _figure, max_size=3),
    items=_each_once(_item),
    notes=st.dictionaries(_id, st.lists(words(60), min_size=1, max_size=3).map(tuple), max_size=2),
    reviews=st.lists(_review, max_size=2).map(tuple),
    reviewed_only=st.booleans(),
    languages=st.lists(_language, max_size=2).map(tuple),
    visits=_each_once(st.builds(Visit, _id, words(30), st.lists(_id, max_size=3).map(tuple))),
    kiosk=st.dictionaries(_id, st.text(max_size=20) | _whole | st.booleans(), max_size=3),
    logo=st.sampled_from([b"", PNG, PNG * 40]),
)
