"""What lies ahead in a one-to-one, as the manager tells it: what the other will say or do, a decision to be told."""

import re
from typing import Final

from agent.language.pattern import Pattern
from agent.language.sentence import sentences_of
from agent.steps.lead.addressed import NAME

LONGEST: Final = 24
"""Words of a sentence that can be said back."""
_WILL: Final = r"(?:['’]ll|['’]d| will| would| is going to| are going to|['’]s going to|['’]re going to)"
_DOES: Final = (
    r"(?:say|answer|reply|ask|tell me|explode|get (?:angry|defensive|upset|loud|quiet)|shut down|clam up|cry|deny|argue"
    r"|laugh|shrug|nod|agree|blame|push back|hear (?:a|an|only|just)|come (?:in )?with|smile|complain|be (?:angry"
    r"|defensive"
    r"|upset|hurt|offended|furious|relieved|quiet|worried|afraid))"
)
_FORESEES: Final = Pattern(
    rf"(?:^|[\s,;])(?:[Hh]e|[Ss]he|[Tt]hey|{NAME}){_WILL}(?: \w+ly| just| always| only| then| never| not)* {_DOES}\b"
)
_AHEAD: Final = re.compile(rf"^[^\"“:]{{1,60}}:\s+(?=(?:[Hh]e|[Ss]he|[Tt]hey|{NAME}){_WILL})")
"""What goes before it in the manager's own matter: "I am still with June: he'd say …"."""
_BACK: Final = Pattern(r"^\W*(?:and |but )?(?:that|this|it)(?:['’]s| is| was|['’]d be)\b", re.IGNORECASE)
"""What only points to words before it: "That's all he'd say"."""
_DENIED: Final = Pattern(r"\b(?:if|when|unless|whether|until|what|how|why|should be able)\b", re.IGNORECASE)
_HAS_TO_TELL: Final = Pattern(
    r"\b(?:have|has|need|got|going|am|is|had) to (?:tell|inform|let|break (?:it|the news) to) (?:him|her|them"
    r"|[\w'’-]+)(?: know)?"
    r"[^.?!\n]{0,60}?\b(?:that|about|he['’]?s|she['’]?s|they['’]?re|his|her|their|no|isn['’]t|won['’]t|will|is"
    r"|loses?|losing)\b"
    r"|\b(?:break|deliver|give (?:him|her|them)) (?:the |some )?(?:bad |hard )?news\b|\bbad news for (?:him|her"
    r"|them|[A-Z]\w+)",
    re.IGNORECASE,
)
_STANDS: Final = Pattern(
    r"\b(?:not negotiable|non-?negotiable|no(?:t| way) up for (?:debate|discussion)|(?:it|that|this)(?:['’]s| is"
    r"| has been| was)"
    r" (?:already )?decided|decision (?:is|has been|was) (?:made|final|taken)|has been decided|final decision"
    r"|no way back"
    r"|laid off|let (?:him|her|them) go|redundan\w+|losing (?:his|her|their|[A-Z]\w+)|cut (?:his|her"
    r"|their) (?:territory|team"
    r"|bonus|quota|salary|accounts?)|bad news)\b",
    re.IGNORECASE,
)


def foreseen(said: str) -> str:
    """Return the last sentence that says what the other person will say or do, "" when there is none."""
    found = [_AHEAD.sub("", one) for one in sentences_of(said) if _FORESEES.search(one) and not _DENIED.search(one)]
    found = [one for one in found if not _BACK.match(one)]
    return next((one.strip(' "“”') for one in reversed(found) if len(one.split()) <= LONGEST and "?" not in one), "")


def has_to_tell(said: str) -> bool:
    """Whether a decision that stands has to be told: there is nothing in it to ask instead."""
    return bool(_STANDS.search(said) and (_HAS_TO_TELL.search(said) or "tell" in said.casefold()))
