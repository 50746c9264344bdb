"""The buyer across the table: begins a rehearsal, answers in it, and brings it to its end."""

from collections.abc import Mapping, Sequence
from datetime import datetime, tzinfo

from agent.domain.call import Call, CallBrief, CallFacts, Line
from agent.domain.move import CoachMove, Focus
from agent.domain.session import Mode, Session
from agent.domain.stage import GrowStage
from agent.domain.turn import CoachTurn
from agent.errors import SessionNotFound, UsageError
from agent.ports import SessionStore
from agent.steps.call.again import CallAhead, is_worth_a_run
from agent.steps.call.brief import Latest, brief_of
from agent.steps.call.facts import SHOW_FACTS, facts_of_call, facts_of_runs, in_words
from agent.steps.call.runs import Run, is_playing, reps_line, runs_of, times_rehearsed
from agent.steps.rehearse.cast import choose_persona
from agent.steps.rehearse.with_model import Buyer, Played
from prompts.buyers import Persona

HAND_OVER = 'From here on I play the buyer: {name}. Say "/end" when the call is over.'
"""What the coach says as it steps into the role; the only words of its own beside the buyer's."""


class Rehearsal:
    """Plays the buyer in a session, and counts afterwards what was said."""

    def __init__(
        self, *, sessions: SessionStore, buyer: Buyer, personas: Mapping[str, Persona], timezone: tzinfo
    ) -> None:
        """Take who plays the buyer, the personas there are by their ids, and the zone in which times are said."""
        self._sessions = sessions
        self._timezone = timezone
        self._buyer = buyer
        self._personas = personas

    def named(self, persona: str) -> str:
        """Return the id of this persona; empty stays empty. Raises UsageError for one that does not exist."""
        if persona and persona not in self._personas:
            raise UsageError(f"there is no buyer {persona!r}; there are: {', '.join(sorted(self._personas))}")
        return persona

    def brief(self, session: Session, latest: Latest | None = None) -> CallBrief:
        """Return the call as the rep described it, in this session or in the one whose call is practised again.

        Its run is the one that is going on, else the next.
        """
        call = session.call or Call()
        described = self._described(session, call.again_of, latest)
        run = call.runs_before + times_rehearsed(session) + (0 if is_playing(session) else 1)
        return described.model_copy(update={"run": run})

    def begin(self, session: Session, stage: GrowStage, latest: Latest | None = None) -> tuple[Session, CoachTurn]:
        """Return the session with the buyer it meets, and the turn in which the buyer opens the call."""
        call, brief = session.call or Call(), self.brief(session, latest)
        chosen = self._personas.get(call.persona) or choose_persona(brief, self._personas)
        played = self._buyer.line(chosen, brief, (), before=_lines_of(runs_of(session)))
        turn = _turn(played, Focus.OPENS, stage)
        told = turn.model_copy(update={"mirror": HAND_OVER.format(name=chosen.name)})
        return session.model_copy(update={"call": call.model_copy(update={"persona": chosen.id})}), told

    def answer(self, session: Session, utterance: str) -> tuple[CoachTurn, bool]:
        """Return the buyer's answer to what the rep says, and whether the call ends with it."""
        brief = self.brief(session)
        *earlier, now = runs_of(session)
        said = (*now.lines, reps_line(utterance))
        played = self._buyer.line(self._persona(session, brief), brief, said, before=_lines_of(earlier))
        return _turn(played, Focus.ANSWERS, session.stage), played.ends

    def facts(self, session: Session) -> tuple[CallFacts, ...]:
        """Return what can be counted in this session's calls, oldest first: rehearsals, or its transcript."""
        if session.mode is Mode.PRACTISE:
            return facts_of_runs(session, self.brief(session))
        found = facts_of_call(session, self.brief(session).want)
        return (found,) if found else ()

    def ahead(self, rep_id: str, now: datetime) -> tuple[CallAhead, ...]:
        """Return the calls that were practised, still lie ahead and are worth another run, the nearest first."""
        arcs: dict[str, CallAhead] = {}
        for line in self._sessions.history(rep_id):
            if line.mode is not Mode.PRACTISE:
                continue
            session = self._sessions.load(rep_id, line.id)
            due, runs = self.brief(session.kept).when, times_rehearsed(session)
            if known := arcs.get(line.arc_id):
                arcs[line.arc_id] = known.model_copy(update={"runs": known.runs + runs})
            elif runs and due is not None and due.at is not None and due.at > now and not session.off_record:
                at = session.exchanges[-1].at
                arcs[line.arc_id] = CallAhead(
                    session_id=line.id, title=line.title, when=due.at, runs=runs, practised_at=at
                )
        near = sorted(arcs.values(), key=lambda call: call.when)
        return tuple(call for call in near if is_worth_a_run(call, now))

    def with_facts(self, session: Session, turn: CoachTurn, utterance: str) -> tuple[Session, CoachTurn]:
        """Return a turn that asks what the rep notices with the facts in front of it; any other as it is.

        Once the facts of a transcript have been shown, the session holds them alone and no line of it.
        """
        if turn.focus not in SHOW_FACTS:
            return session, turn
        facts = self.facts(session)
        told = in_words(facts, session, utterance)
        if session.call is not None and session.call.own:
            shown = session.call.model_copy(update={"facts": facts[-1], "own": ()})
            session = session.model_copy(update={"call": shown})
        return session, turn.model_copy(update={"mirror": told}) if told else turn

    def _described(self, session: Session, again: str, latest: Latest | None) -> CallBrief:
        if not again:
            return brief_of(session, self._timezone, latest)
        try:
            return brief_of(self._sessions.load(session.rep_id, again).kept, self._timezone)
        except SessionNotFound:
            return CallBrief()

    def _persona(self, session: Session, brief: CallBrief) -> Persona:
        """The buyer this session met; the one its description asks for, when that persona is no longer there."""
        known = self._personas.get(session.call.persona if session.call else "")
        return known or choose_persona(brief, self._personas)


def _lines_of(runs: Sequence[Run]) -> tuple[Line, ...]:
    return tuple(line for run in runs for line in run.lines)


def _turn(played: Played, focus: Focus, stage: GrowStage) -> CoachTurn:
    return CoachTurn(
        move=CoachMove.PLAY,
        focus=focus,
        stage=stage,
        buyer=played.text,
        source=played.source,
        wording=played.wording,
        retries=played.retries,
        model_ms=played.model_ms,
    )
