"""A wish to go on in another language, said in English."""

from typing import Final

from agent.language.pattern import Pattern
from agent.language.sentence import sentences_of
from agent.language.tongues import NAMES

_OWN_NAMES: Final = {
    "deutsch": "de", "français": "fr", "francais": "fr", "español": "es", "espanol": "es", "italiano": "it",
    "português": "pt", "portugues": "pt", "nederlands": "nl",
}  # fmt: skip
_CODES: Final = {name.lower(): code for code, name in NAMES.items()} | _OWN_NAMES
_OTHERS = (
    "polish|czech|slovak|hungarian|romanian|bulgarian|serbian|croatian|greek|turkish|russian|ukrainian|swedish|"
    "norwegian|danish|finnish|arabic|hebrew|hindi|chinese|mandarin|japanese|korean|vietnamese|another language|"
    "other languages|any other language|my (?:own|native|first) language|my mother tongue"
)
_LANGUAGE = f"(?P<language>{'|'.join(_CODES)}|{_OTHERS})"
_SPEAK = (
    r"(?:speak|talk|write|chat|type|answer|reply|continue|go on|carry on|switch|change|understand|know|use|coach me|"
    r"ask me|(?:do|have|say|put|tell you) (?:this|it|that))"
)
_SPOKE = rf"(?:{_SPEAK}|spoke|wrote|talked|did (?:this|it))(?: this| it| my answers)?"
_FILLER = (
    r"(?:please|also|maybe|perhaps|rather|instead|just|all|together|with (?:you|me)|to (?:you|me)|"
    r"the (?:talk|session|rest))"
)
_ENDS = r"(?:,? (?:please|too|as well|instead|here|with you|then|now|or not|or only english|or english))*\W*$"
_IN = rf"(?: {_FILLER})*(?: (?:in|to))?(?: my)? {_LANGUAGE}{_ENDS}"
_FINE = r"\b(?:ok|okay|fine|possible|alright|all right|mind|matter|bad|help|easier|better)\b[\w ]{0,20}"
_WISHES: Final = tuple(
    Pattern(wish)
    for wish in (
        rf"\b(?:can|could|may|might|shall|should|do|would|will) (?:we|i|you)(?: {_FILLER})* {_SPEAK}{_IN}",
        rf"{_FINE} if (?:i|we) (?:{_FILLER} )*{_SPOKE}{_IN}",
        rf"\bi(?:'d| would|'ll| will) (?:rather |prefer to |like to |love to )+{_SPEAK}{_IN}",
    )
)
_ALONE = Pattern(
    rf"\W*(?:(?:sorry|hi|hello|hey|and|or|ok|please)\W+)*(?:(?:is|would|does) )?(?:in )?{_LANGUAGE}"
    r"(?: (?:be )?(?:ok|okay|possible|fine|work))?(?: please)?\W*\?\W*"
)
"""Nothing but the language in a message, and a question mark."""


def language_asked_for(text: str) -> str | None:
    """Return the code of the language a text asks, in English, to go on in, "" for one that has no code here.

    It is None where no sentence asks for one.
    """
    asked = (wish.search(sentence.lower()) for sentence in sentences_of(text) for wish in _WISHES)
    found = _ALONE.fullmatch(text.lower()) or next(filter(None, asked), None)
    return _CODES.get(found.group("language"), "") if found else None
