"""What a manager answers when asked to turn a line round: words for the rep, which say nothing of the matter itself."""

import re
from typing import Final

from agent.domain.idea import Idea, IdeaKind
from agent.domain.move import Focus, RepMove
from agent.domain.one_to_one import PlannedLine
from agent.domain.reading import Reading
from agent.domain.session import Mode, Session
from agent.language.pattern import Pattern

OF_A_LINE: Final = (Focus.LINE, Focus.LINE_AGAIN)
"""What is asked about one line of the plan."""
PUT_INTO_WORDS: Final = (*OF_A_LINE, Focus.FIRST_QUESTION, Focus.SAY_IT)
"""What is answered with words for the rep."""
OF_WORDS: Final = (*PUT_INTO_WORDS, Focus.WRITTEN, Focus.WHICH, Focus.THEIR_ANSWER, Focus.AFTER_IT)
"""What is about words for the rep: no model words it."""

_ELSE: Final = (
    RepMove.SKIPS,
    RepMove.STOPS,
    RepMove.NOT_NOW,
    RepMove.IS_HOLLOW,
    RepMove.SPEAKS_OTHER_LANGUAGE,
    RepMove.ASKS_MEANING,
)
"""What a manager does instead of putting a line otherwise."""
_LEAVES: Final = (RepMove.SKIPS, RepMove.STOPS, RepMove.NOT_NOW)
_IS_ASKED: Final = Pattern(r"\w+\W+\w+[^?]*\?")
_ASKS_BACK: Final = Pattern(
    r"^\W*(?:what do you mean|how do you mean|what does (?:that|this) mean|which line"
    r"|why (?:are|do) you (?:ask|asking)|what(?:'s| is) (?:that|this) (?:for|about|supposed)"
    r"|are you (?:a |an )?(?:bot|person|human|machine|program|real))\b",
    re.IGNORECASE,
)
"""A question to the coach, and no words for the rep."""
_DEMANDS: Final = Pattern(
    r"\b(?:(?:just |please |can you |could you )*(?<!able to )(?<!he )(?:tell|give|show|write|suggest|offer)"
    r"(?: me| one| something| an? )"
    r"|you tell me|\b(?:an|one|just one|some) examples?\b"
    r"|i (?:asked|want|need|wanted)(?: you)?(?: for)? (?:the|a|an|your|one) "
    r"(?:question|answer|wording|example|sentence)"
    r"|what (?:should|shall|do|can) i (?:ask|say|put)\b"
    r"|how (?:should|shall|do|can) i (?:ask|say|put|phrase|word)\b"
    r"|(?:what|how) would you (?:ask|say|put|phrase|word|turn)(?: it| that| this| here| instead)?\W*$"
    r"|what do you (?:suggest|recommend)"
    r"|any (?:suggestions?|ideas?|examples?)\W*$"
    r"|your (?:version|suggestion|wording))",
    re.IGNORECASE,
)
_TOLD_TO_REP: Final = Pattern(
    r"\b(?:tell|show|give|walk|talk) me (?:what|how|where|who|when|why|about|more|through|a bit)\b", re.IGNORECASE
)
"""Words for the rep that ask, and no demand: "tell me how you see it"."""
_WANTS_WORDING: Final = Pattern(
    r"\bwhat (?:to|i should|i can) (?:ask|say|do)\b|\bhow (?:to|i should) (?:ask|say|put|do)\b", re.IGNORECASE
)
_COMPLAINS: Final = Pattern(
    r"^[^?]*\b(?:stupid|pointless|nonsense|ridiculous|waste of (?:my )?time|annoying|bullshit|useless)\b[^?]*$",
    re.IGNORECASE,
)
_PROMISES: Final = Pattern(r"\b(?:my (?:one )?(?:commitment|promise)|i commit|i promise)\b", re.IGNORECASE)
_REPORTED: Final = Pattern(
    r"^\W*(?:(?:well|ok|okay|hmm|so|maybe|perhaps),? )*"
    r"(?:i(?:'d| would| will|'ll| could| might)(?: \w+ly)? (?:(?:simply|just|rather) )?"
    r"(?:ask|say to|say|put it(?: like this| this way)?|try|go with|want to know"
    r"|(?:want to )?(?:open|start|begin) (?:with|by asking))"
    r"(?: (?:him|her|them|my rep|the rep))?(?: something like| about)?|instead|something like)[:,]?\s+",
    re.IGNORECASE,
)
"""What goes before the words themselves: "I would ask her …"."""
_FOR_REP: Final = Pattern(
    r"\?|\byou(?:r|rs|rself)?\b"
    r"|^\W*(?:(?:well|so|ok|okay|hmm|maybe|perhaps),? )*(?:what|how|whom?|whose|which|where|when|why|tell me)\W+\w"
    r"|\bi(?:'d| would|'ll| will| could| might)(?: \w+ly| just| rather)? "
    r"(?:ask|say|put|open with|start with|begin with|want to (?:know|hear)|leave|drop|cut|listen|keep quiet)\b"
    r"|\bask(?:ing)? (?:him|her|them)\b",
    re.IGNORECASE,
)
"""Says that something is put to the rep, or how: not what the manager thinks of it."""
_INDIRECT: Final = Pattern(
    r"\bask(?:ing)? (?:him|her|them|my rep|the rep)? ?(?:how|what|why|when|where|who|whom|which|if|whether)\b",
    re.IGNORECASE,
)
LONGEST: Final = 400
"""Characters kept of a line as it was turned round."""


def line_asked(session: Session) -> PlannedLine | None:
    """Return the line of the plan that the last turn asked about, None when it asked about something else."""
    turn, plan = session.turns[-1] if session.turns else None, session.one_to_one
    return plan.line(turn.about) if plan is not None and turn is not None and turn.focus in OF_A_LINE else None


def asks_for_words(session: Session) -> bool:
    """Whether the last turn is answered with words for the rep."""
    return session.mode is Mode.LEAD and bool(session.turns) and session.turns[-1].focus in PUT_INTO_WORDS


def demands(utterance: str) -> bool:
    """Whether a manager wants the coach to do the wording."""
    said = utterance.replace("’", "'")
    if _TOLD_TO_REP.search(said) and not _WANTS_WORDING.search(said):
        return False
    return bool(_DEMANDS.search(said) or (_WANTS_WORDING.search(said) and "?" not in said))


def as_put(reading: Reading, utterance: str) -> Reading:
    """Return the reading of an answer that holds words for the rep: an option, and no fact, promise or time.

    A demand stays a demand, and whoever skips, stops or complains is heard as always.
    """
    if demands(utterance):
        return reading.model_copy(update={"moves": (RepMove.ASKS_ADVICE,), "ideas": (), "due": None})
    if not puts(reading, utterance):
        return reading
    said = Idea(kind=IdeaKind.OPTION, text=" ".join(utterance.split())[:LONGEST])
    return Reading(ideas=(said,))


def puts(reading: Reading, utterance: str) -> bool:
    """Whether an answer puts something into words for the rep."""
    said = utterance.replace("’", "'")
    if demands(said) or _COMPLAINS.match(said) or not re.search(r"\w", said):
        return False
    if not _FOR_REP.search(said) or reading.does(*_LEAVES) or _PROMISES.search(said):
        return False
    if _IS_ASKED.search(said):
        return not _ASKS_BACK.search(said)
    is_promise = reading.due is not None and bool(reading.of(IdeaKind.ACTION)) and "?" not in said
    return not is_promise and not reading.does(*_ELSE)


def asks_indirectly(utterance: str) -> bool:
    """Whether an answer tells of a question that would be asked: "I would ask her how she sees it"."""
    return bool(_INDIRECT.search(utterance))


def says_aim(utterance: str) -> bool:
    """Whether an answer to what the rep is to leave with says it, and neither asks nor complains."""
    said = utterance.replace("’", "'")
    return "?" not in said and not _COMPLAINS.match(said)


def words_for_rep(utterance: str) -> str:
    """Return what would be said to the rep, without "I would ask her" in front of it."""
    said = " ".join(utterance.replace("’", "'").split())
    bare = _REPORTED.compiled.sub("", said, count=1).strip().strip("\"'“”")
    return (bare or said)[:LONGEST]
