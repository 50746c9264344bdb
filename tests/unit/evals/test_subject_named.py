"""Subjects are found by name, and what is missing is said before anything is played."""

import pytest
from pydantic import SecretStr

from agent.errors import UsageError
from agent.settings import Settings
from evals.subjects.named import subject_named

URL = "http://127.0.0.1:9/v1"


def settings(**given) -> Settings:
    return Settings(_env_file=None, **given)


def test_an_unknown_subject_is_told_the_known_ones():
    with pytest.raises(UsageError, match="'chatty'.*meno, embedded, prompt-only, endpoint, advises"):
        subject_named("chatty", settings=settings())


@pytest.mark.parametrize(
    ("name", "given", "called"),
    [
        ("meno", {}, "meno"),
        ("meno", {"model": "openai:m", "openai_base_url": URL}, "meno with openai:m"),
        ("meno", {"model": "anthropic:m"}, "meno with anthropic:m"),
        ("embedded", {"model": "openai:m"}, "meno"),
        ("advises", {}, "advises"),
        ("prompt-only", {"model": "openai:m", "openai_base_url": URL}, "prompt-only m"),
    ],
)
def test_a_subject_is_called_after_what_coaches(name, given, called):
    assert subject_named(name, settings=settings(**given))().name == called


def test_an_endpoint_takes_its_model_and_its_prompt_from_what_is_given(tmp_path):
    prompt = tmp_path / "prompt.txt"
    prompt.write_text("You coach.", encoding="utf-8")
    subject = subject_named("endpoint", settings=settings(), url=URL, model="mine", system=prompt)()
    assert subject.name == "endpoint mine"


@pytest.mark.parametrize(
    ("name", "given", "options", "missing"),
    [
        ("endpoint", {}, {"model": "m"}, "--endpoint"),
        ("endpoint", {}, {"url": URL}, "Which model"),
        ("endpoint", {}, {"url": "localhost:80", "model": "m"}, "is no address"),
        ("prompt-only", {}, {}, "Which model"),
        ("prompt-only", {"model": "openai:m"}, {}, "needs a key"),
        ("prompt-only", {"model": "anthropic:m"}, {}, "OpenAI-compatible"),
        ("meno", {"model": "openai:m"}, {}, "needs a key"),
    ],
)
def test_what_a_subject_lacks_is_named(name, given, options, missing):
    with pytest.raises(UsageError, match=missing):
        subject_named(name, settings=settings(**given), **options)


def test_a_key_is_enough_for_the_public_endpoint():
    given = settings(model="openai:m", openai_api_key=SecretStr("k"))
    assert subject_named("prompt-only", settings=given)().name == "prompt-only m"


def test_a_prompt_that_cannot_be_read_is_named(tmp_path):
    binary = tmp_path / "prompt.bin"
    binary.write_bytes(b"\xff\xfe\x00")
    for file in (tmp_path / "none.txt", binary):
        with pytest.raises(UsageError, match=file.name):
            subject_named("endpoint", settings=settings(), url=URL, model="m", system=file)
