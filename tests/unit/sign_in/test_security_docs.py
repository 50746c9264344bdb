"""docs/security.md and docs/sign_in.md name tests and settings that exist."""

import re
from pathlib import Path

from agent.settings import Settings

ROOT = Path(__file__).parents[3]
SECURITY, SIGN_IN = ((ROOT / "docs" / name).read_text() for name in ("security.md", "sign_in.md"))


def test_every_test_that_is_named_exists():
    named = re.findall(r"`(tests/[\w/]+\.py)(?:::(\w+))?`", SECURITY)
    assert len(named) > 25
    for path, function in named:
        content = (ROOT / path).read_text()
        assert f"def {function or 'test_'}" in content, (path, function)


def test_every_point_has_a_test():
    rows = [line for line in SECURITY.splitlines() if re.match(r"\| \d+\.\d", line)]
    assert rows
    assert not [row for row in rows if "`tests/" not in row]


def test_every_setting_that_is_named_exists():
    named = set(re.findall(r"MENO_([A-Z_]+)", SECURITY + SIGN_IN))
    assert named
    assert named <= {name.upper() for name in Settings.model_fields}
