"""The table for reviewers, as Markdown: one line a page."""

from collections.abc import Sequence

from cartguide.guide.check.report import ForReview, Report
from cartguide.guide.model import message_id

_TITLE = message_id("# The guide's pages, for reviewers")
_PROBLEMS = message_id("The content check finds {count} problems. Pages: {pages}.")
_EXPLAINED = message_id(
    "Grades: Flesch-Kincaid, with the unavoidable terms masked and with nothing masked; Spanish: Szigriszt-Pazos. "
    "Passive: sentences in the passive voice, in 100. Where nobody is named, no clinician has checked the page."
)
_HEADINGS = (
    message_id("page"),
    message_id("words"),
    message_id("sentences"),
    message_id("longest"),
    message_id("mean"),
    message_id("grade, masked"),
    message_id("grade"),
    message_id("Szigriszt"),
    message_id("passive"),
    message_id("items"),
    message_id("questions"),
    message_id("sources"),
    message_id("last read"),
    message_id("due"),
    message_id("reviewed by"),
    message_id("fingerprint"),
)
_LEFT = {0, 12, 13, 14, 15}


def markdown(report: Report) -> str:
    """The pages of a report for the people who review them."""
    problems = _PROBLEMS.format(count=len(report.problems), pages=len(report.for_review))
    rule = [":--" if column in _LEFT else "--:" for column in range(len(_HEADINGS))]
    lines = [_HEADINGS, rule, *map(_cells, report.for_review)]
    table = "\n".join(f"| {' | '.join(_plain(cell) for cell in line)} |" for line in lines)
    return f"{_TITLE}\n\n{problems}\n\n{table}\n\n{_EXPLAINED}\n"


def _cells(page: ForReview) -> Sequence[str]:
    row = page.row
    passive = f"{100 * page.passive / row.sentences:.0f}" if row.sentences and row.language == "en" else ""
    grades = ("" if grade is None else f"{grade:.1f}" for grade in (row.mean, row.masked, row.raw, row.szigriszt))
    counts = (str(count) for count in (page.items, page.questions, page.sources))
    reviewed = (page.last_reviewed, page.review_due, page.reviewed_by, page.fingerprint)
    name = f"{row.language}/{row.page}"
    return (name, str(row.words), str(row.sentences), str(row.longest), *grades, passive, *counts, *reviewed)


def _plain(cell: str) -> str:
    return cell.replace("|", "\\|").replace("\n", " ")
