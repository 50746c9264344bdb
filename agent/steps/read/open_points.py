"""What a message leaves open: a question of the rep's own, words they look for, what speaks against an idea."""

from typing import Final

from agent.domain.move import RepMove
from agent.language.pattern import Pattern
from agent.language.sentence import sentences_of
from agent.steps.read.cues import one_of

_SOFTLY = r"(?:(?:just|really|honestly|still|actually|even|quite|so|yet|exactly|only|all) )*"
_THING = (
    r"(?:question|problem|point|issue|hard (?:part|bit|thing)|tricky (?:part|bit|thing)|difficult (?:part|bit)|catch|"
    r"puzzle|doubt|sticking point|worry|bit i(?:'m| am) (?:unsure|not sure) (?:of|about))"
)
_WORDS = (
    r"(?:(?:opening|first|last|closing|good|proper|clear|right|better) )*(?:line|sentence|opener|opening|words|"
    r"wording|answer|plan|idea|argument|way in)\b"
)
_OPEN = Pattern(
    r"(?<![\w'])"
    + one_of(
        rf"(?:i|we) {_SOFTLY}(?:don'?t|do not) {_SOFTLY}(?:know|see) {_SOFTLY}(?:how|what|where|which|whether|if|who)"
        r" (?:exactly )?(?:to|i(?:'d|'m| would| can| could| should| want)?|we)\b",
        rf"(?:not {_SOFTLY}sure|unsure|no idea|no clue|i(?:'m| am) (?:wondering|torn|stuck)) {_SOFTLY}(?:about |on )?"
        r"(?:how|what|where|which|whether)(?: \w+)? (?:to|i|we)\b",
        rf"(?:the|my|here's the|one) (?:real |big |only |open |main )?{_THING}(?: for me| left| here| now)?"
        r"(?:'s| is| was| remains)(?: still| only| just)*,? "
        r"(?:(?:how|what|which|where|whether|if) (?:\w+ )?(?:to|i|we|my|it|that|this)\b|"
        r"that i (?:don'?t|can'?t)\b|the\b)",
        rf"(?:i|we) {_SOFTLY}(?:(?:don'?t|do not|haven'?t) {_SOFTLY}(?:have|got|found)|have no|lack|need)(?: got)? "
        rf"(?:an? |any |the |my |that )?{_WORDS}",
        r"what i(?:'m| am) (?:not|un) ?(?:really |so |quite |yet )*(?:sure|clear) (?:of|about) is|"
        r"what i(?:'m| am) (?:missing|lacking|looking for|after) is|"
        r"what(?:'s| is) (?:missing|still open|unclear)(?: for me)? is\b",
        r"(?:i|we) still (?:don'?t have|haven'?t (?:got|found)|have no|need|lack) "
        r"(?:anyone|anybody|someone|somebody|one) (?:who|to)\b",
        r"(?:is|are|that's) the missing (?:\w+)\b|(?:is|are) (?:still )?(?:open|unclear|missing)(?: for me)?(?=\W*$)",
        r"that'?s the (?:real |big )?question\b|"
        r"(?:that|this|it) (?:wasn'?t|isn'?t|is not|was not) (?:really )?(?:my|the) (?:real )?"
        r"(?:problem|question|point|issue)\b",
    ),
)
_EITHER_WAY = Pattern(
    r"\b(?:know|sure|unsure|wondering|torn|question|point|problem) [^,;]*?\b(?:whether|if) (?:it|that|this|i|we)\b"
)
"""Open is whether, and not how."""
_ANSWERED = Pattern(r": (?:[\w']+ ){3}|\bwhere to (?:start|begin)\b")
"""What is named as open and answered in the same breath: "how I open: first I say that …"; or a telling that begins."""
_WORDING = Pattern(
    r"\b(?:lines?|sentences?|words?|wording|phras\w+|openers?|opening|ask\w*|say|saying|answer|tell\w*|put (?:it|that)"
    r"|start with|begin with|open with|open the|write|mail|message|subject line)\b"
)
_DOUBT = Pattern(
    r"(?:^|[,;–—-] ?)(?:but|though|although|only|except(?: that)?|then again|on the other hand|mind you|"
    r"(?:the )?(?:trouble|catch|snag|downside|problem|risk)(?:'s| is)(?: that)?)[,:]? (?P<said>\w[^?]*)$"
)
_POOR = Pattern(
    r"^(?:but |and |still,? )*(?:it|that|this)(?:'s| is| sounds| feels| reads)"
    r" (?:still |just |all |a bit |so |rather )*"
    r"(?:too \w+|mush\w*|weak|lame|clumsy|flat|rubbish|vague|woolly|stiff|cold|long|soft|crap|awful"
    r"|not (?:it|right|me|enough|quite it|good enough))$"
)
"""Said at the end of the rep's own attempt."""
_NO_DOUBT = Pattern(
    r"^(?:ok(?:ay)?|fine|yes|no\b|not\b|(?:still |honestly |really |maybe |perhaps |then |at least )*"
    r"(?:i|we)(?:'ll| will|'m going| can| could|'d (?:rather|like|prefer|still|want|need|first|have to)"
    r"| want| would (?:rather|like|want|need)| need to"
    r"| have to| guess so|'m fine| do\b(?! not)| did\b(?! not)|'ve decided)|let'?s|never mind|worth"
    r"|that'?s (?:ok|fine|all)|it'?s (?:ok|fine|worth|the (?:only|best))|better|anyway"
    r"|(?:drop|leave|make|put|add|keep|take)\b"
    r"|(?:that|this|it|my \w+)(?:'s| is|'d be| would be) (?:\w+ )?(?:good|better|right|true|enough)\b)"
)
"""Goes on after "but" with what the rep wants or will do: nothing that speaks against it."""
_CONCEDES = Pattern(
    r"(?:^|[,;] ?)(?:(?:it|that|this)(?:'s| is) )?"
    r"(?:not (?:very|too|so|that|all that|exactly|really)|hardly|nothing)\b[^,;]*$"
)
"""Said before "but": it plays down what is meant, and what follows speaks for it."""
_LAST: Final = 3
"""Sentences at the end of a message in which something is still open."""
_SHORTEST: Final = 4
"""Words that can say what speaks against an idea."""


def open_points(text: str) -> frozenset[RepMove]:
    """Return whether a text without quotations leaves a question of the rep's own open, or ends on a doubt."""
    ends = [sentence.strip().lower().replace("’", "'") for sentence in sentences_of(text)][-_LAST:]
    left_open = [sentence for sentence in ends if _OPEN.search(sentence) and not _ANSWERED.search(sentence)]
    if ends and ends[-1] not in left_open and _speaks_against(ends[-1]):
        return frozenset({RepMove.DOUBTS})
    if any(_EITHER_WAY.search(sentence) for sentence in left_open):
        return frozenset({RepMove.LEAVES_OPEN, RepMove.DOUBTS})
    if any(_WORDING.search(sentence) for sentence in left_open):
        return frozenset({RepMove.LEAVES_OPEN, RepMove.SEEKS_WORDS})
    return frozenset({RepMove.LEAVES_OPEN} if left_open else ())


def _speaks_against(sentence: str) -> bool:
    plain = sentence.rstrip(" .!")
    if _POOR.match(plain):
        return True
    found = _DOUBT.search(plain)
    said = found["said"] if found and not _CONCEDES.search(plain[: found.start()]) else ""
    return len(said.split()) >= _SHORTEST and not _NO_DOUBT.match(said)
