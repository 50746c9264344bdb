"""Encrypts a whole data folder, or opens it again."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from pydantic import SecretStr

from agent.errors import IndexUnavailable, MemoryStoreError
from memory.index.owner import Owner
from memory.index.unindexed import discard
from memory.record import encryption, outbox
from memory.record.cipher import RecordKey
from memory.record.faults import plain_words
from memory.record.record import FILE, Record


def encrypt(home: Path, secret: SecretStr) -> None:
    """Encrypt the record in this folder; the open one is overwritten, and so is the index with its vectors.

    Whole or not at all. Raises MemoryStoreError when that cannot be, or another process is at work here.
    """
    key = _key(secret)
    with _alone(home):
        encryption.encrypt(home / FILE, key)
        with plain_words():
            discard(home / "index")


def decrypt(home: Path, secret: SecretStr) -> None:
    """Put an open record in the place of the encrypted one; the index is filled again as Meno is used.

    Whole or not at all. Raises MemoryStoreError when that cannot be, or another process is at work here.
    """
    key = _key(secret)
    with _alone(home):
        encryption.decrypt(home / FILE, key)
    record = Record.open(home)
    with record.database.writing() as connection:
        outbox.put_again(connection, outbox.reps(connection))
    record.close()


def _key(secret: SecretStr) -> RecordKey:
    if not secret.get_secret_value():
        raise MemoryStoreError("Set MENO_RECORD_KEY to the key: a passphrase of your own, or 64 hex digits.")
    return RecordKey(secret)


@contextmanager
def _alone(home: Path) -> Iterator[None]:
    """Keep every other process away from the index; raise MemoryStoreError where one is at work."""
    try:
        owner = Owner(home / "index")
    except IndexUnavailable as error:
        raise MemoryStoreError(f"{encryption.BUSY} ({error})") from error
    try:
        yield
    finally:
        owner.release()
