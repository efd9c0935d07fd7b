"""The command line. Errors are one plain line on stderr: exit 2 for wrong use, 1 for refused."""

import argparse
import gc
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from cartguide import __version__

COMMANDS = ("check", "snapshot")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program; returns the exit code."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    if given and given[0] in COMMANDS:
        return _check(given[1:]) if given[0] == "check" else _snapshot(given[1:])
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
    parser.add_argument("--version", action="version", version=f"cartguide {__version__}")
    parser.add_argument("--data-dir", metavar="DIR", default="", help="keep your files in this folder")
    parser.add_argument("--step", metavar="ID", default="", help="open this step")
    parser.add_argument("--who-to-call", action="store_true", help="open “Unwell? Who to call” alone")
    parser.add_argument("--exit-after-first-frame", action="store_true", help=argparse.SUPPRESS)
    _add_looks(parser)
    return parser


def _check(given: list[str]) -> int:
    from cartguide.guide.check import check_content, table  # noqa: PLC0415  only this command needs it
    from cartguide.system.paths import resources_folder  # noqa: PLC0415  the same

    parser = _Parser(prog="cartguide check", description="Check the guide's content: faults as file:line: message.")
    parser.add_argument("folder", metavar="DIR", nargs="?", type=Path, default=resources_folder() / "content")
    chosen = parser.parse_args(given)
    report = check_content(chosen.folder)
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


def _add_looks(parser: argparse.ArgumentParser) -> None:
    from cartguide.system.paths import resources_folder  # noqa: PLC0415  it brings Qt along

    resources = resources_folder()
    themes = sorted(path.stem for path in (resources / "themes").glob("*.toml"))
    parser.add_argument("--content", metavar="DIR", default="", help="take the guide's content from this folder")
    parser.add_argument("--language", choices=["en"], default="")
    parser.add_argument("--theme", choices=themes, default="")
    parser.add_argument("--text-size", metavar="100..200", type=_text_size, default=0)


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
