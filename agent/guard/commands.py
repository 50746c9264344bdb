"""Sentences that order: the rep told to do something, as against the coach's own "tell me"."""

import re

from agent.language.parse import Parsed, Word

_ABOUT_THE_TALK = re.compile(
    r"^(?:please |just |then |so |and |now |okay,? |well,? |but |first,? |for a (?:moment|second),? )*(?:"
    r"(?:tell|give|talk|walk|bring|take|help|show|let|forgive|allow|lend|name|finish|paint|run) (?:me|us)\b"
    r"|(?:say|tell) (?:more|a bit more|that|it|the|your|this|some more|on|about|in)\b|describe|rate|name|finish the|complete the|imagine|picture|suppose|sum (?:it|that|this|up)"
    r"|put (?:it|that|this|a number|yourself|a figure|the)|take (?:a|your|one|the|me|another|all)|think (?:back|of|about|ahead|forward)|look (?:at it|back|ahead|at this|at the)"
    r"|let's|stay with|start (?:wherever|where you|with what(?:ever)?)|go on|go ahead|carry on|thank|notice|listen to|hold on|remind me|step (?:back|into|out)|swap|pick (?:one|up)|choose one|fast[- ]forward"
    r"|feel free|don't worry|no (?:need|worries|rush|problem)|welcome|see you|good|mind|excuse|pause|breathe|come back|write (?:it|that|this)? ?(?:down )?(?:in your own|as)"
    r"|please (?:call|contact|speak|reach|get|take care|talk)|call (?:a doctor|112|911|999|an ambulance|emergency)|say)\b",
    re.IGNORECASE,
)


def commands(parsed: Parsed) -> tuple[str, ...]:
    """Return the stretches of a turn that tell the rep to do something."""
    return tuple(parsed.span(tuple(_stretch(parsed, word))) for word in parsed.words if _is_command(parsed, word))


def _is_command(parsed: Parsed, word: Word) -> bool:
    if (
        word.tag not in {"VB", "VBP"}
        or word.pos not in {"VERB", "AUX"}
        or parsed.children(word, "nsubj", "nsubjpass", "expl")
    ):
        return False
    if any(child.tag in {"MD", "TO", "WP", "WRB"} for child in parsed.children(word)) or _is_auxiliary(parsed, word):
        return False
    root = _head(parsed, word)
    if root is None:
        return False
    stretch = _stretch(parsed, root)
    sentence = parsed.text[stretch[0].start :]
    return not _ABOUT_THE_TALK.match(sentence) and not parsed.text[: stretch[-1].end + 1].rstrip().endswith("?")


def _head(parsed: Parsed, word: Word) -> Word | None:
    """The first verb of a chain of orders ("send it and ask"), if this word is part of one."""
    while word.dep == "conj" and word.head != word.index:
        word = parsed.words[word.head]
        if parsed.children(word, "nsubj", "nsubjpass", "aux") or word.tag not in {"VB", "VBP"}:
            return None
    return word if word.dep == "ROOT" or word.dep in {"ccomp", "parataxis"} and word.index == 0 else None


def _is_auxiliary(parsed: Parsed, word: Word) -> bool:
    return any(helper.lemma != "do" for helper in parsed.children(word, "aux"))


def _stretch(parsed: Parsed, word: Word) -> tuple[Word, ...]:
    return tuple(other for other in parsed.subtree(word) if other.index >= _start(parsed, word))


def _start(parsed: Parsed, word: Word) -> int:
    return min((other.index for other in parsed.subtree(word) if other.pos != "PUNCT"), default=word.index)
