"""The files that a company runs Meno by name what exists, hold no secret, and are well formed."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from agent.settings import Settings

ROOT = Path(__file__).parents[3]
COMPOSE, DOCKERFILE, CADDYFILE = ROOT / "compose.yaml", ROOT / "Dockerfile", ROOT / "deploy" / "Caddyfile"
ACCOUNTS = ROOT / "deploy" / "postgres" / "10-accounts.sh"
DOCS = ROOT / "docs" / "deployment.md"
OF_THE_PROXY = {"MENO_SITE", "MENO_COACHES", "MENO_STICKY_SECRET"}
OF_THE_DATABASE = {"MENO_PASSWORD_FILE", "MENO_THEMES_PASSWORD_FILE", "MENO_THEMES_ROLE"}
OF_THE_IMAGE = {"MENO_HOME", "MENO_ADDRESS", "MENO_PORT"}
OF_WHOEVER_RUNS_A_COMMAND = {"MENO_ID_TOKEN"}
PROGRAMS = Path(sys.executable).parent


@pytest.fixture(scope="module")
def compose():
    return yaml.safe_load(COMPOSE.read_text())


def settings():
    fields = Settings.model_fields.items()
    return {name.upper() if field.validation_alias else f"MENO_{name.upper()}" for name, field in fields}


def unless_said(name, service):
    """Return the number that a variable has where `.env` says none."""
    return float(re.fullmatch(rf"\$\{{{name}:-(.+)\}}", service["environment"][name])[1])


@pytest.mark.parametrize("file", [COMPOSE, DOCKERFILE, CADDYFILE, ACCOUNTS, DOCS], ids=lambda file: file.name)
def test_every_variable_that_is_named_is_one_that_something_reads(file):
    named = set(re.findall(r"\b(?:MENO|OPENAI)_[A-Z_]+[A-Z]\b", file.read_text()))
    assert named
    assert named <= settings() | OF_THE_PROXY | OF_THE_DATABASE


def test_every_secret_of_a_coach_is_a_setting_and_none_stands_in_the_file(compose):
    coach = compose["services"]["coach-1"]
    assert {name.upper() for name in coach["secrets"]} <= settings()
    for service in compose["services"].values():
        for name, value in service.get("environment", {}).items():
            is_secret = re.search("SECRET$|PASSWORD$|_KEY$|TOKEN$", name)
            assert not is_secret or value.startswith("${"), name


def test_every_setting_can_be_made_in_the_file_beside_compose(compose):
    coach = compose["services"]["coach-1"]
    passed_on = {name for name, value in coach["environment"].items() if value is None or f"${{{name}" in value}
    laid_down = coach["environment"].keys() - passed_on
    assert laid_down == {"MENO_CHROMA_URL", "MENO_PUBLIC_URL"}
    secrets = {name.upper() for name in coach["secrets"]}
    assert settings() - passed_on - laid_down - secrets == OF_THE_IMAGE | OF_WHOEVER_RUNS_A_COMMAND


def test_the_proxy_alone_can_be_reached_and_knows_every_coach(compose):
    services = compose["services"]
    assert [name for name, service in services.items() if "ports" in service] == ["proxy"]
    coaches = [f"{name}:8501" for name in services if name.startswith("coach-")]
    assert len(coaches) >= 2
    assert services["proxy"]["environment"]["MENO_COACHES"].split() == coaches
    assert compose["networks"]["inside"] == {"internal": True}
    assert services["postgres"]["networks"] == services["chroma"]["networks"] == ["inside"]


def test_what_we_build_runs_as_nobody_in_particular_on_a_root_that_is_read_only(compose):
    for name in ("coach-1", "chroma"):
        service = compose["services"][name]
        assert service["read_only"]
        assert service["cap_drop"] == ["ALL"]
    assert "USER 10001:10001" in DOCKERFILE.read_text()
    assert "--require-hashes" in DOCKERFILE.read_text()


def test_a_container_is_given_longer_to_stop_than_a_turn_in_hand(compose):
    coach = compose["services"]["coach-1"]
    assert int(coach["stop_grace_period"].removesuffix("s")) > unless_said("MENO_STOP_SECONDS", coach) + 5


def test_every_image_is_pinned_by_its_version(compose):
    images = [service["image"] for service in compose["services"].values()]
    images += re.findall(r"^FROM (\S+)", DOCKERFILE.read_text(), re.MULTILINE)
    for image in images:
        assert re.search(r":v?\d+\.\d+", image), image


def test_the_linters_have_nothing_to_say():
    for command in (
        [PROGRAMS / "check-jsonschema", "--builtin-schema", "vendor.compose-spec", COMPOSE],
        [PROGRAMS / "hadolint", DOCKERFILE],
        ["sh", "-n", ACCOUNTS],
    ):
        checked = subprocess.run(command, capture_output=True, text=True, check=False)
        assert checked.returncode == 0, checked.stdout + checked.stderr


def test_the_proxy_takes_its_file():
    caddy = shutil.which("caddy")
    if caddy is None:
        pytest.skip("caddy is not installed")
    named = {"MENO_SITE": "meno.example.com", "MENO_COACHES": "coach-1:8501 coach-2:8501", "MENO_STICKY_SECRET": "x1"}
    command = [caddy, "adapt", "--validate", "--config", CADDYFILE, "--adapter", "caddyfile"]
    checked = subprocess.run(command, env={**named, "HOME": "/tmp"}, capture_output=True, text=True, check=False)
    assert checked.returncode == 0, checked.stderr
    assert "coach-2:8501" in checked.stdout
    formatted = subprocess.run([caddy, "fmt", CADDYFILE], capture_output=True, text=True, check=False)
    assert formatted.stdout == CADDYFILE.read_text()


def test_secrets_are_read_from_files_and_a_variable_comes_first(tmp_path, monkeypatch):
    (tmp_path / "meno_database_url").write_text("postgresql://meno:hidden@postgres/meno\n")
    (tmp_path / "openai_api_key").write_text("from-a-file\n")
    read = Settings(_env_file=None, _secrets_dir=tmp_path)
    assert read.database_url == "postgresql://meno:hidden@postgres/meno"
    assert read.openai_api_key.get_secret_value() == "from-a-file"
    monkeypatch.setenv("OPENAI_API_KEY", "from-the-environment")
    assert Settings(_env_file=None, _secrets_dir=tmp_path).openai_api_key.get_secret_value() == "from-the-environment"
