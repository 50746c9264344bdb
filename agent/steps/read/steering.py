"""How a rep steers the talk: says that something was said already, wants to go on, turns to what matters more."""

import re

from agent.domain.move import RepMove
from agent.language.pattern import Pattern
from agent.steps.read.cues import one_of

NEW_SUBJECT = one_of(
    r"(?:i'?d|i would|i want to|i'd like to|can we|could we|let'?s|i'll|i need to) (?:please |really )?(?:rather |"
    r"prefer to |"
    r"much rather )(?:talk|speak|think) (?:about|of)",
    r"(?:can|could) we (?:please )?(?:rather )?(?:talk|speak|think) about",
    r"let'?s (?:rather )?(?:talk|speak|think) about",
    r"(?:no,? |actually,? |well,? )?(?:i mean|i meant|i'?m talking about|i was talking about|it'?s about|this is about)"
    r"(?= (?:the|my|our) other\b)",
    r"(?:look|listen),? (?:what|the thing) i (?:really )?(?:need|want|wonder|worry about)(?: now)?(?: is|:)?",
    r"what i (?:actually |really |still )?(?:need|want|wonder|worry about)(?: to (?:know|settle|decide|sort out|"
    r"solve|do))?"
    r"(?: now| here| today)?(?: is|:)",
    r"the (?:real|actual|bigger|main|true) (?:issue|problem|question|thing|worry|point|matter|story)(?: here| for me|"
    r" now)?"
    r"(?: is|:)",
)
"""Words that turn to another subject; what stands behind them is that subject."""

_STEERS = {
    RepMove.SAID_BEFORE: one_of(
        r"(?<!what )(?:i|i've|i have|we) (?:already |just )?(?:said|told you|mentioned|explained|answered|gave you|"
        r"wrote)"
        r"(?: (?:you|it|that|this|so))?(?: already| before| just now| earlier| above|"
        r"(?: twice| three times)(?=\s*(?:[.,!;?]|$)))",
        r"(?:i|i've|i have) already (?:said|told you|mentioned|explained|answered|given you|gave)\b",
        r"(?:(?<=^)|(?<=[.!?] ))i (?:just )?(?:said|told you) (?:that|so)(?=\s*(?:[.,!;]|$))",
        r"(?:i|i've|i have) just (?:told you|answered|said (?:that|this|so|it))\b",
        r"(?<!and )(?<!but )i told you[,:]? (?!about\b|that i\b|i(?:'d|'ll| would| will)\b)",
        r"i already (?:say|tell|answer|wrote|said|told)\b",
        r"(?:(?<=^)|(?<=[.!?,] )|\b(?:i|i\'ve|you|you\'ve|already) )(?:said|told you|asked|"
        r"answered) (?:me )?(?:it|that|"
        r"this)(?: all)? (?:already|before|twice|three times)",
        r"you(?:'ve| have|'re| are)? (?:already |just |now )*(?:asked|ask|asking)(?: me)? (?:it|that|this|the same)"
        r"(?: \w+)?(?: already| before| twice| again| earlier| \w+ (?:minutes?|moments?|turns?|questions?) ago)?"
        r"(?=\s*(?:[.,!;?]|$))",
        r"(?:that'?s|this is) (?:now )?the (?:second|third|fourth|fifth|2nd|3rd|4th|\w+th) time"
        r"(?= (?:i|you|now)\b|\s*(?:[.,!?;]|$))",
        r"(?:(?<=^)|(?<=[.!?] ))[^.?!]{1,25}, for the (?:second|third|fourth|fifth|\w+th) time\b",
        r"(?:the )?same (?:question|thing) (?:again|as before|once more)",
        r"you keep (?:asking|on asking|coming back)|you'?re repeating|we(?:'ve| have) (?:been through|had|done|"
        r"covered) (?:this|that)",
    ),
    RepMove.UNANSWERED: one_of(
        r"you (?:didn'?t|did not|haven'?t|never|don'?t) (?:really |even )?answer(?:ed)?(?: (?:me|my|that|it|the)\b|"
        r"(?=\s*(?:[.,!;?]|$)))",
        r"i asked you (?:something|a question|about|that|first|whether|if|what|who|how|why)\b",
        r"(?:that'?s|that is|was) not what i asked|you (?:ignored|skipped|dodged) (?:my|that|the) question",
        r"what about my question\b|my question (?:stays|was left|is still)\b",
    ),
    RepMove.STEERS: one_of(
        r"(?:time|ready) for (?:the|a|my) (?:next steps?|plan|options|ideas|decision|action|solution)s?",
        r"(?:let'?s|(?:can|could|shall|should) we|i'?d (?:like|rather|prefer)(?: to)?|i want to|please|we should|"
        r"time to)"
        r" (?:now |please |just |finally |rather |already )*(?:get|go|move|come|skip|jump|turn|cut)(?: on| over|"
        r" straight| down| "
        r"right)* to (?:the |a |my |some )?(?:next steps?|plan|plans|options|ideas|action|actions|solution|solutions|"
        r"doing|"
        r"what i (?:can |could |will |should )?do|how i|business|decision|point|end|outcome)\b",
        r"(?:let'?s|(?:can|could) we) (?:now |please |just )?(?:plan|make (?:a|the) plan|decide|settle|fix) (?:it|"
        r"that|this|now|"
        r"something|what)\b",
        r"(?:i|i've|i have) (?:already )?(?:chosen|made up my mind|made my choice)(?=\W|$)|there'?s (?:only the one|"
        r"nothing to (?:explain|choose|decide|add))",
        r"(?:are|is) (?:we|this) (?:getting|going) anywhere\b|when do we get to\b|enough (?:background|history|"
        r"analysis)\b",
        r"i know (?:exactly )?(?:why|what happened|what the problem is)[,.]? (?:let'?s|what i need|i need|now)\b",
    ),
    RepMove.TURNS_TO: one_of(
        NEW_SUBJECT,
        r"^\W*no[,.]? (?:not that (?:one|deal)|the other (?:one|deal|account|customer|call|thing|guy|buyer|matter))\b",
        r"(?:that'?s|this is|it'?s|[a-z]+ is|[a-z]+ are) not (?:the|my|our) (?:question|problem|issue|point|matter|"
        r"worry)"
        r"(?:[,;] (?:i think |but |it'?s |the )\w+)",
        r"(?:it'?s|it is|they'?re|she'?s|he'?s) not the (?:issue|problem|point)(?:[,;] (?:i think |but |it'?s |"
        r"the )\w+)",
    ),
}
_PATTERNS = {move: Pattern(rf"(?<![\w']){pattern}", re.IGNORECASE) for move, pattern in _STEERS.items()}


def steers(text: str) -> frozenset[RepMove]:
    """Return how a text without quotations steers the talk."""
    return frozenset(move for move, pattern in _PATTERNS.items() if pattern.search(text))
