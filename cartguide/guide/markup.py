"""One page's Markdown with ids, read into sections and blocks; format: docs/content-format.md."""

import re
from collections.abc import Iterator

from cartguide.guide.fields import BAD_ID, ID, Text, typeset
from cartguide.guide.model import Block, Item, Only, Problem, Run, Section, message_id

# As texts, compiled when first used: a page's header needs only the last two.
_NOT_PART = message_id("“{text}” is not part of the content format.")
_NO_WORDS = message_id("There are no words here.")
_PLAIN_HEADING = message_id("A heading is plain words.")
_MARKS = r'\s*(?<!\{)\{(#[^{}]*|[a-z]+="[^{}]*)\}\s*\Z'
_MARK = r'#(?P<id>\S+)|(?P<key>[a-z]+)="(?P<value>[^"]*)"|(?P<bad>\S+)'
_INLINE = re.compile(
    r"\*\*(?P<strong>[^*\[\]{}]+)\*\*"
    r"|\[(?P<words>[^\[\]*{}]+)\]\(term:(?P<term>[a-z0-9-]+)\)"
    r"|\{\{\s*(?P<figure>[a-z0-9-]+)\s*\}\}"
)
_FOREIGN = re.compile(r"<[a-z/!]|!\[|\]\(|\{+|\}+|\*+|`|https?://|www\.", re.IGNORECASE)
_FOREIGN_LINE = r"\s*(?:#{1,2}(?!#)|#{4,}|###(?! )|\||[*+]\s|-(?! \S)|>(?! ))|\s+(?:###|-|>)"
# A line that goes on may begin with a number by chance; one that begins with 1 does not (as in CommonMark).
_NUMBERED, _NUMBERED_FROM_ONE = r"\s*(?:> )?\d+[.)]\s", r"\s*(?:> )?1[.)]\s"
_FOREIGN_BOX = r"\[.?\](?!\()"
_KEYS = {"src", "only", "mark", "say", "picture"}
_SECOND_LINE = re.compile(r"  > (?=\S)")

Marks = dict[str, str]


class Reader:
    """Reads the body of one page; what it can't read becomes a Problem and is left out."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.problems: list[Problem] = []

    def sections(self, body: Text, *, figures_in_headings: bool = False) -> tuple[Section, ...]:
        """All `##` sections of a page's body."""
        found: list[Section] = []
        for heading, line, lines in _parts(body):
            if heading is None:
                self._loose_text(lines)
                continue
            words, marks = self.marks(heading, line)
            wanted = message_id("A section needs an id: write {{#id}} after “{text}”.")
            identity = self._identity(marks, line, wanted, words)
            self._heading(words, line, figures=figures_in_headings)
            self._no_picture(marks, line)
            only = self._only(marks, line)
            blocks = tuple(self._blocks(lines))
            sources = tuple(marks.get("src", "").split())
            found.append(Section(identity, typeset(words), line, blocks, sources, only, marks.get("say", "")))
        return tuple(found)

    def marks(self, text: str, line: int) -> tuple[str, Marks]:
        """Split `words {#id key="value"}` into the words and the marks."""
        match = re.search(_MARKS, text)
        if match is None:
            return text.strip(), {}
        marks: Marks = {}
        for part in re.finditer(_MARK, match.group(1)):
            key = part["key"]
            if part["id"] is not None:
                marks["id"] = part["id"]
            elif key in _KEYS:
                marks[key] = part["value"]
            else:
                self.problem(line, message_id("This mark is not known: {text}"), text=part.group())
        return text[: match.start()].strip(), marks

    def runs(self, text: str, line: int) -> tuple[Run, ...]:
        """Paragraph text as runs of plain, strong, term and figure."""
        runs: list[Run] = []
        at = 0
        for match in _INLINE.finditer(text):
            self._plain(text[at : match.start()], line, runs)
            at = match.end()
            if match["strong"]:
                runs.append(Run(typeset(match["strong"]), "strong"))
            elif match["term"]:
                runs.append(Run(typeset(match["words"]), "term", match["term"]))
            else:
                runs.append(Run("", "figure", match["figure"].strip()))
        self._plain(text[at:], line, runs)
        return tuple(runs)

    def only(self, text: str, line: int) -> Only:
        """The conditions of an `only=`."""
        from cartguide.guide.conditions import read_only  # noqa: PLC0415  headers are read without it

        only, wrong = read_only(text)
        wording = message_id("only= does not know “{text}”. The list is in docs/content-format.md.")
        for each in wrong:
            self.problem(line, wording, text=each)
        return only

    def problem(self, line: int, wording: str, **values: str) -> None:
        """Note a fault at a line of this file."""
        self.problems.append(Problem(self.file, line, wording, tuple(values.items())))

    def _plain(self, text: str, line: int, runs: list[Run]) -> None:
        foreign = _FOREIGN.search(text)
        if foreign:
            self.problem(line, _NOT_PART, text=foreign.group())
        if text:
            runs.append(Run(typeset(text)))

    def _blocks(self, lines: list[tuple[int, str]]) -> Iterator[Block]:
        known: list[tuple[int, str]] = []
        for number, text in lines:
            begins = not known or not known[-1][1]
            bare = text.removeprefix("  ") if _second(text, known) else text
            foreign = re.match(_FOREIGN_LINE, bare) or re.match(_NUMBERED if begins else _NUMBERED_FROM_ONE, text)
            if foreign:
                self.problem(number, _NOT_PART, text=foreign.group().strip())
            known.append((number, "" if foreign else text))
        for line, first, rest in _pieces(known):
            if first.startswith("### "):
                yield self._subheading(first[4:], line)
            elif first.startswith("> "):
                text = " ".join([first[2:], *(more.removeprefix("> ").strip() for _, more in rest)])
                yield self._words("aside", text, line)
            elif first.startswith("- "):
                yield from self._list(line, [(line, first), *rest])
            else:
                text = " ".join([first.strip(), *(more.strip() for _, more in rest)])
                yield self._words("paragraph", text, line)

    def _subheading(self, text: str, line: int) -> Block:
        words, marks = self.marks(text, line)
        wanted = message_id("A part needs an id: write {{#id}} after “{text}”.")
        identity = self._identity(marks, line, wanted, words)
        self._some_words(words, line)
        runs, only, sources = self.runs(words, line), self._only(marks, line), tuple(marks.get("src", "").split())
        picture = marks.get("picture", "")
        return Block("subheading", line, runs, identity=identity, only=only, sources=sources, picture=picture)

    def _words(self, kind: str, text: str, line: int) -> Block:
        words, marks = self.marks(text, line)
        if foreign := marks.keys() - {"only"}:
            self.problem(line, _NOT_PART, text=" ".join(sorted(foreign)))
        return Block(kind, line, self.runs(words, line), only=self._only(marks, line))

    def _list(self, line: int, lines: list[tuple[int, str]]) -> Iterator[Block]:
        joined = _joined(lines)
        checks = [text.startswith("- [ ] ") for _, text, _ in joined]
        if any(checks) != all(checks):
            self.problem(line, message_id("A list is either all checklist items (- [ ]) or all bullets (-)."))
        kind = "checks" if all(checks) else "bullets"
        items = tuple(
            self._item(number, text, kind)._replace(why=self.runs(why, number) if why else ())
            for number, text, why in joined
        )
        yield Block(kind, line, items=items)

    def _item(self, line: int, text: str, kind: str) -> Item:
        words, marks = self.marks(text.removeprefix("- ").removeprefix("[ ] "), line)
        identity = marks.get("id", "")
        if kind == "checks" or identity:
            wanted = message_id("A checklist item needs an id: write {{#id}} after “{text}”.")
            identity = self._identity(marks, line, wanted, words)
        if foreign := re.match(_FOREIGN_BOX, words):
            self.problem(line, _NOT_PART, text=foreign.group())
        self._some_words(words, line)
        self._no_picture(marks, line)
        only = self._only(marks, line)
        sources = tuple(marks.get("src", "").split())
        return Item(identity, self.runs(words, line), line, only, sources, marks.get("mark", ""))

    def _identity(self, marks: Marks, line: int, wanted: str, words: str) -> str:
        identity = marks.get("id", "")
        if not identity:
            self.problem(line, wanted, text=words)
        elif not re.match(ID, identity):
            self.problem(line, BAD_ID, text=identity)
        return identity

    def _heading(self, words: str, line: int, *, figures: bool) -> None:
        self._some_words(words, line)
        known = len(self.problems)
        runs = self.runs(words, line)
        allowed = {"plain", "figure"} if figures else {"plain"}
        if len(self.problems) == known and not {run.kind for run in runs} <= allowed:
            self.problem(line, _PLAIN_HEADING)

    def _some_words(self, words: str, line: int) -> None:
        if not words:
            self.problem(line, _NO_WORDS)

    def _no_picture(self, marks: Marks, line: int) -> None:
        """Only a part has pictures."""
        if "picture" in marks:
            self.problem(line, _NOT_PART, text="picture=")

    def _only(self, marks: Marks, line: int) -> Only:
        return self.only(marks["only"], line) if "only" in marks else ()

    def _loose_text(self, lines: list[tuple[int, str]]) -> None:
        for line, text in lines:
            if text.strip():
                self.problem(line, message_id("Text before the first ## heading belongs to no section."))
                return


def _parts(body: Text) -> Iterator[tuple[str | None, int, list[tuple[int, str]]]]:
    heading: str | None = None
    line = body.before + 1
    lines: list[tuple[int, str]] = []
    for number, text in enumerate(body.lines, body.before + 1):
        if text.startswith("## ") or text.rstrip() == "##":
            if heading is not None or lines:
                yield heading, line, lines
            heading, line, lines = text[3:], number, []
        else:
            lines.append((number, text.rstrip()))
    if heading is not None or lines:
        yield heading, line, lines


def _pieces(lines: list[tuple[int, str]]) -> Iterator[tuple[int, str, list[tuple[int, str]]]]:
    """Lines that belong together: an empty line ends a piece, a heading stands alone, a list or aside begins one."""
    piece: list[tuple[int, str]] = []
    for number, text in [*lines, (0, "")]:
        turns = bool(piece) and _kind(text) != _kind(piece[0][1]) and not text.startswith("  ")
        if piece and (turns or not text.strip() or text.startswith("### ")):
            yield piece[0][0], piece[0][1], piece[1:]
            piece = []
        if text.strip():
            piece.append((number, text))
        if text.startswith("### "):
            yield number, text, []
            piece = []


def _second(text: str, known: list[tuple[int, str]]) -> bool:
    """Whether this is the second line of a list's item: an indented > in a list."""
    inside = next((line for _, line in reversed(known) if not line.startswith("  ")), "")
    return bool(_SECOND_LINE.match(text)) and inside.startswith("- ")


def _joined(lines: list[tuple[int, str]]) -> list[tuple[int, str, str]]:
    """A list's items: the line each begins on, its words, and its second line."""
    items: list[tuple[int, list[str], list[str]]] = []
    for number, text in lines:
        if text.startswith("- "):
            items.append((number, [text], []))
        elif _SECOND_LINE.match(text) or items[-1][2]:
            items[-1][2].append(text.strip().removeprefix("> "))
        else:
            items[-1][1].append(text.strip())
    return [(number, " ".join(words), " ".join(why)) for number, words, why in items]


def _kind(text: str) -> str:
    return text[:2] if text[:2] in ("- ", "> ", "##") else ""
