"""Every page, command and route against nobody, a rep, another rep, a manager, an ended and a forged sign-in."""

import json
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import NamedTuple

import httpx
import pytest
import typer
import yaml
from itsdangerous import TimestampSigner, URLSafeTimedSerializer
from streamlit.testing.v1 import AppTest
from streamlit.web.server.starlette import App
from typer.testing import CliRunner, Result

from agent.bootstrap import Meno, build
from agent.domain.person import rep_id_of
from agent.errors import NotAllowed, NotSignedIn
from agent.settings import Settings
from tests.support.browser import Server, served
from tests.support.provider import CLIENT, COOKIE_SECRET, LoopbackProvider, forged, provider
from ui.cli import app
from ui.serving.app import app_of
from ui.sign_in.cookies import COOKIE, Tokens
from ui.web.visit import Place

MATRIX = yaml.safe_load((Path(__file__).parents[1] / "data" / "access" / "matrix.yaml").read_text())
PAGE = str(Path(__file__).parent / "pages" / "team_page.py")
PEOPLE = ("nobody", "rep", "other rep", "manager", "expired", "forged")
OUTSIDE = ("nobody", "expired", "forged")
SUBJECTS = {"rep": "ann", "other rep": "ben", "manager": "mia", "expired": "mia"}
HERS = "Zanzibar Zinc renewal"
"""What Ann alone talked about: nobody else may ever see it."""


@pytest.fixture(scope="module")
def identities() -> Iterator[LoopbackProvider]:
    with provider() as running:
        yield running


class Team(NamedTuple):
    """A Meno with sign-in, in which Ann has a session, and who comes to its pages."""

    meno: Meno
    identities: LoopbackProvider
    session: str
    arc: str

    def visit(self, who: str, place: str, **address: str) -> AppTest:
        """Return what somebody is shown at an address."""
        later = timedelta(days=1) if who == "expired" else timedelta()
        page = AppTest.from_file(PAGE, default_timeout=60)
        page.session_state["meno"] = self.meno
        page.session_state["clock"] = lambda: datetime.now(UTC) + later
        page.session_state["tokens"] = self.tokens(who)
        for name, value in ({"p": place} | address).items():
            page.query_params[name] = value
        return page.run()

    def tokens(self, who: str) -> Tokens:
        if who == "nobody":
            return Tokens()
        if who == "forged":
            return Tokens(forged(self.identities.issuer), "x")
        return given(self.identities, SUBJECTS[who])


@cache
def given(identities: LoopbackProvider, subject: str) -> Tokens:
    """Return what the provider gives somebody who signs in."""
    tokens = identities.tokens(subject)
    return Tokens(tokens["id_token"], tokens["access_token"])


@pytest.fixture(scope="module")
def team(tmp_path_factory: pytest.TempPathFactory, identities: LoopbackProvider) -> Iterator[Team]:
    settings = Settings(
        _env_file=None, home=tmp_path_factory.mktemp("team"), oidc_issuer=identities.issuer, oidc_client_id=CLIENT
    )
    with build(settings) as meno:
        for subject in SUBJECTS.values():
            meno.notice.accept(rep_id_of(identities.issuer, subject), counts_themes=False)
        ann = rep_id_of(identities.issuer, "ann")
        session = meno.coach.open(ann, deal=HERS, minutes=15)
        meno.coach.take_turn(ann, session.id, f"I want to win the {HERS} and I will call Dana on Friday.")
        yield Team(meno, identities, session.id, session.arc_id)


def shown(page: AppTest) -> str:
    """Return all that was sent to the browser: texts, names of buttons, what is in fields."""
    assert not page.exception
    return "\n".join(_sent(page._tree))


def _sent(node) -> Iterator[str]:
    if proto := getattr(node, "proto", None):
        yield str(proto)
    for child in getattr(node, "children", {}).values():
        yield from _sent(child)


def is_door(page: AppTest) -> bool:
    return [button.label for button in page.button] == ["Sign in"]


def test_every_page_is_in_the_matrix():
    assert set(MATRIX["pages"]) == set(Place)


@pytest.mark.parametrize("who", OUTSIDE)
def test_no_page_is_open_to_whoever_is_not_signed_in(team, who):
    for place in Place:
        page = team.visit(who, place, s=team.session, a=team.arc, sheet=team.session)
        assert is_door(page), (who, place)
        assert HERS not in shown(page), (who, place)


@pytest.mark.parametrize("who", ["rep", "other rep", "manager"])
def test_pages_show_people_their_own_things_and_nobody_elses(team, who):
    seen = ""
    for place in Place:
        page = team.visit(who, place)
        assert not is_door(page), (who, place)
        assert any(button.label == "Sign out" for button in page.button), (who, place)
        refused = "for people who lead others" in shown(page)
        assert refused == (MATRIX["pages"][place] == "leading" and who != "manager"), (who, place)
        seen += shown(page)
    assert (HERS in seen) == (who == "rep")


@pytest.mark.parametrize("who", ["other rep", "manager"])
def test_addresses_of_somebody_elses_session_sheet_and_arc_lead_nowhere(team, who):
    for address in ({"s": team.session}, {"p": "sheets", "sheet": team.session}, {"p": "arc", "a": team.arc}):
        assert HERS in shown(team.visit("rep", address.get("p", ""), **address)), address
        page = team.visit(who, address.get("p", ""), **address)
        assert HERS not in shown(page), (who, address)


def leaves(command, path: tuple[str, ...] = ()) -> Iterator[tuple[str, object]]:
    """Walk through every command that can be given, groups that do something by themselves included."""
    if hasattr(command, "commands"):
        if path and command.invoke_without_command:
            yield " ".join(path), command
        for name, inner in command.commands.items():
            yield from leaves(inner, (*path, name))
    else:
        yield " ".join(path), command


COMMANDS = dict(leaves(typer.main.get_command(app)))


def test_every_command_is_in_the_matrix():
    assert set(COMMANDS) == set(MATRIX["commands"])


@contextmanager
def as_somebody(identities: LoopbackProvider, home: Path, who: str) -> Iterator[dict[str, str]]:
    """Give the environment in which somebody runs a command."""
    if who == "expired":
        with provider(seconds=1) as short:
            token = short.id_token("mia")
            time.sleep(1.2)
            yield short.settings(MENO_HOME=str(home), MENO_ID_TOKEN=token)
        return
    token = {"nobody": "", "forged": forged(identities.issuer)}.get(who) if who in OUTSIDE else None
    token = given(identities, SUBJECTS[who]).id if token is None else token
    yield identities.settings(MENO_HOME=str(home), MENO_ID_TOKEN=token)


def run(environment: dict[str, str], *asked: str) -> Result:
    return CliRunner().invoke(app, asked, env=environment)


def test_no_command_about_one_person_is_open_to_whoever_brings_no_sign_in(identities, tmp_path):
    with as_somebody(identities, tmp_path, "nobody") as environment:
        for name, area in MATRIX["commands"].items():
            if area in ("own", "leading"):
                assert isinstance(run(environment, *name.split()).exception, NotSignedIn), name


@pytest.mark.parametrize("who", ["expired", "forged"])
def test_a_sign_in_that_does_not_hold_opens_no_command(identities, tmp_path, who):
    with as_somebody(identities, tmp_path, who) as environment:
        for name in ("memory show", "chat", "whoami", "themes show"):
            assert isinstance(run(environment, *name.split()).exception, NotSignedIn), name


@pytest.mark.parametrize("who", ["rep", "other rep", "manager"])
def test_commands_are_about_ones_own_things_alone(team, identities, who):
    mine, hers = (rep_id_of(identities.issuer, SUBJECTS[each]) for each in (who, "rep"))
    with as_somebody(identities, team.meno.settings.home, who) as environment:
        assert json.loads(run(environment, "whoami", "--json").output)["rep_id"] == mine
        assert (HERS in run(environment, "memory", "show").output) == (who == "rep")
        for somebody in {"me", hers} - {mine}:
            others = run(environment, "memory", "show", "--user", somebody)
            assert isinstance(others.exception, NotAllowed), others.output
            assert HERS not in others.output
        assert isinstance(run(environment, "themes", "show").exception, NotAllowed) == (who != "manager")


def test_commands_about_one_person_ask_who_it_is_and_no_others_do():
    for name, command in COMMANDS.items():
        asks = any(parameter.name == "user" and parameter.callback for parameter in command.params)
        assert asks == (MATRIX["commands"][name] == "own" and name != "whoami"), name


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory, identities: LoopbackProvider) -> Iterator[Server]:
    with served(tmp_path_factory.mktemp("home"), **identities.settings()) as running:
        yield running


def cookie(who: str, identities: LoopbackProvider) -> dict[str, str]:
    """Return the cookie that a browser of somebody's would bring."""
    if who == "nobody":
        return {}
    secret = "a key that somebody made up, long enough to be one" if who == "forged" else COOKIE_SECRET
    tokens = given(identities, SUBJECTS.get(who, "mia"))
    said = json.dumps({"id_token": tokens.id, "access_token": tokens.access})
    serializer = URLSafeTimedSerializer(secret, salt=COOKIE, signer=LongAgo if who == "expired" else TimestampSigner)
    return {"Cookie": f"{COOKIE}={serializer.dumps(said)}"}


class LongAgo(TimestampSigner):
    """Signs as it did 31 days ago."""

    def get_timestamp(self) -> int:
        return super().get_timestamp() - 31 * 24 * 3600


def test_every_route_is_in_the_matrix(identities):
    settings = Settings(_env_file=None)
    application = app_of(Path(PAGE), settings, "http://127.0.0.1:8501")
    assert isinstance(application, App)
    paths = {route.path for route in application._build_starlette_app().routes}
    assert paths == set(MATRIX["routes"])


@pytest.mark.parametrize("who", PEOPLE)
def test_routes_are_open_to_whom_the_matrix_says(server, identities, who):
    address = {"{path:path}": "x", "{file_id:path}": "x.txt", "{session_id}": "s", "{file_id}": "f"}
    with httpx.Client(base_url=server.url, headers=cookie(who, identities), timeout=60) as browser:
        for path, area in MATRIX["routes"].items():
            if path == "/_stcore/stream":
                continue  # a talk without a sign-in is shown the door: see pages
            for variable, value in address.items():
                path = path.replace(variable, value)
            outside = {"Host": "meno.example.com"} if area == "installation" else {}
            answer = browser.get(path or "/", headers=outside)
            refused = answer.status_code in (403, 404) and answer.text == "Not here."
            wanted = area in ("never", "installation") or (area == "own" and who in OUTSIDE)
            assert refused == wanted, (who, path, answer.status_code, answer.text[:100])
            foreign = browser.get(path or "/", headers={"Origin": "https://evil.example"})
            assert foreign.status_code == 403, (who, path)
            assert "content-security-policy" in answer.headers
