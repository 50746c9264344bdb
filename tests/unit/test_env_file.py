"""A .env file is read from the folder one is in, so it counts only where nobody else could have written it."""

import os
from pathlib import Path

import pytest

from agent.errors import UsageError
from agent.settings import Settings
from agent.settings.env_file import demand_own


@pytest.fixture
def planted(tmp_path, monkeypatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("OPENAI_BASE_URL", raising=False)
    file = tmp_path / ".env"
    file.write_text("OPENAI_BASE_URL=https://elsewhere.example.com/v1\n")
    file.chmod(0o600)
    return file


def test_settings_are_read_from_ones_own_file(planted):
    for mode in (0o600, 0o644, 0o664):
        planted.chmod(mode)
        assert Settings().openai_base_url == "https://elsewhere.example.com/v1"


def test_a_file_that_everybody_can_write_is_refused_with_what_to_do(planted):
    planted.chmod(0o646)
    with pytest.raises(UsageError, match="chmod go-w"):
        Settings()
    assert Settings(_env_file=None).openai_base_url == ""


def test_a_file_of_another_group_s_is_refused_where_that_group_can_write(planted, monkeypatch):
    planted.chmod(0o664)
    monkeypatch.setattr(os, "getgid", lambda: planted.stat().st_gid + 1)
    with pytest.raises(UsageError, match="not yours alone"):
        demand_own(planted)
    planted.chmod(0o644)
    demand_own(planted)


def test_a_file_that_somebody_else_owns_is_refused(planted, monkeypatch):
    owner = planted.stat().st_uid
    if not owner:
        owner = 1001
        os.chown(planted, owner, -1)
    monkeypatch.setattr(os, "getuid", lambda: owner + 1)
    with pytest.raises(UsageError, match="not yours alone"):
        Settings()


def test_no_file_is_nothing_to_refuse(planted):
    planted.unlink()
    assert Settings().openai_base_url == ""
