"""The key file beside the journal. Without it the journal cannot be read by anyone, so it is in every backup too.

JSON, version 1: {"what", "version", "cipher", "salt", "check", "keys": [{"kind": "plain", "key"}]}, bytes as hex.
`salt` is also the first 16 bytes of the journal's file. `keys` is a list so that a wrapped key can stand in it later.
"""

import json
from pathlib import Path
from typing import NamedTuple, NoReturn

from cartguide.journal.errors import KeyDamaged, KeyMissing, Newer, from_system

NAME = "journal.key"
VERSION = 1
KEY_BYTES, SALT_BYTES, CHECK_BYTES = 32, 16, 32
_WHAT = "CAR T Guide journal key"
_FIELDS = {"what", "version", "cipher", "salt", "check", "keys"}
_LARGEST = 64 * 1024


class Key(NamedTuple):
    """The key and what tells whether a file and a key belong together. Never shown, not even by `repr`."""

    key: bytes
    salt: bytes
    check: bytes

    def __repr__(self) -> str:
        return "Key(…)"

    @property
    def matches_check(self) -> bool:
        """Whether the key is the one the check value was made from."""
        import hmac  # noqa: PLC0415 - 4 ms, and only asked when a journal does not open

        return hmac.compare_digest(_check(self.key), self.check)


def new_key() -> Key:
    """A key no one has had before, from the system's source of randomness."""
    import os  # noqa: PLC0415 - only when a journal is made

    key = os.urandom(KEY_BYTES)
    return Key(key, os.urandom(SALT_BYTES), _check(key))


def write_key(folder: Path, key: Key) -> None:
    """Write the key file whole or not at all. Raises Full, NoAccess."""
    from cartguide.journal import disk  # noqa: PLC0415 - only when a journal is made

    disk.write_whole(folder / NAME, as_json(key))


def as_json(key: Key) -> bytes:
    """The key file's bytes."""
    fields = {
        "what": _WHAT,
        "version": VERSION,
        "cipher": "chacha20",
        "salt": key.salt.hex(),
        "check": key.check.hex(),
        "keys": [{"kind": "plain", "key": key.key.hex()}],
    }
    return (json.dumps(fields, indent=1) + "\n").encode("ascii")


def read_key(folder: Path) -> Key:
    """Read the key file in a person's folder. Raises KeyMissing, KeyDamaged, Newer, NoAccess."""
    try:
        with (folder / NAME).open("rb") as file:
            content = file.read(_LARGEST + 1)
    except FileNotFoundError as error:
        raise KeyMissing(folder=str(folder)) from error
    except OSError as error:
        raise from_system(error, folder) from error
    return parse_key(content, folder)


def parse_key(content: bytes, folder: Path) -> Key:
    """Read a key file's bytes strictly; `folder` is only for the error's words. Raises KeyDamaged, Newer."""
    try:
        if len(content) > _LARGEST:
            _refuse("too large")
        fields = json.loads(content.decode("ascii"), object_pairs_hook=_no_doubles, parse_constant=_refuse)
        return _understood(fields, folder)
    except (ValueError, RecursionError):
        pass
    raise KeyDamaged(folder=str(folder))  # outside, so that no piece of a key hangs on the error as its context


def _understood(fields: object, folder: Path) -> Key:
    if not isinstance(fields, dict) or fields.get("what") != _WHAT or type(fields.get("version")) is not int:
        _refuse("not a key file")
    if fields["version"] > VERSION:
        raise Newer(folder=str(folder))
    if set(fields) != _FIELDS or fields["version"] != VERSION or fields["cipher"] != "chacha20":
        _refuse("fields")
    keys = fields["keys"]
    if not isinstance(keys, list) or len(keys) != 1 or not isinstance(keys[0], dict) or set(keys[0]) != {"kind", "key"}:
        _refuse("keys")
    if keys[0]["kind"] != "plain":
        _refuse("kind")
    return Key(
        _bytes(keys[0]["key"], KEY_BYTES), _bytes(fields["salt"], SALT_BYTES), _bytes(fields["check"], CHECK_BYTES)
    )


def _bytes(value: object, size: int) -> bytes:
    if not isinstance(value, str) or len(value) != 2 * size:
        _refuse("length")
    return bytes.fromhex(value) if value.isalnum() else _refuse("hex")


def _no_doubles(pairs: list[tuple[str, object]]) -> dict[str, object]:
    fields = dict(pairs)
    return fields if len(fields) == len(pairs) else _refuse("a field twice")


def _refuse(why: str) -> NoReturn:
    raise ValueError(why)


def _check(key: bytes) -> bytes:
    import hmac  # noqa: PLC0415 - see matches_check

    return hmac.digest(key, b"CAR T Guide journal key check", "sha256")
