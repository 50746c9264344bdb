"""The phraser and the second judge that the settings ask for."""

from collections.abc import Collection

from agent.language.tongues import NAMES
from agent.model.endpoint import Endpoint, build_chat_model
from agent.model.phraser import PROMPT, ModelPhraser
from agent.model.second import PROMPT as SECOND_PROMPT
from agent.model.second import ModelJudge
from agent.model.small import PROMPT as SMALL_PROMPT
from agent.model.small import TEMPERATURE, SmallPhraser
from agent.ports import Meter
from agent.settings import Settings
from prompts.loader import load_prompt


def phraser_for(settings: Settings, languages: Collection[str] = (), meter: Meter | None = None) -> ModelPhraser | None:
    """Return the phraser that the settings ask for, or None when they name no model. Raises PromptError.

    `languages` are the codes of those that it may speak beside English; a small model speaks English alone. A `meter`
    counts what calls use.
    """
    if not settings.model:
        return None
    endpoint = Endpoint(settings.model, settings.openai_base_url, settings.openai_api_key)
    if settings.small_model:
        return SmallPhraser(
            endpoint,
            load_prompt(SMALL_PROMPT),
            lambda: build_chat_model(endpoint, settings.wait, TEMPERATURE),
            trace=settings.tracing,
            meter=meter,
        )
    return ModelPhraser(
        endpoint,
        load_prompt(PROMPT, settings.prompt_version),
        lambda: build_chat_model(endpoint, settings.wait),
        languages=[NAMES[code] for code in sorted(languages)],
        trace=settings.tracing,
        meter=meter,
    )


def second_judge_for(
    settings: Settings, languages: Collection[str] = (), meter: Meter | None = None
) -> ModelJudge | None:
    """Return the second judge that the settings ask for, or None when they name none. Raises PromptError.

    `languages` are the codes of those that it is to judge beside English.
    """
    if not settings.second_judge:
        return None
    endpoint = Endpoint(settings.second_judge, settings.openai_base_url, settings.openai_api_key)
    return ModelJudge(
        endpoint,
        load_prompt(SECOND_PROMPT),
        lambda: build_chat_model(endpoint, settings.wait),
        languages=[NAMES[code] for code in sorted(languages)],
        trace=settings.tracing,
        meter=meter,
    )
