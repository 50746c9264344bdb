"""An idea cut out of a clause: trimmed of what leads in and trails off, with its forms."""

import re

from agent.domain.idea import Idea, IdeaKind, Owner, Voice
from agent.language.forms import NO_FORMS, Forms, finite_forms, noun_forms, verb_forms
from agent.language.parse import parse
from agent.steps.read.clauses import Clause

VERBAL = (IdeaKind.OPTION, IdeaKind.ACTION, IdeaKind.FIRST_STEP, IdeaKind.GOAL)
"""Kinds that name something to do: a bare verb phrase is read as one."""

TOLD = (IdeaKind.FACT, IdeaKind.ASSUMPTION, IdeaKind.UNKNOWN, IdeaKind.FEELING, IdeaKind.IF_THEN)
"""Kinds that are statements: a noun phrase would not say the same."""

_LONGEST_NAME = 10

_LEAD = re.compile(
    r"^(?:(?:well|so|u+m+|u+h+|hm+|like|ok(?:ay)?|yeah|yes|yep|yup|no|nope|nah|oh|ah|and|but|also|then|or|maybe|perhaps|"
    r"possibly|honestly|basically|actually|really|i mean|i guess|i suppose|idk|i don'?t know(?=,| maybe)|dunno|tbh|to be honest|"
    r"(?:look|listen|right|sure|first(?:ly)?|second(?:ly)?|third(?:ly)?|finally|lastly|again|now)(?=[,:])|obviously|plus|just|"
    r"option \w|idea \w|\(?\d{1,2}[.):](?!\d)|\(?[a-e][.)])(?![\w'-])[\s,.:;!)-]*)+"
)
_TAIL = re.compile(
    r"(?:[\s,.;:!-]*(?:\bi (?:guess|suppose|think|dunno|don'?t know)|\bor (?:something|so|whatever)(?: like that)?|\bmaybe|"
    r"\bperhaps|\bha(?:ha)+|\blo+l|\btbh|\bto be honest|\bhonestly|\byou know|\bright|\bidk|\bthough|\btho|\band (?:stuff|so on)|"
    r"\betc|\bif that makes sense|\bi'?d say|\bi reckon|\bif you ask me|\bof course))+[\s,.;:!?-]*$"
)
_SUBJECT = re.compile(r"^(?:i|we)\s+(?=[a-z])")


def trimmed(clause: Clause) -> Clause:
    """Return the clause without the words that only lead in or trail off."""
    lead = _LEAD.match(clause.lower)
    if lead and lead.end() < len(clause.text):
        clause = clause.after(lead.end())
    tail = _TAIL.search(clause.lower)
    return clause.before(tail.start()) if tail and tail.start() > 0 else clause


def idea(
    kind: IdeaKind,
    clause: Clause,
    *,
    voice: Voice = Voice.OWN,
    owner: Owner = Owner.UNKNOWN,
    by: str | None = None,
    evidence: bool = False,
) -> Idea:
    """Return the idea in this clause, with the forms that its grammar allows."""
    cut = trimmed(clause)
    if kind in VERBAL and cut.is_finite and (subject := _SUBJECT.match(cut.lower)):
        cut = cut.after(subject.end())
    text = cut.text.strip(" .,;:!-–—\"'")
    forms = forms_of(cut, kind)
    return Idea(
        kind=kind, text=text, voice=voice, owner=owner, by=by, evidence=evidence,
        gerund=forms.gerund, clause=forms.clause, noun=forms.noun,
    )  # fmt: skip


def forms_of(clause: Clause, kind: IdeaKind) -> Forms:
    """Return the forms of a clause, a verb phrase (where one is expected) or a noun phrase (where that can be)."""
    if clause.is_finite and (forms := finite_forms(clause.parsed, clause.words)) != NO_FORMS:
        return forms
    text = clause.text.strip(" .,;:!-")
    if kind in VERBAL and (forms := verb_forms(text)) != NO_FORMS:
        return forms
    if kind in TOLD or clause.is_finite or len(clause.words) > _LONGEST_NAME:
        return NO_FORMS
    if (forms := noun_forms(clause.parsed, clause.words)) != NO_FORMS:
        return forms
    alone = parse(text)
    return noun_forms(alone, alone.words)
