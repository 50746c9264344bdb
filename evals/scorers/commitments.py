"""Whether the talk ends in a commitment, whole, and whether it is asked about a week later."""

from agent.domain.move import CoachMove
from agent.ports import Judge
from evals.finding import Finding, Mark
from evals.scenario import Expect
from evals.scorers.asked import says_moves, shape
from evals.scorers.promises import Promise, promise
from evals.scorers.stages import SHORT
from evals.scorers.wording import content_words
from evals.transcript import Transcript

COMMITMENT_REACHED = "commitment_reached"
COMMITMENT_COMPLETE = "commitment_complete"
FOLLOW_UP_ASKED = "follow_up_asked"

_LAST_TIME = ("last time", "you said you would", "you said you'd", "you were going to", "you planned", "you promised")


def commitment_reached(transcript: Transcript, _: Judge) -> Finding:
    """Say whether a talk that is expected to ends in a commitment with an action and a time."""
    if Expect.COMMITMENT not in transcript.scenario.expects:
        return Finding(scorer=COMMITMENT_REACHED)
    found = promise(transcript)
    if found and found.has_time:
        return Finding(scorer=COMMITMENT_REACHED, hits=1, of=1)
    why = "a commitment without a time" if found else "no commitment"
    return Finding(scorer=COMMITMENT_REACHED, of=1, marks=_at_the_end(transcript, why))


def commitment_complete(transcript: Transcript, _: Judge) -> Finding:
    """Count which of what, when and how sure is known of the commitment; nothing where none was made.

    In a talk so short that there is no time for it, nobody needs to be asked how sure they are.
    """
    found = promise(transcript)
    if found is None:
        return Finding(scorer=COMMITMENT_COMPLETE)
    known = {"what": bool(found.action.strip()), "when": found.has_time}
    if transcript.scenario.minutes > SHORT:
        known["how sure"] = found.has_confidence
    missing = [part for part, is_known in known.items() if not is_known]
    marks = _at_the_end(transcript, f"not known: {', '.join(missing)}") if missing else ()
    return Finding(scorer=COMMITMENT_COMPLETE, hits=len(known) - len(missing), of=len(known), marks=marks)


def follow_up_asked(transcript: Transcript, _: Judge) -> Finding:
    """Say whether the next session asks what became of the commitment.

    Nothing where the subject forgets its talks, or where the commitment is due later than that session.
    """
    found = promise(transcript)
    if found is None or transcript.later is None or not found.is_due_in_a_week:
        return Finding(scorer=FOLLOW_UP_ASKED)
    if _asks_about(found, transcript):
        return Finding(scorer=FOLLOW_UP_ASKED, hits=1, of=1)
    mark = Mark(turn=len(transcript.said), span=transcript.later.text, why="does not ask about the commitment")
    return Finding(scorer=FOLLOW_UP_ASKED, of=1, marks=(mark,))


def _asks_about(found: Promise, transcript: Transcript) -> bool:
    later = transcript.later
    if later is None:
        return False
    if later.move or says_moves(transcript):
        return later.move == CoachMove.FOLLOW_UP
    asked = shape(later)
    about = content_words(later.text) & content_words(found.action)
    return bool(asked.asked or asked.invites) and (bool(about) or any(cue in later.text.lower() for cue in _LAST_TIME))


def _at_the_end(transcript: Transcript, why: str) -> tuple[Mark, ...]:
    last = len(transcript.said) - 1
    return (Mark(turn=last, span=transcript.said[last].text, why=why),) if last >= 0 else ()
