"""Whether mirrors hold the rep's own content and nothing else."""

import re

from agent.domain.move import CoachMove
from agent.guard.numbers import FREE_AMOUNTS, amounts, is_amount
from agent.guard.stems import is_generic, is_light, keys
from agent.language.parse import Parsed, Word, parse
from agent.ports import Judge
from evals.finding import Finding, Mark
from evals.scorers.asked import may_ask_nothing
from evals.scorers.building import says_change
from evals.scorers.facts import shows_facts
from evals.scorers.wording import is_grammar, rep_amounts, rep_words
from evals.transcript import Said, Transcript

MIRRORS_GROUNDED = "mirrors_grounded"

_CARRYING = frozenset({"NOUN", "PROPN", "VERB", "ADJ"})
_HEARD = re.compile(
    r"^\W*(?:(?:so|and|then|ok(?:ay)?|right),? )?(?:i (?:can )?(?:hear|see|understand|sense|notice|can tell|gather)|"
    r"what i(?:'m| am)? hear(?:ing)? is|it sounds like|sounds like|it seems)(?: (?:that|like|you saying))?\b",
    re.IGNORECASE,
)
_OF_COACH = re.compile(r"\b(?:i|i'm|i'll|i've|i'd|me|my|let's|we)\b", re.IGNORECASE)
_KINDNESS = re.compile(r"^\W*(?:that|this|it|thank|thanks|no wonder)\b(?!.*\byou(?:r|'re)?\b)", re.IGNORECASE)
_MARK = re.compile(r"^\W*by (?:its|their) words,", re.IGNORECASE)
"""The mark of a manager's line: what the guard sees in it, and nothing told back."""
_MONTHS = "january|february|march|april|may|june|july|august|september|october|november|december"
_DATED = re.compile(
    rf"^\W*(?:(?:on|in) (?:\d+\w* |the \w+ of )?(?:{_MONTHS})\b|last (?:week|month|time)\b)[^.]*? you\b", re.IGNORECASE
)
_WEIGHING = re.compile(r"\bon the (?:one|other) hand\b", re.IGNORECASE)
_QUOTED = re.compile(r"\"[^\"]*\"|“[^”]*”")


def mirrors_grounded(transcript: Transcript, _: Judge) -> Finding:
    """Count mirrors every content word and number of which comes from the rep.

    Mirrors are statements before the question, whoever the subject is. What the coach says of itself or as a kindness
    ("That is a lot.") is none, and words of an earlier session cannot be looked up here.
    """
    marks, of = [], 0
    for number, said in enumerate(transcript.said):
        messages = [one.message for one in transcript.said[: number + 1] if one.message]
        sentences = _mirrors(said) if messages else ()
        if not sentences:
            continue
        of += 1
        if new := _not_from(messages, transcript.scenario.deal, sentences):
            marks.append(Mark(turn=number, span=new[0], why=f"not the rep's: {new[1]}"))
    return Finding(scorer=MIRRORS_GROUNDED, hits=of - len(marks), of=of, marks=tuple(marks))


def _mirrors(said: Said) -> tuple[tuple[Parsed, tuple[Word, ...]], ...]:
    """The sentences of a turn that mirror, each with the words in it that need to come from somebody."""
    if may_ask_nothing(said) or shows_facts(said) or said.move == CoachMove.HOLD:
        return ()
    parsed = parse(said.text)
    found = []
    for sentence in parsed.sentences:
        text = parsed.span(sentence)
        if "?" in text or (said.move and sentence[0].start >= len(said.mirror)):
            break
        free = [found.span() for found in _WEIGHING.finditer(parsed.text)]
        words = tuple(word for word in sentence if _needs_source(word) and not _lies_in(word, free))
        if words and _is_mirror(text):
            found.append((parsed, words))
    return tuple(found)


def _lies_in(word: Word, stretches: list[tuple[int, int]]) -> bool:
    return any(start <= word.start < end for start, end in stretches)


def _is_mirror(text: str) -> bool:
    bare = _QUOTED.sub("", _HEARD.sub("", text))
    is_own = _OF_COACH.search(bare) or _KINDNESS.match(bare) or _MARK.match(bare)
    return not (is_own or _DATED.match(text) or says_change(text))


def _needs_source(word: Word) -> bool:
    if is_amount(word.text):
        return True
    if word.pos not in _CARRYING or not word.text[0].isalpha():
        return False
    if is_grammar(word.text) or is_generic(word.text, word.lemma):
        return False
    return not (word.pos == "VERB" and is_light(word.lemma))


def _not_from(
    messages: list[str], deal: str, sentences: tuple[tuple[Parsed, tuple[Word, ...]], ...]
) -> tuple[str, str] | None:
    """The first sentence with words that are not the rep's, and those words."""
    own, numbers = rep_words((*messages, deal)), rep_amounts((*messages, deal)) | FREE_AMOUNTS
    for parsed, words in sentences:
        new = [word.text for word in words if not _is_known(word, own, numbers)]
        if new:
            inside = next(sentence for sentence in parsed.sentences if words[0] in sentence)
            return parsed.span(inside), ", ".join(new)
    return None


def _is_known(word: Word, own: frozenset[str], numbers: frozenset[float]) -> bool:
    if found := amounts(word.text):
        return found <= numbers
    return is_amount(word.text) or bool(keys(word.text, word.lemma) & own)
