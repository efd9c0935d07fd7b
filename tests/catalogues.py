"""Brings the catalogues of the interface up to date with the code: `make catalogues`.

Every text given to `say(…)`, `say.many(…)` or `message_id(…)` goes into cartguide.pot; each language's .po follows and
its .mo is compiled beside it. Nothing written depends on the day or on line numbers: a change shows what changed.
English has no translations: the key is the wording. A new language: an empty folder resources/locale/xx, then run this.
"""

import ast
import sys
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parent.parent
DOMAIN = "cartguide"
SAYING = {"say", "_say", "message_id"}
Key = str | tuple[str, str]


class Undated(Catalog):
    """A catalogue whose header says nothing of the day, the tool or its version."""

    @property
    def mime_headers(self) -> list[tuple[str, str]]:
        """The few that gettext reads."""
        headers = [("Content-Type", "text/plain; charset=utf-8"), ("Content-Transfer-Encoding", "8bit")]
        if self.locale is not None:
            headers += [("Language", self.locale_identifier), ("Plural-Forms", self.plural_forms)]
        return headers


def empty(language: str | None) -> Undated:
    """A catalogue with nothing in it."""
    about = "# The words of CAR T Guide’s interface. Made by `make catalogues`."
    return Undated(language, DOMAIN, header_comment=about, fuzzy=False)


def texts(node: ast.expr) -> Iterator[str]:
    """Every text an argument can be: a literal, the arms of a choice, what stands in for a missing attribute."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.IfExp):
        yield from (*texts(node.body), *texts(node.orelse))
    elif isinstance(node, ast.BoolOp):
        yield from (text for value in node.values for text in texts(value))
    elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "getattr":
        yield from (text for default in node.args[2:] for text in texts(default))
    elif isinstance(node, ast.JoinedStr):
        raise SystemExit(
            f"An f-string cannot be translated; write {{names}} and give them as values: {ast.unparse(node)}"
        )


def keys(tree: ast.AST) -> Iterator[Key]:
    """Every text of the interface in one file, in the order of the file; a pair where there is a plural."""
    calls = (node for node in ast.walk(tree) if isinstance(node, ast.Call) and node.args)
    for call in sorted(calls, key=lambda call: (call.lineno, call.col_offset)):
        name = last_name(call.func)
        if name in SAYING:
            yield from texts(call.args[0])
        elif name == "many" and last_name(call.func.value) in SAYING:  # type: ignore[attr-defined]  # it has a name
            yield from zip(texts(call.args[0]), texts(call.args[1]), strict=True)


def last_name(node: ast.expr) -> str:
    """`say` of `say`, `self._looks.say`."""
    return node.attr if isinstance(node, ast.Attribute) else getattr(node, "id", "")


def template(package: Path) -> Undated:
    """All texts of the code, each with the files it stands in."""
    catalogue = empty(None)
    for path in sorted(package.rglob("*.py")):
        where = path.relative_to(package.parent).as_posix()
        for key in dict.fromkeys(keys(ast.parse(path.read_text("utf-8")))):
            catalogue.add(key, locations=[(where, 0)])
    return catalogue


def updated(language: str, po: Path, newest: Undated) -> Undated:
    """A language's catalogue with the newest keys; translations stay, even of texts that are gone."""
    catalogue = empty(language)
    if po.exists():
        with po.open("rb") as file:
            for message in read_po(file, language):
                if message.id:
                    catalogue[message.id] = message
    catalogue.update(newest, no_fuzzy_matching=True, update_header_comment=False)
    return catalogue


def as_po(catalogue: Undated) -> bytes:
    """The text file that translators edit."""
    file = BytesIO()
    write_po(file, catalogue, width=120, include_lineno=False, ignore_obsolete=str(catalogue.locale) in {"None", "en"})
    return file.getvalue()


def as_mo(catalogue: Undated) -> bytes:
    """The compiled file that the program reads."""
    file = BytesIO()
    write_mo(file, catalogue)
    return file.getvalue()


def bring_up_to_date(package: Path, locale: Path) -> None:
    """Write the template and every language's .po and .mo."""
    newest = template(package)
    (locale / f"{DOMAIN}.pot").write_bytes(as_po(newest))
    for folder in sorted(path for path in locale.iterdir() if path.is_dir()):
        place = folder / "LC_MESSAGES"
        place.mkdir(exist_ok=True)
        catalogue = updated(folder.name, place / f"{DOMAIN}.po", newest)
        (place / f"{DOMAIN}.po").write_bytes(as_po(catalogue))
        (place / f"{DOMAIN}.mo").write_bytes(as_mo(catalogue))


if __name__ == "__main__":
    bring_up_to_date(ROOT / "cartguide", Path(sys.argv[1]) if sys.argv[1:] else ROOT / "resources" / "locale")
