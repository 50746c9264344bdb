"""A LangChain chat model as the coach's phraser: one call a try, bounded in time and in trust."""

from agent.model.prompt import chat_prompt
from agent.model.prompted import PromptedModel
from agent.model.reply import read_reply, wanted_turn
from agent.ports import ModelTurn, PhraseRequest

PROMPT = "coach/phrase"


class ModelPhraser(PromptedModel):
    """Puts moves into words by a model; built on first use, left alone while it keeps failing."""

    def notice(self) -> str:
        """Say in plain words that the model is away and why, or return "" while it works."""
        why = self._model.why
        return f"The model {why}. Until it is back, the coach asks from its own question bank." if why else ""

    def phrase(self, request: PhraseRequest, seconds: float) -> ModelTurn:
        """Return the model's turn within this many seconds, after one call at most.

        Raises ModelUnavailable when a second call is no use, MalformedReply when it is worth one.
        """
        return self._model.ask(
            chat_prompt(self._prompt, request, self._languages),
            wanted_turn(len(request.allowed)),
            seconds,
            lambda reply: read_reply(reply.text, reply.arguments, request, reply.usage),
            wording=self.wording,
        )
