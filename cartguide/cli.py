"""The command line. Errors are one plain line on stderr: exit 2 for wrong use, 1 for refused."""

import argparse
import gc
import os
import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from cartguide import __version__

COMMANDS = ("check", "snapshot", "proof")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program; returns the exit code."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    if given and given[0] in COMMANDS:
        return {"check": _check, "snapshot": _snapshot, "proof": _proof}[given[0]](given[1:])
    return _window(given)


class _Parser(argparse.ArgumentParser):
    """Says what is wrong in one line."""

    def error(self, message: str) -> None:  # type: ignore[override]  # ends the program, as argparse's own does
        self.exit(2, f"{self.prog}: {message}. See {self.prog} --help\n")


def _window(given: list[str]) -> int:
    # Looking for garbage among all that is imported costs a tenth of the start; system/tidying takes it up after that.
    gc.disable()
    from cartguide.system.paths import has_screen  # noqa: PLC0415  `check` needs no window

    spare_sources()
    from cartguide.app import Start, run  # noqa: PLC0415  the same

    chosen = _window_parser().parse_args(given)
    if not has_screen():
        print(_NO_SCREEN, file=sys.stderr)
        return 1
    return run(
        Start(
            data=chosen.data_dir,
            content=chosen.content,
            language=chosen.language,
            theme=chosen.theme,
            text_size=chosen.text_size,
            step=chosen.step,
            calls_only=chosen.who_to_call,
            exit_after_first_frame=chosen.exit_after_first_frame,
            centre=chosen.centre,
            file=chosen.file,
        )
    )


def spare_sources() -> None:
    """Tell PySide6 that no module uses its optional features (`from __feature__ import …`); before importing ours.

    Its import hook (shibokensupport.feature, 6.11.3) otherwise reads each module's source through `inspect` and keeps
    it, only to look for the word PySide6: 16 ms of our start and 4 MB (measured). Where PySide6 is not loaded yet, or
    its hook is made differently, nothing is changed.
    """
    hook = sys.modules.get("shibokensupport.feature")
    if hasattr(hook, "_mod_uses_pyside"):
        setattr(hook, "_mod_uses_pyside", lambda _module: False)  # noqa: B010  mypy knows no such name


def _window_parser() -> _Parser:
    parser = _Parser(prog="cartguide", description="A plain guide through CAR T-cell therapy, with your own notes.")
    parser.add_argument(
        "file", metavar="FILE.cgcentre", nargs="?", type=_center_file, default="", help="open this file"
    )
    parser.add_argument("--version", action="version", version=f"cartguide {__version__}")
    parser.add_argument("--data-dir", metavar="DIR", default="", help="keep your files in this folder")
    parser.add_argument("--centre", metavar="FILE", default="", help="use this center's numbers and words")
    parser.add_argument("--step", metavar="ID", default="", help="open this step")
    parser.add_argument("--who-to-call", action="store_true", help="open “Unwell? Who to call” alone")
    parser.add_argument("--exit-after-first-frame", action="store_true", help=argparse.SUPPRESS)
    _add_looks(parser)
    return parser


def _check(given: list[str]) -> int:
    from cartguide.guide.check import check_content, keep_ids, table, write_report  # noqa: PLC0415  only here
    from cartguide.system.paths import resources_folder  # noqa: PLC0415  the same

    parser = _Parser(prog="cartguide check", description="Check the guide's content: faults as file:line: message.")
    parser.add_argument("folder", metavar="DIR", nargs="?", type=Path, default=resources_folder() / "content")
    parser.add_argument("--report", metavar="FILE", type=Path, help="write a table for reviewers, as Markdown")
    parser.add_argument("--keep-ids", action="store_true", help="add new ids to the list of those that must stay")
    chosen = parser.parse_args(given)
    try:
        if chosen.keep_ids:
            keep_ids(chosen.folder)
        report = check_content(chosen.folder)
        if chosen.report:
            write_report(chosen.report, report)
    except OSError as error:
        print(f"cartguide check: {error.filename} can't be written: {error.strerror}", file=sys.stderr)
        return 1
    for problem in report.problems:
        print(problem)
    print(table(report.rows))
    return 1 if report.problems else 0


def _snapshot(given: list[str]) -> int:
    parser = _Parser(prog="cartguide snapshot", description="Every screen as a PNG picture, from an example journal.")
    parser.add_argument("folder", metavar="DIR", type=Path)
    parser.add_argument("--size", metavar="WxH", type=_size, default=(1366, 768))
    _add_looks(parser)
    chosen = parser.parse_args(given)
    from tempfile import TemporaryDirectory  # noqa: PLC0415  the window starts without it

    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from cartguide.app import Start, snapshot  # noqa: PLC0415  only here, where a window is needed

    try:
        with TemporaryDirectory() as data:
            start = Start(data, chosen.content, chosen.language, chosen.theme, chosen.text_size)
            count = snapshot(start, chosen.folder, chosen.size)
    except OSError as error:
        print(f"cartguide snapshot: {chosen.folder} can't be written: {error}", file=sys.stderr)
        return 1
    print(f"{count} pictures are in {chosen.folder}")
    return 0


def _proof(given: list[str]) -> int:
    chosen = _proof_parser().parse_args(given)
    from cartguide.export.paint.pdf import write_pdf  # noqa: PLC0415  only this command needs it
    from cartguide.export.proof import proof  # noqa: PLC0415  the same
    from cartguide.export.proof_material import gather  # noqa: PLC0415  the same
    from cartguide.guide.catalogue import Words  # noqa: PLC0415  the same
    from cartguide.system.centre_place import centre_files  # noqa: PLC0415  the same
    from cartguide.system.paths import data_folder, has_screen, resources_folder  # noqa: PLC0415  the same

    resources = resources_folder()
    files = centre_files(data_folder(chosen.data_dir), chosen.centre)
    content = Path(chosen.content) if chosen.content else resources / "content"
    material, problems = gather(content, chosen.language, files[0] if files else None)
    if material is None:
        more = f" (and {len(problems) - 1} more)" if len(problems) > 1 else ""
        return _refuse(f"cartguide proof: {problems[0]}{more}")
    if not has_screen():
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    today = datetime.now(tz=UTC).astimezone().date()
    sheet = proof(material, Words(resources / "locale", chosen.language), today, __version__)
    try:
        write_pdf(chosen.file, sheet, chosen.paper)
    except OSError as error:
        return _refuse(f"cartguide proof: {chosen.file} can't be written: {error}")
    print(f"The proof is in {chosen.file}")
    return 0


def _refuse(reason: str) -> int:
    print(reason, file=sys.stderr)
    return 1


def _proof_parser() -> _Parser:
    parser = _Parser(
        prog="cartguide proof", description="All of a center file on paper, to be dialed, read and signed."
    )
    parser.add_argument("file", metavar="FILE.pdf", type=Path)
    parser.add_argument("--centre", metavar="FILE", default="", help="the center file; else the one in use here")
    parser.add_argument("--paper", choices=["a4", "letter"], default="a4")
    parser.add_argument("--data-dir", metavar="DIR", default="", help="where your files are kept")
    parser.add_argument("--content", metavar="DIR", default="", help="take the guide's content from this folder")
    parser.add_argument("--language", choices=["en"], default="en")
    return parser


def _add_looks(parser: argparse.ArgumentParser) -> None:
    from cartguide.system.paths import resources_folder  # noqa: PLC0415  it brings Qt along

    resources = resources_folder()
    themes = sorted(path.stem for path in (resources / "themes").glob("*.toml"))
    parser.add_argument("--content", metavar="DIR", default="", help="take the guide's content from this folder")
    parser.add_argument("--language", choices=["en"], default="")
    parser.add_argument("--theme", choices=themes, default="")
    parser.add_argument("--text-size", metavar="100..200", type=_text_size, default=0)


def _center_file(text: str) -> str:
    if not text or text.lower().endswith(".cgcentre"):
        return text
    raise argparse.ArgumentTypeError(f"there is no command “{text}”, and a center file's name ends with .cgcentre")


def _size(text: str) -> tuple[int, int]:
    width, _, height = text.lower().partition("x")
    if width.isdecimal() and height.isdecimal() and int(width) >= 320 and int(height) >= 240:  # noqa: PLR2004  the smallest window
        return int(width), int(height)
    raise argparse.ArgumentTypeError(f"a size looks like 1366x768, and is at least 320x240, not “{text}”")


def _text_size(text: str) -> int:
    if text.isdecimal() and 100 <= int(text) <= 200:  # noqa: PLR2004  the range the design gives
        return int(text)
    raise argparse.ArgumentTypeError(f"a text size is a whole number from 100 to 200, not “{text}”")


_NO_SCREEN = """CAR T Guide has no screen to open its window on.
Start it in a desktop session. To see its pictures without a screen: make snapshot
(or: cartguide snapshot FOLDER), which fills a folder with every screen as PNG."""
