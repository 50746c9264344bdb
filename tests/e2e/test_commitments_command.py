"""`meno commitments`: listed, logged, moved, handed over."""

import json

import pytest
from icalendar import Calendar
from typer.testing import CliRunner

from ui.cli import app

SAID = "\n".join(
    (
        "I want a date for the review of the Kessler deal. Dana went quiet after the demo.",
        "I could ring her, or write to the head of finance.",
        "I'll ring Dana on Thursday before noon.",
        "yes",
    )
)
MONDAY, FRIDAY = "2026-11-23T09:00:00+01:00", "2026-11-27T09:00:00+01:00"


@pytest.fixture(scope="module")
def meno(tmp_path_factory):
    """Run a command; one that fails gives its error's words where a person reads them."""
    settings = {"MENO_HOME": str(tmp_path_factory.mktemp("home")), "MENO_TIMEZONE": "Europe/Berlin"}
    runner = CliRunner()

    def run(*arguments, said="", fails=False):
        done = runner.invoke(app, arguments, input=said, env=settings)
        assert bool(done.exit_code) is fails, done.output
        return str(done.exception) if fails else done.stdout

    run("chat", "--json", "--minutes", "5", "--now", MONDAY, said=SAID)
    return run


def only(meno):
    return json.loads(meno("commitments", "--json"))


def test_what_is_due_is_listed_and_before_that_cron_hears_nothing(meno):
    assert meno("commitments", "--due", "--now", MONDAY) == ""
    listed = meno("commitments", "--due", "--now", FRIDAY)
    assert "ring Dana" in listed
    assert only(meno)["id"] in listed


def test_one_commitment_is_handed_over_as_text_and_as_a_calendar_entry(meno, tmp_path):
    promise = only(meno)
    done = meno("commitments", "send", promise["id"], "--ics", str(tmp_path / "one.ics"))
    assert "ring Dana" in done
    content = (tmp_path / "one.ics").read_bytes()
    (event,) = Calendar.from_ical(content).walk("VEVENT")
    assert event["UID"] == f"{promise['id']}@meno"
    assert (tmp_path / "one.ics").stat().st_mode & 0o777 == 0o600
    assert all(len(line) <= 75 for line in content.split(b"\r\n"))


def test_a_promise_is_moved_in_the_reps_words_and_then_logged_as_done(meno):
    promise = only(meno)
    meno("commitments", "mark", promise["id"], "--when", "Friday 4 December at noon", "--now", FRIDAY)
    assert only(meno)["due_at"].startswith("2026-12-04T11:00")
    assert meno("commitments", "--due", "--now", FRIDAY) == ""
    meno("commitments", "mark", promise["id"], "--status", "done", "--outcome", "won", "--learned", "She was away.")
    assert (only(meno)["status"], only(meno)["outcome"], only(meno)["learned"]) == ("done", "won", "She was away.")


def test_what_cannot_be_logged_says_why(meno):
    promise = only(meno)
    for arguments, words in (
        (("mark", "c-nobody", "--status", "done"), "no commitment c-nobody"),
        (("mark", promise["id"]), "say what to log"),
        (("mark", promise["id"], "--status", "moved"), "to which time"),
        (("mark", promise["id"], "--when", "some time"), "no clear time"),
        (("mark", promise["id"], "--status", "done", "--user", "bob"), "no commitment"),
        (("send", promise["id"], "--user", "bob"), "no commitment"),
    ):
        assert words in meno("commitments", *arguments, fails=True)


def test_a_calendar_without_an_event_is_not_written(meno, tmp_path):
    meno("commitments", "--due", "--now", MONDAY, "--ics", str(tmp_path / "none.ics"))
    assert not (tmp_path / "none.ics").exists()
