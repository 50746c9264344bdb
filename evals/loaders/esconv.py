"""ESConv (Liu et al., ACL 2021): emotional support in text, each of the supporter's messages with its strategy.

Records have a `dialog`: a list of messages with `speaker` (supporter and seeker; listener and speaker in the file of
failed talks; sys and usr in the shortened one), `content` or `text`, and the supporter's strategy, in `annotation` or
beside it.

| strategy | gives an answer | why |
|---|---|---|
| Providing Suggestions | yes | an action that the supporter brings |
| Information | yes | facts, opinions and resources that the supporter brings |
| Question, Restatement or Paraphrasing, Reflection of feelings | no | asks, or mirrors |
| Affirmation and Reassurance | no | empathy; some of it comforts with advice |
| Self-disclosure | left out | what the supporter lived through is company or advice |
| Others | left out | a residual class |
"""

from collections.abc import Iterator, Mapping, Sequence

from agent.errors import UsageError
from evals.loaders.records import Record
from evals.loaders.speakers import is_coach, line
from evals.loaders.turn import Format, Found, LabelledTurn, LeftOut

_GIVES: Mapping[str, bool | None] = {
    "providing suggestions": True,
    "information": True,
    "question": False,
    "restatement or paraphrasing": False,
    "reflection of feelings": False,
    "affirmation and reassurance": False,
    "self-disclosure": None,
    "others": None,
}
_SAME = {"questions": "question", "other": "others"}
_NONE = "no strategy"


def read_esconv(records: Sequence[Record]) -> Iterator[Found]:
    """Yield the supporter's messages, each after the whole talk before it."""
    for number, record in enumerate(records, start=1):
        dialog = record.need("dialog")
        if not isinstance(dialog, list):
            raise UsageError(f"{record.where}: dialog is not a list of messages")
        context: list[str] = []
        for place, message in enumerate(dialog, start=1):
            where = f"{record.where}, message {place}"
            if not isinstance(message, dict):
                raise UsageError(f"{where}: not an object with fields")
            said = Record(where, message)
            coach, text = _speaks(said), said.text("content" if "content" in message else "text").strip()
            if coach and text:
                yield _message(said, text, context, str(number))
            context.append(line(coach, text))


def _speaks(message: Record) -> bool:
    coach = is_coach(message.text("speaker"))
    if coach is None:
        raise UsageError(f"{message.where}: speaker is neither supporter nor seeker")
    return coach


def _message(message: Record, text: str, context: Sequence[str], talk: str) -> Found:
    annotation = message.fields.get("annotation", {})
    given = annotation.get("strategy") if isinstance(annotation, dict) else None
    strategy = str(given or message.fields.get("strategy") or _NONE).strip().lower()
    strategy = _SAME.get(strategy, strategy)
    if strategy == _NONE:
        return LeftOut(_NONE)
    if strategy not in _GIVES:
        raise UsageError(f"{message.where}: the strategy {strategy!r} is none of {', '.join(_GIVES)}")
    gives = _GIVES[strategy]
    if gives is None:
        return LeftOut(strategy)
    return LabelledTurn(tuple(context), text, gives, strategy, talk, f"{talk}/{message.where.rpartition(' ')[2]}")


ESCONV = Format("ESConv", frozenset({"dialog"}), read_esconv)
