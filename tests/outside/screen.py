"""A screen nobody sees, with its own message bus and, once someone asks, its own accessibility bus."""

import os
import subprocess
from pathlib import Path
from typing import NamedTuple

from tests.outside.waiting import read_line

SIZE = "1366x900x24"


class Screen(NamedTuple):
    """The running servers, and the environment in which programs find them."""

    environment: dict[str, str]
    servers: tuple["subprocess.Popen[bytes]", ...]

    def close(self) -> None:
        """End the servers, the last one first; what the buses started ends with them."""
        for server in reversed(self.servers):
            server.terminate()
            try:
                server.wait(10)
            except subprocess.TimeoutExpired:
                server.kill()
                server.wait()
            if server.stdout:
                server.stdout.close()


def open_screen(room: Path) -> Screen:
    """Start a screen on a free display, and a message bus; `room` is theirs, with a short path: sockets lie in it."""
    run = room / "run"
    run.mkdir(mode=0o700)
    environment = {
        "PATH": os.environ["PATH"],
        "LANG": "C.UTF-8",
        "HOME": str(room),
        "TMPDIR": str(room),
        "XDG_RUNTIME_DIR": str(run),
    }
    servers: list[subprocess.Popen[bytes]] = []
    screen = _start(["Xvfb", "-displayfd", "1", "-screen", "0", SIZE, "-nolisten", "tcp", "-noreset"], environment)
    servers.append(screen)
    environment["DISPLAY"] = f":{read_line(screen, 60)}"
    bus = _start(["dbus-daemon", "--session", "--nofork", "--nopidfile", "--print-address=1"], environment)
    servers.append(bus)
    environment["DBUS_SESSION_BUS_ADDRESS"] = read_line(bus, 60)
    return Screen(environment, tuple(servers))


def _start(command: list[str], environment: dict[str, str]) -> "subprocess.Popen[bytes]":
    # With setpriv the system ends the server even when the tests themselves are killed.
    with_us = ["setpriv", "--pdeathsig", "KILL", *command]
    return subprocess.Popen(with_us, env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
