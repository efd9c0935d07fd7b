"""Open the journal in the folder given and print the name of what was raised, or `opened`.

With a second word the SQLite that can encrypt is taken away first: `plain` for another apsw, `absent` for none.
"""

import sys
import types
from pathlib import Path

folder, *without = sys.argv[1:]
if without == ["plain"]:
    sys.modules["apsw"] = types.ModuleType("apsw")
elif without == ["absent"]:
    sys.modules["apsw"] = None  # type: ignore[assignment]  # what makes `import apsw` raise ImportError

from cartguide.journal.errors import JournalError  # noqa: E402 - after apsw was taken away
from cartguide.journal.opening import create_journal, is_journal_folder, open_journal  # noqa: E402 - as above

try:
    if is_journal_folder(Path(folder)):
        open_journal(Path(folder)).close()
    else:
        create_journal(Path(folder)).close()
    print("opened")
except JournalError as error:
    print(type(error).__name__)
