"""Sentences that order: the rep told to do something, as against the coach's own "tell me"."""

import re

from agent.language.parse import Parsed, Word

_BEFORE = r"(?:please |just |then |so |and |now |okay,? |well,? |but |first,? |for a (?:moment|second),? )*"
_ABOUT_THE_TALK = (
    r"(?:tell|give|talk|walk|bring|take|help|show|let|forgive|allow|lend|name|finish|paint|run) (?:me|us)",
    r"(?:say|tell) (?:more|a bit more|that|it|the|your|this|some more|on|about|in)",
    r"describe|rate|name|finish the|complete the|imagine|picture|suppose|sum (?:it|that|this|up)",
    r"put (?:it|that|this|a number|yourself|a figure|the)|take (?:a|your|one|the|me|another|all)",
    r"think (?:back|of|about|ahead|forward)|look (?:at it|back|ahead|at this|at the)",
    r"let's|stay with|start (?:wherever|where you|with what(?:ever)?)|go (?:on|ahead)|carry on|thank",
    r"notice|listen to|hold on|remind me|step (?:back|into|out)|swap|pick (?:one|up)|choose one|fast[- ]forward",
    r"feel free|don't worry|no (?:need|worries|rush|problem)|welcome|see you|good|mind|excuse|pause|breathe",
    r"come back|write (?:it|that|this)? ?(?:down )?(?:in your own|as)|say",
    r"please (?:call|contact|speak|reach|get|take care|talk)",
    r"call (?:a doctor|112|911|999|an ambulance|emergency)",
)
_COACHING = re.compile(rf"^{_BEFORE}(?:{'|'.join(_ABOUT_THE_TALK)})\b", re.IGNORECASE)
_PLAIN = frozenset({"VB", "VBP"})


def commands(parsed: Parsed) -> tuple[str, ...]:
    """Return the stretches of a turn that tell the rep to do something."""
    ordered = ((word, _ordered(parsed, word)) for word in parsed.words)
    return tuple(parsed.span(_stretch(parsed, word)) for word, order in ordered if order and not _COACHING.match(order))


def orders_in(parsed: Parsed) -> tuple[str, ...]:
    """Return every stretch that is worded as an order, "tell me" among them."""
    return tuple(parsed.span(_stretch(parsed, word)) for word in parsed.words if _ordered(parsed, word))


def _ordered(parsed: Parsed, word: Word) -> str:
    """The text from where the order begins that a word belongs to; "" when it belongs to none."""
    root = _head(parsed, word) if _can_order(parsed, word) else None
    if root is None:
        return ""
    stretch = _stretch(parsed, root)
    asked = parsed.text[: stretch[-1].end + 1].rstrip().endswith("?")
    return "" if asked else parsed.text[stretch[0].start :]


def _can_order(parsed: Parsed, word: Word) -> bool:
    """Whether a word is a verb in its plain form, without a subject, a modal or a question word."""
    if word.tag not in _PLAIN or word.pos not in {"VERB", "AUX"}:
        return False
    if parsed.children(word, "nsubj", "nsubjpass", "expl"):
        return False
    if any(child.tag in {"MD", "TO", "WP", "WRB"} for child in parsed.children(word)):
        return False
    return all(helper.lemma == "do" for helper in parsed.children(word, "aux"))


def _head(parsed: Parsed, word: Word) -> Word | None:
    """The first verb of a chain of orders ("send it and ask"), if this word is part of one."""
    while word.dep == "conj" and word.head != word.index:
        word = parsed.words[word.head]
        if parsed.children(word, "nsubj", "nsubjpass", "aux") or word.tag not in _PLAIN:
            return None
    starts = word.dep == "ROOT" or (word.dep in {"ccomp", "parataxis"} and word.index == 0)
    return word if starts else None


def _stretch(parsed: Parsed, word: Word) -> tuple[Word, ...]:
    """The word with all that hangs on it, from its first word that is not a mark."""
    words = parsed.subtree(word)
    start = min((other.index for other in words if other.pos != "PUNCT"), default=word.index)
    return tuple(other for other in words if other.index >= start)
