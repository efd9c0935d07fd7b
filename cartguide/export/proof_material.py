"""What a proof is made from: the centre file and the guide it stands in, read whole, or the reason why not."""

from pathlib import Path
from typing import NamedTuple

from cartguide.guide.calls import PAGE, load_calls
from cartguide.guide.centre import NO_CENTRE, Centre, load_centre
from cartguide.guide.figures import load_figures
from cartguide.guide.fingerprint import fingerprint
from cartguide.guide.load import PARENT, load_outline, load_page, page_path
from cartguide.guide.model import CallPage, Figure, Problem, Source
from cartguide.guide.sources import load_sources


class Printed(NamedTuple):
    """A page as it is now: its fingerprint, and for which reader it was written: empty for all, or parent."""

    page: str
    language: str
    reader: str
    title: str
    fingerprint: str


class Material(NamedTuple):
    """Everything a proof prints. `file`: the centre file's name, empty where there is none."""

    file: str
    centre: Centre
    figures: dict[str, Figure]
    sources: dict[str, Source]
    calls: CallPage
    titles: dict[str, str]
    pages: tuple[Printed, ...]


def gather(content: Path, language: str, file: Path | None) -> tuple[Material | None, tuple[Problem, ...]]:
    """The material; None and the reasons if the centre file, a figure or the call list is not whole."""
    figures, wrong = load_figures(content, language)
    calls, wrong_calls = load_calls(content, language)
    outline = load_outline(content, language)
    problems = (*wrong, *wrong_calls)
    centre: Centre | None = NO_CENTRE
    if file is not None:
        centre, wrong_centre = load_centre(file, figures, [step.identity for step in outline.steps])
        problems = (*wrong_centre, *problems)
    if problems or calls is None or centre is None:
        return None, problems
    steps = [step.identity for step in outline.steps]
    titles = {step: outline.heads[step].title for step in steps if step in outline.heads}
    languages = dict.fromkeys((language, *centre.languages, *(review.language for review in centre.reviews)))
    pages = [page for each in languages for page in _pages(content, each, steps)]
    sources = load_sources(content)[0]
    return Material(file.name if file else "", centre, figures, sources, calls, titles, tuple(pages)), ()


def _pages(content: Path, language: str, steps: list[str]) -> list[Printed]:
    """The call list and every page that can be read, in a language; those of the steps in their order."""
    calls, _ = load_calls(content, language)
    found = [Printed(PAGE, language, "", calls.title, fingerprint(calls))] if calls else []
    others = sorted(path.stem for path in (content / language).glob("*.md"))
    for name in dict.fromkeys([*steps, *others]):
        base = page_path(content, language, name)
        readers = ("",) if page_path(content, language, name, PARENT) == base else ("", PARENT)
        for reader in readers if name != PAGE else ():
            page, _ = load_page(content, language, name, reader)
            if page is not None:
                found.append(Printed(name, language, reader, page.head.title, fingerprint(page)))
    return found
