"""A disk without room, as for the files of the system."""

from tests.system.conftest import no_room

__all__ = ["no_room"]
