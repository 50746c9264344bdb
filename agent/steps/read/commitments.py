"""What the rep says they will do."""

from agent.domain.idea import Idea, IdeaKind
from agent.domain.move import Focus, RepMove
from agent.language.due import times_in
from agent.steps.also import THEN
from agent.steps.read.amending import read_edit
from agent.steps.read.behind_time import TIMED, behind_time
from agent.steps.read.clause import Clause
from agent.steps.read.cues import FRONT, Cued, behind, cue
from agent.steps.read.deeds import could_answer, is_deed_of_rep, is_done_by_then, wants_to_do
from agent.steps.read.framed import unframed
from agent.steps.read.ideas import idea
from agent.steps.read.message import Message
from agent.steps.read.planned import is_planned
from agent.steps.read.said_as_done import said_as_done
from agent.steps.read.set_times import is_set
from agent.steps.read.signals import signals
from agent.steps.read.unpromised import (
    happens_anyway,
    is_kept_or_said,
    is_no_promise,
    wavers,
    without_hedge,
)

ASKED = (Focus.WHAT_AND_WHEN, Focus.WHAT)

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
    r"let me(?! (?:think|see|know|explain|tell|ask you|start|rephrase|redo|rewrite|reword|retry|take another"
    r"|have another|give you|say|be|guess|finish|clarify|put it|"
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
    clause = without_hedge(unframed(clause)) if asked else unframed(clause)
    if is_kept_or_said(clause, message) or (clause.asks_itself and (clause.is_finite or not asked)):
        return ()
    if clause.lead in ("if", "unless", "when") or (happens_anyway(clause) and not asked):
        return ()
    if done := said_as_done(clause, message):
        return (done,)
    whole, is_timed = clause, bool(TIMED.search(clause.lower))
    clause = behind_time(clause) if asked or is_timed else clause
    found, led = behind(_WILL, clause), clause is not whole
    if found is None and is_timed and not _only_tells(message):
        found = behind(_PROGRESSIVE, clause)
    if found is None and asked and (could_answer(clause, led=led) or _is_meant(clause, whole, message)):
        return () if wavers(whole, message) or wavers(clause, message) else _answered(clause)
    if found is None and (is_planned(whole) or is_set(whole, message)):
        return _answered(whole)
    if found is None and message.answers(Focus.READ_BACK):
        return read_edit(clause, message)
    return _willed(found, message) if found else ()


def _willed(found: Cued, message: Message) -> tuple[Idea, ...]:
    """Return what stands behind "I'll", where that promises something."""
    action = idea(IdeaKind.ACTION, found.rest)
    if is_no_promise(action.text) or _is_state(found) or " " not in action.text:
        return ()
    is_option = message.answers(*OPTIONS_ASKED)
    return (action.model_copy(update={"kind": IdeaKind.OPTION}), action) if is_option else (action,)


def _only_tells(message: Message) -> bool:
    """Whether the opening message tells what is under way ("I'm sending this mail on Thursday"), undecided."""
    return message.asked is Focus.GOAL and RepMove.DECIDES not in signals(message.own)


def _is_state(found: Cued) -> bool:
    """Whether "my plan is" goes on to how the plan is, and not to what it is: "already all questions"."""
    return found.match[0].rstrip().endswith(("is", "'s")) and found.rest.words[0].pos in ("ADV", "ADJ")


def _answered(clause: Clause) -> tuple[Idea, ...]:
    """Return what answers the question what will be done."""
    softened = behind(_ANSWER, clause)
    action = idea(IdeaKind.ACTION, softened.rest if softened else clause)
    if clause.words[0].index and clause.lower.startswith(THEN) and not action.text.lower().startswith(THEN):
        action = action.model_copy(update={"text": f"{clause.text[: len(THEN)]}{action.text}"})
    return () if clause.asks_itself and not action.gerund else (action,)


def _is_meant(clause: Clause, whole: Clause, message: Message) -> bool:
    """Whether the answer says what the rep wants or, with no "I'll" beside it, where they will be or what goes out."""
    if wants_to_do(clause):
        return True
    is_there = is_deed_of_rep(clause) and bool(times_in(whole.text))
    return (is_there or is_done_by_then(whole)) and not any(behind(_WILL, other) for other in message.clauses)
