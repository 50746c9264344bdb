"""The wordings in which a rep asks for words not to be kept."""

import re
from typing import Final

_BEGINS: Final = (
    r"(?:^|[.!?;:,(\[\n–—-][^\S\n]{0,20}"
    r"|\b(?:please|pls|but|and|so|oh|ok|okay|look|though|let's|can you|could you|would you)\s+)"
)
_WHAT: Final = (
    r"(?:(?:any|all) of (?:this|that|it)|(?:this|that|the|my) last (?:bit|part|thing|sentence|message)"
    r"|(?:this|that)(?: one| part| bit)?|it|the following|my next message"
    r"|what i(?:'m about to| am about to)? (?:say|tell you|write)(?: now| next| here)?)"
)
_KEEP: Final = r"(?:keep|save|store|remember|record|log|note|retain|write|put|hold on to|memori[sz]e|file)"
_KEPT: Final = r"(?:kept|saved|stored|remembered|recorded|logged|noted|written down|on file)"
SAID: Final = (
    r"(?:(?:any|all|everything|anything) of )?(?:what|anything|everything) i(?:'ve| have)? (?:just |now )?"
    r"(?:said|told you|wrote|typed|mentioned)"
)
_RECORD: Final = r"(?:off[ -]+(?:the[ -]+)?record|not (?:for|on) the record)"
_US: Final = r"between (?:us|you and me|the two of us|ourselves)\b(?!\s+(?:and|two|three|or)\b)"
_YOURS: Final = r"(?:the|my|your|any|this) (?:record|memory|notes?|history|file|log|transcript|account)"
_MINE: Final = r"(?:the record|(?:my|your) (?:record|memory|notes?|history|file|log|transcript))"
_ENDS: Final = (
    r"(?=\s*(?:$|[.,;:!?)\]\n–—-]|(?:please|pls|anywhere|ever|for later|but|ok|because|to yourself|on file|on record"
    rf"|though|thanks|either|at all|as i)\b|(?:in|to|on|into) {_YOURS}\b))"
)
_STAYS: Final = r"(?:'s| is| was| stays| remains| (?:should|must|has to|needs to|is to|will) (?:be|stay|remain))"
_JUST: Final = r"(?:(?:strictly|just|only|totally|all|purely|completely) )?"

ASKS: Final = re.compile(
    # At the start of a message: "Off the record, ...", "Not for your memory: ...", "Between us, ..."
    rf"^\W*(?:(?:ok|okay|well|so|and|but|now|please|strictly|totally|completely|this is|that is|that's|it's)[ ,]+)*"
    rf"(?!off-the-record\s+[a-z]){_RECORD}\b"
    rf"|^\W*not (?:for|in) {_YOURS}\b|^\W*{_JUST}{_US}\s*[,:;.)–—-]"
    rf"|(?<=[.!?])\s+{_RECORD}\s*[?,:;.]|\bfor your ears only\b|\bnothing (?:of|in) (?:this|that|it) (?:is |goes"
    rf" )?on (?:(?:the )?record|file)\b"
    rf"|[,;–—-]\s*(?:but |and |so )?{_JUST}{_US}\s*[,:]"
    # In brackets of its own, wherever they stand
    rf"|[(\[]\s*(?:this is |that's )?{_JUST}(?:{_RECORD}|{_US}|(?:please )?don'?t {_KEEP} {_WHAT}|not for {_YOURS})"
    rf"\s*[.!]?[)\]]"
    # Said of one's own words
    rf"|\b(?:{_WHAT}|{SAID}|the next (?:part|bit|thing)){_STAYS}\s+{_JUST}(?:{_RECORD}\b|{_US})"
    rf"|\b(?:i(?:'d like| would like| want| need)(?: to keep)?|{_BEGINS}(?:keep|leave|let)) {_WHAT} (?:stay |be "
    rf"|to be |to stay )?"
    rf"{_JUST}(?:{_RECORD}\b{_ENDS}|{_US})"
    rf"|\b(?:let me|can (?:i|we)|may (?:i|we)|could (?:i|we)|i'?ll|i will|i want to|i'd like to|let's) (?:just )?"
    rf"(?:be|say|tell|speak|talk|share|go)\b[^.!?\n]{{0,30}}\b{_RECORD}\b"
    rf"|\bi(?:'m| am)? (?:say|saying|tell|telling|mean) (?:you )?(?:this |that |it )?{_RECORD}\b"
    # Asked of the coach
    rf"|{_BEGINS}(?:please\s+)?(?:do not|don'?t|never)\s+(?:please\s+)?{_KEEP}\s*(?:(?:an? )?(?:record|note|copy)"
    rf" of )?(?:{_WHAT}(?: down)?{_ENDS}|{SAID}\b)"
    rf"|\byou (?:must|should|may|can|shall)(?: not|n'?t) {_KEEP}\s*{_WHAT}{_ENDS}"
    rf"|{_BEGINS}(?:please\s+)?(?:keep|leave) {_WHAT} (?:off|out of) {_YOURS}\b"
    rf"|{_BEGINS}(?:please\s+)?(?:forget|delete|erase|unsee|scrap|remove) (?:that )?"
    rf"(?:{SAID}|i (?:ever |just )?(?:said|told|mentioned|wrote)\b)"
    rf"|\bi (?:do not|don'?t) want (?:you to {_KEEP} {_WHAT}(?: down)?|{_WHAT}(?: to be)? {_KEPT}){_ENDS}"
    rf"|\bi(?:'d| would) (?:rather|prefer)(?: that| if)? (?:you (?:did not|didn'?t|do not|don'?t|not) {_KEEP}\s*{_WHAT}"
    rf"|{_WHAT} (?:(?:was|were|is) ?n[o']t|not be) {_KEPT})"
    rf"|{_BEGINS}{_WHAT} (?:should not|shouldn'?t|must not|mustn'?t|is not to|may not) be {_KEPT}\b"
    rf"|{_BEGINS}(?:bitte )?(?:das |dies )?(?:bitte )?nicht (?:speichern|merken|aufzeichnen)\b"
    rf"|^\W*unter uns\s*[,:(]"
    # The words are called confidential, or meant for nobody else
    rf"|^\W*(?:(?:strictly|highly|very|this is|that is|that's|it's) )*confidential(?:\s*:|\s+[–—-]\s)"
    rf"|^\W*(?:streng )?vertraulich(?:\s*:|\s+[–—-]\s)|^\W*not to be {_KEPT}\s*[,:–—-]"
    rf"|^\W*in (?:the )?(?:strict(?:est)? )?confidence(?:\s*:|\s+[–—-]\s|,\s+(?=(?:i|i'm|i've|my|we)\b))"
    rf"|{_BEGINS}(?:please\s+)?keep {_WHAT} to yourself\b"
    rf"|{_BEGINS}this stays (?:here|in this (?:room|chat|talk)){_ENDS}"
    rf"|\b(?:this|that|it) (?:(?:does|must|should|can|will) ?n[o']t|won't|can't|cannot|must never) leave this"
    rf" (?:room|chat|conversation|talk){_ENDS}"
    # Asked of the coach in other words
    rf"|(?<!why )(?<!how )\b(?:can|could|would|will) you (?:please |maybe |just )?not {_KEEP}\s*"
    rf"(?:{_WHAT}(?: down)?{_ENDS}|{SAID}\b)"
    rf"|{_BEGINS}(?:please\s+)?(?:strike|take|wipe|delete|erase|remove) {_WHAT} (?:off|from|out of) {_MINE}\b"
    rf"|{_BEGINS}(?:please\s+)?(?:forget|delete|erase|unsee|scrap|remove|discard) my (?:last|previous)"
    rf" (?:message|sentence|words)\b(?!\s+(?:to|for|in|on|from|about)\b(?!\s+{_MINE}))"
    rf"|^\W*(?:please )?(?:delete|erase) this (?:again|afterwards?|right away|immediately|later)\b"
    rf"|^\W*(?:please,? )?no (?:notes?|records?) (?:on|of|about) (?:this|that){_ENDS}",
    re.IGNORECASE,
)
TRAILING: Final = re.compile(
    rf"(?:[,;]|\s[–—-])\s{{0,20}}(?:(?:and|but) )?(?:this is |that's |it's )?{_JUST}{_RECORD}"
    rf"(?: of course| please| though| obviously| ok)?\s*(?:[.!]+\s*)?$"
    rf"|(?<=[.!?])\s{{1,20}}{_RECORD}(?: of course| please| though| obviously)\b",
    re.IGNORECASE,
)
"""Said after the words it is about, at the very end of the message: "Dana is leaving, off the record."."""
