"""What a session is asked for stage by stage: on a deal, on a call, by a manager with a plan or without."""

from collections.abc import Callable, Iterator

from agent.domain.session import Mode, Session
from agent.domain.stage import GrowStage
from agent.steps.decide.call import changing_needs, describing_needs, looking_back_needs
from agent.steps.decide.goal import follow_up_needs, goal_needs
from agent.steps.decide.lead import has_plan, leading_option_needs, planned_option_needs, planned_reality_needs
from agent.steps.decide.need import Need
from agent.steps.decide.options import option_needs
from agent.steps.decide.reality import reality_needs
from agent.steps.decide.way_forward import way_forward_needs
from agent.steps.progress import Progress

_Agenda = dict[GrowStage, Callable[[Progress], Iterator[Need]]]

_OF_STAGE: _Agenda = {
    GrowStage.GOAL: goal_needs,
    GrowStage.REALITY: reality_needs,
    GrowStage.OPTIONS: option_needs,
    GrowStage.WAY_FORWARD: way_forward_needs,
}

ON_A_CALL: _Agenda = {
    GrowStage.GOAL: describing_needs,
    GrowStage.REALITY: looking_back_needs,
    GrowStage.OPTIONS: changing_needs,
    GrowStage.WAY_FORWARD: way_forward_needs,
}
"""A call is described before it is rehearsed; one that was rehearsed or held is looked back on."""


_LEADING: _Agenda = {**_OF_STAGE, GrowStage.OPTIONS: leading_option_needs}
"""A manager who came without a plan is coached on it like a rep on a deal."""

ON_A_PLAN: _Agenda = {
    GrowStage.GOAL: follow_up_needs,
    GrowStage.REALITY: planned_reality_needs,
    GrowStage.OPTIONS: planned_option_needs,
    GrowStage.WAY_FORWARD: way_forward_needs,
}
"""What a manager plans to say is turned round line by line, then given an aim and a first question."""


def agenda_of(session: Session) -> _Agenda:
    """Return what this session is asked for, by stage."""
    if session.mode in (Mode.PRACTISE, Mode.DEBRIEF):
        return ON_A_CALL
    if session.mode is Mode.PREPARE:
        return _OF_STAGE
    return ON_A_PLAN if has_plan(session) else _LEADING
