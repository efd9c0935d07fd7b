"""What is wrong, as a sentence for the person that says what to do."""

from pathlib import Path

from cartguide.guide.catalogue import Words as Say
from cartguide.guide.model import Problem, message_id
from cartguide.journal.errors import Full, HeldByAnother, JournalError, NoAccess

_OWN_FAULT = message_id("The program met a fault of its own. What you wrote stays in the window. Please try again.")


def in_words(say: Say, error: Exception) -> str:
    """An error of the journal in its own words; any other is the program's own fault."""
    values = getattr(error, "values", {})
    return say(getattr(error, "wording", _OWN_FAULT), **(values if isinstance(values, dict) else {}))


def may_try_again(error: Exception) -> bool:
    """Whether trying again can help: not with a damaged file, a newer one, or one that is not there."""
    return isinstance(error, HeldByAnother | NoAccess | Full) or not isinstance(error, JournalError)


def broken_centre(say: Say, problems: tuple[Problem, ...]) -> str:
    """Which file of a clinic can't be used whole."""
    names = (problem.file.replace("\\", "/").rsplit("/", 1)[-1] for problem in problems)
    return say(
        "A part of your clinic’s file can’t be used: {files}. "
        "Ask your clinic for a new one, and check the number to call.",
        files=", ".join(dict.fromkeys(names)),
    )


def broken_guide(say: Say, problems: tuple[Problem, ...]) -> str:
    """Which files of the guide were left out."""
    names = (problem.file.replace("\\", "/").rsplit("/", 1)[-1] for problem in problems)
    return say(
        "A part of the guide can’t be read and was left out: {files}. The rest works. "
        "Put CAR T Guide on this computer again, or tell who gave it to you.",
        files=", ".join(dict.fromkeys(names)),
    )


def no_guide(say: Say, content: Path) -> str:
    """That the guide's pages are not there at all."""
    return say(
        "The guide’s pages were not found in {folder}. Put CAR T Guide on this computer again. "
        "“Who to call” and your notes are not touched.",
        folder=content,
    )
