"""The words of the interface: gettext catalogues, read with the standard library and used by ui, journey and export."""

import gettext
from pathlib import Path

DOMAIN = "cartguide"


class Words:
    """Says the interface's texts in one language. Call it with the English text; a missing one is said in English."""

    def __init__(self, locale: Path, language: str) -> None:
        self.language = language
        self._found = gettext.translation(DOMAIN, str(locale), [language], fallback=True)

    def __call__(self, text: str, **values: object) -> str:
        """The text, with its {names} filled."""
        said = self._found.gettext(text)
        return said.format(**values) if values else said

    def many(self, one: str, more: str, number: int, **values: object) -> str:
        """The form for a number; {number} and further {names} are filled."""
        return self._found.ngettext(one, more, number).format(number=number, **values)
