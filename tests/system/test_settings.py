"""Settings are read tolerantly, one key at a time, and written whole or not at all."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from itertools import product
from pathlib import Path

import pytest

from cartguide.system.settings import FILE, LANGUAGES, REGIONS, TEXT_SIZES, Settings, read_settings, write_settings

KEPT = Settings(text_size=150, theme="dark", motion=False, language="en", region="uk", welcomed=True)
LINES = {"text-size": "150", "theme": '"dark"', "motion": "false", "language": '"en"', "region": '"uk"'}
LINES |= {"welcomed": "true"}
WRONG = [
    *(("text-size", value) for value in ("110", "0", "-100", '"125"', "true", "[125]", "1e400", "nan", "2026-11-23")),
    *(("theme", value) for value in ("3", "true", '""', '"../dark"', '"a b"', "[]", "{}")),
    *(("motion", value) for value in ("1", "0", '"false"', "[]")),
    *(("language", value) for value in ('"xx"', '"EN"', "1", '["en"]')),
    *(("welcomed", value) for value in ("1", "0", '"true"', "[]")),
    *(("region", value) for value in ('"mars"', '"US"', "false", '["us"]', "{ us = 1 }")),
]


def toml(lines: dict[str, str]) -> str:
    return "".join(f"{key} = {value}\n" for key, value in lines.items())


@pytest.mark.parametrize(("key", "value"), WRONG)
def test_a_wrong_value_is_the_default_and_the_others_stand(tmp_path: Path, key: str, value: str) -> None:
    (tmp_path / FILE).write_text(toml(LINES | {key: value}))
    name = key.replace("-", "_")
    assert read_settings(tmp_path) == KEPT._replace(**{name: Settings._field_defaults[name]})


@pytest.mark.parametrize("key", LINES)
def test_a_missing_key_is_the_default_and_the_others_stand(tmp_path: Path, key: str) -> None:
    (tmp_path / FILE).write_text(toml({other: value for other, value in LINES.items() if other != key}))
    name = key.replace("-", "_")
    assert read_settings(tmp_path) == KEPT._replace(**{name: Settings._field_defaults[name]})


def test_what_is_not_known_is_passed_over(tmp_path: Path) -> None:
    (tmp_path / FILE).write_text(toml(LINES | {"text_size": "200", "colour": '"red"'}) + "[region-of]\nx = 1\n")
    assert read_settings(tmp_path) == KEPT


def test_a_size_with_a_point_is_a_whole_number_or_the_default(tmp_path: Path) -> None:
    (tmp_path / FILE).write_text("text-size = 125.0\n")
    assert isinstance(read_settings(tmp_path).text_size, int)


@pytest.mark.parametrize(
    "raw", [b"", b"# nothing", b"= =", b"\xff\xfe", b"\0", b"a = " + b"[" * 5000, b"a = " + b"1" * 5000]
)
def test_a_file_that_cannot_be_read_gives_the_defaults(tmp_path: Path, raw: bytes) -> None:
    (tmp_path / FILE).write_bytes(raw)
    assert read_settings(tmp_path) == Settings()


def test_no_file_or_a_folder_in_its_place_gives_the_defaults(tmp_path: Path) -> None:
    assert read_settings(tmp_path / "gone") == read_settings(tmp_path) == Settings()
    (tmp_path / FILE).mkdir()
    assert read_settings(tmp_path) == Settings()


@pytest.mark.parametrize("text_size", TEXT_SIZES)
def test_what_is_written_is_read(tmp_path: Path, text_size: int) -> None:
    for theme, motion, language, region in product(("light", "contrast"), (True, False), LANGUAGES, REGIONS):
        settings = Settings(text_size, theme, motion, language, region)
        write_settings(tmp_path, settings)
        assert read_settings(tmp_path) == settings


def test_only_its_owner_can_read_the_file(tmp_path: Path) -> None:
    for _ in range(2):
        write_settings(tmp_path / "data", KEPT)
        assert (tmp_path / "data" / FILE).stat().st_mode & 0o777 == 0o600
        (tmp_path / "data" / FILE).chmod(0o644)
    assert (tmp_path / "data").stat().st_mode & 0o777 == 0o700


def test_on_a_full_disk_the_former_settings_stay(
    tmp_path: Path, no_room: Callable[[], AbstractContextManager[None]]
) -> None:
    write_settings(tmp_path, KEPT)
    with pytest.raises(OSError, match=r"\S"), no_room():
        write_settings(tmp_path, Settings())
    assert read_settings(tmp_path) == KEPT
    assert [path.name for path in tmp_path.iterdir()] == [FILE]


def test_a_folder_in_its_place_is_an_error_and_stays(tmp_path: Path) -> None:
    (tmp_path / FILE).mkdir()
    with pytest.raises(OSError, match=r"\S"):
        write_settings(tmp_path, KEPT)
    assert [path.name for path in tmp_path.iterdir()] == [FILE]
