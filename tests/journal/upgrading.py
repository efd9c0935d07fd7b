"""Open the journal in the folder given with one more step of the schema, a slow one, and say `begin` and `end`."""

import sys
from pathlib import Path

from cartguide.journal.opening import open_journal
from cartguide.journal.schema import STEPS

SLOW_STEP = (
    "CREATE TABLE visit (id INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT",
    """INSERT INTO visit (text)
       WITH RECURSIVE number (n) AS (VALUES (1) UNION ALL SELECT n + 1 FROM number WHERE n < 20000)
       SELECT hex(randomblob(60)) FROM number""",
    "ALTER TABLE note ADD COLUMN asked TEXT",
)

if __name__ == "__main__":
    print("begin", flush=True)
    open_journal(Path(sys.argv[1]), steps=(*STEPS, SLOW_STEP)).close()
    print("end", flush=True)
