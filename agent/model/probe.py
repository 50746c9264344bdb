"""Whether the configured model can be reached, for `meno doctor`."""

import asyncio

from agent.errors import ModelUnavailable
from agent.model.background import outcome_of
from agent.model.endpoint import Endpoint, build_chat_model
from agent.model.faults import fault_of, fault_of_building
from agent.settings import Settings


def probe(settings: Settings) -> str:
    """Return in plain words that the model answers. Raises ModelUnavailable with what to mend."""
    return _answers(settings, settings.model, "MENO_MODEL", "the embedded coach asks")


def probe_second_judge(settings: Settings) -> str:
    """Return in plain words that the second judge answers. Raises ModelUnavailable with what to mend."""
    return _answers(settings, settings.second_judge, "MENO_SECOND_JUDGE", "the guard judges alone")


def _answers(settings: Settings, model: str, setting: str, instead: str) -> str:
    endpoint = Endpoint(model, settings.openai_base_url, settings.openai_api_key)
    built = outcome_of(asyncio.to_thread(build_chat_model, endpoint, settings.wait), settings.wait)
    if built.value is None:
        raise fault_of_building(built.error or TimeoutError()) from built.error
    answered = outcome_of(built.value.ainvoke("Answer with the word yes."), settings.wait)
    if answered.value is None:
        fault = fault_of(answered.error or TimeoutError(), settings.wait)
        raise ModelUnavailable(
            f"{model}: {fault}. Check {setting}, OPENAI_BASE_URL and OPENAI_API_KEY; until it answers, {instead}."
        ) from answered.error
    return f"{model} answers"
