"""AnnoMI (Wu et al., ICASSP 2022, Future Internet 2023): motivational interviews, each utterance labelled by experts.

Columns as the README of uccollab/AnnoMI describes them: AnnoMI-full.csv has a row for each utterance and annotator,
with `therapist_input_exists`, `therapist_input_subtype` (information, advice, negotiation, options) and
`main_therapist_behaviour` (reflection, question, therapist_input, other); AnnoMI-simple.csv has one row an utterance
and of these only the last.

| label | gives an answer | why |
|---|---|---|
| input: advice, options | yes | an action or a menu that the therapist brings |
| question, reflection, without input | no | asks, or mirrors |
| input: information, negotiation | left out | the therapist's facts and the client's own read back; goals of either |
| other | left out | a residual class: nods, greetings, and what fits nowhere |

AnnoMI-simple does not tell advice from information: there every `therapist_input` counts as an answer, more than ours
does. An input comes before a question in the same utterance, as in our definition. Where annotators differ, the
majority holds; without one, the utterance is left out.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from agent.errors import UsageError
from evals.loaders.records import Record
from evals.loaders.speakers import is_coach, line
from evals.loaders.turn import Format, Found, LabelledTurn, LeftOut

_GIVES: Mapping[str, bool | None] = {
    "advice": True,
    "options": True,
    "therapist_input": True,
    "question": False,
    "reflection": False,
    "complex reflection": False,
    "information": None,
    "negotiation": None,
    "other": None,
}
_SUBTYPE = "therapist_input_subtype"
_MAIN = "main_therapist_behaviour"


def read_annomi(records: Sequence[Record]) -> Iterator[Found]:
    """Yield the therapist's utterances, each after the whole interview before it."""
    for utterances in _interviews(records).values():
        context: list[str] = []
        for _, rows in sorted(utterances.items()):
            coach = is_coach(rows[0].text("interlocutor"))
            if coach is None:
                raise UsageError(f"{rows[0].where}: interlocutor is neither therapist nor client")
            if coach:
                yield _utterance(rows, context)
            context.append(line(coach, rows[0].text("utterance_text")))


def _interviews(records: Sequence[Record]) -> dict[str, dict[int, list[Record]]]:
    """What all annotators said of each utterance, by interview and number; their rows need not stand together."""
    found: dict[str, dict[int, list[Record]]] = {}
    for record in records:
        number = record.text("utterance_id").strip()
        if not number.isdecimal():
            raise UsageError(f"{record.where}: utterance_id {number!r} is no number")
        found.setdefault(record.text("transcript_id"), {}).setdefault(int(number), []).append(record)
    return found


def _utterance(rows: Sequence[Record], context: Sequence[str]) -> Found:
    kinds = [_kind(row) for row in rows]
    votes = Counter(_GIVES[kind] for kind in kinds)
    winner, count = votes.most_common(1)[0]
    if 2 * count <= len(kinds):
        return LeftOut("no majority of annotators")
    kind = Counter(kind for kind in kinds if _GIVES[kind] is winner).most_common(1)[0][0]
    if winner is None:
        return LeftOut(kind)
    talk, number = rows[0].text("transcript_id"), rows[0].text("utterance_id")
    return LabelledTurn(tuple(context), rows[0].text("utterance_text"), winner, kind, talk, f"{talk}/{number}")


def _kind(row: Record) -> str:
    """What one annotator says of an utterance: the input's subtype where there is input, else the main behaviour."""
    main = row.text(_MAIN).strip().lower()
    subtype = str(row.fields.get(_SUBTYPE, "")).strip().lower()
    complex_ = str(row.fields.get("reflection_subtype", "")).strip().lower() == "complex"
    kind = subtype if subtype in _GIVES else "complex reflection" if main == "reflection" and complex_ else main
    if kind not in _GIVES:
        raise UsageError(f"{row.where}: {_MAIN} is {main!r} and {_SUBTYPE} {subtype!r}; known are {', '.join(_GIVES)}")
    return kind


_FIELDS = frozenset({"transcript_id", "utterance_id", "interlocutor", "utterance_text", _MAIN})
ANNOMI = Format("AnnoMI", _FIELDS, read_annomi)
