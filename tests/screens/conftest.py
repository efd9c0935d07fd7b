"""The window of tests/ui, here too."""

from tests.ui.conftest import data, open_program

__all__ = ["data", "open_program"]
