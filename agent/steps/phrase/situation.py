"""What kind of moment it is, so that a question whose premise is missing is left out."""

import re
from typing import Final

from agent.domain.idea import IdeaKind
from agent.language.pattern import Pattern
from agent.language.protest import protests
from agent.steps.phrase.choice import are_together, is_choice
from agent.steps.phrase.given import Given
from agent.steps.phrase.place import stands_whole
from agent.steps.phrase.slots import newest_pair
from agent.steps.phrase.worth import is_cause

EVENT: Final = Pattern(
    r"\b(?:ago|yesterday|last (?:week|month|year|quarter|time|summer|spring|autumn|winter|call|meeting|mon\w*"
    r"|tues\w*|wed\w*"
    r"|thurs\w*|fri\w*)|said|told|went|sent|asked|met|gave|showed|happened|stopped)\b",
    re.IGNORECASE,
)
AGAIN: Final = Pattern(
    r"\b(?:again|always|every time|each time|keeps? \w+ing|keep \w+ing|kept|last time|usually|often|whenever"
    r"|once more|typical"
    r"|the same thing|twice|three times)\b",
    re.IGNORECASE,
)
_TROUBLE: Final = Pattern(
    r"n['’]t\b|\b(?:not|no|never|nobody|nothing|stuck|late|lost|against|angry|stopp\w+|quiet|silen\w+|ghost\w*"
    r"|stall\w*|drag\w*"
    r"|slip\w*|delay\w*|postpon\w+|cancel\w*|block\w*|refus\w+|reject\w+|ignor\w+|drop\w*|fail\w*|down|hung up"
    r"|contradicts?"
    r"|reopened|worse|crash\w*)\b",
    re.IGNORECASE,
)
GUESS: Final = Pattern(
    r"\b(?:guess\w*|assum\w+|made (?:it|that|most of it|the rest) up|don['’]t know that)\b", re.IGNORECASE
)
DECISION: Final = Pattern(
    r"\b(?:they|he|she|who|board|committee|boss|vp|ceo|cfo|cto|cio|buyers?|customers?|director|management"
    r"|procurement)\b"
    r"[^.!?\n]{0,40}\b(?:decid\w+|approv\w+|signs?|sign off)\b|\b(?:decision|approval|sign-off|committee|steering)\b",
    re.IGNORECASE,
)
WON: Final = Pattern(
    r"\b(?:we|i)(?:['’]ve| have)? (?:just |finally )?won\b|\bclosed[- ]won\b|\bwon the (?:deal|tender|account|bid"
    r"|renewal)\b"
    r"|\bthey(?:['’]ve| have)? (?:just |finally )signed(?! with)\b|\bdeal is signed\b",
    re.IGNORECASE,
)
_AHEAD: Final = Pattern(
    r"\b(?:until|till|before|when|once|if|unless|as soon as|by the time|whether|to get|so that|want\w*|would"
    r"|hope\w*|need\w*|wait\w*)\b[^.!?;\n]*\Z",
    re.IGNORECASE,
)
"""Goes before what is still to come, or belongs to another thing: "stay until the deal is signed"."""
_LONG_AGO: Final = Pattern(
    r"[^.!?;\n]*\b(?:ago|last year|years back|back in|in (?:19|20)\d\d|originally|at first|once before)\b",
    re.IGNORECASE,
)
"""Goes behind what was won when something else is the matter now."""
_NUMBER: Final = Pattern(
    r"[€$£]?\d+(?:[.,]\d+)*(?: ?(?:%|k\b|x\b|percent|euros?|dollars|pounds|days?|contacts?))?(?!\d|:| ?(?:am|pm"
    r"|o['’]clock)\b"
    r"|st\b|nd\b|rd\b|th\b| (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*)",
    re.IGNORECASE,
)
_OWN_DEED: Final = Pattern(
    r"you(?:['’]ve| have)? (?:just |simply )?(?:never|didn['’]t|did not|haven['’]t|hadn['’]t"
    r"|were (?:too )?(?:afraid|scared|late)|let|gave|skipped"
    r"|forgot|avoided|waited|pushed|rushed|promised|talked|assumed|missed|dropped|froze|hid|kept)\b",
    re.IGNORECASE,
)
_ENOUGH: Final = 2


def has_figures(given: Given) -> bool:
    """Whether the latest message gives two numbers or more, dates and hours aside."""
    return len({match[0] for line in given.lines[:1] for match in _NUMBER.finditer(line)}) >= _ENOUGH


def is_won(given: Given) -> bool:
    """Whether it was said plainly that a deal was won, and not that it should be, or until when."""
    said = given.words
    return any(
        not _AHEAD.search(said[: found.start()]) and not _LONG_AGO.match(said[found.end() :])
        for found in WON.compiled.finditer(said)
    )


def has_trouble(given: Given) -> bool:
    """Whether the latest message ends on something that went wrong, so that "that" is understood."""
    if given.progress.latest.of(IdeaKind.UNKNOWN):
        return False
    last = given.last_sentence
    facts = given.progress.latest.of(IdeaKind.FACT, IdeaKind.OBSTACLE)
    is_told = any(fact.text in last and stands_whole(fact.text, given.words) for fact in facts)
    return is_told and _TROUBLE.search(last) is not None and not protests(last)


def has_claim(given: Given) -> bool:
    """Whether the latest message ends on something the rep believes, and that could be shown."""
    latest = given.progress.latest
    claims = [idea for idea in latest.of(IdeaKind.ASSUMPTION) if not idea.evidence]
    last = given.last_sentence
    return not latest.of(IdeaKind.UNKNOWN) and any(
        claim.text in last and stands_whole(claim.text, given.words) for claim in claims
    )


def has_cause(given: Given) -> bool:
    """Whether the latest message gives a cause, and not only evidence or an objection."""
    return bool(_causes(given))


def has_own_cause(given: Given) -> bool:
    """Whether the rep puts it down to themselves, in part at least."""
    return any(re.match(r"you\b", clause) for clause in _causes(given))


def has_own_fault(given: Given) -> bool:
    """Whether the rep puts it down to what they did, or did not do, themselves."""
    return any(_OWN_DEED.match(clause) for clause in _causes(given) if clause)


def has_choice(given: Given) -> bool:
    """Whether the rep has named two options that exclude each other."""
    pair = newest_pair(given)
    return len(pair) == _ENOUGH and is_choice(pair[0].source, pair[1].source, given)


def has_option(given: Given) -> bool:
    """Whether the rep has named something that could be done."""
    return bool(given.progress.options) or bool(newest_pair(given))


def has_steps(given: Given) -> bool:
    """Whether the rep has named two things to do that belong together."""
    pair = newest_pair(given)
    return len(pair) == _ENOUGH and are_together(pair[0].source, pair[1].source, given) and not has_choice(given)


def _causes(given: Given) -> list[str]:
    causes = given.progress.latest.of(IdeaKind.CAUSE)
    return [idea.clause or "" for idea in causes if stands_whole(idea.text, given.words) and is_cause(idea, given)]
