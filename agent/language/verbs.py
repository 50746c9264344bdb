"""The verbs of a phrase that lacks a subject, and whether they are all found."""

from collections.abc import Iterator
from typing import NamedTuple

from agent.language.parse import Parsed, Word, known_words
from agent.language.plain import DANGLING, SUBJECTS
from agent.language.vocabulary import word_set

_SELLERS_VERBS = word_set(
    """benchmark cc cross-sell debrief demo dm google linkedin message multithread onboard ping prep prioritise
    prioritize reconnect reengage reprice requalify reschedule rescope resend roleplay text thread upsell whatsapp"""
)
"""Verbs that word lists leave out."""

_BARE = ("VB", "VBP")


class Phrase(NamedTuple):
    """A phrase taken apart behind words that give it a subject, and the word that should be its verb."""

    parsed: Parsed
    words: tuple[Word, ...]
    head: Word

    def after(self, word: Word) -> Word | None:
        """Return the next word of the phrase."""
        return next((one for one in self.words if one.index == word.index + 1), None)


def is_known_verb(base: str) -> bool:
    """Whether a word is a verb that sellers use; the parser takes any word behind "will" for one."""
    return base in _SELLERS_VERBS or base in known_words("verb")


def joined_verbs(parsed: Parsed, head: Word) -> Iterator[Word]:
    """Return the verbs that an "and", an "or" or a comma joins to this one."""
    for child in parsed.children(head, "conj"):
        if child.pos in ("VERB", "AUX") or child.tag.startswith("VB"):
            yield child
            yield from joined_verbs(parsed, child)


def stray_verbs(phrase: Phrase, verbs: tuple[Word, ...]) -> Iterator[Word]:
    """Return verbs that the parser hung on a noun: "send her the summary and book the call"."""
    for joiner, word in zip(phrase.words, phrase.words[1:], strict=False):
        joins = joiner.tag == "CC" or joiner.text.lower() == "than"
        if not joins or word in verbs or _belongs_elsewhere(phrase.parsed, word):
            continue
        after = phrase.after(word)
        if word.tag == "VB" or (word.tag in ("NN", "VBP") and after is not None and after.tag in ("DT", "PRP", "PRP$")):
            yield word


def _belongs_elsewhere(parsed: Parsed, word: Word) -> bool:
    """Whether a verb continues another: an infinitive ("to call and ask"), a clause with a subject."""
    above = parsed.words[word.head]
    return word.dep == "conj" and above.pos in ("VERB", "AUX")


def is_doubtful(phrase: Phrase, verbs: tuple[Word, ...]) -> bool:
    """Whether the verbs of a phrase cannot all be told: a form built on it might be broken English."""
    parsed, words, head = phrase
    after = phrase.after(head)
    follower = after.tag if after is not None else ""
    joined_clause = any(parsed.children(verb, *SUBJECTS) for verb in verbs if verb is not head)
    to_speaker = any(child.text.lower() in ("me", "us") for child in parsed.children(head, "dobj", "dative"))
    dangles = words[-1].tag in ("CC", "PRP$", "MD") or words[-1].text.lower() in DANGLING
    return (
        joined_clause
        or to_speaker
        or dangles
        or follower == ","
        or _is_no_deed(phrase, after)
        or any(_is_left_over(parsed, before, word, verbs) for before, word in zip(words, words[1:], strict=False))
    )


def _is_no_deed(phrase: Phrase, after: Word | None) -> bool:
    """Whether the phrase opens as an order does, or with verbs that stand side by side ("go see", "try and get")."""
    first, head = phrase.words[0].text.lower(), phrase.head
    bare_pair = after is not None and after.tag == "VB" and head.lemma in ("go", "come")
    tried_and = after is not None and after.text.lower() == "and" and head.lemma in ("try", "go", "come")
    negative_order = first == "do" and after is not None and after.tag == "VB"
    compared = after is not None and after.text.lower() == "than"
    return compared or bare_pair or tried_and or negative_order or first in ("please", "don't", "dont")


def _is_left_over(parsed: Parsed, before: Word, word: Word, verbs: tuple[Word, ...]) -> bool:
    """Whether a verb behind a comma or an "and" was missed, or a contraction stands where no verb can be."""
    if word.text.lower() == "'s":
        follower = next((one for one in parsed.words if one.index == word.index + 1), None)
        return follower is None or follower.tag in ("IN", "RB", "VBG", "VBN", "DT", "TO")
    if word.tag not in _BARE or word in verbs or not (before.tag == "CC" or before.text == ","):
        return False
    above = parsed.words[word.head]
    infinitive = any(
        child.tag in ("TO", "MD") for child in (*parsed.children(above, "aux"), *parsed.children(word, "aux"))
    )
    return not (infinitive and above not in verbs) and not parsed.children(word, *SUBJECTS)
