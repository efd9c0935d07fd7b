"""The content check: a content folder held to the format and the writing bars of docs/content-format.md.

Loaded only by `cartguide check`; nothing the running program needs stands here.
"""

from cartguide.guide.check.all_rules import check_content
from cartguide.guide.check.report import Report, Row, table

__all__ = ["Report", "Row", "check_content", "table"]
