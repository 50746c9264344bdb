"""A promise put into other words at the read-back: "no, I don't want to call, I want to visit her"."""

from typing import Final

from agent.language.pattern import Pattern
from agent.steps.read.clause import Clause

_WILL: Final = (
    r"(?:i(?:'ll| will|'m going to| am going to|'d (?:rather|like to)| would (?:rather|like to)| want to| prefer to)"
    r"(?: rather| just)?)"
)
_INSTEAD: Final = (
    Pattern(
        rf"(?:put it (?:like this|this way)|write it like this|say it like this)\W+(?:{_WILL} )?"
        r"(?P<what>(?!(?:i|we|it|that|this|yes|no|by|on|at|in|the|my|next|tomorrow|today|first|\w+day)\b)[a-z]{2,}\b.+)$"
    ),
    Pattern(
        r"\bi (?:don't|do not|won't|will not) (?:want to |wish to )?[a-z]+[^.!?]{0,60}?[,;] (?:but |instead )?"
        rf"{_WILL} (?P<what>[a-z]{{2,}}\b.+)$"
    ),
    Pattern(
        r"^(?:no\b[\s,.:;!-]*)*i(?: will| am|'m) (?P<what>not (?!(?:know|say|promise|commit|do|be|make|manage|have|need"
        r"|finish|reach|remember|like|want|keep|get|come|find|think|believe|let|tell|answer|decide|ever|sure|yet|going"
        r"|able|ready|really)\b)[a-z]{2,}\b.+)$"
    ),
)


def reworded(whole: Clause) -> Clause | None:
    """Return the words that a reply to the read-back puts in the place of the promise, None when it puts none."""
    for pattern in _INSTEAD:
        if found := pattern.search(whole.lower):
            return whole.after(found.start("what")).before(found.end("what") - found.start("what"))
    return None
