"""What became of a commitment, when the coach follows it up."""

import re

from agent.domain.move import CoachMove, Focus, RepMove
from agent.language.pattern import Pattern
from agent.steps.read.answers import says_no, says_yes
from agent.steps.read.cues import one_of
from agent.steps.read.message import Message

_DROPPED = Pattern(
    r"\b" + one_of(
        r"dropped (?:it|that|the idea|the plan)",
        r"(?:no longer|not) (?:relevant|needed|necessary|an issue|worth it)(?: any ?more)?",
        r"decided (?:against|not to)",
        r"changed my mind|gave up on|abandoned|scrapped|forget (?:it|about it|that)\b",
        r"(?:it|that)(?:'s| is| was| got)? (?:off the table|moot|obsolete)",
        r"won'?t (?:do|be doing) (?:it|that)|(?:i'?m )?not going to do (?:it|that)|doesn'?t matter any ?more",
        r"no point any ?more|overtaken by events",
    )
)  # fmt: skip
_MOVED = Pattern(
    r"\b" + one_of(
        r"(?:moved|postponed|rescheduled|shifted|delayed) (?:it|that|the|to|until|till)",
        r"(?:got|was|been|is|it's) (?:moved|postponed|rescheduled|delayed|pushed)",
        r"(?:is|are) (?:now (?=(?:on |at |only )?(?:tomorrow|next|mon|tue|wed|thu|fri|the \d))|(?:on )?"
        r"(?:tomorrow|next week|next month|(?:mon|tues|wednes|thurs|fri)day) (?:now|instead)\b)",
        r"pushed (?:it |that )?(?:back|out|to)|put (?:it |that )?off",
        r"(?:it'?s|that'?s|is) (?:now |still )?(?:scheduled|planned|set|booked) for",
        r"(?:i'?ll|will|going to|gonna) do (?:it|that) (?:on|next|tomorrow|this|later)",
        r"doing it (?:on|next|tomorrow|this)",
        r"(?:it'?s|that'?s) (?:now )?(?:on |for )?(?:next|mon|tues|wednes|thurs|fri)\w*",
        r"not yet,? (?:but )?(?:i'?ll|it'?s|on|next|tomorrow|will|planned)",
    )
)  # fmt: skip
_PARTLY = Pattern(
    r"\b" + one_of(
        r"partly|partially|half(?:way|-way)?\b(?! an?\b| past)|sort of|kind of|kinda|sorta|some of (?:it|them)",
        r"not (?:all|everything|fully|completely|entirely)",
        r"most of (?:it|them)|almost|nearly|started (?:it|but|on)|began|a bit|yes and no|yes,? but(?! not)",
        r"only (?:one|two|some|the first|part)|one (?:of (?:them|the two)|out of)|in part|more or less",
    )
)  # fmt: skip
_UNDONE = Pattern(
    r"^\W*(?:(?:well|um+|honestly|tbh|to be honest|sorry|actually|unfortunately)\W+)*" + one_of(
        r"no(?:pe)?\b(?! problem)|nah|not (?:yet|really|done|so far)|never|nothing|didn'?t|haven'?t|did not",
        r"couldn'?t|forgot|no time|ran out of time|chickened out|too busy",
        r"(?:i|we) (?:just |totally |completely |simply |really )?(?:didn'?t|did not|haven'?t|have not|never|"
        r"couldn'?t|could not|forgot|wasn'?t able|"
        r"chickened out|failed|ran out|had no|skipped|kept (?:putting|pushing))",
    )
    + r"|\bso (?:there was |we had |i had )?no (?:call|meeting|talk|mail|visit|demo|chance)\b"
    r"|\b(?:didn'?t (?:do|get (?:to|around|round)|manage|happen|find|make it|call|send|ring|ask|write|go)|"
    r"never got (?:to|around|round)|forgot (?:to|about)|haven'?t (?:done|got)|chickened out|ran out of time|"
    r"had no time|slipped my mind|couldn'?t bring myself)\b"
)  # fmt: skip
_DONE = Pattern(
    r"\b(?:i|we)(?:'ve| have)?(?: just| finally| actually| also| already| then)* (?:did(?!n'?t)|done|went|called|"
    r"rang|rung|emailed|sent|wrote|written|met|spoke|spoken|talked|"
    r"asked|told|visited|booked|presented|took|made|put|gave|saw|tried|finished|completed|set|cut|invited|texted|"
    r"phoned|reached|shared|offered|left|followed|kept|used|dropped in|showed|brought|signed|won|closed|agreed|"
    r"managed)\b"
    r"|^\W*(?:yes\W+)?(?:done|did|sent|called|rang|emailed|met|went|spoke|talked|wrote|asked|tried|finished|told|"
    r"visited|booked|phoned|cut|had the|took)\b"
    r"|\b(?:did (?:it|that|the|both|all|as|everything|what)|went (?:well|great|ok|fine|badly|better|terribly|"
    r"horribly|awful)|all of (?:it|them) done|mission accomplished|ticked off|it'?s done|all done)\b"
)
_UNASKED = Pattern(
    r"^\W*(?:(?:yes|yeah|yep|well|so|hi|hello|hey|good news|ok(?:ay)?)\W+)*(?:"
    r"(?P<it>(?:done|did it|i(?:'ve| have)? (?:already |just )?(?:did|done) (?:it|that|so|this))\b)"
    r"|i(?:'ve| have)? (?:already |just |finally )?\w+)"
)
"""A report on a promise that the opening brought back before its time: nobody asked for it."""
_WORD = re.compile(r"[^\W\d_]{4,}")


def outcome_of(message: Message) -> RepMove | None:
    """Return what became of the commitment that was asked about, or None when nothing was asked or said of it."""
    said = message.own.lower()
    if message.reminded_of:
        return RepMove.DID_IT if _reports_unasked(said, message.reminded_of.lower()) else None
    if not (message.asked_by is CoachMove.FOLLOW_UP and message.answers(Focus.OUTCOME)):
        return None
    undone, done = bool(_UNDONE.search(said)), bool(_DONE.search(said))
    if _DROPPED.search(said):
        return RepMove.DROPPED_IT
    if _MOVED.search(said) and (undone or not done or _MOVED.match(re.sub(r"^(?:i|we|it|she|he|they)\s+", "", said))):
        return RepMove.MOVED_IT
    if _PARTLY.search(said):
        return RepMove.DID_PARTLY
    if undone or says_no(message):
        return RepMove.DID_NOT
    return RepMove.DID_IT if done or says_yes(message) else None


def _reports_unasked(said: str, promise: str) -> bool:
    """Whether the rep says that what they promised is done: in so many words, or by the words of the promise."""
    opening = _UNASKED.match(said)
    if opening is None:
        return False
    first = re.split(r"[.!?,;]|\b(?:but|and)\b", said[opening.start() :], maxsplit=1)[0]
    shared = set(_WORD.findall(first)) & set(_WORD.findall(promise))
    return opening["it"] is not None or bool(shared and _DONE.search(first) and not _UNDONE.search(first))
