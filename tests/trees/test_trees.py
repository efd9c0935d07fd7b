"""What assistive technology is told stays as it is kept; where a change is meant, `make trees` keeps the new one."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.trees.pages import pages
from tests.ui.conftest import OpenProgram, data, open_program

KEPT = Path(__file__).parent / "kept"
__all__ = ["data", "open_program"]


def test_every_page_tells_what_is_kept(open_program: OpenProgram, pytestconfig: pytest.Config, qtbot: QtBot) -> None:
    del qtbot
    renew = pytestconfig.getoption("--renew-trees")
    seen = dict(pages(open_program()))
    if renew:
        for file in KEPT.glob("*.txt"):
            file.unlink()
        for name, tree in seen.items():
            (KEPT / f"{name}.txt").write_text(tree, "utf-8")
    kept = {file.stem: file.read_text("utf-8") for file in sorted(KEPT.glob("*.txt"))}
    assert set(seen) == set(kept)
    for name, tree in seen.items():
        assert tree.splitlines() == kept[name].splitlines(), f"{name} tells something else; if it is meant: make trees"
