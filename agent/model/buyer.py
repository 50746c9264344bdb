"""A chat model as the buyer of a practised call: one call a try, bounded in time and in trust."""

import re
from collections.abc import Iterator, Mapping
from typing import Any, Final, NamedTuple

from agent.domain.call import CallBrief
from agent.errors import MalformedReply
from agent.model.call import Reply
from agent.model.fence import as_data, fence_for
from agent.model.plain import as_plain
from agent.model.prompt import ChatPrompt, in_two
from agent.model.prompted import PromptedModel
from agent.model.wanted import NOT_THE_OBJECT, Wanted, object_in
from agent.ports import BuyerPlayed, BuyerRequest
from prompts.loader import Prompt

PROMPT: Final = "buyer/play"
MARK: Final = "line"

RECENT: Final = 24
"""Lines of the call that are told, the latest last."""

LONGEST_LATEST: Final = 4_000
LONGEST_LINE: Final = 600
LONGEST_FACT: Final = 320
"""Characters of the latest line, an earlier one, and any smaller thing."""

WANTED: Final = Wanted(
    {
        "title": "buyer_line",
        "description": "The buyer's next line in the call.",
        "type": "object",
        "additionalProperties": False,
        "required": ["line", "ends"],
        "properties": {"line": {"type": "string"}, "ends": {"type": "boolean"}},
    },
    MARK,
)

_OWN_LABEL = re.compile(r"\A(?:the )?buyer\s?:\s*", re.IGNORECASE)


class _Said(NamedTuple):
    side: str
    text: str


class ModelBuyer(PromptedModel):
    """Says the buyer's lines by a model; built on first use, left alone while it keeps failing."""

    def notice(self) -> str:
        """Say in plain words that the model is away and why, or return "" while it works."""
        why = self._model.why
        return f"The model {why}. Until it is back, the buyer speaks from their own lines." if why else ""

    def play(self, request: BuyerRequest, seconds: float) -> BuyerPlayed:
        """Return the model's line within this many seconds, after one call at most. It is not checked yet.

        Raises ModelUnavailable when a second call is no use, MalformedReply when it is worth one.
        """
        return self._model.ask(play_prompt(self._prompt, request), WANTED, seconds, read_line, wording=self.wording)


def play_prompt(prompt: Prompt, request: BuyerRequest) -> ChatPrompt:
    """Return what this version of the prompt says to a model for the buyer's next line. Raises PromptError."""
    first = request.said[0].text if request.said else ""
    fence = fence_for("\n".join((request.name, request.brief.model_dump_json(), first)))
    facts = request.model_dump(include={"name", "summary", "interests", "knows", "hides", "voice"})
    text = prompt.render(
        **facts,
        fence=fence,
        brief=tuple(_brief(request.brief, fence)),
        said=tuple(_said(request, fence)),
        trust=request.trust,
        patience=request.patience,
        exchanges_left=request.exchanges_left,
        objection=as_data(request.objection, LONGEST_FACT, fence),
        rejected=as_data(request.rejected, LONGEST_LINE, fence),
    )
    return in_two(text)


def read_line(reply: Reply) -> BuyerPlayed:
    """Return the line that a reply holds, in a tool call's arguments or else in its text. Raises MalformedReply."""
    fields: Mapping[str, Any] = reply.arguments if reply.arguments is not None else object_in(reply.text, MARK)
    line = fields.get(MARK)
    spoken = _OWN_LABEL.sub("", as_plain(line)) if isinstance(line, str) else ""
    if not spoken:
        raise MalformedReply(NOT_THE_OBJECT)
    return BuyerPlayed(text=spoken, ends=fields.get("ends") is True, usage=reply.usage)


def _brief(brief: CallBrief, fence: str) -> Iterator[str]:
    for name in ("who", "stake", "want", "worry"):
        if words := as_data(getattr(brief, name), LONGEST_FACT, fence):
            yield f"{name}: {words}"
    if brief.minutes:
        yield f"minutes: {brief.minutes}"


def _said(request: BuyerRequest, fence: str) -> Iterator[_Said]:
    *earlier, latest = request.said[-RECENT:] or (None,)
    for line in earlier:
        if line and (words := as_data(line.text, LONGEST_LINE, fence)):
            yield _Said(line.side.value, words)
    if latest and (words := as_data(latest.text, LONGEST_LATEST, fence)):
        yield _Said(latest.side.value, words)
