"""No input breaks more than itself: what comes from people, files, addresses and tokens is used or refused plainly."""

import asyncio
import json
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import UTC, datetime
from functools import cache, partial
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from joserfc.jwk import RSAKey
from pydantic import ValidationError
from streamlit.components.v2 import manifest_scanner
from streamlit.testing.v1 import AppTest

from agent.bootstrap import Meno, build, local_guard, read_roster
from agent.errors import MenoError
from agent.guard.lines import checked
from agent.settings import Settings
from agent.transcripts import call_in
from prompts.buyers import load_buyers
from prompts.errors import PromptError
from tests.support.kept import PAGE
from ui.sign_in.gate import Gate
from ui.sign_in.provider import Provider
from ui.sign_in.roles import person_of
from ui.sign_in.unsafe import refuse_unsafe
from ui.web.trouble import UNEXPECTED

manifest_scanner.scan_component_manifests = cache(manifest_scanner.scan_component_manifests)

SHORT, LONG = 20, 1500
SLOW = ("chat", "address")
"""A whole turn or a whole page each: a tenth of the others' number, or half of it."""

ISSUER = "https://id.example.com"
BUYERS = Path(__file__).parents[2] / "prompts" / "buyers"
VTT = b"WEBVTT\n\n00:01.000 --> 00:04.000\n<v Dana>What would a month cost?</v>\n\n00:05.000 --> 00:06.000\nAnn: Hm."
CSV = b"cohort,person,parent,role\nAll,mia@example.com,,manager\nNorth,ann@example.com,All,member\n"
YAML = (
    b"cohorts:\n  North:\n    parent: All\n    managers: [mia@example.com]\n    members: [ann@example.com]\n  All: {}\n"
)
ODD = (
    "\x00",
    "\ud800",
    "‮",
    "\u2028",
    "=1+1",
    "<img src=x>",
    "[a](http://x)",
    "{{ 7 * 7 }}",
    "%s",
    "../../x",
    "'; --",
    "\x1b[31m",
)

texts = st.text(max_size=200) | st.sampled_from(ODD) | st.text(st.characters(codec=None), max_size=30)
received = texts.map(lambda text: text.encode("utf-8", "replace").decode())
"""Texts as they come out of a browser or a file: half a character is none."""

values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | texts,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(texts, inner, max_size=4),
    max_leaves=8,
)


def like(valid: bytes) -> st.SearchStrategy[bytes]:
    """Something like a valid file: a piece of it replaced, or anything at all."""
    cut = st.tuples(st.integers(0, len(valid)), st.integers(0, 12), st.binary(max_size=12))
    return st.binary(max_size=300) | cut.map(lambda at: valid[: at[0]] + at[2] + valid[at[0] + at[1] :])


def lines(**fields: st.SearchStrategy) -> st.SearchStrategy[str]:
    """A line of JSON with some of these fields and perhaps others, or no JSON at all."""
    objects = st.fixed_dictionaries({}, optional=fields | {"else": values})
    return objects.map(json.dumps) | values.map(json.dumps) | texts | st.just("[" * 3000)


class Desk(NamedTuple):
    """What the inputs are put to."""

    meno: Meno
    home: Path
    session: str

    def guard(self, line: str) -> None:
        checked(line, local_guard())

    def talk(self, words: str) -> None:
        self.meno.coach.take_turn("me", self.session, words)

    def imported(self, several: list[str]) -> None:
        self.meno.memory.import_lines("me", several)

    def searched(self, words: str) -> None:
        self.meno.memory.search("me", words, limit=3)

    def transcript(self, content: bytes, name: str) -> None:
        call_in(content, name, "")

    def observed(self, content: bytes) -> None:
        self.meno.plans.read("me", content)

    def planned(self, words: str) -> None:
        self.meno.one_to_ones.read(words)

    def persona(self, content: bytes) -> None:
        folder = self.home / "buyers"
        folder.mkdir(exist_ok=True)
        (folder / "own.yaml").write_bytes(content)
        load_buyers(folder)

    def roster(self, content: bytes, name: str) -> None:
        (self.home / name).write_bytes(content)
        read_roster(self.home / name)

    def token(self, token: str) -> None:
        Provider(ISSUER, "meno", ask=published).claims(token)

    def claims(self, claims: dict) -> None:
        known = {"iss": ISSUER, "sub": "ann", "exp": 2e9}
        person_of(claims | known, Settings(_env_file=None, roles_claim="a.b", managers="ann@example.com"))

    def setting(self, named: dict[str, str]) -> None:
        with suppress(ValidationError):
            refuse_unsafe(Settings(_env_file=None, **named), "0.0.0.0")

    def address(self, named: dict[str, str]) -> None:
        page = AppTest.from_file(PAGE, default_timeout=60)
        page.session_state["meno"], page.session_state["clock"] = self.meno, lambda: datetime.now(UTC)
        for name, value in named.items():
            page.query_params[name] = value
        page.run()
        assert not page.exception
        assert not [error for error in page.error if UNEXPECTED in error.value.replace("\\", "")]

    def request(self, headers: list[tuple[bytes, bytes]], path: str) -> None:
        async def behind(*_: object) -> None:
            """Answer nothing."""

        async def send(_: object) -> None:
            """Take it."""

        gate = Gate(behind, origin="https://meno.example.com", cookie_secret="x" * 32)
        asyncio.run(gate({"type": "http", "path": path, "headers": headers}, None, send))


@cache
def _key() -> RSAKey:
    return RSAKey.generate_key(2048)


def published(url: str, _: str) -> dict:
    """Answer as the provider's two public addresses do."""
    if url.endswith("openid-configuration"):
        return {"issuer": ISSUER, "jwks_uri": f"{ISSUER}/keys"}
    return {"keys": [_key().as_dict(private=False)]}


parts = st.text("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_=", max_size=40)
pages = st.sampled_from(["", "practise", "sheets", "plate", "plan", "commitments", "memory", "arc", "themes", "seen"])
header = st.tuples(st.sampled_from([b"origin", b"host", b"cookie"]), st.binary(max_size=60))
FED: dict[str, tuple[Callable[..., None], tuple[st.SearchStrategy, ...]]] = {
    "address": (
        Desk.address,
        (st.fixed_dictionaries({"p": pages | parts}, optional={name: received for name in ("s", "a", "sheet")}),),
    ),
    "guard check": (Desk.guard, (lines(text=texts, context=values, id=values),)),
    "chat": (Desk.talk, (received,)),
    "memory import": (Desk.imported, (st.lists(lines(id=texts, at=texts, text=texts, speaker=texts), max_size=3),)),
    "memory search": (Desk.searched, (texts,)),
    "transcript": (Desk.transcript, (like(VTT), st.sampled_from(["a.vtt", "a.srt", "a.txt", "a"]))),
    "observation": (Desk.observed, (like(b"X-INVITED"),)),
    "one-to-one": (Desk.planned, (texts,)),
    "persona": (Desk.persona, (like(next(BUYERS.glob("*.yaml")).read_bytes()),)),
    "roster": (Desk.roster, (like(YAML) | like(CSV), st.sampled_from(["r.yaml", "r.csv", "r"]))),
    "token": (Desk.token, (texts | st.lists(parts, min_size=3, max_size=5).map(".".join),)),
    "claims": (
        Desk.claims,
        (st.dictionaries(st.sampled_from(["a", "a.b", "name", "email", "email_verified"]), values),),
    ),
    "settings": (
        Desk.setting,
        (st.dictionaries(st.sampled_from(["oidc_issuer", "public_url", "oidc_client_id", "cookie_secret"]), texts),),
    ),
    "request": (Desk.request, (st.lists(header, max_size=4), st.sampled_from(["/", "/media/x", "/_stcore/stream"]))),
}


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    home = tmp_path_factory.mktemp("home")
    with build(Settings(_env_file=None, home=home)) as meno:
        meno.plans.begin("me", "asking before telling")
        yield Desk(meno, home, meno.coach.open("me", minutes=240).id)


def put(desk: Desk, name: str, examples: int) -> None:
    """Put so many inputs of a kind to Meno; the only way to refuse one is an error with words for a person."""
    feed, strategies = FED[name]
    if name == "observation":
        strategies = (like(desk.meno.plans.invite("me", "listen for my questions").file.encode()),)

    @settings(max_examples=examples)
    @given(st.tuples(*strategies))
    def fed(content: tuple) -> None:
        try:
            partial(feed, desk)(*content)
        except (MenoError, PromptError) as refusal:
            words = str(refusal)
        else:
            words = "used"
        assert words.strip()

    fed()


@pytest.mark.parametrize("name", FED)
def test_an_input_is_used_or_refused_in_words(desk, name):
    put(desk, name, SHORT // 2 if name in SLOW else SHORT)


@pytest.mark.long
@pytest.mark.parametrize("name", FED)
def test_a_great_many_inputs_are_used_or_refused_in_words(desk, name):
    put(desk, name, LONG // 10 if name in SLOW else LONG)
