"""Words around a time that tell whether somebody promises it, reports it, or rules it out."""

import re
from typing import Final, NamedTuple

from agent.language.due.sentences import sentence_start

_BREAK: Final = re.compile(
    r"[.;!?\n](?=\s|$)|,\s|:\s|\s-+\s"
    r"|\b(?:and|but|so|because|then|since|once|if|when|while|although|though|as soon as)\b"
    r"|\b(?:before|after|until)\s+(?=(?:i|we|he|she|they|it|you)\b)",
    re.IGNORECASE,
)
_PROMISE: Final = re.compile(
    r"\b(?:i'?ll|we'?ll|(?:i|we) (?:will|shall|can|could|must|should|commit|promise|want to|plan to|intend to"
    r"|need to|have to)"
    r"|i'?m (?:going to|gonna)|i am going to|gonna|let me|i'?d like to|my next step|i aim to"
    r"|i(?:'?m| am) (?:calling|ringing|phoning|sending|writing|emailing|meeting|seeing|talking|asking|doing|going"
    r"|booking))\b",
    re.IGNORECASE,
)
_OPEN_ENDED: Final = (
    "promised|agreed|asked|told|said|offered|invited|wanted|moved|pushed|postponed|shifted|slipped|delayed"
)
_PAST: Final = re.compile(
    r"\b(?:was|were|had|did|didn't|went|called|rang|met|sent|emailed|spoke|talked"
    r"|(?<!'ve )(?<!have )got|came|heard|saw|wrote|signed|lost"
    r"|won(?!')|closed|cancelled|canceled|missed|replied|answered|demoed|presented|showed|gave|took|made|left|ended|happened"
    r"|ghosted|mentioned|explained|visited|pitched|tried|failed|worked|felt|thought|knew|found|brought|began|sat|ran"
    rf"|put|has been|have been|haven't|hasn't|{_OPEN_ENDED}"
    r"|(?:i|we|he|she|they|it|who)\s+(?:just |also |already )?(?!need|booked|scheduled|arranged|planned)[a-z]{2,}ed)\b",
    re.IGNORECASE,
)
_OPENS: Final = re.compile(rf"(?:{_OPEN_ENDED})\b.*\b(?:to|for|until|till|will|would|'ll)\b", re.IGNORECASE)
_ONTO: Final = re.compile(r"\b(?:to|for)\s+(?:the\s+)?$", re.IGNORECASE)
_TOLD_AFTER: Final = re.compile(
    rf"[\s,]*(?:(?:i|we|he|she|they|it|(?-i:[A-Z]\w+))\s+)?(?:{_PAST.pattern})", re.IGNORECASE
)
_INSISTED: Final = re.compile(
    r"\b(?:i|we)(?:'ve| have)?(?: already| just| clearly)? (?:said|meant|told you)(?: at| on| it's)?\s*$", re.IGNORECASE
)
_INSISTS_AFTER: Final = re.compile(
    r"[\s,]*(?:as )?(?:i|we)(?:'ve| have)?(?: already| just| clearly)? (?:said|meant|told you)\W*$", re.IGNORECASE
)
_NOT: Final = re.compile(
    r"\b(?:not|never|isn't|(?:rather|nearer \w+|closer to \w+|later|earlier) than|instead of)\s+(?:\w+\s+)?$",
    re.IGNORECASE,
)
_TODAY_IS: Final = re.compile(
    r"(?:^|[,\s])(?:it'?s|it is|today is|today'?s)\s+(?:only |already |the )?$", re.IGNORECASE
)
_CANNOT: Final = re.compile(
    r"\b(?:can't|cannot|won't|not able to|no time|too (?:late|early|soon)|doesn't work|packed|busy|impossible"
    r"|on (?:holiday|leave|vacation)|(?:am|is|are) (?:off|full|away|out|gone|travelling|traveling)|not going to)\b"
    r"|(?:'m|'s|'re) (?:off|full|away|out|gone|travelling|traveling)\b",
    re.IGNORECASE,
)
_CORRECTED: Final = re.compile(
    r"(?:\bno|\bactually|\brather|\bmake (?:that|it)|\bbetter|\blet'?s (?:say|do)|\bsorry|\bi mean|\bwait),?\s*$",
    re.IGNORECASE,
)
_OTHERS: Final = re.compile(r"\b(?:she|he|they|it|that|which|who)\b", re.IGNORECASE)
_HANGS_ON: Final = re.compile(
    r"\b(?:before|after|until|unless|once|as soon as|if)\s+(?:(?:i|we|she|he|they|it|you)(?:'[a-z]+)?|(?-i:[A-Z][a-z]+)"
    r"|(?:the|my|our|her|his|their)\s+[\w-]+)\s+[\w'-]+(?:\s+(?!(?:i|we)\b)[\w'-]+){0,4}\s+(?:(?:on|at|in|by)\s+)?$",
    re.IGNORECASE,
)
_FAR: Final = 400
"""Characters before a time that are looked at."""
_RATED: Final = re.compile(
    r"(?:\b(?:am|is|are|be|was|were|it|sits?|stuck|still|rate|about|me|us|them)|'m|'s|'re)\s*$", re.IGNORECASE
)


class Clause(NamedTuple):
    """What stands before and after a time in its clause, and before it in its sentence and beyond."""

    before: str
    after: str
    sentence: str
    message: str

    @property
    def hangs_on_event(self) -> bool:
        """Whether the time is of something that the promise comes before or after ("before I fly on the 14th")."""
        return bool(_HANGS_ON.search(self.message))

    @property
    def promises(self) -> bool:
        """Whether the rep speaks of doing something in this very clause."""
        return bool(_PROMISE.search(self.before) or _PROMISE.search(self.after))

    @property
    def follows_promise(self) -> bool:
        """Whether the rep spoke of doing something earlier in the sentence."""
        return bool(_PROMISE.search(self.sentence))

    @property
    def is_over(self) -> bool:
        """Whether the clause tells what has happened, and its time with it."""
        told = _PAST.search(self.before)
        if told is None:
            return bool(_TOLD_AFTER.match(self.after))
        return not (_ONTO.search(self.before) or _OPENS.search(self.before, told.start()))

    @property
    def insists(self) -> bool:
        """Whether the rep only says again which time was meant ("at 10:30 I said")."""
        return bool(_INSISTED.search(self.before) or _INSISTS_AFTER.fullmatch(self.after))

    @property
    def says_today(self) -> bool:
        """Whether the time is only what day it is ("It's the 19th")."""
        return bool(_TODAY_IS.search(self.before))

    @property
    def negates(self) -> bool:
        """Whether "not" or its like stands right before the time."""
        return bool(_NOT.search(self.before))

    @property
    def rules_out(self) -> bool:
        """Whether the clause says that this time will not do."""
        return bool(_CANNOT.search(self.before + " " + self.after))

    @property
    def corrects(self) -> bool:
        """Whether the time replaces one said before."""
        return bool(_CORRECTED.search(self.message))

    @property
    def is_of_others(self) -> bool:
        """Whether the clause speaks of what others do."""
        return bool(_OTHERS.search(self.before)) and not self.promises

    @property
    def rates(self) -> bool:
        """Whether a number after these words is a rating or a price rather than an hour."""
        return bool(_RATED.search(self.before))


def clause_around(text: str, start: int, end: int) -> Clause:
    """Return the clause around this span of the text."""
    following = _BREAK.search(text, end)
    nearest = max(0, start - _FAR)
    opened = max((match.end() for match in _BREAK.finditer(text, nearest, start)), default=nearest)
    return Clause(
        text[opened:start],
        text[end : following.start() if following else len(text)],
        text[sentence_start(text, start) : start],
        text[nearest:start],
    )
