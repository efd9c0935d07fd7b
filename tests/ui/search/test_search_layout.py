"""Search at several sizes."""

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.search.conftest import OpenSearch, type_in
from tests.ui.search.test_search_page import WRITTEN, note, program_of


@pytest.mark.parametrize(("size", "percent"), [((1366, 768), 100), ((640, 900), 200), ((320, 800), 100)])
def test_nothing_is_cut(open_search: OpenSearch, qtbot: QtBot, size: tuple[int, int], percent: int) -> None:
    page = open_search(*WRITTEN, note(9, "germ" + "x" * 300), size=size)
    program_of(page).window.apply_text_size(percent)
    type_in(qtbot, page, "germ")
    qtbot.waitUntil(
        lambda: page.results.rows[0].height() >= page.results.rows[0].heightForWidth(page.results.rows[0].width())
    )
    for row in page.results.rows:
        assert row.width() <= page.viewport().width()
        assert row.height() >= max(44, row.heightForWidth(row.width()))
    assert page.horizontalScrollBar().maximum() == 0
