"""The content check: a content folder held to the format and the writing bars of docs/content-format.md.

Loaded only by `cartguide check`; nothing the running program needs stands here.
"""

from pathlib import Path

from cartguide.guide.check.all_rules import ENGLISH, check_content
from cartguide.guide.check.kept import list_path, with_new_ids
from cartguide.guide.check.loaded import load_content
from cartguide.guide.check.report import Report, Row, table
from cartguide.guide.check.reviewers import markdown
from cartguide.guide.check.writing import write_in_one_move

__all__ = ["Report", "Row", "check_content", "keep_ids", "table", "write_report"]


def keep_ids(content: Path) -> None:
    """Add the ids that are new to a content folder's list of kept ids; none is taken out. Raises OSError."""
    ids = with_new_ids(load_content(content, ENGLISH))
    if ids:
        write_in_one_move(list_path(content), ids)


def write_report(path: Path, report: Report) -> None:
    """Write the table for reviewers, as Markdown. Raises OSError; then an older report is still there."""
    write_in_one_move(path, markdown(report))
