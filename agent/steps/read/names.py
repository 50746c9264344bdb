"""Names of people in a text."""

from collections.abc import Iterator
from typing import NamedTuple

from agent.language.given_names import GIVEN_NAMES
from agent.language.parse import Parsed, Word, known_words
from agent.language.pattern import Pattern
from agent.language.vocabulary import word_set
from agent.steps.read.no_people import ASKED_OTHERWISE, CALENDAR, COMPANIES, THINGS

_VERBS_FIRST = word_set(
    """call ring email ask drag tell meet send text visit invite phone get bring contact ping message chase follow
    talk book involve push introduce cc thank convince keep mail show give let make take help loop"""
)
_NAME = Pattern(r"[A-ZÀ-Ý][a-zà-öø-ÿ]+(?:[-'][A-ZÀ-Ý]?[a-zà-öø-ÿ]+)?(?:[A-Z][a-z]+)?")
_TITLED = Pattern(r"\b(?:Mr|Mrs|Ms|Dr|Herr|Frau|Señora?|Prof)\.?\s+[A-ZÀ-Ý][\w'-]+(?:\s[A-ZÀ-Ý][\w'-]+)?")
_LOWER = Pattern(
    r"(?<!the )(?<!an )(?<!\ba )(?<!my )(?<!her )(?<!his )(?<!our )\b(?:call|ring|ask|email|tell|text|phone|ping|"
    r"cc|chase|convince|meet with|talk to|speak to|speak with|talk with)\s+(?P<name>[a-z]{3,12})"
    r"(?=\s*(?:$|[.,!?;]|(?:about|for|on|by|at|before|after|today|tomorrow|(?:mon|tues|wednes|thurs|fri)day|next|"
    r"again|if|whether|directly|first)\b))"
)


class Found(NamedTuple):
    """Where in the text somebody is named, and how."""

    start: int
    text: str


def names_in(parsed: Parsed) -> Iterator[Found]:
    """Return the names in a text: capitalised ones, those with a title, and in sloppy text what is rung or asked."""
    for match in _TITLED.finditer(parsed.text):
        yield Found(match.start(), match.group())
    for sentence in parsed.sentences:
        yield from (Found(run[0].start, parsed.span(run)) for run in _runs(sentence) if _is_person(parsed, run))
    for match in _LOWER.finditer(parsed.text):
        if match.group("name") not in ASKED_OTHERWISE | CALENDAR and _is_done_to(parsed, match.start("name")):
            yield Found(match.start("name"), match.group("name"))


def _is_done_to(parsed: Parsed, start: int) -> bool:
    """Whether a lower-case word names somebody who is rung or asked: not so "call notes", "phone only", "call too"."""
    here = next((word for word in parsed.words if word.start == start), None)
    if here is None or here.text in GIVEN_NAMES:
        return here is not None
    known = known_words("noun") | known_words("verb") | known_words("adj") | known_words("adv")
    return here.tag.startswith("NN") and not {here.text, here.lemma} & known


def _runs(sentence: tuple[Word, ...]) -> Iterator[tuple[Word, ...]]:
    run: list[Word] = []
    for place, word in enumerate(sentence):
        if _is_name(word) and not (place == 0 and _is_deed(word)):
            run.append(word)
            continue
        if run:
            yield tuple(run)
        run = []
    if run:
        yield tuple(run)


def _is_deed(word: Word) -> bool:
    """Whether what opens a sentence is something done to somebody: "Call Dana", "Meeting Sofia tomorrow"."""
    lower = word.text.lower()
    return lower in _VERBS_FIRST or lower.removesuffix("s") in _VERBS_FIRST or lower.endswith("ing")


def _is_name(word: Word) -> bool:
    lower = word.text.lower()
    return (
        word.tag in ("NNP", "NNPS")
        and bool(_NAME.fullmatch(word.text))
        and lower not in CALENDAR
        and lower not in THINGS
    )


def _is_person(parsed: Parsed, run: tuple[Word, ...]) -> bool:
    """Whether a name is a person's, as far as grammar tells: "at Acme" is a place, "the Acme deal" a thing."""
    last = run[-1]
    follower = parsed.words[last.index + 1] if last.index + 1 < len(parsed.words) else None
    in_title = follower is not None and follower.tag in ("NNP", "NNPS") and follower.text.lower() not in CALENDAR
    if last.text.lower() in COMPANIES or (in_title and follower is not None and follower.text[:1].isupper()):
        return False
    head = parsed.words[last.head]
    if parsed.children(last, "det") or (
        last.dep in ("compound", "nmod", "amod") and head.pos in ("NOUN", "PROPN") and head.text[:1].islower()
    ):
        return False
    if last.dep == "pobj":
        return head.text.lower() not in (
            "at",
            "in",
            "into",
            "on",
            "near",
            "inside",
            "outside",
            "within",
            "onto",
            "under",
            "in",
        )
    opens = run[0].index == 0 or parsed.words[run[0].index - 1].text in (".", "!", "?", "\n")
    if opens and last.dep in ("ROOT", "dep", "intj", "npadvmod", "advmod"):
        return len(run) > 1 or _stands_apart(parsed, last)
    return True


def _stands_apart(parsed: Parsed, word: Word) -> bool:
    """Whether a name that opens a sentence is followed by a mark, or is all there is: an answer to "who?"."""
    after = parsed.words[word.index + 1] if word.index + 1 < len(parsed.words) else None
    if word.text.endswith("ing") or word.text.lower() in known_words("verb") | known_words("adj"):
        return False
    if after is not None and after.text == ",":
        return after.index + 1 < len(parsed.words) and parsed.words[after.index + 1].tag in ("DT", "PRP$", "NNP")
    return after is None or after.text in ("(", ".", "and", "or", "from", "in", "at", "of", ":", "-", "!")
