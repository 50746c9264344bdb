"""Commands where sign-in is off, half set or on: nobody becomes somebody else by leaving a setting out."""

import pytest
from typer.testing import CliRunner

from agent.domain.person import rep_id_of
from agent.errors import NotAllowed, UsageError
from ui.cli import app

ANN = rep_id_of("https://id.example.com", "ann")
EMPTIED = {"MENO_OIDC_ISSUER": "", "MENO_OIDC_CLIENT_ID": "", "MENO_PUBLIC_URL": "", "MENO_COOKIE_SECRET": ""}


@pytest.mark.parametrize("command", [("memory", "show"), ("commitments",)])
def test_whoever_signs_in_is_not_to_be_named_where_sign_in_is_left_out(tmp_path, command):
    environment = EMPTIED | {"MENO_HOME": str(tmp_path)}
    refused = CliRunner().invoke(app, [*command, "--user", ANN], env=environment).exception
    assert isinstance(refused, NotAllowed)
    assert "MENO_OIDC_ISSUER" in str(refused)


@pytest.mark.parametrize("asked", [("memory", "show"), ("themes", "show")])
def test_a_sign_in_without_its_issuer_lets_no_command_be_the_one_profile(tmp_path, asked):
    environment = EMPTIED | {"MENO_HOME": str(tmp_path), "MENO_OIDC_CLIENT_ID": "meno"}
    refused = CliRunner().invoke(app, asked, env=environment).exception
    assert isinstance(refused, UsageError)
    assert "MENO_OIDC_ISSUER is empty" in str(refused)
