"""The phraser that the settings ask for."""

from collections.abc import Collection

from agent.language.tongues import NAMES
from agent.model.endpoint import Endpoint, build_chat_model
from agent.model.phraser import PROMPT, ModelPhraser
from agent.model.small import PROMPT as SMALL_PROMPT
from agent.model.small import TEMPERATURE, SmallPhraser
from agent.settings import Settings
from prompts.loader import load_prompt


def phraser_for(settings: Settings, languages: Collection[str] = ()) -> ModelPhraser | None:
    """Return the phraser that the settings ask for, or None when they name no model. Raises PromptError.

    `languages` are the codes of those that it may speak beside English; a small model speaks English alone.
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
        )
    return ModelPhraser(
        endpoint,
        load_prompt(PROMPT, settings.prompt_version),
        lambda: build_chat_model(endpoint, settings.wait),
        languages=[NAMES[code] for code in sorted(languages)],
        trace=settings.tracing,
    )
