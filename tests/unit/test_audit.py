"""The dependency audit says what was looked up, and never that all is well when nothing was."""

import importlib.util
from pathlib import Path

SCRIPT = Path(__file__).parents[2] / ".ci" / "audit.py"
spec = importlib.util.spec_from_file_location("audit", SCRIPT)
audit = importlib.util.module_from_spec(spec)
spec.loader.exec_module(audit)

SKIPPED = {"name": "alembic", "skip_reason": "Dependency not found"}
SOUND = {"name": "httpx", "version": "1.0", "vulns": []}
BROKEN = {"name": "jinja2", "version": "1.0", "vulns": [{"id": "PYSEC-1", "fix_versions": ["1.1"]}]}


def test_nothing_looked_up_is_said_and_does_not_stop_the_build():
    words, is_fine = audit.report({"dependencies": [SKIPPED, SKIPPED]})
    assert is_fine
    assert "NOTHING WAS AUDITED" in words


def test_a_known_vulnerability_stops_the_build_and_is_named_with_what_mends_it():
    words, is_fine = audit.report({"dependencies": [SKIPPED, SOUND, BROKEN]})
    assert not is_fine
    assert "2 of 3 packages looked up, 1 known vulnerabilities; 1 could not be looked up" in words
    assert "jinja2 1.0: PYSEC-1 (mended in 1.1)" in words


def test_sound_packages_let_the_build_go_on():
    words, is_fine = audit.report({"dependencies": [SOUND]})
    assert is_fine
    assert "1 of 1 packages looked up, 0 known" in words
