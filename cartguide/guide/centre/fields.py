"""Single values of a centre file, each checked: what a stranger's file may not bring onto the screen is a problem."""

import re
from unicodedata import category

from cartguide.guide.fields import BAD_ID, ID, Fields
from cartguide.guide.model import message_id
from cartguide.guide.typed_number import typed_number

LONGEST = {
    "number": 40,
    "emergency": 40,
    "name": 120,
    "role": 80,
    "hours": 80,
    "title": 80,
    "text": 600,
    "why": 200,
}
_SHOWN = 60
_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
_FINGERPRINT = re.compile(r"[0-9a-f]{16}")
# By their category in Unicode: control characters; what has no width, or turns the text that follows; line breaks.
_UNSEEN = {"Cc", "Cf", "Zl", "Zp"}
# Of whole numbers, as in guide.fields: one with thousands of digits can't even be shown.
_LARGEST = 10**9
_TOO_LONG = message_id("This is too long: “{text}” …")
_EMPTY = message_id("There are no words in “{text}”.")
_HIDDEN = message_id("There are signs here that can't be seen, in “{text}”. Please type it anew.")
_NO_DIGIT = message_id("A phone number has at least one digit, unlike “{text}”.")
_NOT_A_NUMBER = message_id("“{text}” is not a number such as 38.0.")
_NOT_LANGUAGE = message_id("A language is written as its code, such as en or es, not as “{text}”.")
_NOT_FINGERPRINT = message_id("A fingerprint has 16 letters and digits as on the proof, unlike “{text}”.")
_NOT_FLAG = message_id("“{text}” is true or false, without quotes.")
_TOO_MUCH = message_id("The number at “{text}” is too large.")
_NOT_SIMPLE = message_id("“{text}” must be a text, a whole number, true or false.")


def said(one: Fields, key: str, *, needed: bool = True) -> str:
    """A text of one line for the screen; empty where it is not fit to be shown."""
    text = one.text(key, None if needed else "")
    return text if is_fit(one, key, text) else ""


def is_fit(one: Fields, key: str, text: str) -> bool:
    """Whether a text can stand on one line of the screen; a problem at `key` where it can't."""
    known = len(one.problems)
    shown = "".join(" " if category(sign) in _UNSEEN else sign for sign in text)
    if shown != text:
        one.problem(_HIDDEN, key, shown[:_SHOWN])
    elif len(text) > LONGEST[key]:
        one.problem(_TOO_LONG, key, text[:_SHOWN])
    elif text and not text.strip():
        one.problem(_EMPTY, key, key)
    return len(one.problems) == known


def phone(one: Fields, key: str) -> str:
    """A phone number as typed; it has a digit, even where it can't be dialled as it stands."""
    number = said(one, key)
    if number and not any(letter.isdecimal() for letter in number):
        one.problem(_NO_DIGIT, key, number[:_SHOWN])
        return ""
    return number


def identity(one: Fields, key: str) -> str:
    """An id."""
    found = one.text(key)
    if found and not re.match(ID, found):
        one.problem(BAD_ID, key, found[:_SHOWN])
    return found


def identities(one: Fields, key: str) -> tuple[str, ...]:
    """A list of ids."""
    found = one.texts(key)
    for each in found:
        if not re.match(ID, each):
            one.problem(BAD_ID, key, each[:_SHOWN])
    return found


def number(one: Fields, key: str) -> str:
    """A number as shown, written with quotes or without; empty if not there."""
    value = one.table.get(key)
    if value is None:
        return ""
    is_number = isinstance(value, int | float) and not isinstance(value, bool) and abs(value) < _LARGEST
    text = str(value) if is_number or isinstance(value, str) else ""
    shown = typed_number(text) if len(text) <= _SHOWN else ""
    if not shown:
        one.problem(_NOT_A_NUMBER, key, key)
    return shown


def flag(one: Fields, key: str) -> bool:
    """True or false; false if not there."""
    value = one.table.get(key, False)
    if not isinstance(value, bool):
        one.problem(_NOT_FLAG, key, key)
    return value is True


def is_language(one: Fields, key: str, code: str) -> bool:
    """Whether a text is a language's code; a problem at `key` where it is none."""
    if _LANGUAGE.fullmatch(code):
        return True
    one.problem(_NOT_LANGUAGE, key, code[:_SHOWN])
    return False


def fingerprint(one: Fields, key: str) -> str:
    """The fingerprint of a page's words."""
    found = one.text(key)
    if found and not _FINGERPRINT.fullmatch(found):
        one.problem(_NOT_FINGERPRINT, key, found[:_SHOWN])
    return found


def simple(one: Fields) -> dict[str, str | int | bool]:
    """All of a table whose values are simple."""
    values: dict[str, str | int | bool] = {}
    for key, value in one.table.items():
        if not re.match(ID, key):
            one.problem(BAD_ID, key, key[:_SHOWN])
        elif not isinstance(value, str | int):
            one.problem(_NOT_SIMPLE, key, key)
        elif isinstance(value, int) and abs(value) >= _LARGEST:
            one.problem(_TOO_MUCH, key, key)
        else:
            values[key] = value
    return values
