"""What a reply to the read-back adds to the promise, or puts in the place of a part of it."""

from collections.abc import Iterator

from agent.domain.idea import Idea, IdeaKind
from agent.domain.move import Focus
from agent.language.alike import shared_words
from agent.language.due import times_in
from agent.language.pattern import Pattern
from agent.language.verbs import is_known_verb
from agent.language.vocabulary import word_set
from agent.steps.fragment import is_fragment
from agent.steps.read.clause import Clause
from agent.steps.read.deeds import could_answer, is_deed_of_rep, is_done_by_then
from agent.steps.read.ideas import idea, trimmed
from agent.steps.read.message import Message
from agent.steps.read.unpromised import says_it_stays, without_answer

_LEAD = (
    r"^(?:(?:yes|yeah|yep|no(?=[,.:;-])|ok(?:ay)?|right|fine|sure|and|but|also|plus|so|then|though|please|just"
    r"|only that)\b[\s,.:;-]*)*"
)
_IT = r"(?:it|that|there|this|the (?:promise|plan|mail|note|text|list|commitment))"
_ADDED = tuple(
    Pattern(_LEAD + pattern)
    for pattern in (
        rf"(?:do |you can |could you |can you )?(?:put|write|get|keep|leave"
        rf"|note)(?: down)? (?P<what>[^,.]+?) in(?:to)?(?: {_IT})?"
        r"(?: too| as well)?(?:$|[,.])",
        rf"(?:add|include|mention)(?: that)? (?P<what>[^,.]+?)(?: (?:to|in|into) {_IT})?(?: too| as well)?(?:$|[,.])",
        rf"i(?:'d| would) (?:like|love|want) (?P<what>[^,.]+?) (?:in|into|added to)(?: {_IT})?(?:$|[,.])",
        rf"(?P<what>.+?)(?:,? (?:and )?that)?(?: also)? (?:belongs?|goes|go|comes?|is part|are part|should be"
        rf"|has to be|must be)"
        rf" (?:to|of|in|into|with)\b(?: {_IT})?(?: too| as well| also)?(?:$|[,.])",
        r"you(?:'ve| have)? (?:forgot|forgotten|left out|dropped|missed|lost) (?P<what>[^,.]+)",
        r"(?P<what>[^,.]+?)(?: is|'s| are) missing\b",
        r"(?:don't|do not) (?:forget|leave out|drop) (?P<what>[^,.]+)",
    )
)
"""Words that add something to what was read back: "put the 30th in", "asking Jonas belongs to it too"."""
_BARE = Pattern(
    r"^(?:yes|yeah|ok(?:ay)?|and|but|also|plus|[\s,.:;-])*(?:and|but|plus|also|only)?\s*(?P<what>(?:no|not"
    r"|without|only|but only|with)\b (?!(?:wait|sorry|no|i|it|that|really|quite|exactly"
    r"|at)\b|[\"'])(?![\d ]+\W*$).+)$"
)
_BOUND = Pattern(
    r"(?:and |but )?(?:no (?!idea|clue|wait|sorry|thanks|one\b|way\b|problem|matter|chance|need)|only "
    r"|not (?!sure|really|yet|now|today|that\b|more\b|much\b)"
    r"|without |at least |at most |just (?:the|one|two|three|a)\b)"
)
"""What bounds a deed, said behind it: "no mail to her boss before that", "only the first page"."""
_HAS = Pattern(
    _LEAD
    + (
        r"(?P<what>(?:the|my) (?:[\w'-]+ ){1,3}?(?:has|needs|must have|should have|gets|says|must say"
        r"|should say) .+?)(?:, that'?s\b.*)?$"
    )
)
_MADE = Pattern(
    _LEAD
    + (
        r"(?:make (?:it|that)|change (?:it|that) to|rather|better|it should (?:be|say|read)"
        r"|say)\W+[\"'](?P<what>[^\"]+?)[\"'](?!\w)"
    )
)
_POINTS = Pattern(
    r"^(?:it|that|this|these|those|them|something|more|what|yes|no|everything|all|i|you|we)\b(?:\W*$|\s+(?:is"
    r"|are|was)\b)"
)


_BESIDE = word_set("at on by before in the a and or not it's its it is so rather than no yes please then for of")


def read_amendment(whole: Clause, message: Message) -> tuple[Idea, ...]:
    """Return what a sentence said to the read-back adds to the promise or puts into it, as actions."""
    if message.answers(Focus.WHAT_AND_WHEN, Focus.WHAT) and not whole.asks and whole.words[0].index:
        bound = _BOUND.match(whole.lower)
        return (_named(whole, 0, len(whole.text), adds=True),) if bound and not whole.is_finite else ()
    if not message.answers(Focus.READ_BACK) or whole.asks or says_it_stays(whole):
        return ()
    if made := _MADE.search(whole.lower):
        return (_named(whole, made.start("what"), made.end("what"), adds=True),)
    for pattern in (*_ADDED, _BARE, _HAS):
        found = pattern.search(whole.lower)
        is_put_in = pattern in _ADDED[:3]
        if found and not _POINTS.match(found["what"]) and (is_put_in or not _is_but_time(found["what"])):
            cut = whole.after(found.start("what")).before(found.end("what") - found.start("what"))
            deed = any(times_in(cut.text)) and pattern not in (_BARE, _HAS) and not is_put_in
            return (_named(whole, found.start("what"), found.end("what"), adds=not deed),)
    return tuple(_timed_parts(whole, message))


def adds_unclearly(message: Message, ideas: tuple[Idea, ...]) -> bool:
    """Whether a reply names a time of something in which no deed is understood: "yes, and Fenn by four"."""
    joined = _JOINS.search(message.own.lower()) if message.answers(Focus.READ_BACK) else None
    more = message.own[joined.end() :] if joined else ""
    understood = any(one.kind is IdeaKind.ACTION and not is_fragment(_without_times(one.text)) for one in ideas)
    labelled = message.answers(Focus.READ_BACK) and len(_LABELLED.findall(message.own)) > 1
    return not understood and (labelled or (bool(times_in(more)) and not _is_but_time(more)))


def _named(whole: Clause, start: int, end: int, *, adds: bool) -> Idea:
    cut = whole.after(start).before(end - start)
    return idea(IdeaKind.ACTION, cut).model_copy(update={"adds": adds})


def _timed_parts(whole: Clause, message: Message) -> Iterator[Idea]:
    """Yield the parts of a sentence that name a deed with its time: "count done by 09:30, Amir's part by 10:00"."""
    sentences = (Clause(message.parsed, words) for words in message.parsed.sentences)
    told = [part for sentence in sentences for part in _parts(sentence) if _names_timed_deed(trimmed(part))]
    joins = bool(_JOINS.search(message.own.lower()))
    for part in (without_answer(trimmed(part)) for part in _parts(whole)):
        if _names_timed_deed(part) and (len(told) > 1 or joins or shared_words(part.text, message.promised)):
            at = _IS_AT.match(part.lower)
            yield idea(IdeaKind.ACTION, part.before(at.end("what")) if at else part)


def _names_timed_deed(cut: Clause) -> bool:
    """Whether a part names a deed, or the thing of one, with a time; what is told or said again names none."""
    if _IS_AT.match(cut.lower) or is_done_by_then(cut) or is_deed_of_rep(cut):
        return True
    own = cut.is_finite and cut.who in ("i", "we") and cut.head.tag == "VBP" and could_answer(cut)
    is_told = not own and (
        cut.is_finite and cut.head.tag in ("VBZ", "VBD", "VBP", "MD") and not is_known_verb(cut.words[0].text.lower())
    )
    return bool(times_in(cut.text)) and not _is_but_time(cut.text) and not is_told and not _TOLD.search(cut.lower)


def _parts(whole: Clause) -> Iterator[Clause]:
    """Yield the stretches between commas, colons and "and"."""
    start = 0
    for joint in _JOINTS.finditer(whole.lower):
        if joint.start() > start:
            yield whole.after(start).before(joint.start() - start)
        start = joint.end()
    if start < len(whole.text):
        yield whole.after(start)


_IS_AT = Pattern(r"(?P<what>(?:the|my) (?:[\w'-]+ ){0,5}?[\w'-]+)(?: is|'s| are) (?:at|on|by) ")
"""A thing that the rep does, with its hour: "the call to an old customer is at four"."""
_LABELLED = Pattern(r"(?:^|[.;,]\s+)[A-Z][\w'-]+:\s")
"""A name with what is said of it behind a colon: several of them are no time of the first promise."""
_JOINS = Pattern(r"^\W*(?:yes|yeah|yep|y|ok(?:ay)?|sure|keep (?:it|both))\b[^.!?;]{0,12}?[.,!;]*\s*(?:and|plus|also)\b")
"""A yes that goes on to something more."""
_TOLD = Pattern(r"\b(?:said|meant|not|rather|instead|out|off|away)\b")
_JOINTS = Pattern(r"[,:;]\s+(?:and\s+|then\s+)*|\s+and\s+(?:then\s+)?|\s+then\s+")


def _without_times(text: str) -> str:
    for time in reversed(times_in(text)):
        text = text[: time.start] + text[time.end :]
    return text


def _is_but_time(text: str) -> bool:
    """Whether words say a time and nothing else."""
    words = [word for word in _without_times(text).lower().split() if word.strip(".,;:!-'\"") not in _BESIDE]
    return not any(any(letter.isalnum() for letter in word) for word in words)
