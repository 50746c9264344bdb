"""An encrypted record: nothing on the disk can be read without the key, and nothing is lost on the way."""

import os
import subprocess
import sys

import pytest
from pydantic import SecretStr
from sqlalchemy import text

from agent.errors import MemoryStoreError
from memory.mine import Memory
from memory.record.cipher import RecordKey
from memory.record.database import Database
from memory.record.encryption import NEW, OLD
from memory.record.record import FILE
from memory.sealing import decrypt, encrypt
from tests.fakes import HashedWords
from tests.support.memories import files, holding, holding_vector, line
from tests.support.sessions import a_session, an_exchange

CANARY = "zirconquokka"
SECRET = f"The {CANARY} deal hinges on Dana and nobody from finance knows about it yet."
RAW = "0123456789abcdef" * 4
KEY = SecretStr(RAW)


def opened(home, key=KEY):
    return Memory.open(home, embedder=HashedWords(), record_key=key)


def filled(home, key):
    memory = opened(home, key)
    memory.record.keep(memory.record.start(a_session()), an_exchange(1, SECRET))
    memory.import_lines("ann", [line("1", SECRET), line("2", "Dana likes finance.")])
    return memory


def nowhere(home):
    return holding(home, CANARY) == holding_vector(home, HashedWords().embed([SECRET])[0]) == []


@pytest.mark.parametrize("secret", [RAW, 'it\'s a "passphrase" with ünïcode'])
def test_nothing_on_the_disk_can_be_read_without_the_key(home, tmp_path, secret):
    memory = filled(home, SecretStr(secret))
    assert nowhere(home)
    memory.backup(tmp_path / "copy")
    held = memory.show("ann")
    memory.close()
    assert nowhere(tmp_path)
    again = opened(home, SecretStr(secret))
    assert again.show("ann") == held
    assert again.search("ann", CANARY)[0].text == SECRET
    again.close()


def test_recall_is_exact_without_an_index_and_never_behind(home):
    memory = filled(home, KEY)
    assert memory.catch_up() == ""
    assert memory.notices() == ()
    assert memory.reindex("ann") == 3
    assert [path.name for path in files(home) if path.parent.name == "index"] == []
    memory.close()


def test_an_erasure_leaves_the_encrypted_record_smaller_and_whole(home):
    memory = filled(home, KEY)
    assert memory.erase("ann").wiped
    assert memory.show("ann").items == ()
    with memory.record.database.reading() as connection:
        assert connection.execute(text("PRAGMA integrity_check")).scalar() == "ok"
        assert connection.execute(text("PRAGMA cipher_integrity_check")).all() == []
    memory.close()


def test_a_backup_of_an_encrypted_record_needs_the_same_key(home, tmp_path):
    memory = filled(home, KEY)
    held = memory.show("ann")
    memory.backup(tmp_path / "copy")
    memory.erase("ann")
    memory.restore(tmp_path / "copy")
    assert memory.show("ann") == held
    memory.close()
    for key, words in ((SecretStr(""), "encrypted"), (SecretStr("f" * 64), "not a backup")):
        other = opened(tmp_path / f"other {words}", key)
        with pytest.raises(MemoryStoreError, match=words):
            other.restore(tmp_path / "copy")
        other.close()


@pytest.mark.parametrize(
    ("key", "words"), [(SecretStr("f" * 64), "another key"), (SecretStr(""), "set MENO_RECORD_KEY")]
)
def test_a_wrong_or_missing_key_is_said_so_and_damages_nothing(home, key, words):
    filled(home, KEY).close()
    before = (home / FILE).read_bytes()
    with pytest.raises(MemoryStoreError, match=words):
        opened(home, key)
    assert (home / FILE).read_bytes() == before
    opened(home).close()


def test_a_key_for_a_record_that_lies_open_names_the_command(home):
    filled(home, SecretStr("")).close()
    with pytest.raises(MemoryStoreError, match="meno memory encrypt"):
        opened(home)


def test_a_key_for_another_database_is_refused():
    with pytest.raises(MemoryStoreError, match="SQLite"):
        Database("postgresql://me@127.0.0.1/meno", RecordKey(KEY))


def test_an_open_folder_is_encrypted_whole_and_opened_again(home):
    memory = filled(home, SecretStr(""))
    held = memory.show("ann")
    memory.close()
    assert not nowhere(home)
    encrypt(home, KEY)
    assert nowhere(home)
    sealed = opened(home)
    assert sealed.show("ann") == held
    sealed.import_lines("ann", [line("3", "A later note.")])
    sealed.close()
    decrypt(home, KEY)
    back = opened(home, SecretStr(""))
    assert {item.id for item in back.show("ann").items} == {"1", "2", "3", "s1/1"}
    assert back.search("ann", CANARY)[0].text == SECRET
    back.catch_up()
    back.close()
    assert holding_vector(home / "index", HashedWords().embed([SECRET])[0])


def test_keys_of_items_are_never_used_again_after_encrypting(home):
    memory = filled(home, SecretStr(""))
    memory.erase("ann")
    memory.close()
    encrypt(home, KEY)
    sealed = opened(home)
    sealed.import_lines("ann", [line("1", "New words.")])
    with sealed.record.database.reading() as connection:
        assert connection.execute(text("SELECT min(key) FROM items")).scalar() == 4
    sealed.close()


HOLDS = """
import sqlite3, sys
other = sqlite3.connect(sys.argv[1])
other.execute("SELECT count(*) FROM items").fetchone()
print("open", flush=True)
sys.stdin.readline()
other.close()
"""


def test_the_record_is_encrypted_by_nobody_while_another_process_uses_it(home):
    filled(home, SecretStr("")).close()
    command = [sys.executable, "-c", HOLDS, str(home / FILE)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as other:
        other.stdout.readline()
        before = (home / FILE).read_bytes()
        with pytest.raises(MemoryStoreError, match="Another process"):
            encrypt(home, KEY)
        assert (home / FILE).read_bytes() == before
        other.communicate("go\n")
    assert not (home / (FILE + NEW)).exists()
    encrypt(home, KEY)
    assert nowhere(home)


def test_encrypting_twice_or_opening_what_lies_open_is_refused(home):
    filled(home, SecretStr("")).close()
    with pytest.raises(MemoryStoreError, match="no encrypted record"):
        decrypt(home, KEY)
    encrypt(home, KEY)
    with pytest.raises(MemoryStoreError, match="no open record"):
        encrypt(home, KEY)
    with pytest.raises(MemoryStoreError, match="another key"):
        decrypt(home, SecretStr("f" * 64))
    with pytest.raises(MemoryStoreError, match="Set MENO_RECORD_KEY"):
        decrypt(home, SecretStr(""))
    opened(home).close()


def test_what_a_crash_left_before_the_exchange_is_removed_and_the_open_record_stays(home):
    memory = filled(home, SecretStr(""))
    held = memory.show("ann")
    memory.close()
    (home / (FILE + NEW)).write_bytes(b"half of it " * 1000)
    os.link(home / FILE, home / (FILE + OLD))
    again = opened(home, SecretStr(""))
    assert again.show("ann") == held
    again.close()
    assert not [path for path in home.iterdir() if path.name.endswith((NEW, OLD))]


def test_what_a_crash_left_after_the_exchange_is_overwritten_and_removed(home):
    filled(home, SecretStr("")).close()
    before = (home / FILE).read_bytes()
    encrypt(home, KEY)
    old = home / (FILE + OLD)
    old.write_bytes(before)
    second = home.parent / "a second name of the same blocks"
    os.link(old, second)
    opened(home).close()
    assert not old.exists()
    assert second.read_bytes().strip(b"\0") == b""


def test_an_index_left_from_before_is_overwritten_when_the_record_is_opened(home):
    filled(home, KEY).close()
    (home / "index" / "segment").mkdir(parents=True)
    (home / "index" / "segment" / "data_level0.bin").write_bytes(HashedWords().embed([SECRET])[0].tobytes())
    opened(home).close()
    assert nowhere(home)


def test_a_key_written_as_sqlcipher_writes_it_is_the_same_key(home):
    filled(home, SecretStr(f"x'{RAW}'")).close()
    again = opened(home, KEY)
    assert again.search("ann", CANARY)[0].text == SECRET
    again.close()


def test_a_copy_from_before_an_upgrade_does_not_lie_open_beside_an_encrypted_record(home):
    filled(home, KEY).close()
    copy = home / "record.before-0002.sqlite3"
    copy.write_bytes(b"SQLite format 3\0" + CANARY.encode())
    opened(home, KEY).close()
    assert not copy.exists()
