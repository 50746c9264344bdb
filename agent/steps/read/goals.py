"""What the rep wants from the conversation."""

from agent.domain.idea import Idea, IdeaKind
from agent.domain.move import Focus
from agent.language.pattern import Pattern
from agent.steps.read.clause import Clause
from agent.steps.read.cues import behind, cue
from agent.steps.read.demands import asks_advice
from agent.steps.read.ideas import idea, trimmed
from agent.steps.read.message import Message
from agent.steps.read.steering import NEW_SUBJECT

ASKED = (Focus.GOAL, Focus.SUPPORT, Focus.CALL_WANT, Focus.LEAVE_WITH)

_TALK = r"(?:this|the|our|today's) (?:session|talk|chat|call|conversation|coaching)"
_PURPOSE = cue(
    r"(?:my|the|our) (?:\w+ )?(?:goal|aim|objective|mission)(?: here| today| for (?:today|this session|now|"
    r"this call))?(?:'s| is| would be|:)(?: clear| simple)?:?(?: to)?",
    r"what i(?:'?d| would)? (?:really )?(?:want|need|like|hope for)(?: from (?:this|you|today|"
    r"these minutes))?(?: to (?:get|have|do))?"
    r"(?: out of (?:this|today))?(?: now| today)?(?: is|:)(?: to)?",
    rf"(?:by|at) the end of {_TALK}[, ]+i(?:'?d| would)?(?: want| like| need)?(?: to)?",
    r"i(?:'?m| am) here to|i came (?:here )?to",
    r"(?:can|could) we (?:talk about|look at|work on|go through|discuss)",
    r"(?:it(?:'s| is)|this is|it'd be) about",
    r"(?:can|could|would|will) you (?:please )?help me(?: to| with)?(?! (?:write|draft|out|answer|decide)\b)",
    r"help me(?: to)?(?= (?:think|figure|work out|prepare|understand|find|decide|sort|plan|get)\b)",
    r"i (?:need|could use|would like|'d like) (?:some )?help (?:with|on|to)",
    NEW_SUBJECT,
)
_WANT = cue(
    r"(?:i need to |i want to |let'?s )(?=(?:figure out|work out|decide|prepare|understand|find out|sort out|"
    r"get clear|think through)\b)",
    r"i (?:really |just |finally |also |only )*(?:want|need|hope|wish|aim)(?: to| for|(?! to| for))"
    r"(?! (?:scream|cry|quit|die|"
    r"give up|throw|sleep|you|u|an answer|"
    r"the answer|a script|advice|some advice|tips)\b)",
    r"i(?:'?d| would) (?:really |just |finally |also )*(?:like|love|need|want)(?: to)?",
    r"i(?:'?m| am)? ?(?:trying|hoping|looking|aiming) (?:to|for)",
    r"(?:i )?(?:wanna|want to|need to)",
)
_OPEN_MATTER = cue(
    r"i (?:just |really |honestly |still )*(?:don'?t|do not|never) know(?= (?:how|what|whether|if|who|which|where|"
    r"when) (?:to|i)\b)",
    r"what i(?:'?m| am) (?:really )?(?:struggling|stuck) with is",
    r"(?:i'?m |i am )?(?:struggling|stuck)(?: on| with)",
    r"(?:i'?m |i am |i have )?(?:not sure|unsure|no idea|no clue)(?= (?:how|what|whether|if|who|which) (?:to|i)\b)",
    r"how (?:to|do i|can i|should i|could i|would i|do we|can we|should we)(?: best| ever| even| possibly)?",
)
_LONGEST_FRAGMENT = 16
_ONLY_POINTS = Pattern(
    r"\W*(?:that|this|it|these|those|them|him|her|something else|the other one)(?: one)?(?: now| first| instead)?\W*"
)
_TELLS_OF = Pattern(r"(?:and |but |so )?(?:i|we|he|she|they|it|let'?s|that)\b(?! (?:just )?(?:want|need))")
"""Opens a sentence that tells something, however little of it is a verb."""
_TELLS = Pattern(r"(?:still|no|nothing|nobody|had|got|did|been|since|because|then|not)\b")


def read_goals(clause: Clause, message: Message) -> tuple[Idea, ...]:
    """Return the goal this clause states in so many words."""
    found = behind(_PURPOSE, clause)
    if found is None and (message.answers(*ASKED) or not (message.has_goal or message.asks_for_deeds)):
        found = None if clause.is_negated and not clause.lower.startswith("i don't know") else behind(_WANT, clause)
        found = found or (behind(_OPEN_MATTER, clause) if message.answers(*ASKED) else None)
    if found is None or _ONLY_POINTS.fullmatch(found.rest.lower):
        return ()
    goal = idea(IdeaKind.GOAL, found.rest)
    is_wish = behind(_WANT, clause) is not None and clause.is_finite
    return (_whole_wish(goal, clause) if is_wish and not (goal.gerund or goal.noun) else goal,)


def _whole_wish(goal: Idea, clause: Clause) -> Idea:
    """Return the goal with the wish in it where only that can be taken up: "you want them to agree"."""
    whole = idea(IdeaKind.FACT, clause)
    return whole.model_copy(update={"kind": IdeaKind.GOAL}) if whole.clause else goal


def goal_by_context(message: Message, clauses: tuple[Clause, ...], *, only_answer: bool) -> Idea | None:
    """Return what answers the question for the goal without a word of wanting.

    A phrase ("the pricing call tomorrow", "get a meeting") names it; a story does not, the first time. Asked for it
    again, or where nothing else was understood (`only_answer`), the rep has said what there is to say.
    """
    if not message.answers(*ASKED):
        return None
    told = [clause for clause in clauses if not clause.asks and len(clause.words) > 1 and not asks_advice(clause.text)]
    named = next((clause for clause in told if _names(clause)), None)
    return idea(IdeaKind.GOAL, named or told[0]) if named or (told and (message.asked_again or only_answer)) else None


def _names(clause: Clause) -> bool:
    """Whether a fragment names something instead of telling of it ("Sent the quote Monday")."""
    cut = trimmed(clause)
    is_past = cut.head.tag in ("VBD", "VBN") or bool(_TELLS.match(cut.lower))
    return (
        not cut.is_finite
        and not is_past
        and not _TELLS_OF.match(clause.lower)
        and 1 < len(cut.words) <= _LONGEST_FRAGMENT
    )
