"""Everything of one language, read once for all rules, with the lines on which things stand."""

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from cartguide.guide import calls, terms
from cartguide.guide.fields import Fields, Text, parse_toml, read_text, read_toml
from cartguide.guide.figures import figure_words, load_figures
from cartguide.guide.load import MARK, PARENT, load_outline, load_page
from cartguide.guide.model import CallPage, Figure, Outline, Page, Picture, Problem, Run, Source, Term
from cartguide.guide.pictures import FILE as PICTURES
from cartguide.guide.pictures import load_pictures
from cartguide.guide.sources import load_sources
from cartguide.guide.synonyms import load_synonyms
from cartguide.guide.wording import FILE as REGIONAL
from cartguide.guide.wording import load_wordings

SINGLE_PAGES = (calls.PAGE, terms.PAGE)
BESIDE = ("caregiver", "story", "related", "plan-changed", "about")


class Content(NamedTuple):
    """A content folder in one language. What could not be read is missing here and stands in `problems`.

    `pages` holds a parent's page beside its step's as "parent/<id>". `numbers` is the figures.toml without words;
    `wordings` is the language's own figures.toml, `said` holds each figure's words with no detail told; `regional` is
    the regional.toml, empty where there is none; `pictures` holds the words of the parts' small pictures.
    """

    root: Path
    language: str
    outline: Outline
    guide: Fields
    headers: Mapping[str, Fields]
    pages: Mapping[str, Page]
    calls: CallPage | None
    numbers: Fields
    wordings: Fields
    figures: Mapping[str, Figure]
    said: Mapping[str, str]
    terms: Mapping[str, Term]
    pictures: Mapping[str, Picture]
    sources: Mapping[str, Source]
    regional: Fields
    problems: tuple[Problem, ...]

    @property
    def masked(self) -> tuple[str, ...]:
        """The unavoidable terms that guide.toml lists."""
        return self.listed("masked")

    def listed(self, key: str) -> tuple[str, ...]:
        """A list of texts at the head of guide.toml; empty if not there."""
        return Fields(self.guide.table, Text("", ())).texts(key)

    @property
    def wordings_file(self) -> str:
        """The language's own figures.toml as problems name it."""
        return str(self.root / self.language / "figures.toml")

    @property
    def pictures_file(self) -> str:
        """The language's pictures.toml as problems name it."""
        return str(self.root / self.language / PICTURES)

    @property
    def picture_words(self) -> Fields:
        """The language's pictures.toml; empty where there is none."""
        return _where_there_is(self.root / self.language / PICTURES)

    def file(self, page: str) -> str:
        """The file of a page as problems name it."""
        return str(page_file(self.root, self.language, page))

    def line(self, page: str, key: str) -> int:
        """The line on which a key stands in a page's header."""
        return self.headers[page].line_of(key)

    def step_line(self, step: str, key: str = "id") -> int:
        """The line on which a step's key stands in guide.toml."""
        of_step = (one for one in self.guide.tables("step") if one.table.get("id") == step)
        return next((one.line_of(key) for one in of_step), 1)

    def plain(self, runs: tuple[Run, ...]) -> str:
        """Text without its marks, figures put in as words."""
        return "".join(self.said.get(run.target, "") if run.kind == "figure" else run.text for run in runs)


def load_content(root: Path, language: str) -> Content:
    """Read a content folder in one language; never raises for bad content."""
    outline = load_outline(root, language)
    pages, problems = _pages(root, language, outline)
    call_page, calls_wrong = calls.load_calls(root, language)
    figures, figures_wrong = load_figures(root, language)
    words, terms_wrong = terms.load_terms(root, language)
    sources, sources_wrong = load_sources(root)
    wrong = (*calls_wrong, *figures_wrong, *terms_wrong, *sources_wrong, *_small_faults(root, language))
    return Content(
        root=root,
        language=language,
        outline=outline,
        guide=read_toml(root / "guide.toml")[0],
        headers={page: _header(page_file(root, language, page)) for page in (*pages, *SINGLE_PAGES)},
        pages=pages,
        calls=call_page,
        numbers=read_toml(root / "figures.toml")[0],
        wordings=read_toml(root / language / "figures.toml")[0],
        figures=figures,
        said={identity: figure_words(figure, {}) for identity, figure in figures.items()},
        terms=words,
        pictures=load_pictures(root, language)[0],
        sources=sources,
        regional=_where_there_is(root / language / REGIONAL),
        problems=(*outline.problems, *problems, *wrong),
    )


def page_ids(root: Path, language: str, outline: Outline) -> tuple[str, ...]:
    """The steps' pages in order, each with the parent's page beside it, then the other pages but the two lists."""
    steps = [step.identity for step in outline.steps]
    others = sorted(path.stem for path in (root / language).glob("*.md"))
    parents = sorted(path.stem for path in (root / language / PARENT).glob("*.md"))
    pages = dict.fromkeys([*steps, *(other for other in others if other not in SINGLE_PAGES)])
    beside = [(page, f"{PARENT}/{page}") if page in parents else (page,) for page in pages]
    alone = [f"{PARENT}/{page}" for page in parents if page not in pages]
    return (*(page for each in beside for page in each), *alone)


def page_file(root: Path, language: str, page: str) -> Path:
    """Where a page's words stand."""
    return root / language / f"{page}.md"


def fault(file: str, line: int, wording: str, /, **values: object) -> Problem:
    """A problem at a line; `wording` is a catalogue key whose {names} the values fill."""
    return Problem(file, line, wording, tuple((name, str(value)) for name, value in values.items()))


def _pages(root: Path, language: str, outline: Outline) -> tuple[dict[str, Page], list[Problem]]:
    pages: dict[str, Page] = {}
    problems: list[Problem] = []
    for name in page_ids(root, language, outline):
        identity = name.removeprefix(f"{PARENT}/")
        page, wrong = load_page(root, language, identity, "" if identity == name else PARENT)
        problems.extend(wrong)
        if page:
            pages[name] = page
    return pages, problems


def _small_faults(root: Path, language: str) -> tuple[Problem, ...]:
    """What is wrong with the regional words, the pictures' words, and the words that find one another."""
    return (*load_wordings(root, language)[1], *load_pictures(root, language)[1], *load_synonyms(root, language)[1])


def _header(path: Path) -> Fields:
    text, _ = read_text(path)
    end = text.lines.index(MARK, 1) if MARK in text.lines[1:] else 0
    fields, _ = parse_toml(Text(text.file, text.lines[1:end], 1))
    return fields


def _where_there_is(path: Path) -> Fields:
    return read_toml(path)[0] if path.is_file() else Fields({}, Text(str(path), ()))
