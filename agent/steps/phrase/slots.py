"""Bank questions with their slots filled from the rep's own words, or not at all."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from agent.domain.idea import Idea, IdeaKind, Voice
from agent.language.pattern import Pattern
from agent.language.verbs import is_known_verb
from agent.steps.phrase.choice import differ
from agent.steps.phrase.filler import ABOUT, IDEA_SLOTS, SHORTLY, Filler, closeness, is_sayable
from agent.steps.phrase.form import LONGEST_QUESTION
from agent.steps.phrase.given import Given
from agent.steps.phrase.naming import is_role
from agent.steps.phrase.sense import makes_sense
from agent.steps.phrase.supplied import GIVEN_SLOTS
from agent.steps.phrase.unknowns import as_unknown
from agent.steps.phrase.worth import is_worth
from prompts.questions import SLOT, Question

PAIR = ("option_a", "option_b")
LONGEST_INSIDE, SHORT_END = 7, 2
"""Words: a longer filler needs an end of the question as short as that."""

SLOT_NAMES = frozenset({*IDEA_SLOTS, *GIVEN_SLOTS, *PAIR})
"""Every slot a question may have."""

_OWN_GROUND = (Voice.OWN, Voice.REPORTED)
"""Pasted and rehearsed text must be attributed to its source, which a bank question cannot do."""

_POINTS = Pattern(r"(?:he|she|they|his|her|their)\b", re.IGNORECASE)
"""Opens a clause about somebody whom only the message around it names: it cannot be taken up later."""

_OPENS_FRAGMENT = Pattern(
    r"(?:Who|Whom|Whose|What|Which|When|Where|Whether|If|How|Why|The|A|An|My|Our|Their|Her|His|Its|They|He|She|It|This|"
    r"That|These|Those|There|Nobody|Somebody|No|Some|Every)\b"
)
"""A small word that had a capital only where a message began."""


class Filled(NamedTuple):
    """A question as it is asked; `about` is what the rep said that it builds on, `weight` how close that lies."""

    text: str
    about: str
    weight: int


def fill(question: Question, given: Given) -> Filled | None:
    """Return the question with every slot filled grammatically, or None when that cannot be done."""
    fillers = {slot: filler for slot in question.slots if (filler := _filler(slot, given))}
    words = {slot: filler.words for slot, filler in fillers.items()}
    if len(words) < len(set(question.slots)) or len({held.casefold() for held in words.values()}) < len(words):
        return None
    text = SLOT.sub(lambda match: words[match[1]], question.text)
    if len(text.split()) > LONGEST_QUESTION or any(_drowns(slot, words[slot], question.text) for slot in words):
        return None
    first = fillers[question.slots[0]] if fillers else None
    about = first.source if first else given.about.text if given.about else ""
    return Filled(text[:1].upper() + text[1:], about, max((filler.weight for filler in fillers.values()), default=0))


def _drowns(slot: str, words: str, text: str) -> bool:
    """Whether these words are so long that what comes after them would be lost; a quotation ends audibly."""
    if words.startswith('"'):
        return False
    after = text.partition("{" + slot + "}")[2].split()
    return len(words.split()) > LONGEST_INSIDE and len(after) > SHORT_END


def _filler(slot: str, given: Given) -> Filler | None:
    if slot in PAIR:
        options = newest_pair(given)
        return options[PAIR.index(slot)] if len(options) == len(PAIR) else None
    if slot in IDEA_SLOTS:
        return next(_sayable(slot, given), None)
    return GIVEN_SLOTS[slot](given)


def newest_pair(given: Given) -> list[Filler]:
    """Return the two newest options that differ, in the order they were said; fewer where there are not two."""
    distinct: list[Filler] = []
    for filler in _sayable("option", given):
        if all(differ(filler.words, other.words) for other in distinct):
            distinct.append(filler)
    return distinct[1::-1]


def _sayable(slot: str, given: Given) -> Iterator[Filler]:
    kinds, forms, opens = IDEA_SLOTS[slot]
    for idea in _nearest(kinds, given):
        name, words = next(((name, form) for name in forms if (form := getattr(idea, name))), ("", ""))
        words = as_unknown(words) if slot == "unknown" else words
        points = name == "clause" and _POINTS.match(words) and idea not in given.progress.latest.ideas
        is_somebody = name == "noun" and _is_somebody(words, given)
        if is_sayable(words, opens) and makes_sense(words, name) and not (points or is_somebody):
            if not is_worth(slot, idea, words, given):
                continue
            yield Filler(_with_names(words.strip(" .,;:!"), given), idea.text, _weight(idea, given))


def _is_somebody(words: str, given: Given) -> bool:
    """Whether a noun is a person: nobody does anything "about the head of finance" and means well."""
    people = {name.casefold() for reading in given.progress.readings for name in reading.people}
    return words.casefold() in people or is_role(words)


def _with_names(words: str, given: Given) -> str:
    """The words with the names in them as the rep wrote them: a name that opened a sentence keeps its capital."""
    names = {part for reading in given.progress.readings for name in reading.people for part in name.split()}
    capital = {name.lower(): name for name in names if name[:1].isupper() and name not in ("The", "My", "Our", "A")}
    named = re.sub(r"[^\W\d_]+", lambda match: capital.get(match[0], match[0]), words)
    first = re.match(r"\w+ing\b", named)
    is_verb = first is not None and first[0] not in capital.values() and is_known_verb(first[0][:-3].lower())
    return named[:1].lower() + named[1:] if is_verb or _OPENS_FRAGMENT.match(named) else named


def _nearest(kinds: tuple[IdeaKind, ...], given: Given) -> Iterator[Idea]:
    """The rep's ideas of these kinds, newest first; the one that the move is about before all."""
    about = given.about
    if about is not None and about.kind in kinds and about.voice in _OWN_GROUND:
        yield about
        if IdeaKind.OPTION not in kinds:
            return
    for idea in reversed(given.progress.ideas(*kinds)):
        if idea.voice in _OWN_GROUND and idea != about:
            yield idea


def _weight(idea: Idea, given: Given) -> int:
    if idea == given.about:
        return ABOUT
    readings = given.progress.readings
    return closeness(next((ago for ago, reading in enumerate(reversed(readings)) if idea in reading.ideas), SHORTLY))
