"""Helper processes from the scripts beside this file, and a disk without room."""

import os
import resource
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import pytest

HERE = Path(__file__).parent


@pytest.fixture
def start() -> Iterator[Callable[..., "subprocess.Popen[str]"]]:
    """Start a script of this folder with arguments; what still runs at the end is killed."""
    running: list[subprocess.Popen[str]] = []

    def run(script: str, *arguments: str | Path) -> "subprocess.Popen[str]":
        process = subprocess.Popen(
            [sys.executable, str(HERE / script), *map(str, arguments)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env={**os.environ, "PYTHONPATH": str(HERE.parent.parent), "PYTHONDONTWRITEBYTECODE": "1"},
        )
        running.append(process)
        return process

    yield run
    for process in running:
        process.kill()
        process.communicate()


@contextmanager
def _nothing_fits() -> Iterator[None]:
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@pytest.fixture
def no_room() -> Callable[[], AbstractContextManager[None]]:
    """Within it no byte can be written to any file, as on a full disk; root is no exception."""
    return _nothing_fits
