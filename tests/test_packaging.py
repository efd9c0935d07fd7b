"""The wheel and the frozen layout: whole, lean, and at home in any folder."""

import os
import shutil
import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest

from cartguide import __version__

ROOT = Path(__file__).resolve().parent.parent
WHERE = "from cartguide.system.paths import resources_folder as f; print(f())"


def python(*arguments: str | Path, path: Path | None = None, cwd: Path = ROOT) -> str:
    """Run Python; what it prints. `path` is where it finds the program, `cwd` where it runs."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    if path:
        environment["PYTHONPATH"] = str(path)
    run = subprocess.run(
        [sys.executable, *map(str, arguments)],
        cwd=cwd,
        env=environment,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert run.returncode == 0, run.stdout + run.stderr
    return run.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    python("-m", "build", "--wheel", "--no-isolation", "--outdir", folder)
    (made,) = folder.glob("*.whl")
    return made


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("installed")
    options = ["--quiet", "--disable-pip-version-check", "--no-deps", "--no-index"]
    python("-m", "pip", "install", *options, "--target", folder, wheel)
    return folder


def test_the_wheel_is_whole_and_lean(wheel: Path) -> None:
    names = set(ZipFile(wheel).namelist())
    resources = {
        f"cartguide/{path.relative_to(ROOT).as_posix()}" for path in (ROOT / "resources").rglob("*") if path.is_file()
    }
    sources = {path.relative_to(ROOT).as_posix() for path in (ROOT / "cartguide").rglob("*.py")}
    about = f"cartguide-{__version__}.dist-info/"
    assert not (resources | sources) - names
    assert "cartguide/resources/locale/en/LC_MESSAGES/cartguide.mo" in names
    strangers = {name for name in names if not name.startswith(about)} - resources - sources
    assert not strangers, "tests, notes or left-overs do not belong in the wheel"
    assert f"{about}licenses/LICENSE" in names


def test_the_wheel_has_both_commands(installed: Path) -> None:
    (entries,) = installed.glob("*.dist-info/entry_points.txt")
    assert "cartguide = cartguide.cli:main" in entries.read_text("utf-8")
    assert "cartguide-window = cartguide.cli:main" in entries.read_text("utf-8")
    assert python(installed / "bin" / "cartguide", "--version", path=installed) == f"cartguide {__version__}\n"


def test_installed_it_checks_its_own_content_from_anywhere(installed: Path, tmp_path: Path) -> None:
    assert python("-c", WHERE, path=installed, cwd=tmp_path).strip() == str(installed / "cartguide" / "resources")
    python("-m", "cartguide", "check", path=installed, cwd=tmp_path)


def test_installed_it_shows_its_window(installed: Path, tmp_path: Path) -> None:
    options = ["--exit-after-first-frame", "--data-dir", str(tmp_path / "data")]
    assert python("-m", "cartguide", *options, path=installed, cwd=tmp_path) == "first frame\n"


def test_frozen_it_finds_its_resources_beside_the_package(tmp_path: Path) -> None:
    """As PyInstaller lays out a bundle: the package and the data folder side by side."""
    bundle = tmp_path / "_MEIPASS"
    shutil.copytree(ROOT / "cartguide", bundle / "cartguide", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(ROOT / "resources", bundle / "resources")
    assert python("-c", WHERE, path=bundle, cwd=tmp_path).strip() == str(bundle / "resources")
    python("-m", "cartguide", "check", path=bundle, cwd=tmp_path)
