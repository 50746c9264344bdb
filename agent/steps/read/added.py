"""What a sentence said to the read-back adds to the promise: "put the 30th in", "and no mail before that"."""

import re

from agent.domain.idea import Idea, IdeaKind
from agent.domain.move import Focus
from agent.language.due import times_in
from agent.language.pattern import Pattern
from agent.steps.read.clause import Clause
from agent.steps.read.ideas import idea
from agent.steps.read.message import Message
from agent.steps.read.timed_parts import is_but_time

_LEAD = (
    r"^(?:(?:yes|yeah|yep|no(?=[,.:;-])|ok(?:ay)?|right|fine|sure|and|but|also|plus|so|then|though|please|just"
    r"|only that)\b[\s,.:;-]*)*"
)
_IT = r"(?:it|that|there|this|the (?:promise|plan|mail|note|text|list|commitment))"
YOU_MISSED = r"you(?:'ve| have)? (?:forgot|forgotten|left out|dropped|missed|lost)"
_ADDED = tuple(
    Pattern(_LEAD + pattern)
    for pattern in (
        rf"(?:do |you can |could you |can you )?(?:put|write|get|keep|leave"
        rf"|note)(?: down)? (?P<what>[^,.]+?) in(?:to)?(?: {_IT})?"
        r"(?: too| as well)?(?:$|[,.])",
        rf"(?:i (?:want|'d like|would like|need) to )?(?:add|include"
        rf"|mention)(?: that)? (?P<what>[^,.]+?)(?: (?:to|in|into) {_IT})?(?: too| as well)?(?:$|[,.])",
        rf"i(?:'d| would)? (?:like|love|want|need) (?P<what>[^,.]+?) (?:in|into|added to)(?: {_IT})?(?: too"
        rf"| as well)?(?:$|[,.])",
        rf"(?P<what>.+?)(?:,? (?:and )?that)?(?: also)? (?:belongs?|goes|go|comes?|is part|are part|should be"
        rf"|has to be|must be)"
        rf" (?:to|of|in|into|with)\b(?: {_IT})?(?: too| as well| also)?(?:$|[,.])",
        rf"{YOU_MISSED} (?P<what>[^,.]+)"
        r"(?!.*\bi(?:'ll| will) (?:keep|do|remember|mind|note|look after)\b)",
        r"(?P<what>[^,.]+?)(?: is|'s| are) missing\b",
        r"(?:don't|do not) (?:forget|leave out|drop) (?P<what>[^,.]+)",
    )
)
"""Words that add something to what was read back: "put the 30th in", "asking Jonas belongs to it too"."""
_BARE = Pattern(
    r"^(?:yes|yeah|ok(?:ay)?|sure|fine|right|good|and|but|also|plus|[\s,.:;-])*(?:and|but|plus|also|only)?\s*"
    r"(?P<what>(?!not (?:(?:at|on) )?(?:\w+day|tomorrow|today|this|next|\d|one|two|three|four|five|six|seven|eight"
    r"|nine|ten|eleven|twelve|noon)\b)(?:no|not|without|only|but only|with)\b (?!(?:wait|sorry|no|i|it|that"
    r"|really|quite|exactly"
    r"|at)\b|[\"'])(?![\d ]+\W*$)"
    r"(?!.*\bi (?:said|meant)\b).+)$"
)
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
_PUT_THAT = Pattern(
    r"^(?:(?:please|so|and|do|can you|could you|you can)\b\s*)*(?:put|write|note|add|include|take|get"
    r"|keep) (?:that|this)"
    r"(?: (?:down|in|into it|too|as well|there|please|to it))*\W*$"
)
"""Puts what stands before it into what was read back."""
_POINTS = Pattern(
    r"^(?:it|that|this|these|those|them|something|more|what|yes|no|everything|all|i|you|we)\b(?:\W*$|\s+(?:is"
    r"|are|was)\b)"
)


_MISSES = Pattern(
    r"\b(?:you|u)(?:'ve| have)? (?:just |also |totally )?(?:forgot(?:ten)?|forget|missed|dropped|lost|skipped|left"
    r"(?: (?:it|that|this|those|these|them|(?:the|my|our) [\w' ]{2,30}?))? out)\b"
    r"(?!:| (?:the )?(?:time|hour|day|date)\b)|\b(?:is|are|'s) missing\b"
    r"|\b(?:isn't|aren't|is not|are not) in (?:it|there)\b"
)
"""Says that something stands not in what was read back."""


def misses_something(message: Message, ideas: tuple[Idea, ...]) -> bool:
    """Whether a reply to the read-back misses something that is not understood: its times are of that alone."""
    understood = any(one.kind is IdeaKind.ACTION for one in ideas)
    return message.answers(Focus.READ_BACK) and not understood and bool(_MISSES.search(message.own.lower()))


def added_to(whole: Clause, message: Message) -> tuple[Idea, ...]:
    """Return what a sentence adds to the promise, or puts in the place of a part of it."""
    if _PUT_THAT.match(whole.lower):
        return _put_in(whole, message)
    if made := _MADE.search(whole.lower):
        return (named(_what(whole, made), adds=True),)
    for pattern in (*_ADDED, _BARE, _HAS):
        found = pattern.search(whole.lower)
        is_put_in = pattern in _ADDED[:3]
        if found and not _POINTS.match(found["what"]) and (is_put_in or not is_but_time(found["what"])):
            cut = _what(whole, found)
            deed = bool(times_in(cut.text)) and pattern not in (_BARE, _HAS) and not is_put_in
            return (named(cut, adds=not deed),)
    return ()


def named(cut: Clause, *, adds: bool) -> Idea:
    """Return these words as an action; `adds` where they go with what was promised before."""
    return idea(IdeaKind.ACTION, cut).model_copy(update={"adds": adds})


def _put_in(whole: Clause, message: Message) -> tuple[Idea, ...]:
    """What the sentence before says behind a colon, or as a deed: added to what was read back."""
    before = [words for words in message.parsed.sentences if words[-1].end <= whole.words[0].start][-1:]
    said = Clause(message.parsed, before[0]) if before else None
    if said is None or ": " not in said.text:
        return ()
    return (named(said.after(said.text.rindex(": ") + 2), adds=True),)


def _what(whole: Clause, found: re.Match[str]) -> Clause:
    return whole.after(found.start("what")).before(found.end("what") - found.start("what"))
