"""Troubles of the disk, met by real processes: said plainly, nothing lost, and it goes on when they are over."""

import json
import os
import sqlite3
import subprocess
from contextlib import contextmanager

import pytest

from tests.support.processes import chatting, read_only, rights_count, run

LINES = "".join(
    json.dumps({"id": f"m{number}", "at": "2026-03-02T10:00:00", "text": f"Thought {number} about price. " * 40}) + "\n"
    for number in range(200)
)


@contextmanager
def small_disk(folder, size="3m"):
    """Mount a disk of this size, where that is allowed."""
    folder.mkdir()
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", folder], capture_output=True)
    if mounted.returncode != 0:
        pytest.skip("a disk of its own can be mounted by root alone; the limit on files below shows the same")
    try:
        yield
    finally:
        subprocess.run(["umount", "-l", folder], check=True)


def is_sound(home):
    with sqlite3.connect(home / "record.sqlite3") as record:
        found = record.execute("PRAGMA integrity_check").fetchone()[0]
    record.close()
    return found == "ok"


@pytest.mark.long
def test_a_conversation_outlives_a_full_disk_and_goes_on_when_there_is_room(tmp_path):
    disk = tmp_path / "disk"
    with small_disk(disk), chatting(disk / "home") as chat:
        assert "error" not in chat.say("I want to get Kessler moving again.")
        free = os.statvfs(disk)
        (disk / "ballast").write_bytes(bytes(free.f_bavail * free.f_frsize))
        assert "disk is full" in chat.say("Dana went quiet.")["error"]
        for command in (["memory", "import", "-"], ["memory", "erase", "--yes"], ["memory", "backup", str(disk / "b")]):
            failed = run(disk / "home", *command, said=LINES)
            assert failed.returncode == 1
            assert "disk is full" in failed.stderr
            assert "Traceback" not in failed.stderr
        assert not (disk / "b").exists()
        (disk / "ballast").unlink()
        assert "error" not in chat.say("Dana went quiet.")
        assert chat.leave()[0] == 1
        held = json.loads(run(disk / "home", "memory", "show", "--json").stdout)
        said = [exchange["utterance"] for exchange in held["sessions"][0]["exchanges"][1:]]
        assert said == ["I want to get Kessler moving again.", "Dana went quiet."]
        assert is_sound(disk / "home")


def test_without_room_for_files_to_grow_nothing_said_is_lost(tmp_path):
    with chatting(tmp_path) as chat:
        assert "error" not in chat.say("I want to get Kessler moving again.")
        chat.little_room((tmp_path / "record.sqlite3-wal").stat().st_size + 1_000)
        assert "disk is full" in chat.say("Dana went quiet.")["error"]
        chat.little_room()
        assert "error" not in chat.say("Dana went quiet.")
        assert chat.leave()[0] == 1
    assert is_sound(tmp_path)


@pytest.mark.long
def test_a_read_only_folder_is_said_and_works_again_once_it_is_not(tmp_path):
    home = tmp_path / "home"
    assert run(home, "memory", "import", "-", said=LINES[: LINES.index("\n") + 1]).returncode == 0
    with read_only(home):
        for command in (["chat", "--json"], ["memory", "search", "price"]):
            refused = run(home, *command, said="Dana went quiet.\n", prepare=rights_count)
            assert refused.returncode == 1
            assert "writable" in refused.stderr
            assert "Traceback" not in refused.stderr
    assert "m0" in run(home, "memory", "search", "price").stdout
