"""The words of the interface: gettext catalogues, read with the standard library and used by ui, journey and export."""

import gettext
from collections.abc import Callable
from pathlib import Path
from struct import error

DOMAIN = "cartguide"


class Words:
    """Says the interface's texts in one language. Call it with the English text; a missing one is said in English.

    A damaged catalogue is the same as none: the person gets English, not an error. `respell`, where it is set, says a
    text in the words of a region, before anything a person wrote is put into it.
    """

    respell: Callable[[str], str] | None = None

    def __init__(self, locale: Path, language: str) -> None:
        self.language = language
        try:
            self._found = gettext.translation(DOMAIN, str(locale), [language], fallback=True)
        except (OSError, ValueError, LookupError, error):
            self._found = gettext.NullTranslations()

    def __call__(self, text: str, /, **values: object) -> str:
        """The text, with its {names} filled."""
        said = self._found.gettext(text) if text else ""
        return _filled(self._regional(said), text, values)

    def many(self, one: str, more: str, number: int, /, **values: object) -> str:
        """The form for a number; {number} and further {names} are filled."""
        english = one if number == 1 else more
        said = self._regional(self._found.ngettext(one, more, number))
        return _filled(said, english, {"number": number, **values})

    def _regional(self, said: str) -> str:
        return self.respell(said) if self.respell else said


def _filled(said: str, english: str, values: dict[str, object]) -> str:
    if not values:
        return said
    try:
        return said.format(**values)
    except (KeyError, IndexError, ValueError, AttributeError):
        return english.format(**values)
