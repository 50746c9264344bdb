"""A transcript of a real call: read on this machine, counted, and not kept."""

from collections.abc import Sequence

from agent.domain.call import Call, Side
from agent.domain.move import Focus
from agent.domain.session import Mode, Session
from agent.domain.transcript import Transcript
from agent.errors import UsageError
from agent.language.calls import facts_of, guess_rep, looks_like_transcript, read_transcript, sides
from agent.steps.hear import hear

PASTED = "pasted.txt"
"""What a transcript is called that came in a message."""


def call_in(data: bytes, name: str, me: str = "") -> Call:
    """Return the call that a file of text, WebVTT or SubRip holds, or whose speakers are still to be told apart.

    `me` is the rep's name in it. Raises UsageError for a file that is no transcript, or a name that is not in it.
    """
    transcript = read_transcript(data, name)
    if me:
        return _counted(transcript, (me,))
    own = guess_rep(transcript, ())
    return _counted(transcript, (own,)) if own else Call(speakers=transcript.speakers)


def with_pasted(session: Session, utterance: str) -> Session:
    """Return the session with the call that this message holds, or tells apart, when it looks back on one."""
    if session.mode is not Mode.DEBRIEF or (session.call is not None and session.call.facts is not None):
        return session
    asked = session.exchanges[-1].turn.focus if session.exchanges else None
    if asked is Focus.WHICH_SPEAKER and session.call is not None:
        return session.model_copy(update={"call": _told_apart(session, utterance)})
    found = _pasted(utterance)
    if found is None:
        return session
    own = guess_rep(found, (session.rep_id,))
    call = _counted(found, (own,)) if own else Call(speakers=found.speakers)
    return session.model_copy(update={"call": call})


def _told_apart(session: Session, utterance: str) -> Call:
    """The call of the transcript pasted before, now that the rep has said who they are; without one if they did not."""
    found = next((one for one in map(_pasted, reversed(session.utterances)) if one is not None), None)
    said = utterance.casefold()
    own = [name for name in found.speakers if name.casefold() in said] if found else []
    if found is None or not own or len(own) == len(found.speakers):
        return Call()
    return _counted(found, own)


def _pasted(utterance: str) -> Transcript | None:
    if not looks_like_transcript(utterance):
        return None
    try:
        return read_transcript(utterance.encode(), PASTED)
    except UsageError:
        # It only looked like one: it is met as any other message.
        return None


def _counted(transcript: Transcript, rep_names: Sequence[str]) -> Call:
    lines = sides(transcript, rep_names)
    own = tuple(hear(line.text) for line in lines if line.side is Side.REP)
    facts = facts_of(lines)
    quoted = tuple(hear(question) for question in facts.unanswered)
    return Call(facts=facts.model_copy(update={"unanswered": quoted}), own=own)
