"""The manual codes published with AutoMISC (cimhasgithub/AutoMISC, data/manual): MISC 2.5 codes by people, as CSV.

A row is an utterance; utterances with the same `conv_vol_idx` make a volley, which is a turn of ours. Columns as both
published files have them: `conv_id`, `speaker` (counsellor, client), `conv_vol_idx`, `utt_text` and the people's code
in `t2_label_GT`. Codes of a model stand in `t2_label_auto` and are never read.

| codes | gives an answer | why |
|---|---|---|
| ADP, ADW (advise), DI (direct) | yes | an action that the counsellor brings |
| RCP, RCW (raise concern), WA (warn), CO (confront) | yes | a judgement that the counsellor brings |
| OQ, CQ (questions), SR, CR (reflections) | no | asks, or mirrors |
| AF (affirm), SU (support), EC (stress control), ST (structure) | no | empathy, effort, logistics |
| GI (information), RF (reframe) | left out | facts or a meaning, the counsellor's or the client's |
| FI, FA (filler, facilitate) | nothing | said beside anything |

Other spellings of the same codes are known: ADWP, DIR, RCWP, CON, QUO, QUC, RES, REC.

A turn gives an answer if one of its utterances does; its kind is the first such code. Otherwise it is left out if an
utterance is, or if all is filler; a turn that gives none has the code of its last utterance that is no filler.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby

from agent.errors import UsageError
from evals.loaders.records import Record
from evals.loaders.speakers import is_coach, line
from evals.loaders.turn import Format, Found, LabelledTurn, LeftOut

_ANSWERS = frozenset({"ADP", "ADW", "ADWP", "DI", "DIR", "RCP", "RCW", "RCWP", "WA", "CO", "CON"})
_NONE = frozenset({"OQ", "QUO", "CQ", "QUC", "SR", "RES", "CR", "REC", "AF", "SU", "EC", "ST"})
_MIXED = frozenset({"GI", "RF"})
_FILLER = frozenset({"FI", "FA"})
_CODE = "t2_label_GT"
_FIELDS = frozenset({"conv_id", "speaker", "conv_vol_idx", "utt_text", _CODE})


def read_automisc(records: Sequence[Record]) -> Iterator[Found]:
    """Yield the counsellor's volleys, each after the whole session before it."""
    context: list[str] = []
    current = ""
    for (talk, number), utterances in groupby(records, lambda one: (one.text("conv_id"), one.text("conv_vol_idx"))):
        volley = list(utterances)
        if talk != current:
            context, current = [], talk
        text = " ".join(one.text("utt_text").strip() for one in volley)
        coach = is_coach(volley[0].text("speaker"))
        if coach is None:
            raise UsageError(f"{volley[0].where}: speaker is neither counsellor nor client")
        if coach:
            yield _turn(volley, text, context, f"{talk}/{number}")
        context.append(line(coach, text))


def _turn(volley: Sequence[Record], text: str, context: Sequence[str], name: str) -> Found:
    codes = [_code(utterance) for utterance in volley]
    answers = [code for code in codes if code in _ANSWERS]
    mixed = [code for code in codes if code in _MIXED]
    plain = [code for code in codes if code in _NONE]
    if not answers and (mixed or not plain):
        return LeftOut(mixed[0] if mixed else "filler alone" if all(codes) else "no code")
    kind = answers[0] if answers else plain[-1]
    return LabelledTurn(tuple(context), text, bool(answers), kind, name.rpartition("/")[0], name)


def _code(utterance: Record) -> str:
    code = utterance.text(_CODE).strip().upper()
    if code and code not in _ANSWERS | _NONE | _MIXED | _FILLER:
        known = ", ".join(sorted(_ANSWERS | _NONE | _MIXED | _FILLER))
        raise UsageError(f"{utterance.where}: {_CODE} is {code!r}, which is none of {known}")
    return code


AUTOMISC = Format("AutoMISC", _FIELDS, read_automisc)
