"""The ground of every test: no screen, English, an empty home; and nothing may be left behind or complained about.

A test that means to log a warning reads it with `caplog` and clears it. What Qt itself warns of is held by pytest-qt,
with the one list of exceptions in pyproject.toml.
"""

import logging
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

ROOT = Path(__file__).resolve().parent.parent
HOMES = {
    "HOME": "",
    "XDG_DATA_HOME": "data",
    "XDG_CONFIG_HOME": "config",
    "XDG_CACHE_HOME": "cache",
    "XDG_STATE_HOME": "state",
    "XDG_RUNTIME_DIR": "runtime",
}

# How long an example takes depends on the machine and says nothing of what is right.
settings.register_profile("ours", deadline=None)
settings.load_profile("ours")

os.environ["QT_QPA_PLATFORM"] = "offscreen"
for _name in [name for name in os.environ if name.startswith("LC_")]:
    del os.environ[_name]
os.environ.update(LANG="C.UTF-8", LANGUAGE="en")

from PySide6.QtCore import QLocale  # noqa: E402  the platform and the language come first
from PySide6.QtWidgets import QApplication, QWidget  # noqa: E402

from cartguide.guide.catalogue import Words  # noqa: E402

QLocale.setDefault(QLocale("en_US"))


def pytest_addoption(parser: pytest.Parser) -> None:
    """`make trees` keeps what the pages tell now."""
    parser.addoption("--renew-trees", action="store_true", help="keep the accessibility trees as they are now")


@pytest.fixture
def resources() -> Path:
    """The checkout's own content, catalogues, icons and themes."""
    return ROOT / "resources"


@pytest.fixture
def say(resources: Path) -> Words:
    """The interface's words in English."""
    return Words(resources / "locale", "en")


def _has_a_screen_of_its_own(request: pytest.FixtureRequest) -> bool:
    """Tests of assistive technology run a real window in another process, in the session as it is."""
    return request.path.is_relative_to(ROOT / "tests" / "access")


@pytest.fixture(autouse=True)
def _empty_home(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    if _has_a_screen_of_its_own(request):
        return
    home: Path = request.getfixturevalue("tmp_path_factory").mktemp("home")
    for name, folder in HOMES.items():
        (home / folder).mkdir(mode=0o700, exist_ok=True)
        monkeypatch.setenv(name, str(home / folder))


@pytest.fixture(autouse=True)
def _quiet_log(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    yield
    said = [record for phase in ("setup", "call") for record in caplog.get_records(phase)]
    bad = [f"{each.name}: {each.getMessage()}" for each in said if each.levelno >= logging.WARNING]
    if bad:
        pytest.fail("The log should be silent, and said:\n" + "\n".join(bad), pytrace=False)


@pytest.fixture(autouse=True)
def _no_stray_windows() -> Iterator[None]:
    before = {id(window) for window in _windows()}
    yield
    stray = [window for window in _windows() if id(window) not in before]
    names = [f"{type(window).__name__} “{window.windowTitle()}”" for window in stray]
    for window in stray:
        window.hide()
        window.deleteLater()
    if names:
        pytest.fail(f"Left open: {', '.join(names)}. Give each window to qtbot.addWidget.", pytrace=False)


def _windows() -> list[QWidget]:
    if QApplication.instance() is None:
        return []
    return [window for window in QApplication.topLevelWidgets() if window.isVisible()]
