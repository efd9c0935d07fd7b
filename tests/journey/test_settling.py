"""A page settled for one reader: parts and paragraphs that are not for them are gone, with the heading above them."""

from cartguide.guide.fields import Text
from cartguide.guide.markup import Reader
from cartguide.guide.model import Head, Page, Picture, Point, Run, Variant
from cartguide.guide.wording import AS_WRITTEN, Wordings
from cartguide.journey.settling import settled

BRITISH = Wordings({"uk": {"center": "centre", "caregiver": "carer"}})
CAREGIVER = Variant((("reader", ("caregiver",)),), "They get their cells", (Run("They go to the center."),))
HEAD = Head(
    "infusion",
    "You get your cells",
    "Center",
    (Run("You go."),),
    (),
    1,
    "2026-11-23",
    "2027-05-23",
    "",
    1,
    Picture("A center.", "A center with a caregiver.", "To show."),
    (Point("p-a", "Your center.", "Which center?"),),
    (CAREGIVER,),
)
BODY = """\
## What happens {#what-happens}
Words for all at the center.

Only for some. {only="product=carvykti"}

### Slow moving {#slow only="product=carvykti"}
Below the part.

- And a bullet.

### For all again {#again}
- For teens. {only="age=teen"}
## Only theirs {#theirs only="reader=parent"}
Words.
"""


def page() -> Page:
    return Page(HEAD, Reader("page.md").sections(Text("page.md", tuple(BODY.split("\n")))))


def words(of: Page) -> list[str]:
    blocks = [block for section in of.sections for block in section.blocks]
    lines = [runs for block in blocks for runs in (block.runs, *(item.runs for item in block.items)) if runs]
    return ["".join(run.text for run in runs) for runs in lines]


def test_what_is_not_for_the_reader_is_gone_with_its_heading() -> None:
    assert words(settled(page(), {}, AS_WRITTEN)) == ["Words for all at the center."]


def test_what_is_for_the_reader_stands() -> None:
    assert words(settled(page(), {"product": "carvykti", "age": "teen", "reader": "parent"}, AS_WRITTEN)) == [
        "Words for all at the center.",
        "Only for some.",
        "Slow moving",
        "Below the part.",
        "And a bullet.",
        "For all again",
        "For teens.",
        "Words.",
    ]


def test_a_part_ends_where_the_next_begins() -> None:
    assert words(settled(page(), {"age": "teen"}, AS_WRITTEN))[1:] == ["For all again", "For teens."]


def test_the_head_is_the_readers() -> None:
    head = settled(page(), {"reader": "caregiver"}, AS_WRITTEN).head
    assert (head.title, head.message) == ("They get their cells", (Run("They go to the center."),))
    assert settled(page(), {"reader": "patient"}, AS_WRITTEN).head.title == "You get your cells"


def test_everything_is_in_the_words_of_the_region() -> None:
    found = settled(page(), {"region": "uk", "reader": "caregiver"}, BRITISH)
    assert words(found) == ["Words for all at the centre."]
    assert found.head.message == (Run("They go to the centre."),)
    assert found.head.picture == Picture("A centre.", "A centre with a carer.", "To show.")
    assert found.head.points == (Point("p-a", "Your centre.", "Which centre?"),)
    assert found.head.station == "Centre"
