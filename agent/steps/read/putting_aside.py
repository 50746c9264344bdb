"""Clauses that put aside what the coach made of a message: "forget the law", "it's not about the price"."""

import re
from typing import Final

from agent.language.pattern import Pattern
from agent.steps.read.clause import Clause
from agent.steps.read.cues import one_of

_SMALL: Final = r"(?:now|please|then|at all|already)"
_PUT_ASIDE: Final = (
    r"\W*(?:(?:no|well|but|and|so|look|please|just|will you|can you|could you|can we|let'?s)\W+)*"
    + one_of(
        r"forget (?:about )?(?:the|that|this|it)\b[^,;:]{0,30}",
        r"(?:nothing|there'?s nothing)(?:'s| is| lies| stands)? behind (?:that|it|this)",
        r"(?:leave|keep) (?:the |that |my )?[\w' ]{2,25} out of (?:it|this|that)",
        r"drop (?:that|it)",
        r"you(?:'ve| have)? (?:\w+ )?(?:misread|misunderstood|misheard)(?: me| that| it| this)?",
        r"(?:nobody|no one)(?: here)? (?:broke|breaks|is breaking|has broken) (?:any|the|a) (?:law|laws|rules?)",
        r"(?:nobody|no one)(?: here)? (?:did|does|has done) anything (?:wrong|illegal|unlawful)",
        r"no (?:law|rule)s? (?:was|were|is|are) broken|nobody'?s breaking the law",
        r"(?:there'?s |it'?s |there is )?nothing (?:about it |here )?(?:is |was )?(?:illegal|unlawful|against the law)",
        r"(?:it|that|this)(?:'s| is| was) (?:all |perfectly )?(?:legal|lawful)",
    )
    + rf"(?: {_SMALL})*\W*"
)
_ASIDE: Final = Pattern(rf"{_PUT_ASIDE}(?:,{_PUT_ASIDE})?", re.IGNORECASE)


_NOT_ABOUT: Final = Pattern(
    r"\W*(?:(?:no|well|but|and|so|look)\W+)*"
    r"(?:it|this|that)(?:(?:'s| is| was) (?:not|never)| isn'?t| wasn'?t) (?:really )?about (?:the |my )?\w+\W*",
    re.IGNORECASE,
)
"""Stands alone for that: "it's not about price, it's about her boss" says what it is."""


def without_put_aside(sentence: tuple[Clause, ...]) -> tuple[Clause, ...]:
    """Return the clauses of a sentence that are not spent on what the coach took wrongly."""
    left = tuple(clause for clause in sentence if not _ASIDE.fullmatch(clause.text))
    is_alone = all(_NOT_ABOUT.fullmatch(clause.text) or len(clause.words) == 1 for clause in left)
    return () if is_alone and any(_NOT_ABOUT.fullmatch(clause.text) for clause in left) else left
