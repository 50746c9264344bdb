"""What others told the rep, to the letter, and what the rep is afraid of: words worth asking about."""

import re
from collections.abc import Iterator
from typing import Final

from agent.language.address import addressed
from agent.language.parse import parse
from agent.language.pattern import Pattern
from agent.steps.phrase.filler import is_sayable

LONGEST_HEARD, SHORTEST_HEARD = 9, 2
LONGEST_FEAR = 7
"""Words."""

_SAYS: Final = (
    r"(?:said|says|say|told (?:me|us|him|her|them)|tells me|wrote|writes|answered|replied|mailed|texted|called it"
    r"|goes|went"
    r"|tell me|keeps saying|always says)"
)
_HEARD: Final = Pattern(
    rf"(?P<who>\b[\w’']+)(?P<does>(?: [\w’']+){{0,2}}) {_SAYS}(?: only| that| just)?[:,]? ?"
    r"(?:[\"“](?P<a>[^\"“”\n]+)[\"”]|['‘](?P<b>[^\"“”\n]+?)['’](?=[\s.,;!?)]|$))",
    re.IGNORECASE,
)
_OWN: Final = Pattern(
    r"\b(?:i|i['’]\w+|we|we['’]\w+|you|\w+['’]ll|\w+['’]d|will|would|might|could|should|if)\b", re.IGNORECASE
)
_FEARED: Final = (
    Pattern(
        r"\b(?:it['’]s|it is) (?P<what>[^.,;!?\n]{2,40}?) (?:that )?i(?:['’]m| am) (?:so |really )?(?:afraid|scared"
        r"|worried)",
        re.IGNORECASE,
    ),
    Pattern(
        r"\bi(?:['’]m| am|['’]ve been| was| get| feel) (?:\w+ ){0,2}?(?:afraid|scared|terrified|frightened|nervous"
        r"|anxious|worried)"
        r" (?:of|about) (?P<what>[^.,;:!?\n]+)",
        re.IGNORECASE,
    ),
    Pattern(
        r"\b(?:i dread|i fear|i['’]m dreading|what (?:worries|scares"
        r"|frightens) me(?: most)? is) (?P<what>[^.,;:!?\n]+)",
        re.IGNORECASE,
    ),
    Pattern(r"(?:^|[.!?] )(?P<what>[^.,;:!?\n]{3,50}) (?:worries|scares|frightens|terrifies) me\b", re.IGNORECASE),
)
_NO_OPENING: Final = ("TO", "IN", "MD", "WRB")
_POINTS: Final = ("it", "that", "this", "what")
"""Opens words that name no fear: by its tag, or as it stands."""
_JUDGES: Final = Pattern(
    r"\byou(?:r|['’]re|['’]ve)?\b.*\b(?:no (?:idea|clue)|clueless|useless|waste\w*|idiots?|stupid|clowns?|amateurs?"
    r"|liars?|lying|kidding|jok\w+|pathetic|rubbish|worst|dreaming|never listen|not listening)\b"
    r"|\byou(?:['’]re)?\b.*n['’]t (?:even |really )?(?:know|understand|get (?:it|us)|listen|care)\b"
    r"|\b(?:shut up|get lost|go away|piss|fuck\w*|shit|crap)\b",
    re.IGNORECASE,
)
"""What was said against the rep: quoting it back would say it again."""
_FULL_STOP: Final = Pattern(r"[.,;:!?]+$")
_AFTER: Final = Pattern(
    r"\b(?:and|but|because|so|when|if|that|which|whether|since|while|before|after)\b.*$", re.IGNORECASE
)


def heard_in(message: str) -> Iterator[str]:
    """Yield what others said in a message, verbatim, the last first."""
    for match in reversed(list(_HEARD.finditer(message))):
        words = _FULL_STOP.sub("", (match["a"] or match["b"] or "").strip())
        is_short = SHORTEST_HEARD <= len(words.split()) <= LONGEST_HEARD
        is_theirs = not _OWN.search(match["who"] + match["does"]) and not _ends_asking(match)
        if is_short and is_theirs and '"' not in words and not _JUDGES.search(words):
            yield f'"{words}"'


def _ends_asking(match: re.Match[str]) -> bool:
    return match[0].rstrip("\"”'’").endswith("?")


def feared_in(message: str) -> Iterator[str]:
    """Yield what the rep says they are afraid of, as a noun or an -ing phrase said to the rep."""
    for pattern in _FEARED:
        for match in pattern.finditer(message):
            words = _AFTER.sub("", match["what"]).strip()
            opens = not message[: match.start("what")].rstrip().strip(".!?")
            parsed = parse(words)
            is_short = 0 < len(words.split()) <= LONGEST_FEAR
            if not is_short or parsed.words[0].tag in _NO_OPENING or parsed.words[0].text.lower() in _POINTS:
                continue
            said = addressed(parsed.words)
            if words[:1].isupper() and not opens:
                said = words[:1] + said[1:]
            if is_sayable(said):
                yield said
