"""Brings somebody to the very paragraph of the guide, or to what they wrote themselves."""

from typing import TYPE_CHECKING, Protocol, cast

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtWidgets import QAbstractButton, QWidget
from shiboken6 import isValid

from cartguide.journal.find import Hit
from cartguide.journey.spots import WORDS, Spot
from cartguide.ui.announce import announce
from cartguide.ui.beside.guide_card import GuideCard
from cartguide.ui.panel.fold import Fold
from cartguide.ui.panel.section import SectionBody
from cartguide.ui.panel.step_panel import StepPanel
from cartguide.ui.paragraph import NO_BREAK, Paragraph
from cartguide.ui.scroll import ScrollPage
from cartguide.ui.text import Painted, Words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from cartguide.ui.beside.words import WordsPage
    from cartguide.ui.diary.page import DiaryPage
    from cartguide.ui.notes.page import NotesPage
    from cartguide.ui.window import Window

NOTES, DIARY = ("note", "question"), ("diary",)


class OpensRecord(Protocol):
    """The page of the team: people, appointments, papers and calls."""

    def open_record(self, uuid: str) -> None:
        """Bring one of them into sight."""


def open_spot(window: "Window", spot: Spot) -> None:
    """Open the page, unfold what holds the paragraph, bring it into sight and mark it."""
    if spot.page in window.steps:
        _open_step(window, spot)
        return
    window.show_place(spot.page)
    page = window.stage.shown
    if spot.page == WORDS:
        cast("WordsPage", page).open_term(spot.section)
    elif isinstance(page, ScrollPage):
        card = page.findChild(GuideCard)
        folds = card.folds if isinstance(card, GuideCard) else {}
        bring(page, page.sheet, folds, spot)


def open_own(window: "Window", hit: Hit) -> None:
    """Open what somebody wrote, where it stands."""
    if hit.kind in NOTES:
        window.show_place("notes")
        cast("NotesPage", window.stage.shown).open_note(hit.uuid)
    elif hit.kind in DIARY:
        window.show_place("diary")
        cast("DiaryPage", window.stage.shown).open_entry(hit.uuid)
    else:
        window.show_place("team")
        cast("OpensRecord", window.stage.shown).open_record(hit.uuid)


def bring(page: ScrollPage, ground: QWidget, folds: "Mapping[str, Fold]", spot: Spot) -> None:
    """Bring a spot of a page that stands into sight; `folds` are its sections by their ids.

    Where the paragraph is not found, its part or its section is shown; else the page as it is.
    """
    target: QWidget | None = None
    fold = folds.get(spot.section)
    if fold:
        fold.set_opened(opened=True)
        ground, target = fold, fold.heading
        part = fold.body.parts.get(spot.part) if isinstance(fold.body, SectionBody) else None
        if part:
            part.set_opened(opened=True)
            ground, target = part, part.heading
    if spot.block:
        target = _saying(ground, spot.block) or target
    if target is not None:
        # What was unfolded has its place when the layouts have been asked, which is before this.
        QTimer.singleShot(0, target, lambda: show(page, target))


def show(page: ScrollPage, target: QWidget) -> None:
    """Bring one part of a page into sight, and mark it."""
    if not isValid(page) or not page.isVisible():
        return
    if isinstance(target, Paragraph):
        target.mark()
    else:
        if target.focusPolicy() == Qt.FocusPolicy.NoFocus:
            target.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        target.setFocus(Qt.FocusReason.OtherFocusReason)
    top = target.mapTo(page.sheet, QPoint(0, 0)).y()
    spare = max(page.viewport().height() - target.height(), 0)
    page.verticalScrollBar().setValue(top - spare // 3)
    announce(target, _said(target))


def _saying(ground: QWidget, words: str) -> QWidget | None:
    """The part of a page that says these words."""
    return next((each for each in ground.findChildren(QWidget) if _said(each) == words), None)


def _said(part: QWidget) -> str:
    if isinstance(part, Painted):
        return part.words().replace(NO_BREAK, " ")
    return part.text().replace(NO_BREAK, " ") if isinstance(part, QAbstractButton | Words) else ""


def _open_step(window: "Window", spot: Spot) -> None:
    panel = window.panel
    if panel is not None and panel.identity == spot.page and not window.place:
        _bring_in(panel, spot)
        return
    opening = window.opening
    if opening is None:
        window.open_step(spot.page)
        return

    def stood(panel: StepPanel) -> None:
        opening.shown.disconnect(stood)
        opening.refused.disconnect(refused)
        if panel.identity == spot.page:
            _bring_in(panel, spot)

    def refused(_problems: object) -> None:
        opening.shown.disconnect(stood)
        opening.refused.disconnect(refused)

    opening.shown.connect(stood)
    opening.refused.connect(refused)
    window.open_step(spot.page)


def _bring_in(panel: StepPanel, spot: Spot) -> None:
    bring(panel, panel.guide_half, panel.guide_half.sections, spot)
