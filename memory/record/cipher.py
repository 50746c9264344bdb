"""An encrypted record: SQLCipher's driver, and the key that opens a file."""

import hashlib
import importlib
import re
import sqlite3
import sys
from pathlib import Path
from types import ModuleType
from typing import Final

from pydantic import SecretStr

from agent.errors import MemoryStoreError

ITERATIONS: Final = 256_000
"""What SQLCipher 4 does with a passphrase: PBKDF2 with HMAC-SHA512, the first bytes of the file as the salt."""
KEY_BYTES, SALT_BYTES = 32, 16
PLAIN: Final = b"SQLite format 3\0"

_RAW: Final = re.compile(r"(?:[xX]')?([0-9a-fA-F]{64})'?")
_DRIVER: Final = "sqlcipher3.dbapi2"

NO_DRIVER = (
    "MENO_RECORD_KEY is set, and SQLCipher is not installed ({}): install Meno with its extra, meno-coach[encrypted]."
)
NOT_ENCRYPTED = (
    "MENO_RECORD_KEY is set, and this record is not encrypted yet: run `meno memory encrypt`, or unset the key."
)
NO_KEY = (
    "The record is encrypted, or not a Meno record: set MENO_RECORD_KEY to the key it was encrypted with, or restore "
    "the last backup. Nothing was changed."
)


class RecordKey:
    """Opens encrypted records. A passphrase is turned into a key once a file; 64 hex digits are the key itself."""

    def __init__(self, secret: SecretStr) -> None:
        """Use this passphrase. Raises MemoryStoreError when SQLCipher is not installed."""
        self._secret = secret
        self._known: dict[bytes, str] = {}
        self.driver = _driver()

    def unlock(self, connection: sqlite3.Connection, file: Path) -> None:
        """Let a fresh connection read this file, or begin an encrypted one where it is empty."""
        connection.execute("PRAGMA cipher_log_level=NONE")  # it would write to standard error
        connection.execute(f"PRAGMA key={self.quoted(file)}")

    def quoted(self, file: Path) -> str:
        """Return the key for this file as SQL takes it."""
        secret = self._secret.get_secret_value()
        if raw := _RAW.fullmatch(secret):
            return f"\"x'{raw[1]}'\""
        salt = _beginning(file)
        if len(salt) < SALT_BYTES:  # a new file: SQLCipher chooses the salt
            return "'" + secret.replace("'", "''") + "'"
        if salt not in self._known:
            derived = hashlib.pbkdf2_hmac("sha512", secret.encode(), salt, ITERATIONS, KEY_BYTES)
            self._known[salt] = f"\"x'{derived.hex()}{salt.hex()}'\""
        return self._known[salt]


def record_key(secret: SecretStr) -> RecordKey | None:
    """Return what opens an encrypted record, or None without a secret. Raises MemoryStoreError."""
    return RecordKey(secret) if secret.get_secret_value() else None


def is_plain(file: Path) -> bool | None:
    """Whether a record lies open on the disk; None when there is none yet. Raises OSError."""
    found = _beginning(file)
    return found == PLAIN if found else None


def check(file: Path, key: RecordKey | None) -> None:
    """Raise MemoryStoreError when a record and the key that is set, or missing, cannot go together."""
    plain = is_plain(file)
    if key is not None and plain:
        raise MemoryStoreError(NOT_ENCRYPTED)
    if key is None and plain is False:
        raise MemoryStoreError(NO_KEY)


def driver_errors() -> tuple[type[Exception], ...]:
    """Return the bases of the errors that the drivers raise: SQLite's, and SQLCipher's once it has been loaded."""
    loaded = sys.modules.get(_DRIVER)
    return (sqlite3.Error, loaded.Error) if loaded else (sqlite3.Error,)


def _driver() -> ModuleType:
    try:
        return importlib.import_module(_DRIVER)
    except ImportError as error:
        raise MemoryStoreError(NO_DRIVER.format(error)) from error


def _beginning(file: Path) -> bytes:
    if not file.is_file():
        return b""
    with file.open("rb") as content:
        return content.read(SALT_BYTES)
