"""An idea cut out of a clause: trimmed of what leads in and trails off, with its forms."""

import re

from agent.domain.idea import Idea, IdeaKind, Owner, Voice
from agent.language.forms import NO_FORMS, Forms, finite_forms, noun_forms, verb_forms
from agent.language.parse import parse
from agent.language.pattern import Pattern
from agent.steps.read.clause import Clause

VERBAL = (IdeaKind.OPTION, IdeaKind.ACTION, IdeaKind.FIRST_STEP, IdeaKind.GOAL)
"""Kinds that name something to do: a bare verb phrase is read as one."""

TOLD = (IdeaKind.FACT, IdeaKind.ASSUMPTION, IdeaKind.UNKNOWN, IdeaKind.FEELING, IdeaKind.IF_THEN)
"""Kinds that are statements: a noun phrase would not say the same."""

_LONGEST_NAME = 10
_LEAD = Pattern(
    r"^(?:(?:well|so|u+m+|u+h+|hm+|ok(?:ay)?|yeah|yes|yep|yup|oh|ah|and|but|also|then|or|maybe|perhaps|possibly|"
    r"honestly|"
    r"basically|actually|really|i guess|i suppose|idk|dunno|tbh|to be honest|obviously|plus|just|"
    r"because|\d{1,2}(?: ?/ ?10| out of 10)?(?=[,.:;-]+\s)|"
    r"(?:i mean|look|listen|right|sure|no|nope|nah|first(?:ly)?|second(?:ly)?|third(?:ly)?|finally|lastly|again|"
    r"now|like|i don'?t know|kind of|sort of|not really|not yet|almost|partly|no wait|not sure|no idea)"
    r"(?=[,:])|(?:i )?don'?t know(?=,| maybe)|(?:one|two|three|a couple of|a few) (?:things?|topics?|"
    r"questions?)(?=\s*[:,])|option \w(?=[:,])|idea \w(?=[:,])|\(?\d{1,2}[.):](?!\d)|"
    r"\(?[a-e][.)])(?![\w'-])[\s,.:;!)-]*)+"
)
_TAIL = Pattern(
    r"(?:[\s,.;:!-]*(?:\bi (?:guess|suppose|think|dunno|reckon)|(?<=[,.-]) ?i don'?t know|\bor (?:something|so|"
    r"whatever)(?: like that)?|\bmaybe|"
    r"\bperhaps|\bha(?:ha)+|\blo+l|\btbh|\bto be honest|\bhonestly|\byou know|\bidk|\bthough|\btho|\band (?:stuff|"
    r"so on)|\betc|"
    r"\bif that makes sense|\bby the way|\bbtw|\bi'?d say|\bif you ask me|"
    r"\bof course|(?<=,) ?right|(?<=,) ?(?:mostly|mainly)|"
    r"(?<=,) ?that'?s one thing|(?<=,) ?ok(?:ay)?))+[\s,.;:!?-]*$"
)
_SUBJECT = Pattern(r"^(?:i|we)\s+(?=[a-z])")
_COMMENT = Pattern(r",? which (?:i|we|is|would|feels?|seems?)\b")
_OPEN_QUOTE = Pattern(r"(?<!\w)'(?=\S)|\"")
_CLOSE_QUOTE = Pattern(r"(?<=\S)'(?!\w)|\"")
_EDGES = " .,;:!-–—\n\t"


def trimmed(clause: Clause) -> Clause:
    """Return the clause without the words that only lead in or trail off."""
    lead = _LEAD.match(clause.lower)
    if lead and lead.end() < len(clause.text):
        clause = clause.after(lead.end())
    if clause.words[0].text.lower() == "that" and clause.words[0].dep == "mark" and len(clause.words) > 1:
        clause = clause.after(clause.words[1].start - clause.words[0].start)
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
    if kind in VERBAL:
        cut = _without_comment(cut)
    if kind in VERBAL and cut.is_finite and (subject := _SUBJECT.match(cut.lower)):
        cut = cut.after(subject.end())
    text = _whole_quotes(cut).strip(_EDGES)
    forms = forms_of(cut, kind)
    return Idea(
        kind=kind, text=text, voice=voice, owner=owner, by=by, evidence=evidence,
        gerund=forms.gerund, clause=forms.clause, noun=forms.noun,
    )  # fmt: skip


def in_words(action: Idea, text: str) -> Idea:
    """Return an action in other words, with the forms that they have."""
    forms = verb_forms(text)
    return action.model_copy(update={"text": text, "gerund": forms.gerund, "clause": forms.clause, "noun": None})


def forms_of(clause: Clause, kind: IdeaKind) -> Forms:
    """Return the forms of a clause, a verb phrase (where one is expected) or a noun phrase (where that can be)."""
    if clause.is_finite and (forms := finite_forms(clause.parsed, clause.words)) != NO_FORMS:
        return forms
    text = clause.text.strip(_EDGES)
    if kind in VERBAL and (forms := verb_forms(text)) != NO_FORMS:
        return forms
    is_gerund = clause.words[0].tag == "VBG" or (
        clause.lower.startswith("not ") and clause.words[1:2] and clause.words[1].tag == "VBG"
    )
    if is_gerund and kind not in TOLD and (forms := verb_forms(text)) != NO_FORMS:
        return forms
    if kind in TOLD or clause.is_finite or len(clause.words) > _LONGEST_NAME:
        return NO_FORMS
    if (forms := noun_forms(clause.parsed, clause.words)) != NO_FORMS:
        return forms
    alone = parse(text)
    return noun_forms(alone, alone.words)


def _without_comment(clause: Clause) -> Clause:
    """Return something to do without what the rep thinks of it, and without the "to" before it."""
    comment = _COMMENT.search(clause.lower)
    cut = clause.before(comment.start()) if comment and comment.start() > 0 else clause
    return cut.after(3) if cut.lower.startswith("to ") else cut


def _whole_quotes(clause: Clause) -> str:
    """Return the words with the quotation mark that was trimmed off their end."""
    text, end = clause.text, clause.words[-1].end
    lacks_end = len(_OPEN_QUOTE.findall(text)) > len(_CLOSE_QUOTE.findall(text)) or text.count('"') % 2 == 1
    ending = re.match(r"[.,!?]*['\"]", clause.parsed.text[end : end + 4])
    return text + ending.group() if lacks_end and ending else text
