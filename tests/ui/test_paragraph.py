"""Painted words: as tall as they need, no line too long to read, medical words real buttons, all of it read out."""

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QAccessible, QColor, QFontMetricsF, QImage
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from cartguide.guide.model import Run
from cartguide.ui.paragraph import Paragraph, TermWord
from tests.ui.guide_halves import exposed, looks, press

TERM = Run("a very long central line", "term", "central-line")
RUNS = (Run("You may "), Run("need", "strong"), Run(" "), TERM, Run(", a soft tube into a large vein of the chest. "))
LONG = (Run("Some people feel little, and some feel very tired for a day or two after it. " * 6),)


def show(qtbot: QtBot, paragraph: Paragraph, width: int) -> Paragraph:
    qtbot.addWidget(paragraph)
    paragraph.resize(width, paragraph.heightForWidth(width))
    paragraph.show()
    return paragraph


def ink(image: QImage) -> tuple[int, int]:
    """The last column and the last row of a picture on which there is ink."""
    places = [(x, y) for y in range(image.height()) for x in range(image.width())]
    dark = [(x, y) for x, y in places if QColor(image.pixel(x, y)).lightness() < 128]
    return max(x for x, _ in dark), max(y for _, y in dark)


@pytest.mark.parametrize("size", [100, 200])
@pytest.mark.parametrize("width", [240, 500, 1400])
def test_it_is_as_tall_as_its_words(qtbot: QtBot, size: int, width: int) -> None:
    """Painted with room below, the words end where they said they would."""
    look = looks(size).look
    paragraph = Paragraph(look, LONG)
    qtbot.addWidget(paragraph)
    needed = paragraph.needed_height(width)
    assert paragraph.heightForWidth(width) >= needed
    paragraph.resize(width, round(needed) + 200)
    _, last = ink(paragraph.grab().toImage())
    line = QFontMetricsF(look.font("body")).height()
    assert needed - line < last < needed


def test_no_line_is_too_long_to_read(qtbot: QtBot) -> None:
    look = looks().look
    paragraph = show(qtbot, Paragraph(look, LONG), 1600)
    widest, _ = ink(paragraph.grab().toImage())
    letters = widest / QFontMetricsF(look.font("body")).horizontalAdvance(LONG[0].text) * len(LONG[0].text)
    assert 55 <= letters <= 72


def test_a_word_wider_than_its_place_is_broken_not_cut(qtbot: QtBot) -> None:
    paragraph = Paragraph(looks().look, (Run("lymphodepletion" * 3),))
    qtbot.addWidget(paragraph)
    assert paragraph.needed_height(200) > 2 * paragraph.needed_height(1000)


def test_larger_text_is_measured_anew(qtbot: QtBot) -> None:
    look = looks().look
    paragraph = show(qtbot, Paragraph(look, RUNS), 600)
    before, (word,) = paragraph.needed_height(600), paragraph.terms
    was = QRect(word.geometry())
    look.set_text_size(200)
    assert paragraph.needed_height(600) >= 2 * before
    assert word.height() > was.height()


def test_a_medical_word_is_a_button_over_its_words(qtbot: QtBot) -> None:
    paragraph = show(qtbot, Paragraph(looks().look, RUNS), 700)
    (word,) = paragraph.findChildren(TermWord)
    assert (word.text(), word.term, word.accessibleIdentifier()) == (TERM.text, "central-line", "term.central-line")
    ink = paragraph.grab().toImage()
    main = QColor(looks().look.colour("main"))
    coloured = [x for x in range(ink.width()) if QColor(ink.pixel(x, word.height() - 6)) == main]
    assert coloured
    assert word.geometry().left() <= coloured[0] <= word.geometry().left() + 8
    assert word.geometry().right() - 8 <= coloured[-1] <= word.geometry().right()


def test_a_word_that_wraps_is_covered_where_it_begins(qtbot: QtBot) -> None:
    """Underlined on both lines; the button lies on the first piece, inside the paragraph."""
    paragraph = Paragraph(looks().look, RUNS)
    widths = [width for width in range(200, 400, 4) if wraps_inside(paragraph, width)]
    assert widths
    show(qtbot, paragraph, widths[0])
    (word,) = paragraph.terms
    assert word.height() < 40
    assert paragraph.rect().adjusted(-8, -2, 8, 2).contains(word.geometry())
    image = paragraph.grab().toImage()
    pitch = paragraph.needed_height(widths[0]) / round(paragraph.needed_height(widths[0]) / word.height())
    first = round(word.geometry().bottom() - 5)
    assert all(dotted(image, round(first + line * pitch)) for line in (0, 1))
    assert not dotted(image, round(first + 2 * pitch))


def dotted(image: QImage, row: int) -> bool:
    """Whether there is an underline at a row of a picture, or next to it."""
    return any(
        sum(QColor(image.pixel(x, y)).lightness() < 200 for x in range(image.width())) > 30
        for y in (row - 1, row, row + 1)
    )


def wraps_inside(paragraph: Paragraph, width: int) -> bool:
    paragraph.resize(width, paragraph.heightForWidth(width))
    paragraph.grab()
    word = paragraph.terms[0]
    return word.width() < QFontMetricsF(looks().look.font("body")).horizontalAdvance(TERM.text) * 0.8


def test_pressed_by_mouse_key_or_screen_reader(qtbot: QtBot) -> None:
    paragraph = show(qtbot, Paragraph(looks().look, RUNS), 700)
    (word,) = paragraph.terms
    with qtbot.waitSignal(paragraph.pressed) as pressed:
        press(word)
    assert pressed.args == [word]
    paragraph.activateWindow()
    word.setFocus()
    with qtbot.waitSignal(paragraph.pressed):
        qtbot.keyClick(word, "\r")
    assert (exposed(word).role(), exposed(word).text(QAccessible.Text.Name)) == (QAccessible.Role.Button, TERM.text)


def test_it_is_read_out_whole(qtbot: QtBot) -> None:
    look = looks().look
    paragraph, heading = Paragraph(look, RUNS), Paragraph(look, (Run("If it tingles"),), "strong", heading=True)
    for each, role in ((paragraph, QAccessible.Role.StaticText), (heading, QAccessible.Role.Heading)):
        qtbot.addWidget(each)
        assert exposed(each).role() == role
        assert exposed(each).text(QAccessible.Text.Name) == each.words()
    assert paragraph.words() == "".join(run.text for run in RUNS)
    heading.set_words("Something else")
    assert exposed(heading).text(QAccessible.Text.Name) == "Something else"


def test_without_medical_words_it_is_one_widget(qtbot: QtBot) -> None:
    assert isinstance(QApplication.instance(), QApplication)
    paragraph = show(qtbot, Paragraph(looks().look, LONG), 700)
    assert paragraph.findChildren(QWidget) == []
