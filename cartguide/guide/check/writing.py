"""Files that the content check writes: put in place in one move, so that a half-written one is never read."""

import errno
import os
from contextlib import suppress
from pathlib import Path


def write_in_one_move(path: Path, text: str) -> None:
    """Write a text file (UTF-8), over an old one or anew. Raises OSError with its name; the old one then stays."""
    if path.is_dir():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(path))
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        part.write_text(text, encoding="utf-8", newline="\n")
        part.replace(path)
    except OSError as error:
        with suppress(OSError):
            part.unlink(missing_ok=True)
        raise OSError(error.errno, error.strerror, str(path)) from error
