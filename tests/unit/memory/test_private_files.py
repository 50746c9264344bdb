"""Whatever Meno writes is its owner's alone, at every moment."""

import subprocess
import sys

from memory.record.record import FILE, Record
from tests.support.sessions import a_session


def test_a_record_that_others_could_read_is_made_private(tmp_path):
    home = tmp_path / "home"
    home.mkdir(mode=0o755)
    Record.open(home).close()
    (home / FILE).chmod(0o644)
    home.chmod(0o755)
    record = Record.open(home)
    record.start(a_session())
    assert {path.stat().st_mode & 0o777 for path in home.iterdir()} == {0o600}
    assert home.stat().st_mode & 0o777 == 0o700
    record.close()


def test_a_folder_that_holds_other_things_keeps_its_rights(tmp_path):
    home = tmp_path / "shared"
    home.mkdir()
    home.chmod(0o755)
    (home / "holiday.txt").write_text("photos", encoding="utf-8")
    Record.open(home).close()
    assert home.stat().st_mode & 0o777 == 0o755
    assert (home / FILE).stat().st_mode & 0o777 == 0o600


COMMAND = """
import sys, os, threading, time
from pathlib import Path
home, seen, stop = Path(sys.argv[1]), set(), threading.Event()
def watch():
    while not stop.is_set():
        for path in [home, *home.rglob("*")]:
            try:
                seen.add((path.is_dir(), path.stat().st_mode & 0o777))
            except FileNotFoundError:
                pass
        time.sleep(0.002)
os.environ["MENO_HOME"] = str(home)
sys.argv = ["meno", "memory", "import", "-"]
watcher = threading.Thread(target=watch)
watcher.start()
from ui.cli import main
try:
    main()
except SystemExit:
    pass
stop.set(); watcher.join()
print("\\n".join(f"{is_dir} {mode:o}" for is_dir, mode in sorted(seen)))
"""


def test_every_file_is_private_from_its_first_byte(tmp_path, request):
    lines = "\n".join(f'{{"id": "{n}", "at": "2026-11-01", "text": "Dana said {n}."}}' for n in range(30))
    home = tmp_path / "home"
    done = subprocess.run(
        [sys.executable, "-c", COMMAND, str(home)],
        input=lines, text=True, capture_output=True, check=True, cwd=request.config.rootpath,
    )  # fmt: skip
    seen = done.stdout.splitlines()
    assert "30 added" in seen[0]
    assert set(seen[1:]) == {"False 600", "True 700"}
