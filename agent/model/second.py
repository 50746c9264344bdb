"""A LangChain chat model as the guard's second judge: one call, bounded in time and in trust."""

from collections.abc import Mapping
from typing import Any

from agent.domain.verdict import AnswerKind
from agent.errors import MalformedReply
from agent.judges import Opinion, Spoken, Undecided
from agent.model.call import Reply
from agent.model.fence import as_data, fence_for
from agent.model.plain import as_plain, find_verbatim
from agent.model.prompt import ChatPrompt, in_two
from agent.model.prompted import PromptedModel
from agent.model.wanted import Wanted, object_in

PROMPT = "guard/second"
MARK = "gives_answer"
NONE = "none"

KINDS = tuple(kind for kind in AnswerKind if kind not in (AnswerKind.FORM, AnswerKind.UNCERTAIN_LANGUAGE))
"""What a model may find: form and language are not for it to judge."""

RECENT = 24
MOST_REMEMBERED = 8
LONGEST_LINE = 800
LONGEST_TURN = 2_000
LONGEST_WHY = 200
"""Lines of the talk and of what is remembered that are told, latest last, and characters of each."""

_TEXT = {"type": "string"}
WANTED = Wanted(
    {
        "title": "opinion",
        "description": "Whether one turn of the coach gives an answer.",
        "type": "object",
        "additionalProperties": False,
        "required": ["why", "kind", "span", MARK],
        "properties": {
            "why": _TEXT,
            "kind": {"type": "string", "enum": [NONE, *KINDS]},
            "span": _TEXT,
            MARK: {"type": "boolean"},
        },
    },
    MARK,
)


class ModelJudge(PromptedModel):
    """Says of a turn that the guard is undecided about whether it gives an answer."""

    @property
    def is_away(self) -> bool:
        """Whether the model is left alone now, so that asking it is no use."""
        return self._model.is_away

    def notice(self) -> str:
        """Say in plain words that the model is away and why, or return "" while it works."""
        why = self._model.why
        return f"The second judge {why}. Until it is back, the guard on this machine judges alone." if why else ""

    def opinion(self, undecided: Undecided, seconds: float) -> Opinion:
        """Return what the model says of this turn within so many seconds, after one call at most.

        Raises ModelUnavailable or MalformedReply when it says nothing that can be used.
        """
        told = self._told(undecided)
        return self._model.ask(
            told, WANTED, seconds, lambda reply: read_opinion(reply, undecided.turn), wording=self.wording
        )

    def _told(self, undecided: Undecided) -> ChatPrompt:
        fence = fence_for("\n".join((*(line.text for line in undecided.talk[:1]), undecided.turn)))
        talk = (Spoken(line.speaker, as_data(line.text, LONGEST_LINE, fence)) for line in undecided.talk[-RECENT:])
        remembered = (as_data(text, LONGEST_LINE, fence) for text in undecided.remembered[:MOST_REMEMBERED])
        text = self._prompt.render(
            fence=fence,
            languages=self._languages,
            remembered=tuple(text for text in remembered if text),
            talk=tuple(line for line in talk if line.text),
            turn=as_data(undecided.turn, LONGEST_TURN, fence),
        )
        return in_two(text)


def read_opinion(reply: Reply, turn: str) -> Opinion:
    """Return the opinion that a reply holds. Raises MalformedReply for one that contradicts itself.

    An answer is believed when a kind is named; that there is none only when no kind and no words are.
    """
    fields = reply.arguments if reply.arguments is not None else object_in(reply.text, MARK)
    gives, kind, span = fields.get(MARK), _text(fields, "kind").strip().lower(), _text(fields, "span").strip()
    why = as_plain(_text(fields, "why"))[:LONGEST_WHY]
    if gives is True and kind in KINDS:
        found = find_verbatim(span, turn)
        return Opinion(gives_answer=True, kind=AnswerKind(kind), span=found, why=why, usage=reply.usage)
    if gives is False and kind in (NONE, "") and not span:
        return Opinion(gives_answer=False, why=why, usage=reply.usage)
    raise MalformedReply("the opinion contradicts itself")


def _text(fields: Mapping[str, Any], name: str) -> str:
    value = fields.get(name)
    return value if isinstance(value, str) else ""
