"""Whether words are said to the rep, and whose words stand before them."""

import re
from typing import Final

from agent.language.pattern import Pattern

NAME: Final = r"[A-Z][a-z'’-]{1,20}"
"""A first name as it is written."""
_TO_THEM: Final = Pattern(r"\b(?:you(?:r|rs|rself|['’]\w+)?|u|ur)\b|\?\W*$", re.IGNORECASE)
_CALLS: Final = Pattern(
    rf"^\W*(?:(?:[Ss]o|[Ll]ook|[Hh]i|[Hh]ello|[Hh]ey|[Dd]ear|[Oo]kay|[Oo]k|[Tt]hanks),? )*({NAME}),(?: |$)"
)
_OTHER_WORDS: Final = """
also and anyway but first finally frankly generally hello honestly however instead last lastly later listen look maybe
next no nobody none nope now ok okay on one or perhaps plus please right second secondly seriously so sorry still sure
thanks then third thirdly today tomorrow well what yeah yep yes yesterday you your haha hmm oh ah hm hallo bitte danke
open true fine fair exactly probably actually basically monday tuesday wednesday thursday friday saturday sunday january
february march april may june july august september october november december
"""
_NO_NAME: Final = frozenset(_OTHER_WORDS.split())
_OF_OTHERS: Final = Pattern(
    r"(?:\b(?:he|she|they|who|it|that|customers?|buyers?|champions?|boss|everyone|everybody|somebody"
    rf"|(?-i:(?!(?:I|And|Then|Maybe|Just|So|First|Or|But|Could|Would|Also|Only|You|We)\b){NAME})))"
    r"(?:['’](?:ll|d|s|ve)| will| would| has| have| had| just| only| always| then| probably| simply| might| may"
    r"| could){0,4}"
    r" (?:say|says|said|saying|reply|replies|replied|answer|answers|answered|ask|asks|asked|tell|tells|told|go"
    r"|goes|went"
    r"|write|writes|wrote|come with|comes with)(?: me| us| him| her)?\W*$",
    re.IGNORECASE,
)
_SAID_ONCE: Final = Pattern(
    r"\b(?:i|we)(?:['’]ve| have| had)?(?: \w+ly| already| also| only)? (?:said|told|asked|wrote)\b"
    r"(?! you\b| about\b| if\b| whether\b| which\b)[^.?!]{0,40}$",
    re.IGNORECASE,
)


def called(words: str) -> str:
    """Return the first name that words begin by calling somebody by, "" when they call nobody."""
    found = _CALLS.match(words)
    return found[1] if found and found[1].casefold() not in _NO_NAME else ""


def is_addressed(words: str) -> bool:
    """Whether words are put to somebody: they say "you", ask, or call a person by name."""
    return bool(_TO_THEM.search(words)) or bool(called(words))


def is_of_others(before: str) -> bool:
    """Whether what stands before words says that somebody else says them, or that they were said already."""
    near = before[-60:]
    return bool(_OF_OTHERS.search(near) or _SAID_ONCE.search(near))
