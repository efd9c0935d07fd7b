"""Keeps what is written: gathers changes, saves them on the journal's own thread, and says truly how that stands.

A change stays here, as data, until the journal has acknowledged it, and is laid over whatever is read meanwhile; so
nothing typed is lost by leaving a step. The journal is read as soon as it is open, and written only after the whole
file was checked.
"""

import time
from collections.abc import Callable, Hashable
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from cartguide.journal.changes import Change, Kept, laid_over
from cartguide.journal.model import StepWriting
from cartguide.journey.saving import Unsaved, due_in
from cartguide.system.worker import Worker
from cartguide.ui.person import OpenPerson

if TYPE_CHECKING:
    from pathlib import Path

    from cartguide.journal.journal import Journal

AGAIN_MS = 10_000
Seen = TypeVar("Seen")


class Keeper(QObject):
    """The window's half of the journal. All signals come on the window's thread.

    `did` carries every change that was given to keep; `saved` says when all are acknowledged.
    """

    opened = Signal(dict)
    failed = Signal(object)
    saving = Signal()
    saved = Signal()
    not_saved = Signal(object)
    not_read = Signal(object)
    did = Signal(object)

    def __init__(self, open_it: Callable[[], OpenPerson], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._open_it = open_it
        self._person: OpenPerson | None = None
        self._worker = Worker("journal", self)
        self._is_opening = False
        self._is_sound = False
        self._changes: dict[Hashable, Change] = {}
        self._remembered: dict[Hashable, Change] = {}
        self._unsaved: Unsaved | None = None
        self._in_flight = False
        self._again = False
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.save_now)

    @property
    def is_open(self) -> bool:
        """Whether the journal is open: only then can anything be kept."""
        return self._person is not None

    @property
    def folder(self) -> "Path | None":
        """Where the open journal lies."""
        return self._person.file.parent if self._person else None

    @property
    def is_settled(self) -> bool:
        """Whether everything is acknowledged."""
        return not self._changes and not self._in_flight

    def open(self) -> None:
        """Open the journal on its thread; `opened` brings the profile, `failed` the reason."""
        if self._person is not None:
            self._worker.post(self._person.journal.profile.all, self._tell_opened, self.failed.emit)
        elif not self._is_opening:
            self._is_opening = True
            self._worker.post(self._open, self._on_open, self._on_not_open)

    def ask(
        self,
        step: str,
        then: Callable[[StepWriting], None],
        *,
        otherwise: Callable[[], None] = lambda: None,
        whole: bool = False,
    ) -> None:
        """Read what was written for a step, with what is not acknowledged yet; `not_read` says why it can't be.

        `otherwise` is done then. `whole`: all notes, however many; if not, the newest, the questions, how many more.
        """

        def not_read(error: Exception) -> None:
            self.not_read.emit(error)
            otherwise()

        self._worker.post(
            lambda: self._opened().journal.writing_for(step, whole=whole),
            lambda writing: then(laid_over(writing, self._changes.values())),
            not_read,
        )

    def see(
        self,
        read: Callable[["Journal"], Seen],
        then: Callable[[Seen], None],
        *,
        otherwise: Callable[[], None] = lambda: None,
    ) -> None:
        """Read anything on the journal's thread, after what is due was saved; `pending` says what could not be."""

        def not_read(error: Exception) -> None:
            self.not_read.emit(error)
            otherwise()

        self.save_now()
        self._worker.post(lambda: read(self._opened().journal), then, not_read)

    @property
    def pending(self) -> tuple[Change, ...]:
        """The changes that are not acknowledged yet, in their order."""
        return tuple(self._changes.values())

    def waiting_for(self, step: str) -> StepWriting:
        """What of a step is not acknowledged yet: all there is to show while the journal is not open."""
        return laid_over(StepWriting(step, (), frozenset(), ()), self._changes.values())

    def write(self, change: Change) -> None:
        """Keep a change that follows typing: it is saved after a pause. A newer one of the same key replaces it."""
        now = time.monotonic()
        self._changes[change.key] = change
        self.did.emit(change)
        self._unsaved = self._unsaved.changed(now) if self._unsaved else Unsaved(now, now)
        self.saving.emit()
        self._timer.start(round(due_in(self._unsaved, now) * 1000))

    def do(self, change: Change) -> None:
        """Keep a change at once."""
        self._changes[change.key] = change
        self.did.emit(change)
        self.saving.emit()
        self.save_now()

    def remember(self, change: Change) -> None:
        """Keep something the person did not write, such as where they are; nothing is said of it."""
        self._remembered[change.key] = change
        self._keep_remembered()

    def save_now(self) -> None:
        """Save all that is due or not; called on leaving an editor, a step, the program, and to try again."""
        self._timer.stop()
        self._again = self._in_flight
        if not self._changes or self._in_flight or not self._is_sound:
            return
        batch = dict(self._changes)
        self._unsaved = None
        self._in_flight = True
        self._worker.post(
            lambda: self._save(batch),
            lambda done: self._on_saved(batch, *done),
            lambda error: self._on_saved({}, [], error),
        )

    def close(self, seconds: float) -> bool:
        """Close the journal; False if its thread did not end in time."""
        self._worker.post(self._close)
        return self._worker.stop(seconds)

    def _opened(self) -> OpenPerson:
        if self._person is None:
            raise RuntimeError("the journal is not open")
        return self._person

    def _keep_remembered(self) -> None:
        if self._is_sound and self._remembered:
            batch = dict(self._remembered)
            self._remembered.clear()
            self._worker.post(lambda: self._save(batch), failed=_say_nothing)

    def _open(self) -> tuple[OpenPerson, dict[str, Any]]:
        person = self._open_it()
        try:
            return person, person.journal.profile.all()
        except BaseException:
            person.close()
            raise

    def _on_open(self, result: tuple[OpenPerson, dict[str, Any]]) -> None:
        self._is_opening = False
        self._person, profile = result
        self._tell_opened(profile)
        self._worker.post(self._person.journal.verify, lambda _: self._on_sound(), self._on_unsound)

    def _tell_opened(self, profile: dict[str, Any]) -> None:
        """With what is not acknowledged yet: it is what the person said last."""
        changes = (*self._changes.values(), *self._remembered.values())
        waiting = {change.name: change.value for change in changes if isinstance(change, Kept)}
        self.opened.emit({**profile, **waiting})

    def _on_not_open(self, error: Exception) -> None:
        self._is_opening = False
        self.failed.emit(error)

    def _on_sound(self) -> None:
        self._is_sound = True
        self._keep_remembered()
        self.save_now()

    def _on_unsound(self, error: Exception) -> None:
        """Nothing is ever written to a damaged journal: it is closed as it is."""
        person, self._person = self._person, None
        if person is not None:
            self._worker.post(person.close)
        self.failed.emit(error)

    def _save(self, batch: dict[Hashable, Change]) -> tuple[list[Hashable], Exception | None]:
        person = self._opened()
        kept: list[Hashable] = []
        trouble: Exception | None = None
        held_up: set[Hashable] = set()
        for key, change in batch.items():
            if change.about in held_up:
                continue
            try:
                change.apply(person.journal)
            except Exception as error:  # noqa: BLE001  one change that fails holds up only those of the same thing
                trouble = trouble or error
                held_up.add(change.about)
            else:
                kept.append(key)
        person.require_place()
        return kept, trouble

    def _on_saved(self, batch: dict[Hashable, Change], kept: list[Hashable], trouble: Exception | None) -> None:
        self._in_flight = False
        for key in kept:
            if self._changes.get(key) is batch[key]:
                del self._changes[key]
        if trouble is not None:
            self.not_saved.emit(trouble)
            self._timer.start(0 if self._again else AGAIN_MS)
            self._again = False
        elif self._changes:
            wait = due_in(self._unsaved, time.monotonic()) if self._unsaved else 0
            self._timer.start(round(wait * 1000))
        else:
            self.saved.emit()

    def _close(self) -> None:
        if self._person is not None:
            self._person.close()


def _say_nothing(error: Exception) -> None:
    """What nobody wrote and could not be kept is not spoken of; a fault of our own is."""
    from cartguide.journal.errors import JournalError  # noqa: PLC0415  something is wrong with the journal

    if not isinstance(error, JournalError):
        raise error
