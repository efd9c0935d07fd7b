"""Files that the content check writes: put in place in one move, so that a half-written one is never read."""

import os
from contextlib import suppress
from pathlib import Path


def write_in_one_move(path: Path, text: str) -> None:
    """Write a text file (UTF-8) over an old one or anew. Raises OSError; then what was there is there still."""
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        part.write_text(text, encoding="utf-8", newline="\n")
        part.replace(path)
    except OSError:
        with suppress(OSError):
            part.unlink(missing_ok=True)
        raise
