"""A number from 0 to 10."""

import re

from agent.language.pattern import Pattern

_WORDS = {
    word: number
    for number, word in enumerate(
        ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
    )
}
_NUMBER = r"(?:10|\d)(?:[.,]\d)?|" + "|".join(_WORDS)
_OUT_OF = Pattern(rf"(?<![\d.,/])({_NUMBER})\s*(?:/\s*10\b|out of (?:10|ten)\b)", re.IGNORECASE)
_STATED = Pattern(
    rf"\b(?:confiden\w+|sure|rating|score|scale|certain\w*)\b[^.!?\d]{{0,25}}?\b(?:a|is|at|about|of|maybe|:|like|"
    rf"around)\s+(?:a\s+)?({_NUMBER})(?![\w%:/.,]*\d|\s*(?:%|percent|days?|weeks?|am|pm|k\b))"
    rf"|\b(?:i'?d (?:say|give it)|give (?:it|that|myself)|call it|i(?:'?m| am)(?: at)?)(?: about| around| maybe|"
    rf" only| like)?\s+(?:a\s+)(?:solid |strong |weak |good |low |high )?({_NUMBER})\b(?!\s*[\w%]*(?:%|percent|"
    rf"days?|weeks?))",
    re.IGNORECASE,
)
_BARE = Pattern(
    rf"(?<![\w$€£.,/-])({_NUMBER})(?![\w%/:]|[.,]\d|\s*(?:%|percent|k\b|days?|weeks?|months?|years?|hours?|"
    rf"minutes?|people|calls?|emails?|of (?:them|us|the)|times?|am\b|pm\b|or more people|deals?|meetings?|o'clock|"
    rf"seats?))",
    re.IGNORECASE,
)
_PERCENT = Pattern(r"(?<![\d.,])(\d{1,3})\s*(?:%|percent)", re.IGNORECASE)
_LEADING = Pattern(
    rf"\W*(?:(?:an?|about|around|maybe|say|probably|hmm?|well|a solid)\W+)*({_NUMBER})\s*(?:[.,;!]\s|$)", re.IGNORECASE
)
"""A message that opens with its number and goes on to explain it."""

_AN_HOUR = Pattern(
    r"\b(?:call|meeting|lunch|demo|appointment|train|flight|today|tomorrow|tonight|\w+day|start\w*|there|until|till|"
    r"before|after|since|(?:him|her|them) (?:again )?)(?: is| starts| begins)?(?: (?:at|from|around|about))?\s+$",
    re.IGNORECASE,
)
"""What stands before a number that is an hour: "the forecast call at ten"."""
_BEFORE = 40
_BETWEEN = Pattern(rf"({_NUMBER})\s*(?:-|–|or|to|and)\s*(?:maybe\s+)?(?:an? )?({_NUMBER})(?![\w%])", re.IGNORECASE)


_EACH = Pattern(
    rf"(?<![\w.,:])({_NUMBER})(?= (?:for|on)\b)|\b(?:is|are|'s)(?: more like| about| maybe| only"
    rf"| at)? an? ({_NUMBER})(?![\w%:])"
    rf"|(?:^|[.;\n] )[^.;\d]{{3,40}}?,? (?:(?:more like|about|maybe|only|rather|at) )?(?:an? )?(?<!the )(?<!my )"
    rf"({_NUMBER})(?=[,.;]|\W*$)",
    re.IGNORECASE,
)
"""A number for each part of it: "8 for the names, 5 for the intro"; the lower one counts."""


def rating_in(text: str, *, asked: bool) -> int | None:
    """Return a rating from 0 to 10: of two the lower; a bare number counts only when one was asked for."""
    match = _OUT_OF.search(text) or _STATED.search(text)
    if match is None and asked:
        return _asked_for(text)
    return _number(next(group for group in match.groups() if group)) if match else None


def _asked_for(text: str) -> int | None:
    each = [_number(next(group for group in match.groups() if group)) for match in _EACH.finditer(text)]
    if len(each) > 1:
        return min(each)
    if leading := _LEADING.match(text):
        return _number(leading.group(1))
    percent = _PERCENT.search(text)
    if percent:
        return int(percent.group(1)) // 10 if int(percent.group(1)) <= 100 else None
    match = _BETWEEN.search(text) or _first_bare(text)
    return _number(match.group(1)) if match else None


def _first_bare(text: str) -> re.Match[str] | None:
    """Return the first number that stands for itself; "one" as a pronoun does not, nor the hour of a call."""
    found = (match for match in _BARE.finditer(text) if not _AN_HOUR.search(text[: match.start()][-_BEFORE:]))
    return next((match for match in found if match.group(1).lower() != "one" or len(text) <= 8), None)


def _number(said: str) -> int:
    return _WORDS.get(said.lower(), -1) if said.isalpha() else int(float(said.replace(",", ".")))
