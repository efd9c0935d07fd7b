"""Work is done in turn on another thread; its results come back on the window's; a failure stops nothing."""

import sys
import threading
from collections.abc import Iterator
from functools import partial

import pytest
from PySide6.QtCore import QObject, Signal
from pytestqt.qtbot import QtBot

from cartguide.system.worker import Worker

LONG = 5.0


class Bench(QObject):
    """Says when the last result has come."""

    done = Signal()


@pytest.fixture
def worker(qtbot: QtBot) -> Iterator[Worker]:  # noqa: ARG001  signals need the application
    made = Worker("test")
    yield made
    assert made.stop(LONG)


@pytest.fixture
def bench() -> Bench:
    return Bench()


def test_work_is_done_and_handed_back_in_order(worker: Worker, bench: Bench, qtbot: QtBot) -> None:
    done, back = list[int](), list[int]()

    def work(number: int) -> int:
        done.append(number)
        return number

    with qtbot.waitSignal(bench.done):
        for number in range(50):
            worker.post(partial(work, number), back.append)
        worker.post(lambda: None, lambda _: bench.done.emit())
    assert done == back == list(range(50))


def test_results_come_back_on_the_windows_thread(worker: Worker, bench: Bench, qtbot: QtBot) -> None:
    here, told = threading.get_ident(), []

    def back(worked_on: object) -> None:
        told.append((worked_on, threading.get_ident()))
        bench.done.emit()

    with qtbot.waitSignal(bench.done):
        worker.post(threading.get_ident, back)
    with qtbot.waitSignal(bench.done):
        worker.post(lambda: 1 // 0, None, lambda _: back(here))
    assert told[0][0] != here
    assert [thread for _, thread in told] == [here, here]


def test_an_exception_reaches_failed_and_the_next_work_still_runs(
    worker: Worker, bench: Bench, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    failed: list[Exception] = []
    back: list[object] = []
    with qtbot.waitSignal(bench.done):
        worker.post(lambda: 1 // 0, back.append, failed.append)
        worker.post(lambda: 1 // 0)
        worker.post(lambda: "after", back.append, failed.append)
        worker.post(lambda: None, lambda _: bench.done.emit())
    assert [type(error) for error in failed] == [ZeroDivisionError]
    assert back == ["after"]
    assert [record.getMessage() for record in caplog.records] == ["work nobody asked after failed: ZeroDivisionError"]
    caplog.clear()


@pytest.mark.usefixtures("qapp")
def test_stop_waits_for_the_work_already_posted() -> None:
    worker, gate, done = Worker("test"), threading.Event(), list[int]()
    worker.post(lambda: gate.wait(LONG))
    for number in range(3):
        worker.post(partial(done.append, number))
    assert worker.stop(0.01) is False
    assert done == []
    gate.set()
    assert worker.stop(LONG) is True
    assert done == [0, 1, 2]


def test_what_was_handed_back_before_stop_still_arrives(bench: Bench, qtbot: QtBot) -> None:
    worker, back = Worker("test"), list[int]()
    with qtbot.waitSignal(bench.done):
        worker.post(lambda: 7, back.append)
        worker.post(lambda: None, lambda _: bench.done.emit())
        assert worker.stop(LONG)
        assert back == []
    assert back == [7]


def test_the_window_is_let_in_soon_while_work_is_done(qtbot: QtBot) -> None:
    del qtbot
    Worker("quick").stop(1)
    assert sys.getswitchinterval() <= 0.001
