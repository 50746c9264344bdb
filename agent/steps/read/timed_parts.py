"""The parts of a reply to the read-back that name deeds with times of their own."""

from collections.abc import Iterator

from agent.domain.idea import Idea, IdeaKind
from agent.domain.move import Focus
from agent.language.alike import is_named, shared_words
from agent.language.due import times_in, without_times
from agent.language.pattern import Pattern
from agent.language.verbs import is_known_verb
from agent.language.vocabulary import word_set
from agent.steps.fragment import is_fragment
from agent.steps.read.clause import Clause
from agent.steps.read.deeds import could_answer, is_deed_of_rep, is_done_by_then
from agent.steps.read.framed import unframed
from agent.steps.read.ideas import idea, trimmed
from agent.steps.read.message import Message

_BESIDE = word_set(
    "at on by before in the a and or not it's its it is so rather than no yes please then for of"
    " from to till until start starts starting begin begins end ends ending same time hour"
)
_IS_AT = Pattern(
    r"(?P<what>(?:the|my) (?:[\w'-]+ ){0,5}?[\w'-]+)"
    r"(?:(?: is|'s| are)| (?:comes?|goes|stays?|follows?|happens?)(?: (?:after|before) [^,;.]{2,40},)?)"
    r" (?:(?:at|on|by) |(?=(?:\w+day|tomorrow|today|tonight|noon|half past|next week|\d)\b))"
)
"""A thing that the rep does, with its hour: "the call to an old customer is at four"."""
_NTH = Pattern(r"the (?:first|second|third|last|other)(?: one| promise| part)?$")
_LABELLED = Pattern(r"(?:^|[.;,]\s+)[A-Z][\w'-]+:\s")
"""A name with what is said of it behind a colon: several of them are no time of the first promise."""
_JOINS = Pattern(r"^\W*(?:yes|yeah|yep|y|ok(?:ay)?|sure|keep (?:it|both))\b[^.!?;]{0,12}?[.,!;]*\s*(?:and|plus|also)\b")
"""A yes that goes on to something more."""
_LISTS = Pattern(
    r"\W*(?:(?:no|yes|so|ok(?:ay)?|well|but|and|it's|that's|there are|i have|i said)\b\W*)*(?:only |just )?"
    r"(?:the |these )?(?:two|three|four|2|3|4|these|this|both)(?: (?:things|promises|ones|steps|only))?\s*:"
)
_TOLD = Pattern(r"\b(?:said|meant|not|rather|instead|out|off|away)\b")
_JOINTS = Pattern(r"[,:;]\s+(?:and\s+|then\s+)*|\s+and\s+(?:then\s+)?|\s+then\s+")


def timed_parts(whole: Clause, message: Message) -> Iterator[Idea]:
    """Yield the parts of a sentence that name a deed with its time: "count done by 09:30, Amir's part by 10:00"."""
    sentences = (Clause(message.parsed, words) for words in message.parsed.sentences)
    told = [part for sentence in sentences for part in _parts(sentence) if _names_timed_deed(trimmed(part))]
    joins = bool(_JOINS.search(message.own.lower()))
    said = trimmed(whole)
    if (at := _IS_AT.match(said.lower)) and (is_named(at["what"], message.promised) or _NTH.match(at["what"])):
        yield idea(IdeaKind.ACTION, said.before(at.end("what")))
        return
    for part in (unframed(trimmed(part)) for part in _parts(whole)):
        if _names_timed_deed(part) and (len(told) > 1 or joins or shared_words(part.text, message.promised)):
            at = _IS_AT.match(part.lower)
            yield idea(IdeaKind.ACTION, part.before(at.end("what")) if at else part)


def lists_anew(whole: Clause) -> bool:
    """Whether a sentence says how many promises there are, and then each of them: "only two: Tom at 2, ..."."""
    return _LISTS.match(whole.lower) is not None


def adds_unclearly(message: Message, ideas: tuple[Idea, ...]) -> bool:
    """Whether a reply names a time of something in which no deed is understood: "yes, and Fenn by four"."""
    joined = _JOINS.search(message.own.lower()) if message.answers(Focus.READ_BACK) else None
    more = message.own[joined.end() :] if joined else ""
    understood = any(one.kind is IdeaKind.ACTION and not is_fragment(without_times(one.text)) for one in ideas)
    labelled = message.answers(Focus.READ_BACK) and len(_LABELLED.findall(message.own)) > 1
    return not understood and (labelled or (bool(times_in(more)) and not is_but_time(more)))


def is_but_time(text: str) -> bool:
    """Whether words say a time and nothing else."""
    words = [word for word in without_times(text).lower().split() if word.strip(".,;:!-'\"") not in _BESIDE]
    return not any(any(letter.isalnum() for letter in word) for word in words)


def _names_timed_deed(cut: Clause) -> bool:
    """Whether a part names a deed, or the thing of one, with a time; what is told or said again names none."""
    if _IS_AT.match(cut.lower) or is_done_by_then(cut) or is_deed_of_rep(cut):
        return True
    own = cut.is_finite and cut.who in ("i", "we") and cut.head.tag == "VBP" and could_answer(cut)
    is_told = not own and (
        cut.is_finite and cut.head.tag in ("VBZ", "VBD", "VBP", "MD") and not is_known_verb(cut.words[0].text.lower())
    )
    is_told = is_told and not _is_bare_name(cut)
    return bool(times_in(cut.text)) and not is_but_time(cut.text) and not is_told and not _TOLD.search(cut.lower)


def _is_bare_name(cut: Clause) -> bool:
    """Whether a part but names a thing or a person with its time: "proposal tomorrow 1 to 4"."""
    words = without_times(cut.text).lower().split()
    return len(words) == 1 and not is_known_verb(words[0]) and not words[0].endswith(("ed", "ing"))


def _parts(whole: Clause) -> Iterator[Clause]:
    """Yield the stretches between commas, colons and "and"."""
    start = 0
    for joint in _JOINTS.finditer(whole.lower):
        if joint.start() > start:
            yield whole.after(start).before(joint.start() - start)
        start = joint.end()
    if start < len(whole.text):
        yield whole.after(start)
