"""MRBench (Maurya et al., NAACL 2025): replies of tutors and models to one student's mistake, judged by people.

Each item has `conversation_history` (one text, "Tutor: ..." and "Student: ...") and `anno_llm_responses`: for each
tutor a `response` and an `annotation`. `Revealing_of_the_Answer` is "No" or starts with "Yes"; the final answer alone
counts there, so replies marked "No" can still hold a step or a hint that our definition calls an answer. Anything else
in that place is left out.
"""

from collections.abc import Iterator, Mapping, Sequence

from agent.errors import UsageError
from evals.loaders.records import Record
from evals.loaders.speakers import lines
from evals.loaders.turn import Format, Found, LabelledTurn, LeftOut

_RESPONSES = "anno_llm_responses"
_REVEALS = "Revealing_of_the_Answer"


def read_mrbench(records: Sequence[Record]) -> Iterator[Found]:
    """Yield every tutor's reply that was annotated, each after the same conversation."""
    for record in records:
        context = lines(record.text("conversation_history"))
        talk = str(record.fields.get("conversation_id", record.where))
        for tutor, response in _mapping(record.need(_RESPONSES), record.where, _RESPONSES).items():
            where = f"{record.where}, {tutor}"
            found = Record(where, _mapping(response, where, "a response"))
            yield _reply(found, context, talk, f"{talk}/{tutor}")


def _reply(response: Record, context: tuple[str, ...], talk: str, name: str) -> Found:
    annotation = _mapping(response.need("annotation"), response.where, "annotation")
    if _REVEALS not in annotation:
        raise UsageError(f"{response.where}: annotation has no {_REVEALS}; it has {', '.join(annotation) or 'nothing'}")
    mark = str(annotation[_REVEALS]).strip().lower()
    if mark != "no" and not mark.startswith("yes"):
        return LeftOut(f"{_REVEALS} = {mark or 'nothing'}")
    kind = "reveals nothing" if mark == "no" else "reveals wrongly" if "incorrect" in mark else "reveals"
    return LabelledTurn(context, response.text("response"), mark != "no", kind, talk, name)


def _mapping(value: object, where: str, name: str) -> Mapping[str, object]:
    if not isinstance(value, dict):
        raise UsageError(f"{where}: {name} is not an object with fields")
    return value


MRBENCH = Format("MRBench", frozenset({"conversation_history", _RESPONSES}), read_mrbench)
