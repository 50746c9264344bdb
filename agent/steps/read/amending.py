"""What a reply to the read-back adds to the promise, or puts in the place of a part of it."""

import re

from agent.domain.idea import Idea, IdeaKind
from agent.domain.move import Focus
from agent.language.alike import shared_words
from agent.language.due import times_in
from agent.language.pattern import Pattern
from agent.steps.read.answers import says_no
from agent.steps.read.behind_time import TIMED
from agent.steps.read.clause import Clause
from agent.steps.read.cues import behind, cue
from agent.steps.read.deeds import could_answer
from agent.steps.read.ideas import idea
from agent.steps.read.message import Message
from agent.steps.read.rewording import reworded
from agent.steps.read.timed_parts import is_but_time, timed_parts
from agent.steps.read.unpromised import says_it_stays

_LEAD = (
    r"^(?:(?:yes|yeah|yep|no(?=[,.:;-])|ok(?:ay)?|right|fine|sure|and|but|also|plus|so|then|though|please|just"
    r"|only that)\b[\s,.:;-]*)*"
)
_IT = r"(?:it|that|there|this|the (?:promise|plan|mail|note|text|list|commitment))"
_ADDED = tuple(
    Pattern(_LEAD + pattern)
    for pattern in (
        rf"(?:do |you can |could you |can you )?(?:put|write|get|keep|leave"
        rf"|note)(?: down)? (?P<what>[^,.]+?) in(?:to)?(?: {_IT})?"
        r"(?: too| as well)?(?:$|[,.])",
        rf"(?:add|include|mention)(?: that)? (?P<what>[^,.]+?)(?: (?:to|in|into) {_IT})?(?: too| as well)?(?:$|[,.])",
        rf"i(?:'d| would) (?:like|love|want) (?P<what>[^,.]+?) (?:in|into|added to)(?: {_IT})?(?:$|[,.])",
        rf"(?P<what>.+?)(?:,? (?:and )?that)?(?: also)? (?:belongs?|goes|go|comes?|is part|are part|should be"
        rf"|has to be|must be)"
        rf" (?:to|of|in|into|with)\b(?: {_IT})?(?: too| as well| also)?(?:$|[,.])",
        r"you(?:'ve| have)? (?:forgot|forgotten|left out|dropped|missed|lost) (?P<what>[^,.]+)",
        r"(?P<what>[^,.]+?)(?: is|'s| are) missing\b",
        r"(?:don't|do not) (?:forget|leave out|drop) (?P<what>[^,.]+)",
    )
)
"""Words that add something to what was read back: "put the 30th in", "asking Jonas belongs to it too"."""
_BARE = Pattern(
    r"^(?:yes|yeah|ok(?:ay)?|and|but|also|plus|[\s,.:;-])*(?:and|but|plus|also|only)?\s*(?P<what>(?:no|not"
    r"|without|only|but only|with)\b (?!(?:wait|sorry|no|i|it|that|really|quite|exactly"
    r"|at)\b|[\"'])(?![\d ]+\W*$).+)$"
)
_BOUND = Pattern(
    r"(?:and |but )?(?:no (?!idea|clue|wait|sorry|thanks|one\b|way\b|problem|matter|chance|need)|only "
    r"|not (?!sure|really|yet|now|today|that\b|more\b|much\b)"
    r"|without |at least |at most |just (?:the|one|two|three|a)\b)"
)
"""What bounds a deed, said behind it: "no mail to her boss before that", "only the first page"."""
_HAS = Pattern(
    _LEAD
    + (
        r"(?P<what>(?:the|my) (?:[\w'-]+ ){1,3}?(?:has|needs|must have|should have|gets|says|must say"
        r"|should say) .+?)(?:, that'?s\b.*)?$"
    )
)
_MADE = Pattern(
    _LEAD
    + (
        r"(?:make (?:it|that)|change (?:it|that) to|rather|better|it should (?:be|say|read)"
        r"|say)\W+[\"'](?P<what>[^\"]+?)[\"'](?!\w)"
    )
)
_POINTS = Pattern(
    r"^(?:it|that|this|these|those|them|something|more|what|yes|no|everything|all|i|you|we)\b(?:\W*$|\s+(?:is"
    r"|are|was)\b)"
)
_EDIT = cue(
    r"(?:not (?:quite|exactly|really)|almost|instead|nearly|close|make (?:it|that)|change (?:it|that) to|"
    r"i meant|i said|"
    r"it'?s|actually|wait|sorry|should be|better)+",
)
"""What opens a reply that puts the read-back right."""


def read_amendment(whole: Clause, message: Message) -> tuple[Idea, ...]:
    """Return what a sentence said to the read-back adds to the promise or puts into it, as actions."""
    if message.answers(Focus.WHAT_AND_WHEN, Focus.WHAT) and not whole.asks and whole.words[0].index:
        bound = _BOUND.match(whole.lower)
        return (_named(whole, adds=True),) if bound and not whole.is_finite else ()
    if not message.answers(Focus.READ_BACK) or whole.asks or says_it_stays(whole):
        return ()
    if instead := reworded(whole):
        return (_named(instead, adds=False),)
    if made := _MADE.search(whole.lower):
        return (_named(_what(whole, made), adds=True),)
    for pattern in (*_ADDED, _BARE, _HAS):
        found = pattern.search(whole.lower)
        is_put_in = pattern in _ADDED[:3]
        if found and not _POINTS.match(found["what"]) and (is_put_in or not is_but_time(found["what"])):
            cut = _what(whole, found)
            deed = bool(times_in(cut.text)) and pattern not in (_BARE, _HAS) and not is_put_in
            return (_named(cut, adds=not deed),)
    return tuple(timed_parts(whole, message))


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


def _what(whole: Clause, found: re.Match[str]) -> Clause:
    return whole.after(found.start("what")).before(found.end("what") - found.start("what"))


def _named(cut: Clause, *, adds: bool) -> Idea:
    return idea(IdeaKind.ACTION, cut).model_copy(update={"adds": adds})
