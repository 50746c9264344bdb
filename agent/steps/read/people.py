"""Whom a message names: names and roles as the rep wrote them, the most prominent first."""

import re
from collections import Counter

from agent.language.parse import Parsed, Word
from agent.steps.read.roles import OFFICE, ROLE

_CALENDAR = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november
    december christmas easter mon tue tues wed thu thur thurs fri sat sun jan feb mar apr jun jul aug sep sept oct nov dec spring summer autumn
    fall winter today tomorrow thanksgiving halloween xmas""".split()
)
_NOT_PEOPLE = frozenset(
    """linkedin zoom teams slack salesforce hubspot excel powerpoint outlook gmail google microsoft aws azure sap oracle crm erp saas meddic meddicc
    meddpicc bant roi poc rfp rfq rfi nda msa sow sla kpi okr arr mrr q1 q2 q3 q4 eod eow asap ok usd eur gbp us uk eu usa sso api gdpr soc iso hr it
    pr ai vp ceo cfo cto cio coo cmo cro ciso english german french europe germany france spain italy london paris berlin america pilot demo god
    jesus christ yes no hi hello hey thanks please internet docusign gong outreach notion jira covid csm sdr bdr ae se procurement legal finance sales
    marketing security operations purchasing hmm idk lol omg meno coach monday's friday's i'm i'll i've mr mrs ms dr mother's""".split()
)
_TITLED = re.compile(r"\b(?:Mr|Mrs|Ms|Dr|Herr|Frau|Señor|Prof)\.?\s+[A-Z][\w'-]+(?:\s[A-Z][\w'-]+)?")
_NAME = re.compile(r"^[A-Z][a-zà-öø-ÿ'-]+(?:[A-Z][a-z]+)?$")
_HUMAN_VERBS = frozenset(
    """say tell ask write reply answer email call ring meet see speak talk text think want need know like love hate agree sign decide promise join
    leave help introduce own run manage report ghost ignore phone visit invite push involve thank contact ping message approach convince reach chase
    win persuade get bring thank cc copy respond nod laugh shrug shout go be have block approve champion sponsor sit""".split()
)
_LOWER_NAME = re.compile(
    r"\b(?:call|ring|ask|email|tell|text|phone|meet|ping|message|visit|invite|cc|contact|chase|convince)\s+(?P<name>[a-z]{3,12})(?=\s*(?:$|[.,!?;]|(?:about|for|on|by|to|and|at|before|after|today|tomorrow|monday|tuesday|wednesday|thursday|friday|next|again|if|whether|directly|first)\b))"
)
_LOWER_NOT_NAMES = frozenset(
    """him her them you me us it back again today tomorrow everyone everybody someone somebody people around later now more first questions about for
    why what how this that these those who all both anyone nobody one two them someone budget price finance legal procurement security purchasing sales marketing
    support customers clients prospects buyers leads accounts""".split()
)
MOST = 6


def people_in(parsed: Parsed) -> tuple[str, ...]:
    """Return names and roles, those spoken of most first, then in the order of the text."""
    found: list[tuple[int, str]] = []
    for match in _TITLED.finditer(parsed.text):
        found.append((match.start(), match.group()))
    found += _names(parsed)
    found += [(m.start(), _role(m)) for m in ROLE.finditer(parsed.text) if _is_somebody(m)]
    found += [(m.start("role"), m.group("role")) for m in OFFICE.finditer(parsed.text)]
    found += [(m.start("name"), m.group("name")) for m in _LOWER_NAME.finditer(parsed.text) if m.group("name") not in _LOWER_NOT_NAMES | _CALENDAR]
    return _ranked(parsed, found)


def _names(parsed: Parsed) -> list[tuple[int, str]]:
    names: list[tuple[int, str]] = []
    words, place = parsed.words, 0
    while place < len(words):
        end = place
        while end < len(words) and _is_name(parsed, words[end]):
            end += 1
        if end > place:
            run = words[place:end]
            if _is_person(parsed, run):
                names.append((run[0].start, parsed.span(run)))
        place = max(end, place + 1)
    return names


def _is_name(parsed: Parsed, word: Word) -> bool:
    lower = word.text.lower()
    return word.tag in ("NNP", "NNPS") and bool(_NAME.match(word.text)) and lower not in _CALENDAR and lower not in _NOT_PEOPLE


def _is_person(parsed: Parsed, run: tuple[Word, ...]) -> bool:
    """Whether a name is a person's: it acts, is acted on as people are, or is one of two names; "at Acme" is a place."""
    last = run[-1]
    head = parsed.words[last.head]
    if head.tag in ("NN", "NNS") and last.dep in ("compound", "nmod") or parsed.children(last, "det"):
        return False
    if last.dep in ("nsubj", "nsubjpass", "dobj", "dative", "iobj"):
        return head.lemma in _HUMAN_VERBS or last.dep == "dative" or not parsed.children(last, "nummod")
    if last.dep == "pobj":
        return head.text.lower() in ("to", "with", "from", "by", "for", "of", "about", "like", "through", "via", "and") and head.text.lower() not in ("at", "in", "into")
    return last.dep in ("conj", "appos", "poss", "ROOT", "npadvmod", "attr", "intj", "compound", "dep", "oprd", "ccomp", "nmod")


def _is_somebody(match: re.Match[str]) -> bool:
    determiner, role = match.group("det").lower(), match.group("role").lower()
    vague = determiner in ("a", "an") and role in ("person", "man", "woman", "guy", "lady", "customer", "client", "prospect", "lead", "rep", "agent")
    things = role in ("lead", "board", "partner") and determiner in ("a", "an")
    return not vague and not things


def _role(match: re.Match[str]) -> str:
    return re.sub(r"\s+", " ", match.group())


def _ranked(parsed: Parsed, found: list[tuple[int, str]]) -> tuple[str, ...]:
    first: dict[str, tuple[int, str]] = {}
    counts: Counter[str] = Counter()
    for start, said in sorted(found):
        key = said.lower()
        longer = next((known for known in first if key in known.split() or known in key.split()), key)
        counts[longer] += 1
        first.setdefault(longer, (start, said))
    ranked = sorted(first, key=lambda key: (-counts[key], first[key][0]))
    return tuple(first[key][1] for key in ranked)[:MOST]
