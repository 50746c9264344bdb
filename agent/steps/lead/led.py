"""Which rep a one-to-one is with, by the name the manager gives them, and a question that names them."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from agent.language.pattern import Pattern
from agent.steps.lead.addressed import NAME, called
from agent.steps.lead.written import LOOKED_AT

STRONG, SIGN, MENTION = 4, 2, 1
_TALK: Final = (
    r"(?:one[- ](?:to|on)[- ]ones?|1[:-]1s?|121|meeting|talk|chat|conversation|review|sit(?:ting)? down|speak(?:ing)?"
    r"|catch[- ]up|session)"
)
_STRONG: Final = (
    Pattern(rf"\b(?i:{_TALK})(?: [\w:.]+){{0,4}}? with (?:my (?:\w+ )?\w+,? )?({NAME})\b(?! and {NAME})"),
    Pattern(rf"\b[Mm]eet(?:ing)? (?:with )?({NAME})\b(?! and {NAME})"),
    Pattern(
        rf"\bI(?:[’']m|[’']ll| am| will)? (?:see|seeing|talk to|talking to|sit down with|sitting down with|have)"
        rf" ({NAME})"
        r" (?:on|at|today|tomorrow|tonight|this|next|in (?:an?|\d+|half))\b"
    ),
    Pattern(rf"^[ \t]*({NAME}), (?:thanks|thank you|good to|nice to)\b", re.MULTILINE),
    Pattern(rf"^[ \t]*(?:[Hh]i|[Hh]ello|[Dd]ear|[Hh]ey) ({NAME})[ \t]*[,!]?[ \t]*$", re.MULTILINE),
    Pattern(
        rf"\b({NAME}) (?:is|works as) (?:one of )?my (?:\w+ )?(?:employees?|reps?|sellers?|reports?|people"
        rf"|sales\w*|account managers?)\b"
    ),
)
_SIGNS: Final = (
    Pattern(
        rf"\b(?:[Tt]ell(?:ing)?|[Aa]sk(?:ing)?|[Cc]oach(?:ing)?|going for|(?:[Ii]t[’']s|[Ii]t is) about|mail to"
        rf"|note to) ({NAME})\b"
    ),
    Pattern(rf"\b(?:rep|employee|seller|report|colleague|account manager|Mitarbeiter|Mitarbeiterin)s?,? ({NAME})\b"),
    Pattern(rf"^[ \t]*({NAME})[.:?]"),
    Pattern(
        rf"\b({NAME})(?= [^.?!\n]{{2,80}}[.?!][^\n]{{0,120}}?\bI (?:see|meet|talk to|have|speak to) (?:him|her)\b)"
    ),
    Pattern(rf"\b({NAME})(?:[’']s| is) (?:probably |maybe )?the one\b"),
)
_APART: Final = Pattern(r"[\"“”„]|(?<=[.!?…:]) ")
_SPEAKS: Final = Pattern(r"\byou|\?\W*$", re.IGNORECASE)
_THEY: Final = {
    "have": "has", "are": "is", "do": "does", "come": "comes", "leave": "leaves", "get": "gets", "walk": "walks",
    "find": "finds", "think": "thinks", "want": "wants", "see": "sees", "know": "knows", "need": "needs",
    "hear": "hears", "sit": "sits", "ask": "asks", "answer": "answers",
}  # fmt: skip
_MODAL: Final = "will|would|should|could|can|might|may|must|did"
_PRONOUN: Final = Pattern(
    rf"\b(?:(?P<before>{_MODAL}|do) they|they (?P<after>{_MODAL}|had|{'|'.join(_THEY)})|(?P<own>theirs?)"
    rf"|(?P<them>them))\b",
    re.IGNORECASE,
)
_ANY: Final = Pattern(r"\b(?:they|them|theirs?|they['’]\w+)\b", re.IGNORECASE)


def led_in(said: Sequence[str], people: Sequence[str]) -> str:
    """Return the one rep whom these messages are about, by first name; "" where it is several or not clear.

    `people` are names read in them: only these, and whoever is called by name, can be meant.
    """
    score: Counter[str] = Counter()
    named: set[str] = set()
    known = {part for name in people for part in name.split() if part[:1].isupper()}
    for message in said:
        signs = {name: SIGN for name in _found(_SIGNS, message) if name in known}
        signs |= {name: STRONG for name in (*_found(_STRONG, message), *_called_in(message))}
        named.update(signs)
        score.update(signs)
        score.update({name: MENTION for name in known if re.search(rf"\b{re.escape(name)}\b", message)})
    ranked = [one for one in score.most_common() if one[0] in named]
    is_clear = bool(ranked) and (len(ranked) == 1 or ranked[0][1] > ranked[1][1])
    return ranked[0][0] if is_clear else ""


def _found(patterns: Sequence[Pattern], message: str) -> Iterator[str]:
    return (match[1] for pattern in patterns for match in pattern.finditer(message))


def _called_in(message: str) -> Iterator[str]:
    """Whom a row or a quotation of a message calls by name and speaks to."""
    parts = (part.strip(" -*•\t") for row in message[:LOOKED_AT].splitlines() for part in _APART.compiled.split(row))
    return (name for part in parts if _SPEAKS.search(part) and (name := called(part)))


def with_name(question: str, name: str) -> str:
    """Return a question that speaks of "them" with the name where it is first meant; as it is where none fits."""
    first, found = _ANY.search(question), _PRONOUN.search(question)
    if not name or first is None or found is None or not found.start() <= first.start() <= found.end():
        return question
    return question[: found.start()] + _named(found, name) + question[found.end() :]


def _named(found: re.Match[str], name: str) -> str:
    if verb := found["before"]:
        return f"{_cased('does' if verb.casefold() == 'do' else verb, found[0])} {name}"
    if verb := found["after"]:
        return f"{name} {_THEY.get(verb.casefold(), verb)}"
    return f"{name}'s" if found["own"] else name


def _cased(verb: str, like: str) -> str:
    return verb.capitalize() if like[:1].isupper() else verb
