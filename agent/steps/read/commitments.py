"""What the rep says they will do."""

from agent.domain.idea import Idea, IdeaKind
from agent.domain.move import Focus
from agent.language.due import times_in
from agent.language.pattern import Pattern
from agent.language.verbs import is_known_verb
from agent.steps.read.amending import read_edit
from agent.steps.read.behind_time import TIMED, behind_time
from agent.steps.read.clause import Clause
from agent.steps.read.cues import FRONT, behind, cue
from agent.steps.read.deeds import could_answer, is_deed_of_rep, is_done_by_then, wants_to_do
from agent.steps.read.ideas import idea
from agent.steps.read.message import Message
from agent.steps.read.set_times import is_set
from agent.steps.read.unpromised import is_kept_or_said, is_no_promise, wavers, without_answer, without_as_said

ASKED = (Focus.WHAT_AND_WHEN, Focus.WHAT)
WHEN_ASKED = (Focus.WHEN, Focus.CLARIFY_WHEN)

OPTIONS_ASKED = (Focus.FIRST_OPTIONS, Focus.WHAT_ELSE)
"""Asked what could be done, "I'll call him" is one of the options too."""

_SOFTENER = (
    r" (?:just|also|then|definitely|certainly|first|personally|simply|try to|try and|now|go and|go ahead and|"
    r"probably|actually|have to|need to)"
)
_SOFT = rf"(?:{_SOFTENER})*(?!{_SOFTENER})"  # all of them: early releases of Python 3.11 mistake "*+"
_NO_DEED = (
    r"(?! (?:not|never|think|lose|miss|fail|forget|know|regret|admit|let you|die|scream|cry|panic|struggle|end up|"
    r"mess|blow|assume|notice|realise|realize|freeze|stammer|stutter|ramble|cave|give (?:in|up)|believe|hope"
    r"|live with|put up with|do (?:what|as|whatever|nothing)|"
    r"hear(?! (?:back|from))|find (?:myself|it)|catch myself|"
    r"like|want|hate|feel|explode|wonder|pass|quit|guess|happen|survive|manage|"
    r"try (?:my|our) best|do (?:my|our) best|say (?:it|that|this)|tell you|be (?!calling|sending|meeting|there|at|"
    r"in|back|writing|asking)|"
    r"see(?! (?:her|him|them|the|my)\b)|need(?! to)|have (?!a |an |lunch|coffee|the (?!same)|it |them |her |him |all |"
    r"both |(?!been|lost|missed|failed|need)\w+(?:ed|en|ught|old|one|ung|ade|ent|own|awn|ept|elt|uilt|ound)\b|"
    r"(?:met|set|put|cut|read|said|paid|laid|run|won|begun|left|had|heard|held|led|got(?! to))\b)|"
    r"get (?:fired|nervous|defensive|stuck|angry|back to you|in trouble|the same)|look (?:stupid|like|bad|needy|"
    r"desperate)|"
    r"just wait and see|(?:do (?:it|that|this)|keep (?:at it|going|asking(?: you)?|trying|waiting)|nod)(?=\W*$))\b)"
)
"""Verbs behind "I will" that promise nothing: "I'll see", "I'll lose the deal", "I'll keep at it"."""

_WILL = cue(
    rf"{FRONT}(?:i (?:think|guess) )?(?:i(?:'ll| will| shall|ll| ll)|we(?:'ll| will| shall)){_SOFT}{_NO_DEED}",
    r"(?:(?:i|we)(?:'m| am|'re| are|m) ?|(?=going|gonna|about to|planning))(?:going to(?! (?:the|a|an|my|our|"
    rf"their|his|her)\b)|gonna|about to|planning to|planning on|committ?(?:ed|ing) to|determined to){_SOFT}{_NO_DEED}",
    r"(?:i|we)(?: also| now| hereby| really| do| fully)? (?:plan(?: to| on)|intend to|promise to|promise i(?:'ll|"
    rf" will)|commit to|aim to){_SOFT}{_NO_DEED}",
    rf"(?:i|we)(?:'ve| have)? decided to{_NO_DEED}",
    r"(?:i (?:think|guess) )?what (?:i|we)(?:'ll| will|'m going to| want to) do (?:first |then |now )?is(?: to)?",
    r"let me(?! (?:think|see|know|explain|tell|ask you|start|rephrase|give you|say|be|guess|finish|clarify|put it|"
    r"get this|talk|vent|try again)\b)",
    r"(?:my|the|our) (?:plan|next step|commitment|action|promise|next move|move|homework)(?: now| then|"
    r" for (?:tomorrow|today|this week))?(?: is| would be| will be|'s|:)(?: to)?",
    r"(?:next step|action|commitment|todo|to do|plan)\s*:",
)
_PROGRESSIVE = cue(
    r"(?:i|we)(?:'m| am|'re| are|m)(?= (?:calling|ringing|phoning|emailing|sending|meeting|visiting|writing|seeing|"
    r"texting|asking|booking|"
    r"driving|setting|telling|inviting|presenting|doing|dropping|cutting|letting|bringing|taking)\b)"
)
_DAY_TO_COME = Pattern(
    r"\b(?:tonight|tomorrow|tmrw|(?:on|this|next|by|before) (?:mon|tues|wednes|thurs|fri|satur|sun)day|next week)\b"
)
_HAS_THE_SAY = Pattern(r"\b(?:i|we) (?:decide|choose) (?:whether|if|what|when|who|which|how)\b")
_HABIT = Pattern(r"\b(?:every|each|always|usually|often|normally|mostly|sometimes|mondays|fridays|if|when|until)\b")
_ANSWER = cue(
    r"(?:i(?:'?d(?: rather)?| would(?: rather)?| could| can| should| need to| have to| want to| must|"
    r" think i(?:'?d| would| could| should))|we(?:'d| could| can| should| need to)|to)"
    r"(?: (?:like to|love to|just|then|probably|maybe|say i|say|try to|start by|simply|first))*",
    r"(?:i|we)(?:'?m| am|'re| are)(?= \w+ing\b)",
)
"""What may open the answer to "what exactly, and by when?"."""


def read_commitments(clause: Clause, message: Message) -> tuple[Idea, ...]:
    """Return the action the rep commits to, cued by its words or because the coach asked what and by when."""
    asked = message.answers(*ASKED)
    clause = without_answer(without_as_said(clause))
    if (
        is_kept_or_said(clause, message)
        or clause.lead in ("if", "unless", "when")
        or (clause.asks and (clause.is_finite or not asked))
    ):
        return ()
    whole, is_timed = clause, bool(TIMED.search(clause.lower))
    clause = behind_time(clause) if asked or is_timed else clause
    found, led = behind(_WILL, clause), clause is not whole
    if found is None and is_timed:
        found = behind(_PROGRESSIVE, clause)
    if found is None and asked and (could_answer(clause, led=led) or _is_meant(clause, whole, message)):
        return () if wavers(whole, message) or wavers(clause, message) else _answered(clause)
    if found is None and (_is_planned(whole) or is_set(whole, message)):
        return _answered(whole)
    if found is None and message.answers(Focus.READ_BACK):
        return read_edit(clause, message)
    if found is None:
        return ()
    action = idea(IdeaKind.ACTION, found.rest)
    if is_no_promise(action.text):
        return ()
    return (
        (action.model_copy(update={"kind": IdeaKind.OPTION}), action) if message.answers(*OPTIONS_ASKED) else (action,)
    )


def _answered(clause: Clause) -> tuple[Idea, ...]:
    """Return what answers the question what will be done."""
    softened = behind(_ANSWER, clause)
    action = idea(IdeaKind.ACTION, softened.rest if softened else clause)
    return () if clause.asks and not action.gerund else (action,)


def _is_planned(clause: Clause) -> bool:
    """Whether it is a deed of the rep's own in the present with a time to come: "I send Marcus the date tomorrow"."""
    is_own = clause.is_finite and clause.who in ("i", "we") and clause.head.tag == "VBP" and not clause.asks
    return (
        is_own
        and is_known_verb(clause.head.text.lower())
        and could_answer(clause)
        and bool(_DAY_TO_COME.search(clause.lower))
        and not _HABIT.search(clause.lower)
        and not _HAS_THE_SAY.search(clause.lower)
    )


def _is_meant(clause: Clause, whole: Clause, message: Message) -> bool:
    """Whether the answer says what the rep wants or, with no "I'll" beside it, where they will be or what goes out."""
    if wants_to_do(clause):
        return True
    is_there = is_deed_of_rep(clause) and bool(times_in(whole.text))
    return (is_there or is_done_by_then(whole)) and not any(behind(_WILL, other) for other in message.clauses)
