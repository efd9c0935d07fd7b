"""The tables, as numbered steps. A step that has been released is never edited; a change is a new step at the end.

A person's words stand in columns of type ANY: text, or bytes where the text holds lone surrogates (see `store`); in a
record's `fields` as JSON in ASCII, which holds them all.
`*_order` comes from the counter in `clock` and keeps the order of things when the computer's clock goes back.
"""

APPLICATION_ID = 0x43474A31  # "CGJ1"

_RECORD = """revision INTEGER NOT NULL,
  created TEXT NOT NULL, created_offset INTEGER NOT NULL, created_order INTEGER NOT NULL,
  changed TEXT NOT NULL, changed_offset INTEGER NOT NULL, changed_order INTEGER NOT NULL"""

_CLOCK = """CREATE TABLE clock (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  last_order INTEGER NOT NULL,
  last_seen TEXT NOT NULL
) STRICT"""

_NOTE = f"""CREATE TABLE note (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE,
  step TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('note', 'question')),
  text ANY NOT NULL CHECK (typeof(text) IN ('text', 'blob')),
  {_RECORD},
  deleted_at TEXT
) STRICT"""

_NOTE_REVISION = """CREATE TABLE note_revision (
  note_uuid TEXT NOT NULL REFERENCES note (uuid) ON DELETE CASCADE,
  revision INTEGER NOT NULL,
  kind TEXT NOT NULL,
  text ANY NOT NULL CHECK (typeof(text) IN ('text', 'blob')),
  written TEXT NOT NULL, written_offset INTEGER NOT NULL,
  replaced TEXT NOT NULL, replaced_offset INTEGER NOT NULL, replaced_order INTEGER NOT NULL,
  held_by_next INTEGER NOT NULL CHECK (held_by_next IN (0, 1)),
  PRIMARY KEY (note_uuid, revision)
) STRICT, WITHOUT ROWID"""

_TICK = f"""CREATE TABLE tick (
  item TEXT PRIMARY KEY NOT NULL,
  uuid TEXT NOT NULL UNIQUE,
  done INTEGER NOT NULL CHECK (done IN (0, 1)),
  {_RECORD}
) STRICT"""

_OWN_ITEM = f"""CREATE TABLE own_item (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE,
  step TEXT NOT NULL,
  text ANY NOT NULL CHECK (typeof(text) IN ('text', 'blob')),
  place INTEGER NOT NULL,
  date TEXT,
  {_RECORD},
  deleted_at TEXT
) STRICT"""

_PROFILE = f"""CREATE TABLE profile (
  name TEXT PRIMARY KEY NOT NULL,
  uuid TEXT NOT NULL UNIQUE,
  value ANY NOT NULL CHECK (typeof(value) IN ('text', 'blob')),
  {_RECORD}
) STRICT"""

_RECORD_TABLE = f"""CREATE TABLE record (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL,
  day TEXT NOT NULL,
  fields TEXT NOT NULL,
  session TEXT NOT NULL,
  {_RECORD},
  deleted_at TEXT
) STRICT"""

_RECORD_REVISION = """CREATE TABLE record_revision (
  record_uuid TEXT NOT NULL REFERENCES record (uuid) ON DELETE CASCADE,
  revision INTEGER NOT NULL,
  day TEXT NOT NULL,
  fields TEXT NOT NULL,
  written TEXT NOT NULL, written_offset INTEGER NOT NULL,
  replaced TEXT NOT NULL, replaced_offset INTEGER NOT NULL, replaced_order INTEGER NOT NULL,
  PRIMARY KEY (record_uuid, revision)
) STRICT, WITHOUT ROWID"""

# A row's id here is twice the note's id, or twice the record's and one. It is brought up to date from `changed_order`
# when one looks for something or when nothing else is to do, so that saving stays quick (see `find`).
_FIND = """CREATE VIRTUAL TABLE find USING fts5 (words, tokenize = "unicode61 remove_diacritics 2")"""

_FIND_UPTO = """CREATE TABLE find_upto (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  upto INTEGER NOT NULL
) STRICT"""

_ANSWER = "ANY NOT NULL DEFAULT '' CHECK (typeof(answer) IN ('text', 'blob'))"

STEPS: tuple[tuple[str, ...], ...] = (
    (
        _CLOCK,
        "INSERT INTO clock VALUES (1, 0, '')",
        _NOTE,
        # With all that tells the order of many notes: their texts lie on other pages.
        "CREATE INDEX note_of_step ON note (step, created_order, uuid, deleted_at)",
        _NOTE_REVISION,
        _TICK,
        _OWN_ITEM,
        "CREATE INDEX own_item_of_step ON own_item (step, place)",
        _PROFILE,
    ),
    (
        _RECORD_TABLE,
        "CREATE INDEX record_of_kind ON record (kind, day, uuid, deleted_at)",
        _RECORD_REVISION,
        "ALTER TABLE note ADD COLUMN asked_on TEXT NOT NULL DEFAULT ''",
        f"ALTER TABLE note ADD COLUMN answer {_ANSWER}",
        f"ALTER TABLE note_revision ADD COLUMN answer {_ANSWER}",
        "CREATE INDEX note_changed ON note (changed_order)",
        "CREATE INDEX record_changed ON record (changed_order)",
        _FIND,
        "INSERT INTO find (find, rank) VALUES ('secure-delete', 1)",
        _FIND_UPTO,
        "INSERT INTO find_upto VALUES (1, 0)",
    ),
)
