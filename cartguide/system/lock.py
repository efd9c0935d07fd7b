"""A lock file: who holds the person's folder. A lock left by a crash does not hold anybody out."""

from pathlib import Path

from PySide6.QtCore import QLockFile


def hold(path: Path) -> QLockFile | None:
    """Take the lock and keep it as long as the object lives; None if another program holds it.

    Raises OSError if no lock file can be made there. With a stale time of 0 Qt breaks a lock only when its process is
    gone (measured: refused while it lives, granted after it was killed).
    """
    lock = QLockFile(str(path))
    lock.setStaleLockTime(0)
    if lock.tryLock(0):
        return lock
    if lock.error() == QLockFile.LockError.LockFailedError:
        return None
    raise PermissionError(str(path))
