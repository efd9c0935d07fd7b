"""The key file is read strictly: the key that was written, or a plain refusal."""

import json
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cartguide.journal.errors import KeyDamaged, KeyMissing, Newer, NoAccess
from cartguide.journal.keyfile import as_json, new_key, parse_key, read_key, write_key

KEY = new_key()
FIELDS = json.loads(as_json(KEY))


def test_what_is_written_is_read(tmp_path: Path) -> None:
    write_key(tmp_path, KEY)
    assert read_key(tmp_path) == KEY
    assert KEY.matches_check
    assert repr(KEY) == "Key(…)"
    assert not KEY._replace(key=bytes(32)).matches_check
    assert [path.name for path in tmp_path.iterdir()] == ["journal.key"]


CHANGES: list[dict[str, object]] = [
    {"what": "other"},
    {"version": 0},
    {"version": True},
    {"version": "1"},
    {"cipher": "none"},
    {"salt": FIELDS["salt"][:-2]},
    {"salt": 7},
    {"salt": "zz" * 16},
    {"salt": "00" * 15 + "  "},
    {"check": None},
    {"keys": []},
    {"keys": FIELDS["keys"] * 2},
    {"keys": ["plain"]},
    {"keys": [{"kind": "wrapped", "key": FIELDS["keys"][0]["key"]}]},
    {"keys": [{"kind": "plain", "key": "00" * 31}]},
    {"more": 1},
]


@pytest.mark.parametrize(
    "changed",
    [
        b"",
        b"[]",
        b"null",
        b"[" * 30_000,
        b"\xff\xfe",
        as_json(KEY)[:-20],
        as_json(KEY) + b" " * 70_000,
        as_json(KEY).replace(b'"version": 1', b'"version": NaN'),
        as_json(KEY).replace(b'"version": 1', b'"version": 1, "version": 1'),
        as_json(KEY).replace(b'"version": 1', b'"version": ' + b"1" * 5000),
        *(json.dumps({**FIELDS, **change}).encode() for change in CHANGES),
        *(json.dumps({name: FIELDS[name] for name in FIELDS if name != left}).encode() for left in FIELDS),
    ],
    ids=lambda changed: str(len(changed)),
)
def test_anything_else_is_refused(tmp_path: Path, changed: bytes) -> None:
    with pytest.raises(KeyDamaged):
        parse_key(changed, tmp_path)


def test_newer_key_file_is_said_to_be_newer(tmp_path: Path) -> None:
    with pytest.raises(Newer):
        parse_key(json.dumps({**FIELDS, "version": 2, "keys": []}).encode(), tmp_path)


def test_missing_file_and_folder_in_its_place(tmp_path: Path) -> None:
    with pytest.raises(KeyMissing):
        read_key(tmp_path)
    (tmp_path / "journal.key").mkdir()
    with pytest.raises(NoAccess):
        read_key(tmp_path)


@settings(deadline=None, max_examples=150)
@given(st.integers(0, len(as_json(KEY)) - 1), st.integers(0, 255))
def test_one_changed_byte_never_gives_another_kind_of_failure(place: int, byte: int) -> None:
    changed = bytearray(as_json(KEY))
    changed[place] = byte
    with suppress(KeyDamaged, Newer):
        assert len(parse_key(bytes(changed), Path("here"))) == 3
