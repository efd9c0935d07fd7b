"""Bring an older journal up to date: all steps in one transaction after a verified copy, or nothing at all."""

from cartguide.journal.backup import backup, row_counts
from cartguide.journal.errors import JournalError, NotUpgraded
from cartguide.journal.journal import Journal
from cartguide.journal.opening import Steps
from cartguide.journal.store import Store


def upgrade(journal: Journal, version: int, steps: Steps) -> None:
    """Run the steps after `version`. Raises NotUpgraded, or what `backup` or a write raises; nothing changed then."""
    backup(journal, "before-upgrade")
    store = journal.store
    # A step may rebuild a table; with the keys on, dropping the old one would delete what points to it
    # (sqlite.org/lang_altertable.html, 7). The setting cannot change inside a transaction.
    store.rows("PRAGMA foreign_keys=OFF")
    try:
        with store.change():
            _run(store, version, steps)
    except JournalError as error:
        if type(error) is JournalError:
            raise NotUpgraded from error
        raise
    finally:
        store.rows("PRAGMA foreign_keys=ON")


def _run(store: Store, version: int, steps: Steps) -> None:
    before = row_counts(store.connection)
    for step in steps[version:]:
        for statement in step:
            store.rows(statement)
    after = row_counts(store.connection)
    fewer = any(after.get(table, 0) < count for table, count in before.items())
    if fewer or store.rows("PRAGMA foreign_key_check"):
        raise NotUpgraded
    store.rows(f"PRAGMA user_version={len(steps)}")
