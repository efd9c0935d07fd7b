"""The guide as it is shipped, for any reader; its files are read once."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from functools import cache
from importlib import import_module
from pathlib import Path

import pytest

from cartguide.journey.circumstances import Circumstances
from tests.content.guide_text import Pages, guide_pages

CONTENT = Path(__file__).resolve().parents[2] / "resources" / "content"
TODAY = date(2026, 11, 23)
READ = {
    "cartguide.journey.library": ("load_outline", "load_page"),
    "cartguide.journey.calls_in_force": ("load_calls", "load_figures", "load_wordings"),
    "cartguide.guide.calls": ("load_calls",),
    "cartguide.guide.figures": ("load_figures",),
    "cartguide.guide.terms": ("load_terms",),
    "cartguide.guide.wording": ("load_wordings",),
}
Guide = Callable[[Mapping[str, str]], Pages]


def pytest_addoption(parser: pytest.Parser) -> None:
    """`make texts` keeps what the guide says now."""
    parser.addoption("--renew-texts", action="store_true", help="keep the guide's texts as they are now")


@pytest.fixture(scope="module")
def files_read_once() -> Iterator[None]:
    """Hundreds of readers share the same files; what is made of them for each is made anew."""
    with pytest.MonkeyPatch.context() as patch:
        for module, names in READ.items():
            for name in names:
                patch.setattr(f"{module}.{name}", cache(getattr(import_module(module), name)))
        yield


@pytest.fixture(scope="module")
def guide(files_read_once: None) -> Guide:
    """The pages for a reader who told these details, made once."""
    del files_read_once
    made: dict[frozenset[tuple[str, str]], Pages] = {}

    def pages(details: Mapping[str, str]) -> Pages:
        told = frozenset(details.items())
        if told not in made:
            made[told] = guide_pages(CONTENT, Circumstances(details, TODAY))
        return made[told]

    return pages
