"""A small model as the coach's phraser: it finishes what code begins, since it could not keep to the method alone."""

from agent.model.fence import as_data, fence_for
from agent.model.finish import Task, read_finished, task_for
from agent.model.phraser import ModelPhraser
from agent.model.prompt import ChatPrompt, in_two
from agent.ports import ModelTurn, PhraseRequest
from prompts.loader import Prompt
from prompts.stems import load_stems

PROMPT = "coach/finish"

LONGEST_MESSAGE = 600
LONGEST_LINE = 160
"""Characters of the latest message and of anything before it: small models read slowly."""

TEMPERATURE = 0.2

RECENT = 1
"""Earlier messages of the rep that are told."""


class SmallPhraser(ModelPhraser):
    """Asks for the end of a question alone; built on first use, left alone while it keeps failing."""

    def phrase(self, request: PhraseRequest, seconds: float) -> ModelTurn:
        """Return the finished question within this many seconds, after one call at most; there is no mirror.

        Raises ModelUnavailable when a second call is no use, MalformedReply when it is worth one.
        """
        task = task_for(request, load_stems())
        return self._model.ask(
            finish_prompt(self._prompt, request, task),
            task.wanted,
            seconds,
            lambda reply: read_finished(reply.text, reply.arguments, task, reply.usage),
            wording=self.wording,
        )


def finish_prompt(prompt: Prompt, request: PhraseRequest, task: Task) -> ChatPrompt:
    """Return what this version of the prompt says to a small model for this turn. Raises PromptError."""
    session = request.session
    fence = fence_for(session.id)
    told = [exchange for exchange in session.exchanges if not exchange.is_set_aside]
    earlier = [exchange.utterance for exchange in told if exchange.utterance][-RECENT:]
    text = prompt.render(
        beginnings=task.beginnings,
        coach=as_data(told[-1].turn.question if told else "", LONGEST_LINE, fence),
        earlier=tuple(as_data(_on_a_line(one), LONGEST_LINE, fence) for one in earlier),
        message=as_data(_on_a_line(request.utterance), LONGEST_MESSAGE, fence),
        objection=as_data(_on_a_line(request.rejected), LONGEST_LINE, fence),
        things=task.things,
    )
    return in_two(text)


def _on_a_line(words: str) -> str:
    return " ".join(words.replace('"', "'").split())
