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
    if lock.tryLock(0) or _cut_short(lock):
        return lock
    if lock.error() == QLockFile.LockError.LockFailedError:
        return None
    raise PermissionError(str(path))


def _cut_short(lock: QLockFile) -> bool:
    """Whether the lock was one that a power failure left without its holder's name, and is now ours.

    Qt removes such a file only if nobody holds the system's own lock on it.
    """
    named, *_ = lock.getLockInfo()
    return not named and lock.removeStaleLockFile() and lock.tryLock(0)
