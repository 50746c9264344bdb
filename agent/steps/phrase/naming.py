"""What the rep's own words show about a name: a person or a firm, on whose side, still spoken of or ruled out."""

import re
from enum import StrEnum
from typing import Final, NamedTuple

from agent.language.parse import known_words
from agent.language.pattern import Pattern
from agent.steps.phrase.matter import MATTERS


class Side(StrEnum):
    """Where somebody stands in the rep's problem."""

    OWN = "own"
    OTHER = "other"


class Naming(NamedTuple):
    """What a talk shows about one name; `weight` tells how surely it is a person who matters now."""

    is_person: bool
    is_apart: bool
    weight: int
    side: Side


_NAME: Final = "~"
"""Stands for the name in the patterns below."""

_ROLE: Final = (
    r"(?:[a-z]+ )?(?:manager|boss|lead|director|buyer|head|chief|ceo|cfo|cto|coo|cio|vp|assistant|colleague|champion"
    r"|engineer|owner|founder|president|secretary|nurse|doctor|architect|lawyer|trainer|mentor|rep|husband|wife|friend|accountant"
    r"|controller|officer|consultant|analyst|specialist|supervisor|planner|broker|chef|housekeeper|mate)"
)
_OWN_ROLE: Final = (
    r"(?:my|our) (?:[\w-]+ ){0,2}(?:manager|boss|lead|director|head|vp|ceo|cfo|chief|colleague|trainer|mentor|teammate"
    r"|mate|engineer|assistant|husband|wife|friend|legal|marketing|finance|presales|team|company|supervisor|controller)"
)
_THING: Final = (
    "deal|account|bid|contract|case|tender|thread|mail|project|site|plant|group|people|team|renewal|order|proposal|pitch|price"
    "|prices|offer|quote|one|opportunity|review|meeting|story|reference"
)
_KIND: Final = (
    "client|customer|competitor|company|account|city|town|supplier|vendor|prospect|deal|firm|bank|plant|hospital|reseller"
    "|place|chain|brand|product"
)
_FIRM: Final = Pattern(
    r"\b(?:retail|dairy|foods?|warehouse|group|holding|gmbh|ag|inc|ltd|llc|plc|bank|hospital|hotels?|logistics|steel|insurance"
    r"|collection|systems|solutions|software|university|school|services|industries|partners|council|city|energy|pharma)\b",
    re.IGNORECASE,
)
_FOREIGN: Final = Pattern(r"(?:unsere?|meine?|deine?|der|das|eine?|firma)\b", re.IGNORECASE)
"""Opens a German noun, whose capital letter makes no name of it."""
_DOES_AS_A_FIRM: Final = "closed|signed|renewed|churned|bought|invited|tendered|merged|launched|undercut"
_DOES_AS_A_PERSON: Final = (
    r"told me|called|rang|texted|pinged|emailed|replied|smiled|laughed|thinks|said|says|knows|likes|hates|listens"
    r"|asked me|forwarded|introduced|mentioned|promised"
)
_FIRM_SIGNS: Final = (
    r"\b(?:at|in|into|city of|against|won|lost|versus|vs\.?|competitor|incumbent|switch(?:ed|ing)? to|signed with"
    r"|went with) ~\b(?!['’]s (?:office|inbox|head|calendar|team))",
    rf"\b~(?: [A-Za-z]+)? (?:{_THING})\b",
    rf"\b~(?:['’]s| is| was| are) (?:the|a|an|our|my|another) (?:\w+ )?(?:{_KIND})\b",
    r"\b~['’]s (?-i:[A-Z][a-z]+)",
    r"\b~,? [€$£]?\d",
    r"\b(?:in|across|from|of|into) the ~\b",
    rf"\b~ (?:{_DOES_AS_A_FIRM})\b",
    r"\b~\b(?! and )[^.!?,\n]{0,40}\btheir\b",
)
_PERSON_SIGNS: Final = (
    rf"(?:\b{_ROLE}\b,?) ~\b",
    rf"\b~,? (?:(?:is |was |who is |who['’]s )?(?:the |my |our |their |his |her |an? )?(?:[\w-]+ ){{0,2}}{_ROLE}\b)",
    rf"\b~ (?:\w+ly |also |just |once )?(?:{_DOES_AS_A_PERSON})\b",
    r"\b~\b(?!['’]s (?-i:[A-Z]))[^.!?\n]{0,60}[.!?]?[^.!?\n]{0,12}\b(?:he|she|his|her|him)\b",
    r"['’]s ~\b",
)
_OWN_SIGNS: Final = (rf"(?:\b{_OWN_ROLE}\b,?) ~\b", rf"\b~,? (?:(?:is |who is )?{_OWN_ROLE})\b")
_APART_SIGNS: Final = (
    r"(?:\bnot|n['’]t|\bstop|\benough) (?:\w+ ){0,3}?(?:talk(?:ing)?|discuss(?:ing)?|speak|hear|go on)(?: about)? ~\b",
    r"(?:(?:\bnot|n['’]t|\benough) about|\benough of) ~\b",
    r"\b(?:forget|skip|drop|leave) ~(?: out)?(?= *(?:$|[.!?,\n]))",
    r"\b~\b(?:['’]s| is| was)? (?:\w+ly )?(?:dead|closed|irrelevant|history|over and done|done\b|finished"
    r"|gone\b|out of it)",
    r"\b~ (?:isn['’]t|is not|wasn['’]t|was not) (?:the (?:point|problem|one|issue)|part of|involved"
    r"|in (?:it|this)|who\b)",
    r"(?:^|[.!?,;–—\n-] ?)not (?:the )?~[,;.!–—-](?! (?:yet|today|now))",
    r"\bwhat(?:['’]s| has| does)? ~ (?:got )?(?:to do|do with)",
    r"\b(?:competitor|rival|incumbent|against|lost to|lose to|switch(?:ed|ing)? to|signed with|went with) ~\b",
    r"\b~(?:['’]s| is| are) (?:the |a |our )?(?:competitor|cheaper|rival|incumbent)",
    r"\b~['’]s (?:price|prices|offer|quote|product)\b",
    r"\b(?:trainer|training|book|podcast|course)(?: by| with| from)? ~\b",
)
_KNOWS_SIGNS: Final = (
    r"\b~,? (?:would|could|might|may|will|should|does|did|knows?|has been|had(?! to)|went)\b",
    r"\b(?:ask|call|ring|from|to|like|maybe|perhaps|probably) ~\b",
)
_PAST: Final = Pattern(
    r"\b(?:last (?:quarter|year|spring|summer|autumn|winter)|years? ago|back then|in (?:19|20)\d\d)\b", re.IGNORECASE
)
_SENTENCE: Final = Pattern(r"[^.!?\n]+")


def naming(name: str, talk: str) -> Naming:
    """Return what this talk shows about a name or role."""
    plain = name.strip()
    if plain.lower() in MATTERS or _FOREIGN.match(plain):
        return Naming(False, True, 0, Side.OTHER)
    if plain[:1].islower() and " " in plain:
        own = re.match(rf"{_OWN_ROLE}\b", plain, re.IGNORECASE) is not None
        return Naming(True, _shows(_APART_SIGNS, plain, talk) > 0, 2, Side.OWN if own else Side.OTHER)
    firm = _shows(_FIRM_SIGNS, plain, talk) + 2 * bool(_FIRM.search(plain))
    person = 2 * (_shows(_PERSON_SIGNS[:2], plain, talk) > 0) + _shows(_PERSON_SIGNS[2:], plain, talk)
    is_person = person > max(firm, 1) if _is_a_word(plain, talk) else person > firm or not firm
    apart = _shows(_APART_SIGNS, plain, talk) > 0 or _is_past(plain, talk)
    side = Side.OWN if _shows(_OWN_SIGNS, plain, talk) else Side.OTHER
    return Naming(is_person, apart, 2 * (person > 0), side)


def is_role(words: str) -> bool:
    """Whether these words, as said to the rep, name somebody by what they do: "the head of finance"."""
    role = rf"(?:(?:the|your|their|his|her|an?) )?(?:[\w-]+ ){{0,2}}{_ROLE}(?: of .*| there| on .*)?"
    return re.fullmatch(role, words.strip(), re.IGNORECASE) is not None


def knows(name: str, said: str) -> bool:
    """Whether this message says of somebody that they would know, tell or help."""
    return _shows(_KNOWS_SIGNS, name.strip(), said) > 0


def _shows(signs: tuple[str, ...], name: str, talk: str) -> int:
    return sum(1 for sign in signs if re.search(sign.replace(_NAME, f"(?-i:{re.escape(name)})"), talk, re.IGNORECASE))


def _is_a_word(name: str, talk: str) -> bool:
    """Whether it is an everyday word that a capital letter at a start makes look like a name ("Loud.")."""
    words = known_words("adj") | known_words("verb")
    if " " in name or name.lower() not in words:
        return False
    return re.search(rf"[a-z,;] {re.escape(name)}\b", talk) is None


def _is_past(name: str, talk: str) -> bool:
    """Whether every sentence that holds the name is about a time long over."""
    holding = [match[0] for match in _SENTENCE.finditer(talk) if name in match[0]]
    return bool(holding) and all(_PAST.search(sentence) for sentence in holding)
