"""What in a message is closest to the rep: a fear they name, a part of it that is their own."""

import re

from agent.domain.move import RepMove
from agent.language.pattern import Pattern
from agent.steps.read.cues import one_of

_SO = (
    r"(?:(?:so|very|really|too|just|a bit|a little|still|rather|quite|pretty|awfully|terribly|kind of|sort of|always|"
    r"honestly) )*"
)
_FEAR = one_of(
    rf"i(?:'m| am| was|'ve been| get| got| feel| felt) {_SO}(?:afraid|scared|terrified|frightened|nervous|anxious|"
    rf"worried|petrified|"
    r"panicky)\b",
    r"(?:what|that|this|it|which) (?:\w+ )?(?:worries|scares|frightens|terrifies|unsettles) me",
    r"my (?:biggest |real |only |main )?(?:fear|worry)\b",
    r"my heart (?:\w+ )?(?:races?|is racing|pounds?|is pounding|beats|jumps|sinks)|my (?:hands|knees|"
    r"voice) (?:\w+ )?(?:shakes?|"
    r"shaking|are shaking|trembles?|sweat)",
    rf"(?:it|that|this|which|calling|asking) (?:\w+ )?(?:sounds|feels|is|seems|would be|would feel) {_SO}(?:direct|"
    rf"pushy|rude|harsh|"
    r"greedy|cheeky|aggressive|blunt|scary|frightening|desperate|needy|salesy)\b",
    rf"(?:that|mrs?\.? \w+|it|calling|asking)[\w ]{{0,20}} is {_SO}(?:strong|direct|bold|pushy) for me",
    r"(?:that'?s|this is|it'?s) the (?:bit|part|thing|moment|one) i (?:don'?t like|hate|dread|fear|'?m afraid of|"
    r"can'?t do)",
    r"(?:lose|lost|losing) my nerve|chicken(?:ed|ing)? out|i (?:don'?t|haven'?t|didn'?t|hardly) dared?\b|never dared",
    r"(?:i'?d|i would) hate to\b|i dread\b|i freeze\b|i panic\b|my face goes|go(?:es|ing)? red\b",
)
"""How reps say that they are afraid of something."""

_NO_FEAR = Pattern(r"\b(?:not|never|no longer|isn't|wasn't|don't)\s+(?:\w+ )?$", re.IGNORECASE)
_OWN_PART = one_of(
    r"typical me\b|that'?s (?:just )?(?:me|my (?:own )?(?:fault|doing|mistake|habit))(?=\W|$)|(?:it'?s|that'?s|"
    r"partly|all|also) (?:on me|"
    r"my (?:own )?fault)\b|(?<!not )my (?:own )?fault\b|i'?m (?:the one who"
    r"|part of)\b|mine included|yours truly|my own (?:fault|doing)",
    r"i (?!just (?:said|told|gave|asked|did) (?:that|this|so|it|you)\b)"
    r"(?:always|never|keep(?: on)?|tend to|usually|often|just|only ever|still|end up|can'?t help but|can'?t help) "
    r"(?:(?:just|really|push|also) )*(?:ask|asked|push|pushed|say|said|saying|tell|told|give|gave|giving|promise|"
    r"promised|talk|talked|"
    r"talking|do|did|doing|let|wait|waited|avoid|avoided|write|wrote|send|sent|cave|caved|agree|agreed|accept|"
    r"accepted|fold|"
    r"apologi[sz]e|hide|rush|assume|assumed|check|checked|follow|followed|prepare|prepared|thank|thanked|listen|"
    r"listened|"
    r"interrupt|explain|skip|skipped|shut up|back (?:down|off)|nod|smile|hope|hoped|put|postpone)\w*\b",
    r"i(?:'ve| have) (?:(?:just|simply|also|probably|really) )*(?:never|always|only) "
    r"(?:(?:quite|really|actually|once|even|yet) )*"
    r"(?:asked|pushed|told|said|given|checked|tried|followed|prepared|thanked|let|avoided|spoken|put|dared|"
    r"called|written|done|raised|challenged)\b",
    r"i (?:haven'?t|didn'?t|hadn'?t) (?:even |really |actually )?(?:asked?|check(?:ed)?|prepared?|follow(?:ed)?|"
    r"sa(?:y|id)|listen(?:ed)?|"
    r"push(?:ed)?|raised?|do (?:a|the|my)|done|dared?|call(?:ed)?|told|tell|want(?:ed)? to (?:bother|push|ask))\b",
    r"i (?:let|'ve let|have let) (?:him|her|them|myself|[A-Z]\w+)\b|i do everything\b|what i always do\b|"
    r"why i can'?t\b|"
    r"i liked? being\b|i (?:caved|folded|gave in|gave up|backed off|ducked)\b|i was (?:afraid|scared|too \w+) to\b",
)
_FEARS = Pattern(rf"(?<![\w']){_FEAR}", re.IGNORECASE)
_OWNS = Pattern(rf"(?<![\w']){_OWN_PART}", re.IGNORECASE)


def _is_polite(text: str, match: re.Match[str]) -> bool:
    """Whether "I'm afraid" only softens what was said: "That's easy to imagine, I'm afraid."."""
    is_last = not re.match(r"\s*\w", text[match.end() :])
    return match[0].endswith("afraid") and is_last and text[: match.start()].rstrip().endswith(",")


def touches(text: str) -> frozenset[RepMove]:
    """Return whether a text without quotations names a fear, or a part of the matter that is the rep's own."""
    fears = any(
        not _NO_FEAR.search(text[: match.start()]) and not _is_polite(text, match) for match in _FEARS.finditer(text)
    )
    done = ((RepMove.FEARS, fears), (RepMove.OWNS_PART, bool(_OWNS.search(text))))
    return frozenset(move for move, holds in done if holds)
