"""What is never kept, seen from outside: the command line, and the files it leaves."""

import os
import subprocess
import sys

import pytest

from tests.support.memories import files

MENO = [sys.executable, "-c", "from ui.cli import main; main()"]
CANARY = b"zirconquokka"
CARD = "4111 1111 1111 1111"


@pytest.fixture
def home(tmp_path):
    return tmp_path / "home"


def meno(home, *arguments, said=""):
    environment = {**os.environ, "MENO_HOME": str(home), "MENO_MODEL": "", "MENO_LOG_LEVEL": "DEBUG"}
    done = subprocess.run(
        [*MENO, *arguments], input=said.encode(), capture_output=True, env=environment, timeout=200
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return done


def written(home):
    return b"".join(path.read_bytes() for path in files(home))


def test_a_session_off_the_record_is_gone_with_its_end_and_a_secret_never_was_there(home):
    talk = f"I want to win {CANARY.decode()}.\nThey pay with card {CARD}.\n"
    left = meno(home, "chat", "--json", "--off-record", "--deal", "zirconquokka", said=talk)
    assert CANARY in written(home)
    assert CARD.encode() not in written(home) + left.stdout + left.stderr
    assert b"Masked before anything else saw it: card number" in left.stderr
    ended = meno(home, "chat", "--json", "--resume", said="/stop\n")
    assert CANARY in ended.stdout or b'"ended": true' in ended.stdout
    assert CANARY not in written(home)
