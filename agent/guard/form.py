"""The form of a coach turn: one short mirror, one question."""

import re
from typing import NamedTuple

from agent.domain.verdict import AnswerKind, Reason

LONGEST_MIRROR = 25
LONGEST_QUESTION = 30
LONGEST_STATEMENT = 45

_QUOTED = re.compile(r"(?<!\w)'(?=\S)(.+?)(?<=\S)'(?!\w)|\"([^\"]+)\"", re.DOTALL)
_SENTENCE = re.compile(r"[^.!?\n]+(?:[.!?]+|\n|$)|[.!?]+")
_BEFORE = r"(?:(?:and|so|but|then|now|okay|well|instead),? )?(?:(?:at|on|in|by|from|to|with|for|of) )?"
_WH = r"(?:what|how|who|whom|whose|which|where|when|why)\b"
_AUXILIARY = r"(?:is|are|was|were|do|does|did|will|would|can|could|has|have|had|should|may|might|shall)"
_ASKS = re.compile(rf"^[^\w'\"]*{_BEFORE}{_WH}", re.IGNORECASE)
_ASKS_CLOSED = re.compile(rf"^\W*(?:(?:and|so|but) )?{_AUXILIARY}(?:n't)? ", re.IGNORECASE)
_SECOND = re.compile(rf"[,;]? (?:and|or) (?:also )?{_BEFORE}{_WH}(?: \w+){{0,2}}? {_AUXILIARY}\b", re.IGNORECASE)
_OPEN = re.compile(rf"\b{_WH}", re.IGNORECASE)
_INVITES = re.compile(
    r"^\W*(?:(?:so|then|and) )?(?:please )?(?:(?:tell|talk|walk|take|bring|give) me|describe|say (?:a bit )?more|"
    r"help me understand|put it|name|finish|walk through|go on)\b",
    re.IGNORECASE,
)
_LIST = re.compile(r"(?m)^[^\S\n]*(?:[-*•‣▪]|\d{1,2}[.)]|[a-z][.)])\s+\S")


class Form(NamedTuple):
    """What a turn is made of. `questions` are sentences that ask, `invites` those that ask without asking."""

    sentences: tuple[str, ...]
    questions: tuple[str, ...]
    invites: tuple[str, ...]
    quotes: tuple[str, ...]
    asked: int
    open: bool


def form(turn: str) -> Form:
    """Return a turn's sentences, its questions, its quotations, and whether what it asks is open."""
    quotes = tuple((single or double).strip() for single, double in _QUOTED.findall(turn))
    bare = _QUOTED.sub(lambda found: _as_one(found, turn), turn)
    sentences = tuple(found.strip() for found in _SENTENCE.findall(bare) if re.search(r"\w", found))
    questions = tuple(one for one in sentences if one.endswith("?") or (_ASKS.match(one) and not one.endswith("!")))
    invites = tuple(one for one in sentences if one not in questions and _INVITES.match(one))
    asked = len(questions) + sum(len(_SECOND.findall(one)) for one in questions)
    is_open = bool(invites) or any(_is_open(one) for one in questions)
    return Form(sentences, questions, invites, quotes, asked, is_open)


def faults(turn: str, shape: Form) -> tuple[Reason, ...]:
    """Return what is wrong with the form of a turn, which blocks it without making it an answer."""
    asked = shape.questions or shape.invites
    mirror = [one for one in shape.sentences if one not in asked]
    longest = LONGEST_MIRROR if asked else LONGEST_STATEMENT
    found = []
    if _words(mirror) > longest:
        found.append(mirror[-1])
    if any(_words([question]) > LONGEST_QUESTION for question in asked):
        found.append(asked[-1])
    if shape.asked > 1:
        found.append(shape.questions[-1])
    if listed := _LIST.search(turn):
        found.append(listed.group().strip())
    return tuple(Reason(kind=AnswerKind.FORM, span=span) for span in dict.fromkeys(found))


def _as_one(quote: re.Match[str], turn: str) -> str:
    """A quotation without marks that would end a sentence, but for one that stands alone before the next."""
    inside, after = quote.group()[-2:-1], turn[quote.end() :]
    ends = inside in ".!?" and re.match(r"\s+[A-Z]", after)
    return re.sub(r"[.!?]", ",", quote.group()) + ("." if ends else "")


def _is_open(question: str) -> bool:
    """Whether a question asks with a wh-word of its own, not one inside a yes-no question."""
    last = re.split(r"[,:;-] ", question)[-1]
    if _ASKS.match(question) or _ASKS.match(last):
        return True
    return bool(_OPEN.search(question)) and not _ASKS_CLOSED.match(question)


def _words(sentences: list[str]) -> int:
    return sum(len(re.findall(r"[\w'-]+", sentence)) for sentence in sentences)
