"""`meno notice` and `meno retention`: what is kept is said, and goes when its time has come."""

import json
from datetime import timedelta

import pytest
from typer.testing import CliRunner

from agent.bootstrap import theme_store
from agent.clock import utc_now
from agent.domain.person import Role, rep_id_of
from agent.domain.release import Looked, View
from agent.settings import Settings
from memory.mine import Memory
from memory.reports import RELEASED
from tests.fakes import HashedWords
from tests.support.sessions import a_session, an_exchange
from ui.cli import app
from ui.terminal.checks import checks_of
from ui.terminal.retention import NO_PERIOD

CANARY = "zirconquokka"
TEAM = "cohorts:\n  North:\n    members: [{}, b, c, d, e, f, g, h, i, j]\n"


@pytest.fixture
def home(tmp_path):
    return tmp_path / "home"


@pytest.fixture
def meno(home):
    """Run a command; one that fails gives its error's words where a person reads them."""
    runner = CliRunner()

    def run(*arguments, said="", fails=False, **settings):
        done = runner.invoke(app, arguments, input=said, env={"MENO_HOME": str(home)} | settings)
        assert bool(done.exit_code) is fails, done.output
        return str(done.exception or done.output) if fails else done.stdout

    return run


def talked(home, *days_ago, rep_id="me"):
    memory = Memory.open(home, embedder=HashedWords())
    for days in days_ago:
        at = utc_now() - timedelta(days=days)
        session = a_session(f"s{days}", rep_id, started_at=at, exchanges=(an_exchange(0, at=at),))
        memory.record.keep(memory.record.start(session), an_exchange(1, f"{CANARY} went quiet {days}.", at=at))
    memory.close()


def test_the_notice_is_read_in_the_terminal_and_says_what_the_settings_make_of_it(meno):
    shown = meno("notice", "show", MENO_KEEP_DAYS="90", MENO_NOTICE="Ask the works council.")
    assert "90 days after their last word" in shown
    assert "Ask the works council." in shown
    assert "`meno notice accept`" in shown
    meno("notice", "accept")
    assert json.loads(meno("notice", "show", "--json"))["read"]
    changed = json.loads(meno("notice", "show", "--json", MENO_MODEL="openai:other"))
    assert not changed["read"]
    assert "No themes are counted" in meno("notice", "themes", "on", fails=True)


def test_the_choice_on_themes_is_made_and_taken_back(meno, tmp_path):
    roster = tmp_path / "roster.yaml"
    roster.write_text(TEAM.format("me"))
    counted = {"MENO_ROSTER": str(roster)}
    assert "notice comes first" in meno("notice", "themes", "on", fails=True, **counted)
    meno("notice", "accept", **counted)
    assert "do not count" in meno("notice", "show", **counted)
    meno("notice", "themes", "on", **counted)
    assert "may count" in meno("notice", "show", **counted)
    meno("notice", "accept", **counted)
    assert json.loads(meno("notice", "show", "--json", **counted))["themes"]
    meno("notice", "themes", "off", **counted)
    assert not json.loads(meno("notice", "show", "--json", **counted))["themes"]


def test_what_is_overdue_is_said_in_counts_and_goes_when_it_shall(meno, home):
    talked(home, 3, 40, 60)
    assert NO_PERIOD in meno("retention", "--yes")
    said = meno("retention", "--dry-run", MENO_KEEP_DAYS="30")
    assert said == "Overdue: sessions 2.\n"
    assert "nothing was erased" in meno("retention", said="n\n", fails=True, MENO_KEEP_DAYS="30")
    done = json.loads(meno("retention", "--yes", "--json", MENO_KEEP_DAYS="30"))
    assert done == {"overdue": {"sessions": 2}, "erased": {"sessions": 2}, "note": ""}
    assert meno("retention", "--yes", MENO_KEEP_DAYS="30") == "Overdue: nothing.\nErased: nothing.\n"
    assert CANARY in meno("memory", "show")


def test_the_doctor_says_when_something_should_be_gone_and_when_it_ran_last(meno, home):
    talked(home, 40)

    def checked(**settings):
        checks = checks_of(Settings(home=home, _env_file=None, **settings))
        return next(check for check in checks if check.name == "retention")

    assert checked().says == "what is said is kept until somebody erases it"
    late = checked(keep_days=30)
    assert (late.fine, "sessions 1; `meno retention` never ran here" in late.says) == (False, True)
    assert checked(keep_days=39).fine
    meno("retention", "--yes", MENO_KEEP_DAYS="30")
    assert "`meno retention` ran here last at" in checked(keep_days=30).says


def test_somebody_who_leaves_is_erased_whole_and_nothing_of_it_is_shown(meno, home):
    issuer = "https://provider.example"
    ann = rep_id_of(issuer, "ann-17")
    talked(home, 1, rep_id=ann)
    assert "look at how the name is written" in meno("retention", "leave", "nobody", fails=True)
    assert "by rep id, or by --subject" in meno("retention", "leave", fails=True)
    assert "MENO_OIDC_ISSUER is empty" in meno("retention", "leave", "--subject", "ann-17", fails=True)
    assert "nothing was erased" in meno("retention", "leave", ann, said="n\n", fails=True)
    said = meno("retention", "leave", "--subject", "ann-17", "--yes", MENO_OIDC_ISSUER=issuer)
    assert said == f"Erased everything that was held of {ann}.\n"
    assert RELEASED not in said
    assert "Nothing is held" in meno("retention", "leave", ann, fails=True)


def test_who_looked_at_released_themes_is_known_for_a_year(meno, home, tmp_path):
    roster = tmp_path / "roster.yaml"
    roster.write_text(TEAM.format("me"))
    store = theme_store(home)
    for days in (10, 400):
        at = utc_now() - timedelta(days=days)
        store.enter(View(at=at, who="a" * 64, role=Role.MANAGER, what=Looked.PAGE, cohort="North"))
    store.close()
    done = json.loads(meno("retention", "--yes", "--json", MENO_ROSTER=str(roster)))
    assert done["erased"] == {"views of themes": 1}
    store = theme_store(home)
    assert len(store.views()) == 1
    store.close()
