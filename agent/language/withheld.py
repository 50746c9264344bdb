"""Whether a rep asks for words not to be kept: "off the record", "don't save this", "this stays between us"."""

import re
from typing import Final, NamedTuple

_BEGINS: Final = (
    r"(?:^|[.!?;:,(\[\n–—-]\s*|\b(?:please|pls|but|and|so|oh|ok|okay|look|though|let's|can you|could you|would you)\s+)"
)
_WHAT: Final = (
    r"(?:(?:any|all) of (?:this|that|it)|(?:this|that)(?: one| part| bit)?|it|the following|my (?:last|next) message"
    r"|what i(?:'m about to| am about to)? (?:say|tell you|write)(?: now| next| here)?)"
)
_KEEP: Final = r"(?:keep|save|store|remember|record|log|note|retain|write|put|hold on to|memori[sz]e|file)"
_KEPT: Final = r"(?:kept|saved|stored|remembered|recorded|logged|noted|written down|on file)"
_SAID: Final = r"what i(?:'ve| have)? (?:just |now )?(?:said|told you|wrote|typed|mentioned)"
_RECORD: Final = r"(?:off[ -]+(?:the[ -]+)?record|not (?:for|on) the record)"
_US: Final = r"between (?:us|you and me|the two of us|ourselves)\b(?!\s+(?:and|two|three|or)\b)"
_YOURS: Final = r"(?:the|my|your|any|this) (?:record|memory|notes?|history|file|log|transcript|account)"
_ENDS: Final = (
    r"(?=\s*(?:$|[.,;:!?)\]\n–—-]|(?:please|pls|anywhere|ever|for later|but|ok|because|to yourself|on file|on record"
    rf"|though|thanks|either|at all|as i)\b|(?:in|to|on|into) {_YOURS}\b))"
)
_STAYS: Final = r"(?:'s| is| was| stays| remains| (?:should|must|has to|needs to|is to|will) (?:be|stay|remain))"
_JUST: Final = r"(?:(?:strictly|just|only|totally|all|purely|completely) )?"

_ASKS: Final = re.compile(
    # At the start of a message: "Off the record, ...", "Not for your memory: ...", "Between us, ..."
    rf"^\W*(?:(?:ok|okay|well|so|and|but|now|please|strictly|totally|completely|this is|that is|that's|it's)[ ,]+)*"
    rf"(?!off-the-record\s+[a-z]){_RECORD}\b"
    rf"|^\W*not (?:for|in) {_YOURS}\b|^\W*{_JUST}{_US}\s*[,:;.)–—-]"
    rf"|(?<=[.!?])\s+{_RECORD}\s*[?,:;.]|\bfor your ears only\b|\bnothing (?:of|in) (?:this|that|it) (?:is |goes"
    rf" )?on (?:the )?record\b"
    rf"|[,;–—-]\s*(?:but |and |so )?{_JUST}{_US}\s*[,:]"
    # In brackets of its own, wherever they stand
    rf"|[(\[]\s*(?:this is |that's )?{_JUST}(?:{_RECORD}|{_US}|(?:please )?don'?t {_KEEP} {_WHAT}|not for {_YOURS})"
    rf"\s*[.!]?[)\]]"
    # Said of one's own words
    rf"|\b(?:{_WHAT}|{_SAID}|the next (?:part|bit|thing)){_STAYS}\s+{_JUST}(?:{_RECORD}\b|{_US})"
    rf"|\b(?:i(?:'d like| would like| want| need)(?: to keep)?|{_BEGINS}(?:keep|leave|let)) {_WHAT} (?:stay |be "
    rf"|to be |to stay )?"
    rf"{_JUST}(?:{_RECORD}\b{_ENDS}|{_US})"
    rf"|\b(?:let me|can (?:i|we)|may (?:i|we)|could (?:i|we)|i'?ll|i will|i want to|i'd like to|let's) (?:just )?"
    rf"(?:be|say|tell|speak|talk|share|go)\b[^.!?\n]{{0,30}}\b{_RECORD}\b"
    rf"|\bi(?:'m| am)? (?:say|saying|tell|telling|mean) (?:you )?(?:this |that |it )?{_RECORD}\b"
    # Asked of the coach
    rf"|{_BEGINS}(?:please\s+)?(?:do not|don'?t|never)\s+(?:please\s+)?{_KEEP}\s*(?:(?:an? )?(?:record|note|copy)"
    rf" of )?(?:{_WHAT}(?: down)?{_ENDS}|{_SAID}\b)"
    rf"|\byou (?:must|should|may|can|shall)(?: not|n'?t) {_KEEP}\s*{_WHAT}{_ENDS}"
    rf"|{_BEGINS}(?:please\s+)?(?:keep|leave) {_WHAT} (?:off|out of) {_YOURS}\b"
    rf"|{_BEGINS}(?:please\s+)?(?:forget|delete|erase|unsee|scrap|remove) (?:that )?"
    rf"(?:{_SAID}|i (?:ever |just )?(?:said|told|mentioned|wrote)\b)"
    rf"|\bi (?:do not|don'?t) want (?:you to {_KEEP} {_WHAT}(?: down)?|{_WHAT}(?: to be)? {_KEPT}){_ENDS}"
    rf"|\bi(?:'d| would) (?:rather|prefer)(?: that| if)? (?:you (?:did not|didn'?t|do not|don'?t|not) {_KEEP}\s*{_WHAT}"
    rf"|{_WHAT} (?:(?:was|were|is) ?n[o']t|not be) {_KEPT})"
    rf"|{_BEGINS}{_WHAT} (?:should not|shouldn'?t|must not|mustn'?t|is not to|may not) be {_KEPT}\b"
    rf"|{_BEGINS}(?:bitte )?(?:das |dies )?(?:bitte )?nicht (?:speichern|merken|aufzeichnen)\b|^\W*unter uns\s*[,:(]",
    re.IGNORECASE,
)
_TOLD: Final = (
    r"(?:said|says|told|tells|mention(?:ed|s)|admitted|asked|asks|wrote|writes|whispered|insist(?:ed|s)|want"
    r"(?:ed|s)|replied|"
    r"answered|added|hinted|let slip|confided|warned|claim(?:ed|s))"
)
_OTHERS: Final = (
    r"(?:he|she|they|who|someone|somebody|everyone|buyer|customer|client|prospect|champion|boss|manager|director"
    r"|cfo|ceo|cto|"
    r"vp|procurement|legal|colleague|team)"
)
_REPORTED: Final = re.compile(
    rf"(?:\b{_OTHERS}\b[^.!?\n]{{0,40}}?\b{_TOLD}|\b(?!(?:i|we|you|just|have|ever|i've|we've)\b)[\w'-]+"
    rf" {_TOLD})\b[^.!?\n]*$",
    re.IGNORECASE,
)
_QUOTES: Final = re.compile(r"[\"“”„«»]")
_BACKWARDS: Final = re.compile(
    rf"{_SAID}|my last message|\bi (?:ever |just )?(?:said|told|mentioned|wrote)\b|\b(?:that|it) (?:was|is)\b"
    rf"|\bthat's\b|\b(?:that|it)\W*$",
    re.IGNORECASE,
)
_OF_THIS: Final = re.compile(r"\b(?:this|keep|save|store|forget|between)\b", re.IGNORECASE)
_STOP: Final = re.compile(r"[\s.,;:!?)\]–—-]+")
_LEAST: Final = 3
"""Words beside the request that make a message say something itself."""


class Withheld(NamedTuple):
    """What is not to be kept: this message, the one before it, the one that comes next."""

    this: bool = False
    before: bool = False
    after: bool = False


def withheld(message: str) -> Withheld:
    """Return which words the rep asks not to keep, from the words that are their own.

    What others said off the record, what is quoted, and what is to be kept out of somebody else's system is no such
    request. A message that holds nothing but the request means the one before it, or, as "Off the record:", the next.
    """
    said = message.replace("’", "'")
    match = _request(said)
    if match is None:
        return Withheld()
    if len(re.findall(r"\w+", said[: match.start()] + said[match.end() :])) >= _LEAST:
        return Withheld(this=True, before=bool(re.search(_SAID, match[0], re.IGNORECASE)))
    looks_back = any(sign.search(match[0]) for sign in (_BACKWARDS, _OF_THIS))
    return Withheld(this=True, before=looks_back, after=not looks_back)


def beside_the_request(message: str) -> str:
    """Return what a message says beside asking not to be kept; all of it when it asks for nothing else, or not."""
    match = _request(message.replace("’", "'"))
    if match is None:
        return message
    before, after = message[: match.start()].rstrip(), message[match.end() :].lstrip()
    stop = _STOP.match(after)
    if stop and (not before or _STOP.match(before[-1])):
        after = after[stop.end() :]
    gap = "" if _STOP.match(after) or not before else " "
    return f"{before}{gap}{after}".strip() or message


def _request(said: str) -> re.Match[str] | None:
    for match in _ASKS.finditer(said):
        before = said[: match.start()]
        if len(_QUOTES.findall(before)) % 2 == 0 and not _is_reported(before, match[0]):
            return match
    return None


def _is_reported(before: str, request: str) -> bool:
    """Whether somebody else is said to have said so in the same sentence."""
    if request[:1] in "([":
        return False
    return bool(_REPORTED.search(before))
