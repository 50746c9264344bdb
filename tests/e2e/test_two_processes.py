"""Several processes of Meno's on one data folder: they work together, and none loses what another kept."""

import json
import threading

from tests.support.processes import chatting, run

MANY = "".join(
    json.dumps({"id": f"m{number}", "at": "2026-03-02T10:00:00", "text": f"Thought {number} about deal{number % 97}."})
    + "\n"
    for number in range(300)
)


def shown(home):
    return json.loads(run(home, "memory", "show", "--json").stdout)


def test_two_conversations_and_an_import_at_once_lose_nothing(tmp_path):
    kept = []

    def talk():
        with chatting(tmp_path) as chat:
            kept.extend([chat.say(f"Marker {number}: nobody from finance was there.") for number in range(8)])
            assert chat.leave() == (0, "")

    talks = [threading.Thread(target=talk) for _ in range(2)]
    for thread in talks:
        thread.start()
    imported = run(tmp_path, "memory", "import", "-", said=MANY)
    for thread in talks:
        thread.join()
    assert (imported.returncode, imported.stderr) == (0, "")
    assert len(kept) == 16
    assert all("error" not in turn for turn in kept)
    held = shown(tmp_path)
    assert [len(session["exchanges"]) for session in held["sessions"]] == [9, 9]
    assert len([item for item in held["items"] if item["session_id"] is None]) == 300
