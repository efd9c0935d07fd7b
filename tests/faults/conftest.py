"""The screen and the programs on it."""

from tests.outside.fixtures import desk, home, screen, start

__all__ = ["desk", "home", "screen", "start"]
