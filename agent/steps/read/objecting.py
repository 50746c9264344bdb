"""A rep whose words went unheard, or were taken wrongly: "you don't listen", "I said Thursday"."""

import re
from typing import Final

from agent.domain.move import RepMove
from agent.language.pattern import Pattern
from agent.language.sentence import sentences_of
from agent.steps.read.cues import one_of

_EVEN: Final = r"(?: just| really| even| simply| completely| again| still| now)*"
_PASSED: Final = (
    r"(?:ignor(?:e|ed|ing)|skip(?:ped|ping)?|drop(?:ped)?|lost|lose|miss(?:ed)?|forgot(?:ten)?|left out|leave out"
    r"|passed over|overlooked|went past|cut(?: off| out)?)"
)
_LEFT_OUT: Final = (
    r"(?:add|added|mention|mentioned|take|taken|took|include|included|put|pick|picked|use|used|change|changed|react"
    r"|touch|touched|correct|corrected|say anything|said anything)"
)
_MINE: Final = (
    r"(?:what i (?:said|meant|say|mean|wrote|told you|was saying)"
    r"|my (?:problem|point|worry|question)\b(?! (?:is|was)\b))"
)
_UNHEARD: Final = Pattern(
    r"(?<![\w'])(?<!do )(?<!did )(?<!if )(?<!when )"
    + one_of(
        rf"you(?:(?:'re| are)(?: not|n'?t)| (?:don'?t|do not|didn'?t|did not|aren'?t|never)){_EVEN}"
        r" (?:listen(?:ing|ed)?|hear(?:ing)?|paying attention|following)\b",
        rf"you{_EVEN} keep{_EVEN} (?:on )?(?:quoting|repeating|citing|using|taking|mentioning|bringing up|reading"
        r"|going back to|coming back to)\b",
        rf"you(?:'ve| have)?{_EVEN} {_PASSED} (?:what i|my|the|that|it|half|a part|part|one|everything)\b",
        rf"you (?:didn'?t|did not|haven'?t|have not|never){_EVEN} {_LEFT_OUT}\b",
        rf"you(?:'re| are)?{_EVEN} (?:missing|miss|missed) the (?:point|main thing)",
        rf"you(?:'re| are)?{_EVEN} (?:twist\w*|turn(?:ed|ing)? around) (?:my words|what i)",
        r"you (?:got|took|understood|read|heard) (?:me|that|it|this)(?: all)? (?:wrong|the wrong way)",
        rf"(?:that|this|it)(?:(?:'s|s| is| was){_EVEN} not| (?:isn'?t|wasn'?t))(?: at all)? {_MINE}",
        r"(?:i )?never said (?:that|so|anything like)\b|i didn'?t (?:say|mean) (?:that|it that way)(?=\s*(?:[.,!?]|$))",
    ),
    re.IGNORECASE,
)
_OPENING: Final = r"\W*(?:(?:no|well|but|sorry|look|and|hm+|oh|wait|actually)\b\W*)*"
_MEANT: Final = Pattern(
    rf"{_OPENING}i (?:said|meant|was talking about|am talking about|was asking about)"
    r"(?! (?:to|that|no|yes|i|it|something|nothing|so|this|hello|goodbye|them|him|her|we|he|she|they|you|what|how)\b)"
    r" (?:(?!\band\b)[^.?!,;]){2,45}(?P<wrong>,? (?:and )?not [^.?!;]{2,40})?\W*",
    re.IGNORECASE,
)
"""The word that was taken wrongly, said again: "I said probably respect", "I meant the small ones"."""
_IS_NOT: Final = Pattern(
    rf"{_OPENING}(?P<subject>[\w -]{{2,40}}?)(?:'s| is| are| was| were) [^.?!,;]{{2,45}}, (?:and )?not "
    r"(?P<wrong>[^.?!;,]{2,40})\W*",
    re.IGNORECASE,
)
_WORD: Final = Pattern(r"[a-z]{4,}")
_SMALL: Final = frozenset({"this", "that", "they", "them", "your", "what", "with", "from", "have"})
_MOST_WORDS: Final = 14


def objections(text: str, coach_said: str) -> frozenset[RepMove]:
    """Return whether a text without quotations says that the rep went unheard, or puts right a word of the coach's."""
    found = {RepMove.UNHEARD} if _UNHEARD.search(text) else set()
    said = [sentence for sentence in sentences_of(text) if re.search(r"\w", sentence)]
    if any(corrects(sentence, coach_said, alone=len(said) == 1) for sentence in said):
        found.add(RepMove.CORRECTS)
    return frozenset(found)


def corrects(sentence: str, coach_said: str, *, alone: bool = False) -> bool:
    """Whether a sentence puts right what the coach's last turn took wrongly: who somebody is, which word was meant.

    What was said before is said again for that where it stands `alone`, or beside what was not meant.
    """
    if len(sentence.split()) > _MOST_WORDS:
        return False
    match = _IS_NOT.fullmatch(sentence)
    if match is None:
        meant = _MEANT.fullmatch(sentence)
        return meant is not None and (meant["wrong"] is not None or alone)
    taken = set(_WORD.findall(coach_said.lower())) - _SMALL
    return bool(taken.intersection(_WORD.findall(f"{match['subject']} {match['wrong']}".lower())))
