"""What a reply to the read-back adds to the promise, or puts in the place of a part of it."""

from agent.domain.idea import Idea, IdeaKind
from agent.domain.move import Focus
from agent.language.alike import shared_words
from agent.language.due import times_in
from agent.language.pattern import Pattern
from agent.steps.read.added import added_to, named
from agent.steps.read.answers import says_no
from agent.steps.read.behind_time import TIMED
from agent.steps.read.clause import Clause
from agent.steps.read.cues import behind, cue
from agent.steps.read.deeds import could_answer
from agent.steps.read.framed import firmly_framed
from agent.steps.read.ideas import idea, in_words
from agent.steps.read.message import Message
from agent.steps.read.rewording import added_deed, deed_of, joins_deed, reworded
from agent.steps.read.taken_out import takes_out, without_part
from agent.steps.read.timed_parts import lists_anew, timed_parts
from agent.steps.read.unpromised import says_it_stays

_BOUND = Pattern(
    r"(?:and |but )?(?:no (?!idea|clue|wait|sorry|thanks|one\b|way\b|problem|matter|chance|need)|only "
    r"|not (?!sure|really|yet|now|today|that\b|more\b|much\b)"
    r"|without |at least |at most |just (?:the|one|two|three|a)\b)"
)
"""What bounds a deed, said behind it: "no mail to her boss before that", "only the first page"."""
_EDIT = cue(
    r"(?:not (?:quite|exactly|really)|almost|instead|nearly|close|make (?:it|that)|change (?:it|that) to|"
    r"i meant|i said|"
    r"it'?s|actually|wait|sorry|should be|better)+",
)
"""What opens a reply that puts the read-back right."""


def read_amendment(whole: Clause, message: Message) -> tuple[Idea, ...]:
    """Return what a sentence said to the read-back adds to the promise or puts into it, as actions."""
    if message.answers(Focus.READ_BACK):
        return () if whole.asks_itself or says_it_stays(whole) else _to_read_back(whole, message)
    if firm := firmly_framed(whole):
        return (named(deed_of(firm), adds=False),)
    if not message.answers(Focus.WHAT_AND_WHEN, Focus.WHAT):
        return ()
    if whole.is_quoted and whole.words[0].index <= 1:
        return (named(whole, adds=False),)
    is_bound = whole.words[0].index and not whole.asks and not whole.is_finite and _BOUND.match(whole.lower)
    return (named(whole, adds=True),) if is_bound else ()


def _to_read_back(whole: Clause, message: Message) -> tuple[Idea, ...]:
    """What a sentence takes out of the read-back, puts in its place, or adds to it."""
    if takes_out(whole, message):
        left = without_part(message)
        return (in_words(Idea(kind=IdeaKind.ACTION, text=left), left),) if left else ()
    if lists_anew(whole):
        return tuple(timed_parts(whole, message))
    if instead := reworded(whole, message):
        return (named(instead, adds=False),)
    if joins_deed(whole, message):
        return (named(added_deed(whole), adds=not times_in(whole.text)),)
    return added_to(whole, message) or tuple(timed_parts(whole, message))


def read_edit(clause: Clause, message: Message) -> tuple[Idea, ...]:
    """Return the action that puts a read-back right ("no, email him instead"); words that name no deed are none."""
    lead = behind(_EDIT, clause)
    says_again = clause.who in ("i", "we") and shared_words(clause.text, message.promised)
    if lead is None and not says_no(message) and not says_again:
        return ()
    action = idea(IdeaKind.ACTION, lead.rest if lead else clause)
    if clause.is_finite:
        return (action,) if could_answer(clause) and TIMED.search(clause.lower) else ()
    return (action,) if action.gerund else ()
