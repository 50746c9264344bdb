"""What a rep does, said without "I will": "I'm at the marina tomorrow 8:30", "the diagram goes to Milo by 17:00"."""

from agent.language.due import times_in
from agent.language.pattern import Pattern
from agent.language.verbs import is_known_verb
from agent.steps.read.behind_time import names_no_deed
from agent.steps.read.clause import Clause
from agent.steps.read.cues import behind, cue

_SENT = (
    r"(?:diagrams?|invit(?:e|es|ation|ations)|quotes?|offers?|e-?mails?|mails?|decks?|proposals?|recaps?|notes?|"
    r"messages?|drafts?|summar(?:y|ies)|agendas?|samples?|letters?|parcels?|reports?|figures|numbers|price lists?|"
    r"lists?|documents?|docs?|files?|links?|slides?|surveys?|references?|one-pagers?|cases?|questions|text|sheets?)"
)
"""What a rep sends."""

_THING_GOES = Pattern(
    rf"(?:[\w'-]+ ){{0,4}}?{_SENT}(?:'s|'re)?(?: (?:to|for|about|with) [\w' -]{{2,30}}?)?(?:(?<='s)|(?<='re)|"
    r" (?:goes|go|will go|leaves?|will leave|gets? sent|(?:is|are|will be) (?:sent|with|in|on|out|off|done|ready)|"
    r"lands?|hits?|reach(?:es)?)\b| (?=(?:with|in|out|off) ))"
)
_GOES_OUT = Pattern(
    r"(?!(?:[Hh]e|[Ss]he|[Tt]hey|[Ii]t|[Tt]his|[Tt]hat|[Tt]here|[Ww]ho|[Ww]e|[Yy]ou)\b)"
    r"(?!.*\b(?:deal|opportunity|matter|decision|vote|board|committee|project|team|case)\b.* goe?s?\b)"
    r"(?:[\w'-]+ ){1,5}?(?:goes|go|leaves?) (?:out\b|over to\b|off to\b|to (?:him|her|them|[A-Z]))"
)
_FROM_REP = Pattern(
    r".{2,40} (?:gets?|will get|hears?|will hear|will have (?:heard|had|got)) "
    r"(?:(?:a|an|the|my|our) (?:[\w-]+ ){0,3})?from (?:me|us)\b"
)
_IS_THERE = Pattern(
    r"(?:i|we)(?:'m| am|'re| are) (?:(?:back|over) )?(?:at|in|with|outside|there|on (?:the phone|a call|site))\b"
    r"(?! (?:least|risk|it\b|time|"
    r"trouble|charge|training|meetings?|a meeting|favou?r|love|doubt|the (?:same|dark|middle|red)|my (?:limit|wit)|"
    r"a (?:bad|tough|difficult|hard|weak|good|strong)|\d))"
)
_IS_TO_MEET = Pattern(
    r"(?:i|we)(?:'ve| have)(?: got)? (?:a |an |the |my |our |another )?(?:[\w-]+ )?(?:call|meeting|coffee"
    r"|lunch|appointment|visit|talk)"
    r" (?:with|at|about)\b"
)
_MET = frozenset(("see", "sit"))
_AMBIGUOUS = frozenset(("put", "cut", "set", "let", "hit", "read", "shut"))
"""Verbs whose past looks like their present: behind a time to come they are the present."""
_NO_DEED_VERBS = frozenset(
    (
        "feel", "be", "know", "think", "want", "need", "have", "hate", "like", "love", "look", "seem", "mean", "hope",
        "guess", "sit", "lose", "worry", "doubt", "wish", "suppose", "believe", "understand", "see", "hear", "remember",
        "forget", "keep", "cost", "matter", "depend", "assume", "notice", "realise", "realize", "freeze",
    )
)  # fmt: skip
"""Verbs that tell how things are; said in the present they promise nothing ("I just feel so low")."""

_LOOKS_INTO = Pattern(r"\blook (?:at|into|up|through|over|for)\b")
_WANTS_TO = cue(r"(?:i|we)(?:'d like| would like|'d love| want| need| have) to")
_POINTS_BACK = Pattern(r"(?:(?:ok(?:ay)?|yes|sure|fine|so)[,.]? )*(?:(?:i|we)(?:'ll| will)? )?do (?:it|that|this)\W*$")
"""Says that it will be done, and not what."""
_WEIGHS = Pattern(
    r"[a-z-]+ing (?:(?!what|who|how|why|if|whether|that)[\w']+ ){0,3}?"
    r"(?:costs?|takes?|means|gives|makes|feels?|seems?|is|would|might)\b"
)
"""Says what something to do is worth ("calling costs me ten minutes")."""
_REFUSES = Pattern(r"(?:what|why|how|who|when|where|which|nothing|no|not|none|yes|well|that)\b")


def is_deed_of_rep(clause: Clause) -> bool:
    """Whether the rep says where or with whom they are, or whom they see."""
    met = clause.who in ("i", "we") and clause.head.lemma in _MET and clause.head.tag in ("VBP", "VB")
    return bool(_IS_THERE.match(clause.lower) or _IS_TO_MEET.match(clause.lower)) or (
        met and len(clause.words) > 2 and not clause.is_negated
    )


def is_done_by_then(clause: Clause) -> bool:
    """Whether something of the rep's goes out by a time to come: "the quote is with her by noon"."""
    if not times_in(clause.text) or clause.is_negated or clause.head.tag == "VBD":
        return False
    if clause.head.lemma in ("go", "leave") and _GOES_OUT.match(clause.text):
        return True
    return bool(_THING_GOES.match(clause.lower) or _FROM_REP.match(clause.lower))


def wants_to_do(clause: Clause) -> bool:
    """Whether the rep wants to do something, or has to ("I want to have spoken to both")."""
    wanted = behind(_WANTS_TO, clause) if clause.is_finite and not clause.is_negated else None
    return wanted is not None and wanted.rest.words[0].lemma not in _NO_DEED_VERBS - {"have"}


def _is_present(clause: Clause) -> bool:
    """Whether a verb that may be of the past is of the present, because a time to come opens the clause."""
    return clause.head.lemma in _AMBIGUOUS and clause.head.text.lower() == clause.head.lemma


def _is_imperative(clause: Clause) -> bool:
    """Whether a clause opens with its deed, whatever the grammar takes for its subject further on."""
    first = clause.words[0]
    is_deed = first.lemma not in _NO_DEED_VERBS or bool(_LOOKS_INTO.match(clause.lower))
    return first.tag == "VB" and is_known_verb(first.text.lower()) and is_deed


def could_answer(clause: Clause, *, led: bool = False) -> bool:
    """Whether a clause names a deed; `led` where a time to come opened it."""
    if clause.head.tag in ("VBZ", "VBP", "VBD") and any(word.dep == "csubj" for word in clause.words):
        return False  # "ringing her is more honest" weighs, it promises nothing
    if _WEIGHS.match(clause.lower) or _POINTS_BACK.match(clause.lower):
        return False
    if clause.is_finite and clause.who not in ("i", "we") and _is_imperative(clause):
        return True
    if clause.is_finite:
        is_told = clause.head.tag in ("VBD", "VBN") and not (led and _is_present(clause))
        is_deed = not is_told and (clause.head.lemma not in _NO_DEED_VERBS or bool(_LOOKS_INTO.search(clause.lower)))
        return clause.who in ("i", "we") and not clause.is_negated and is_deed
    if _REFUSES.match(clause.lower) or clause.head.tag == "VBD" or len(clause.words) < 2:
        return False
    return not names_no_deed(clause)
