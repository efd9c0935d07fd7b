"""The guide's records. NamedTuples: they stand on the way to the first frame and cost a tenth of a dataclass there."""

from typing import NamedTuple

Only = tuple[tuple[str, tuple[str, ...]], ...]


def message_id(text: str) -> str:
    """Mark a text as a key of the interface catalogue; the text itself is the English wording."""
    return text


class Problem(NamedTuple):
    """A fault in the content, for a person who edits it. `wording` is a catalogue key, `values` fill its {names}."""

    file: str
    line: int
    wording: str
    values: tuple[tuple[str, str], ...] = ()

    @property
    def message(self) -> str:
        """The English sentence."""
        return self.wording.format(**dict(self.values))

    def __str__(self) -> str:
        """As `cartguide check` prints it: file:line: message."""
        return f"{self.file}:{self.line}: {self.message}"


class Run(NamedTuple):
    """A stretch of text of one look. `kind`: plain, strong, term (target: glossary id), figure (target: figure id)."""

    text: str
    kind: str = "plain"
    target: str = ""


class Item(NamedTuple):
    """A list item. `identity` joins it to a tick for ever; bullets of prose may have none. `why`: its second line."""

    identity: str
    runs: tuple[Run, ...]
    line: int
    only: Only = ()
    sources: tuple[str, ...] = ()
    mark: str = ""
    why: tuple[Run, ...] = ()


class Block(NamedTuple):
    """A piece of a section: paragraph, aside (a boxed word to the reader), bullets, checks, subheading.

    What a subheading's `only` and `sources` say holds for all that stands below it; its `picture` holds ids of
    pictures.toml with spaces between.
    """

    kind: str
    line: int
    runs: tuple[Run, ...] = ()
    items: tuple[Item, ...] = ()
    identity: str = ""
    only: Only = ()
    sources: tuple[str, ...] = ()
    picture: str = ""


class Section(NamedTuple):
    """A `##` part of a page. `said`: how to say its heading, in the glossary."""

    identity: str
    heading: str
    line: int
    blocks: tuple[Block, ...]
    sources: tuple[str, ...] = ()
    only: Only = ()
    said: str = ""

    @property
    def all_sources(self) -> tuple[str, ...]:
        """Its own sources, then those of its parts and items, each once."""
        own = [*self.sources]
        for block in self.blocks:
            own += [*block.sources, *(source for item in block.items for source in item.sources)]
        return tuple(dict.fromkeys(own))


class Fact(NamedTuple):
    """One of a step's three quick facts."""

    identity: str
    label: str
    runs: tuple[Run, ...]


class Named(NamedTuple):
    """What the path shows of a page: its title and its station's short name."""

    title: str
    station: str


class Picture(NamedTuple):
    """What a picture says below it, shows (for who can't see it) and is to teach (for who draws it)."""

    caption: str
    shows: str
    purpose: str


class Point(NamedTuple):
    """One thing a nurse goes through at a visit, and how to hear it said back."""

    identity: str
    say: str
    ask: str


class Variant(NamedTuple):
    """Another title or message of a page for some readers; empty where it stays as it is."""

    only: Only
    title: str
    message: tuple[Run, ...]


class Head(NamedTuple):
    """The front matter of a page."""

    identity: str
    title: str
    station: str
    message: tuple[Run, ...]
    facts: tuple[Fact, ...]
    version: int
    last_reviewed: str
    review_due: str
    reviewed_by: str
    line: int
    picture: Picture | None = None
    points: tuple[Point, ...] = ()
    variants: tuple[Variant, ...] = ()


class Page(NamedTuple):
    """A whole page of the guide in one language."""

    head: Head
    sections: tuple[Section, ...]


class Step(NamedTuple):
    """What is known of a step without words. `number` is 0 for the side step, which hangs on `side_of`.

    It may not be part of the plan of a reader for whom `applies` (written like `only=`) does not hold.
    """

    identity: str
    number: int
    phase: str
    icon: str
    side_of: str
    facts: tuple[tuple[str, str], ...]
    sections: tuple[str, ...]
    items: tuple[str, ...]
    musts: tuple[str, ...]
    stars: tuple[str, ...]
    calls: tuple[str, ...]
    applies: str = ""


class Outline(NamedTuple):
    """All steps in the order of the path, the names of those whose head could be read, and what was wrong."""

    language: str
    steps: tuple[Step, ...]
    heads: dict[str, Named]
    problems: tuple[Problem, ...]

    @property
    def length(self) -> int:
        """How many numbered steps there are; the side step is not one of them."""
        return max((step.number for step in self.steps), default=0)

    @property
    def readable(self) -> list[str]:
        """The ids of the steps whose page could be read, in the order of the path."""
        return [step.identity for step in self.steps if step.identity in self.heads]


class Sign(NamedTuple):
    """One call sign or fixed sentence of *Who to call*."""

    identity: str
    runs: tuple[Run, ...]
    sources: tuple[str, ...]
    mark: str
    line: int


class SignGroup(NamedTuple):
    """A group of call signs (emergency, now, today, later) or the fixed sentences (always), with its sub-groups."""

    identity: str
    heading: tuple[Run, ...]
    parts: tuple[tuple[str, tuple[Run, ...], tuple[Sign, ...]], ...]
    line: int


class CallPage(NamedTuple):
    """*Who to call*, whole."""

    title: str
    message: tuple[Run, ...]
    groups: tuple[SignGroup, ...]
    version: int
    last_reviewed: str
    review_due: str
    reviewed_by: str


class Figure(NamedTuple):
    """A number of the guide: an alarm limit, a restriction, a usual length, or the emergency number to dial.

    `low`, `high`, `also` and `dial` are texts as they are shown; `only` holds the numbers' variants by region or
    product, `said` those of the words (`words`, `ask`). The first variant that holds wins. `name`: what it is called.
    """

    identity: str
    kind: str
    unit: str
    low: str
    high: str
    also: str
    dial: str
    smallest: float | None
    largest: float | None
    sources: tuple[str, ...]
    checked: str
    review_due: str
    words: str
    ask: str
    only: tuple[tuple[Only, dict[str, str]], ...]
    said: tuple[tuple[Only, dict[str, str]], ...] = ()
    name: str = ""


class Term(NamedTuple):
    """A medical word, what it means, and how to say it where that is hard."""

    identity: str
    word: str
    meaning: tuple[Block, ...]
    sources: tuple[str, ...]
    line: int
    said: str = ""


class Source(NamedTuple):
    """Where a fact comes from."""

    identity: str
    publisher: str
    title: str
    address: str
    dated: str
    read: str
    note: str
