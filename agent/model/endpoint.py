"""Where a model is, and the LangChain chat model that speaks to it."""

from contextlib import AbstractContextManager, nullcontext
from typing import TYPE_CHECKING, Any, NamedTuple

from pydantic import SecretStr

if TYPE_CHECKING:
    from langchain_core.language_models import BaseChatModel

KEYLESS = "none"
"""Sent as the key to an endpoint that asks for none: the client insists on one."""

_OPENAI = "openai"


class Endpoint(NamedTuple):
    """A model in LangChain's form, where it is reached, and with which key; empty means the provider's default."""

    model: str
    base_url: str = ""
    key: SecretStr = SecretStr("")

    @property
    def provider(self) -> str:
        """The provider that the model's name starts with, or "" when it names none."""
        return self.model.partition(":")[0] if ":" in self.model else ""

    @property
    def name(self) -> str:
        """The model's name at its provider."""
        return self.model.partition(":")[2] or self.model


def build_chat_model(endpoint: Endpoint, timeout: float, temperature: float | None = None) -> "BaseChatModel":
    """Return the chat model; `timeout` is seconds from one read to the next. Importing it takes about two seconds.

    Without a `temperature` the endpoint's own counts: some hosted models take no other.
    """
    from langchain.chat_models import init_chat_model

    options: dict[str, Any] = {"timeout": timeout, "max_retries": 0}
    if temperature is not None:
        options["temperature"] = temperature
    if endpoint.provider in (_OPENAI, ""):
        if endpoint.base_url:
            options["base_url"] = endpoint.base_url
        if key := endpoint.key.get_secret_value() or (KEYLESS if endpoint.base_url else ""):
            options["api_key"] = key
    chat_model: BaseChatModel = init_chat_model(endpoint.model, **options)
    return chat_model


def tracing(is_wanted: bool) -> AbstractContextManager[None]:
    """Keep LangSmith from uploading what is said inside, whatever the environment says, unless it is wanted."""
    if is_wanted:
        return nullcontext()
    from langsmith import tracing_context

    return tracing_context(enabled=False)
