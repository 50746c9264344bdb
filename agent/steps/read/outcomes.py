"""What became of a commitment, when the coach follows it up."""

import re

from agent.domain.move import CoachMove, Focus, RepMove
from agent.steps.read.hollow import says_no, says_yes
from agent.steps.read.message import Message

_MOVED = re.compile(r"\b(?:moved|postponed|rescheduled|pushed (?:it |that )?(?:back|out|to)|shifted|delayed|put (?:it |that )?off|now (?:it's |it is )?(?:on |for )?(?:next|mon|tue|wed|thu|fri)\w*|will do (?:it )?(?:on |next|tomorrow|this)|(?:it'?s|that'?s|is) (?:now |still )?(?:scheduled|planned|set|booked) for|doing it (?:on |next|tomorrow|this)|i'?ll do it)\b")
_DROPPED = re.compile(r"\b(?:dropped (?:it|that|the idea)|(?:no longer|not) (?:relevant|needed|necessary|an issue|worth it)|decided (?:against|not to)|changed my mind|gave up on|cancel(?:l)?ed (?:it|that)|abandoned|scrapped|forget (?:it|about it|that)|(?:it|that)(?:'s| is| was| got)? (?:off the table|moot|obsolete|overtaken)|won'?t (?:do|be doing) (?:it|that)|not going to (?:do|happen)|doesn'?t matter any ?more)\b")
_PARTLY = re.compile(r"\b(?:partly|partially|half(?:way|-way)?|sort of|kind of|kinda|sorta|some of (?:it|them)|not (?:all|everything|fully|completely|entirely)|most of (?:it|them)|almost|nearly|started|began|a bit|yes and no|yes but|tried(?: to)?(?: but)?|left (?:a |him a |her a )?(?:voicemail|message)|only (?:one|two|got)|one (?:of (?:them|the two)|out of)|both but)\b")
_NOT = re.compile(r"\b(?:(?:did|have|has|could|was|were|had)(?:n'?t| not)(?! (?:only|just))|never|not yet|no time|ran out of time|forgot|didn'?t get (?:to|around|round)|not (?:done|really|so far)|failed to|chickened out|couldn'?t|too busy|slipped|no chance|haven'?t|nope|nothing)\b|^\W*(?:no|nah)\b")
_DID = re.compile(r"\b(?:(?:i|we) (?:did|have|'ve|just|finally|actually|also|already|went|called|rang|rung|emailed|sent|wrote|met|spoke|talked|asked|told|visited|booked|got|presented|took|made|had|put|gave|saw|tried|finished|completed|set|cut|invited|texted|phoned|reached|shared|offered|left|followed|wrote|kept|used|dropped in)|done|did (?:it|that|the|both|all|as|everything|what)|went (?:well|great|ok|fine|badly|better)|all of (?:it|them)|mission accomplished|ticked off|sorted)\b|^\W*(?:did|sent|called|rang|emailed|met|went|spoke|talked|wrote|asked|had|got|made|tried|finished|told|visited|booked|phoned|cut)\b")


def outcome_of(message: Message) -> RepMove | None:
    """Return what became of the commitment that was asked about, or None when nothing was asked or said of it."""
    if not (message.asked_by is CoachMove.FOLLOW_UP and message.answers(Focus.OUTCOME, Focus.EXPERIENCE)):
        return None
    said = message.own.lower()
    undone = bool(_NOT.search(said) or (says_no(message) and not _DID.search(said)))
    did = bool(_DID.search(said) or says_yes(message))
    if _DROPPED.search(said):
        return RepMove.DROPPED_IT
    if _MOVED.search(said) and not (did and not undone and not re.search(r"\b(?:moved|postponed|rescheduled)\b", said)):
        return RepMove.MOVED_IT
    if _PARTLY.search(said) and (did or undone or re.search(r"\b(?:partly|partially|half|sort of|kind of)\b", said)):
        return RepMove.DID_PARTLY
    return _plain(did, undone, message, said)


def _plain(did: bool, undone: bool, message: Message, said: str) -> RepMove | None:
    if undone and did:
        opened = re.match(r"\W*(?:no|nope|nah|not|i (?:did|have)n'?t|i never|didn'?t|haven'?t)\b", said)
        return RepMove.DID_NOT if opened else RepMove.DID_IT
    if undone:
        return RepMove.DID_NOT
    return RepMove.DID_IT if did else None
