"""What the pictures of forms are filled with: dates, days of a diary, a question asked. Never shown as anybody's."""

from collections.abc import Mapping
from datetime import date, timedelta
from uuid import NAMESPACE_URL, uuid5

from cartguide.journal.journal import Journal
from cartguide.journey.dates import HAPPENED, MOVED, PLANNED, StepDate, in_fields
from cartguide.journey.diary import sort_key
from cartguide.journey.team import APPOINTMENT, CALL, PAPER, PERSON

# By how many days each is away from today, and how long it lasts.
DATES = (
    ("first-visit", -40, 0, HAPPENED),
    ("getting-ready", -20, 0, HAPPENED),
    ("cell-collection", 2, 1, MOVED),
    ("preparing-chemo", 30, 2, PLANNED),
    ("infusion", 35, 0, PLANNED),
)
DIARY: tuple[tuple[int, Mapping[str, str]], ...] = (
    (
        0,
        {
            "time": "08:15",
            "temperature": "98.2",
            "unit": "F",
            "how": "mouth",
            "line": "Example: Ate toast. Walked to the gate and back.",
            "writer": "me",
            "things": "slept-well outside",
        },
    ),
    (0, {"time": "20:30", "temperature": "98.6", "unit": "F", "how": "mouth", "writer": "caregiver"}),
    (-1, {"time": "09:00", "temperature": "36.7", "unit": "C", "how": "ear", "line": "Example: A quiet day."}),
    (-3, {"time": "21:10", "line": "Example: My sister came by.", "feeling": "Example: Tired, and glad of the visit."}),
)
TEAM: tuple[tuple[str, int | None, Mapping[str, str]], ...] = (
    (PERSON, None, {"name": "Example: Kim", "role": "CAR T nurse", "day": "800 555 0142", "night": "800 555 0143"}),
    (PERSON, None, {"name": "Example: Dr Ruiz", "role": "My doctor", "day": "800 555 0150", "line": "Mondays only"}),
    (APPOINTMENT, 4, {"time": "9:30 am", "whom": "Example: Dr Ruiz", "where": "Day clinic, 2nd floor"}),
    (CALL, -2, {"who": "Example: Kim", "said": "Rest, and drink more.", "do": "Call again tomorrow"}),
    (PAPER, -9, {"what": "Example: Approval", "reference": "AB-12345", "stands": "Sent"}),
)
ANSWER = "Example: Behind the house. The first hour is free."


def fill_forms(journal: Journal, today: date) -> None:
    """Write the examples into a journal, seen from today."""
    for step, away, lasts, state in DATES:
        first = today + timedelta(days=away)
        one = StepDate(step, 1, first, first + timedelta(days=lasts) if lasts else None, state)
        _keep(journal, "date", first.isoformat(), in_fields(one, ""))
    for away, fields in DIARY:
        day = today + timedelta(days=away)
        _keep(journal, "diary", sort_key(day, fields["time"]), fields)


def fill_team(journal: Journal, today: date) -> None:
    """Write people, an appointment, a call and a paper into a journal."""
    for kind, away, fields in TEAM:
        day = "" if away is None else (today + timedelta(days=away)).isoformat()
        _keep(journal, kind, day, fields)


def answer(journal: Journal, question: str, today: date) -> None:
    """Say that a question was asked, and what they said."""
    journal.notes.mark_asked(question, (today - timedelta(days=3)).isoformat())
    journal.notes.answer(question, ANSWER)


def _keep(journal: Journal, kind: str, day: str, fields: Mapping[str, str]) -> None:
    """Under the same uuid each time, so that no picture depends on it."""
    uuid = str(uuid5(NAMESPACE_URL, f"example:{kind}:{day}:{sorted(fields.items())}"))
    journal.records.keep(uuid, kind, day, fields, uuid)
