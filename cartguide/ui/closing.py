"""Closing the window without losing anything: what is not kept yet holds it open, and says so."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from cartguide.guide.catalogue import Words

if TYPE_CHECKING:
    from cartguide.ui.keeper import Keeper
    from cartguide.ui.window import Window


class Closing(QObject):
    """`is_unsaved`: whether a form for clinics holds what no file holds yet. `may` is asked by the window."""

    def __init__(self, window: "Window", say: Words, keeper: "Keeper", is_unsaved: Callable[[], bool]) -> None:
        super().__init__(window)
        self._window, self._say, self._keeper, self._is_unsaved = window, say, keeper, is_unsaved
        self._waiting = False
        self._form_asked = False
        window.may_close = self.may
        keeper.failed.connect(self._wait_no_more)

    def may(self) -> bool:
        """Whether the window can close now; if not, it says why, or closes by itself once all is kept."""
        if not self._form_asked and self._is_unsaved():
            self._offer(self._say("The clinic’s file you are making is NOT saved yet. Save it, or close without it."))
            self._form_asked = True
            return False
        keeper = self._keeper
        if keeper.is_settled:
            return True
        if not keeper.is_open:
            self._offer_anyway()
            return False
        if not self._waiting:
            self._waiting = True
            keeper.saved.connect(self._on_saved, Qt.ConnectionType.SingleShotConnection)
            keeper.not_saved.connect(self._offer_anyway, Qt.ConnectionType.SingleShotConnection)
        keeper.save_now()
        return False

    def _wait_no_more(self) -> None:
        self._waiting = False

    def _on_saved(self) -> None:
        if self._waiting:
            self._window.close()

    def _offer_anyway(self) -> None:
        self._waiting = False
        self._offer(
            self._say("What you wrote last is NOT saved. Copy it out, or try again. You can also close without it.")
        )

    def _offer(self, text: str) -> None:
        from cartguide.ui.notice import Weight  # noqa: PLC0415  only when something is told

        words = self._say("Close without it")
        self._window.notice.tell(text, Weight.NOT_SAVED, words, self._close_without)

    def _close_without(self) -> None:
        self._form_asked = True
        self._window.may_close = lambda: True
        self._window.close()
