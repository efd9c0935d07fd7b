"""`cartguide proof` from outside: the file and its exit codes, one plain line for what went wrong."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from pypdf import PdfReader

from cartguide.app import Start
from cartguide.cli import main
from cartguide.system.centre_place import adopt
from tests.export.proofs import SMALL, write_centre
from tests.guide.centres import CENTRE

ROOT = Path(__file__).resolve().parent.parent.parent


def cartguide(*arguments: str | Path) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "-m", "cartguide", *map(str, arguments)],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def proof(file: Path, *options: str | Path) -> "subprocess.CompletedProcess[str]":
    return cartguide("proof", file, "--content", SMALL, "--data-dir", file.parent / "data", *options)


def words(file: Path) -> str:
    return " ".join(" ".join(page.extract_text().split()) for page in PdfReader(file).pages)


def test_the_file_asked_for_goes_before_the_one_in_use(tmp_path: Path) -> None:
    file = tmp_path / "proof.pdf"
    adopt(tmp_path / "data", write_centre(tmp_path, CENTRE._replace(name="Hospital in use")).read_text("utf-8"))
    run = proof(file, "--centre", write_centre(tmp_path), "--paper", "letter")
    assert (run.returncode, run.stdout, run.stderr) == (0, f"The proof is in {file}\n", "")
    assert "Proof: Example Hospital" in words(file)
    assert PdfReader(file).pages[0].mediabox.width == 612
    assert proof(file).returncode == 0
    assert "Proof: Hospital in use" in words(file)


def test_without_a_screen_it_is_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    run = proof(tmp_path / "proof.pdf", "--centre", write_centre(tmp_path))
    assert (run.returncode, run.stderr) == (0, "")


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (None, "example.cgcentre:1: This file is missing or can't be read."),
        ("= =", "example.cgcentre:1: This can't be read as TOML"),
        (
            'name = "A"\nchecked = 2026-11-20\nemergency = "x"\ncolour = 1\n',
            "at least one digit, unlike “x”. (and 1 more)",
        ),
    ],
    ids=["missing", "not TOML", "faults"],
)
def test_a_broken_centre_file_is_refused_in_one_line(tmp_path: Path, text: str | None, says: str) -> None:
    centre = tmp_path / "example.cgcentre"
    if text is not None:
        centre.write_text(text, "utf-8")
    run = proof(tmp_path / "proof.pdf", "--centre", centre)
    assert (run.returncode, run.stdout, run.stderr.count("\n")) == (1, "", 1)
    assert run.stderr.startswith("cartguide proof: ")
    assert says in run.stderr
    assert not (tmp_path / "proof.pdf").exists()


@pytest.mark.parametrize("place", ["no/such/folder/proof.pdf", "."])
def test_where_nothing_can_be_written_it_says_so_in_one_line(tmp_path: Path, place: str) -> None:
    run = proof(tmp_path / place)
    assert (run.returncode, run.stdout, run.stderr.count("\n")) == (1, "", 1)
    assert "can't be written" in run.stderr


WRONG = [["proof"], ["proof", "a.pdf", "--paper", "a5"], ["proof", "a.pdf", "b.pdf"], ["centre.toml"], ["proofs"]]


@pytest.mark.parametrize("wrong", WRONG, ids=" ".join)
def test_wrong_use_is_one_line_and_exit_2(wrong: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(wrong)
    said = capsys.readouterr()
    assert (ended.value.code, said.out, said.err.count("\n")) == (2, "", 1)


def test_the_window_is_told_of_both_files(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[Start] = []
    monkeypatch.setattr("cartguide.app.run", asked.append)
    main(["new.cgcentre", "--centre", "own.toml"])
    main([])
    assert [(start.file, start.centre) for start in asked] == [("new.cgcentre", "own.toml"), ("", "")]
