"""Subjects by name, as the command line knows them."""

from collections.abc import Callable
from enum import StrEnum
from pathlib import Path

from agent.errors import UsageError
from agent.settings import Settings
from evals.subjects.advises import AdvisedSubject
from evals.subjects.bare import BareSubject
from evals.subjects.chat import ChatEndpoint
from evals.subjects.meno import MenoSubject
from evals.subjects.subject import Subject
from prompts.loader import load_prompt

PROMPT = "evals/prompt_only"
OPENAI = "openai:"
OPENAI_URL = "https://api.openai.com/v1"


class SubjectName(StrEnum):
    """Who can be evaluated."""

    MENO = "meno"  # as the settings make it: with the model of MENO_MODEL, when that is set
    EMBEDDED = "embedded"  # Meno without a model, whatever the settings say
    PROMPT_ONLY = "prompt-only"  # the model of MENO_MODEL with a good coaching prompt and nothing else
    ENDPOINT = "endpoint"  # any chatbot at an OpenAI-compatible address
    ADVISES = "advises"  # Meno in front of a model that always gives advice


def subject_named(
    name: str,
    *,
    settings: Settings,
    url: str = "",
    model: str = "",
    system: Path | None = None,
    longest: int | None = None,
) -> Callable[[], Subject]:
    """Return what makes a subject of this name for each talk.

    `url`, `model` and `system` (a file with the system prompt) tell where an endpoint is and what it is told; they
    default to the settings' endpoint and model, and to no system prompt. `longest` bounds a bare model's replies, in
    tokens. Raises UsageError for a name that nobody has, and for what is missing.
    """
    match name:
        case SubjectName.MENO:
            _behind(settings)
            return lambda: MenoSubject(settings, endpoint=_behind(settings))
        case SubjectName.EMBEDDED:
            return lambda: MenoSubject(settings.model_copy(update={"model": ""}))
        case SubjectName.ADVISES:
            return lambda: AdvisedSubject(settings)
        case SubjectName.PROMPT_ONLY:
            return _bare(name, _endpoint(settings, url, model, longest), _text(system) or load_prompt(PROMPT).render())
        case SubjectName.ENDPOINT if url:
            return _bare(name, _endpoint(settings, url, model, longest), _text(system))
        case SubjectName.ENDPOINT:
            raise UsageError("The subject endpoint needs an address: --endpoint http://127.0.0.1:8080/v1")
    raise UsageError(f"There is no subject {name!r}; there are: {', '.join(SubjectName)}")


def endpoint_of(settings: Settings, *, url: str = "", model: str = "", longest: int | None = None) -> ChatEndpoint:
    """Return the endpoint that the settings name, or this one. Raises UsageError for what is missing."""
    return _endpoint(settings, url, model, longest)()


def _endpoint(settings: Settings, url: str, model: str, longest: int | None) -> Callable[[], ChatEndpoint]:
    named = model or settings.model.removeprefix(OPENAI)
    if not named:
        raise UsageError("Which model? Set MENO_MODEL (openai:NAME), or name it with --endpoint-model")
    if not model and ":" in settings.model and not settings.model.startswith(OPENAI):
        raise UsageError(f"A bare model is asked at OpenAI-compatible endpoints alone, and {settings.model} is none")
    where, key = url or settings.openai_base_url or OPENAI_URL, settings.openai_api_key
    if where == OPENAI_URL and not key.get_secret_value():
        raise UsageError(f"{OPENAI_URL} needs a key: set OPENAI_API_KEY, or OPENAI_BASE_URL for another endpoint")
    ChatEndpoint(where, named, key)
    return lambda: ChatEndpoint(where, named, key, longest=longest)


def _behind(settings: Settings) -> ChatEndpoint | None:
    """The endpoint of Meno's own model, to be asked whether it is there; None where only LangChain knows it."""
    if not settings.model or (":" in settings.model and not settings.model.startswith(OPENAI)):
        return None
    return _endpoint(settings, "", "", None)()


def _bare(name: str, endpoint: Callable[[], ChatEndpoint], system: str) -> Callable[[], Subject]:
    return lambda: BareSubject(f"{name} {endpoint().model}", endpoint(), system)


def _text(file: Path | None) -> str:
    if file is None:
        return ""
    try:
        return file.read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"--system: {file} cannot be read as text") from error
