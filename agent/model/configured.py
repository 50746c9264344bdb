"""What the settings ask a model for: the phraser, the second judge, the buyer, the namer of themes."""

from collections.abc import Collection
from typing import TypeVar

from agent.language.tongues import NAMES
from agent.model.buyer import PROMPT as BUYER_PROMPT
from agent.model.buyer import ModelBuyer
from agent.model.endpoint import Endpoint, build_chat_model
from agent.model.phraser import PROMPT, ModelPhraser
from agent.model.prompted import PromptedModel
from agent.model.second import PROMPT as SECOND_PROMPT
from agent.model.second import ModelJudge
from agent.model.small import PROMPT as SMALL_PROMPT
from agent.model.small import TEMPERATURE, SmallPhraser
from agent.model.themes import PROMPT as THEME_PROMPT
from agent.model.themes import ModelNamer
from agent.ports import Meter
from agent.settings import Settings
from prompts.loader import load_prompt

Asked = TypeVar("Asked", bound=PromptedModel)


def phraser_for(settings: Settings, languages: Collection[str] = (), meter: Meter | None = None) -> ModelPhraser | None:
    """Return the phraser that the settings ask for, or None when they name no model. Raises PromptError.

    `languages` are the codes of those that it may speak beside English; a small model speaks English alone. A `meter`
    counts what calls use.
    """
    if settings.small_model:
        return _made(SmallPhraser, SMALL_PROMPT, settings, settings.model, meter, temperature=TEMPERATURE)
    return _made(ModelPhraser, PROMPT, settings, settings.model, meter, languages, version=settings.prompt_version)


def second_judge_for(
    settings: Settings, languages: Collection[str] = (), meter: Meter | None = None
) -> ModelJudge | None:
    """Return the second judge that the settings ask for, or None when they name none. Raises PromptError.

    `languages` are the codes of those that it is to judge beside English.
    """
    return _made(ModelJudge, SECOND_PROMPT, settings, settings.second_judge, meter, languages)


def buyer_for(settings: Settings, meter: Meter | None = None) -> ModelBuyer | None:
    """Return the player that the settings ask for, or None without a model or with a small one. Raises PromptError."""
    return _made(ModelBuyer, BUYER_PROMPT, settings, _no_small_one(settings), meter)


def namer_for(settings: Settings, meter: Meter | None = None) -> ModelNamer | None:
    """Return the namer that the settings ask for, or None without a model or with a small one. Raises PromptError."""
    return _made(ModelNamer, THEME_PROMPT, settings, _no_small_one(settings), meter)


def _no_small_one(settings: Settings) -> str:
    return "" if settings.small_model else settings.model


def _made(
    kind: type[Asked],
    prompt: str,
    settings: Settings,
    model: str,
    meter: Meter | None,
    languages: Collection[str] = (),
    *,
    temperature: float | None = None,
    version: int | None = None,
) -> Asked | None:
    """Return one of this kind for a model in LangChain's form, None for an empty one; `prompt` is its prompt's name."""
    if not model:
        return None
    endpoint = Endpoint(model, settings.openai_base_url, settings.openai_api_key)
    return kind(
        endpoint,
        load_prompt(prompt, version),
        lambda: build_chat_model(endpoint, settings.wait, temperature),
        languages=[NAMES[code] for code in sorted(languages)],
        trace=settings.tracing,
        meter=meter,
    )
