"""Ask the advisory service about every pinned dependency, and say how many it could speak of.

Fails where a known vulnerability is found. Where the service cannot be reached, or knows nothing of the packages, that
is said in so many words: nothing was audited then, and the build goes on.
"""

import json
import subprocess
import sys
from typing import Any

LONGEST = 18
"""Seconds for the whole of it."""

PINNED = ("requirements/run.txt",)
NOBODY = "dependency audit: NOTHING WAS AUDITED"


def report(said: dict[str, Any]) -> tuple[str, bool]:
    """Return what the service's answer comes to, in words, and whether the build may go on."""
    packages = said["dependencies"]
    audited = [package for package in packages if "vulns" in package]
    if not audited:
        return f"{NOBODY}: the advisory service knows none of the {len(packages)} packages, or cannot be reached.", True
    found = [
        f"  {package['name']} {package['version']}: {vulnerability['id']}"
        f" (mended in {', '.join(vulnerability['fix_versions']) or 'no version yet'})"
        for package in audited
        for vulnerability in package["vulns"]
    ]
    missing = len(packages) - len(audited)
    told = f"dependency audit: {len(audited)} of {len(packages)} packages looked up, {len(found)} known vulnerabilities"
    return "\n".join([told + (f"; {missing} could not be looked up" if missing else ""), *found]), not found


def main() -> int:
    """Audit what is pinned; return the exit code."""
    named = [part for file in PINNED for part in ("-r", file)]
    command = [sys.executable, "-m", "pip_audit", *named, "--require-hashes", "--disable-pip", "-f", "json"]
    command += ["--progress-spinner", "off", "--timeout", "5"]
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=LONGEST, check=False)
        words, is_fine = report(json.loads(done.stdout))
    except subprocess.TimeoutExpired:
        words, is_fine = f"{NOBODY}: the advisory service did not answer in {LONGEST} seconds.", True
    except (ValueError, KeyError):
        words, is_fine = f"{NOBODY}: {done.stderr.strip()[-300:] or 'pip-audit said nothing'}", True
    print(words)  # noqa: T201
    return 0 if is_fine else 1


if __name__ == "__main__":
    sys.exit(main())
