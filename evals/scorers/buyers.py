"""Whether a buyer who is played stays one."""

from functools import cache

from agent.bootstrap import embedder
from agent.domain.call import Line, Side
from agent.domain.turn import Source
from agent.guard.buyer import BuyerRole, in_role
from agent.ports import Judge, RoleCheck
from evals.finding import Finding, Mark
from evals.transcript import Said, Transcript

BUYER_IN_ROLE = "buyer_in_role"


@cache
def role_check() -> RoleCheck:
    """Return the whole check of a buyer's line, as it stands before a model that plays."""
    return BuyerRole(embedder())


def buyer_in_role(transcript: Transcript, _: Judge) -> Finding:
    """Count a played buyer's lines that are a buyer's: no coaching, no praise or blame of how the rep sells.

    A line of the persona is looked at by the wordings that are known, one that a model worded by the whole check.
    """
    said: list[Line] = []
    marks, of = [], 0
    for number, one in enumerate(transcript.said):
        if one.message and one.buyer:
            said.append(Line(side=Side.REP, text=one.message))
        if not one.buyer:
            continue
        of += 1
        if faults := _check(one)(one.buyer, said):
            marks.append(Mark(turn=number, span=faults[0].span or one.buyer, why=faults[0].kind.value))
        said.append(Line(side=Side.BUYER, text=one.buyer))
    return Finding(scorer=BUYER_IN_ROLE, hits=of - len(marks), of=of, marks=tuple(marks))


def _check(said: Said) -> RoleCheck:
    return role_check() if said.source == Source.MODEL else in_role
