"""Where on the sheet a sentence belongs."""

import re
from collections.abc import Iterator
from typing import Final

from agent.domain.idea import Idea, IdeaKind
from agent.domain.matter import OF_THE_PLATE
from agent.domain.move import CoachMove, Focus
from agent.domain.sheet import SheetSection
from agent.steps.answers import is_answer
from agent.steps.sheet.said import Sentence

SECTIONS: Final = {
    IdeaKind.STANDARD: SheetSection.STANDARD,
    IdeaKind.FACT: SheetSection.KNOWN,
    IdeaKind.SUCCESS: SheetSection.KNOWN,
    IdeaKind.CONTACT: SheetSection.PEOPLE,
    IdeaKind.ASSUMPTION: SheetSection.ASSUMED,
    IdeaKind.CAUSE: SheetSection.BEHIND_IT,
    IdeaKind.OPTION: SheetSection.OPTIONS,
    IdeaKind.CRITERION: SheetSection.WEIGHED,
    IdeaKind.ACTION: SheetSection.OPTIONS,
    IdeaKind.FIRST_STEP: SheetSection.COMMITMENT,
    IdeaKind.MEASURE: SheetSection.COMMITMENT,
    IdeaKind.OBSTACLE: SheetSection.IF_THEN,
    IdeaKind.IF_THEN: SheetSection.IF_THEN,
    IdeaKind.UNKNOWN: SheetSection.OPEN_QUESTIONS,
}
"""What an idea is on the sheet; a goal is chosen apart, feelings and insights stay in the session."""

ANSWERS: Final = {
    Focus.STANDARD: SheetSection.STANDARD,
    Focus.CAUSE: SheetSection.BEHIND_IT,
    Focus.CRITERIA: SheetSection.WEIGHED,
    Focus.WEIGH_OPTIONS: SheetSection.WEIGHED,
    Focus.OPTION_GIVES: SheetSection.WEIGHED,
    Focus.ADVICE_OF_OTHERS: SheetSection.WEIGHED,
    Focus.CALL_WHO: SheetSection.PEOPLE,
    Focus.CALL_STAKE: SheetSection.PEOPLE,
    Focus.LISTEN_FOR: SheetSection.LISTEN_FOR,
}
"""What a sentence without an idea is when it answers one of these."""
WHOLE: Final = (Focus.CRITERIA, Focus.WEIGH_OPTIONS, Focus.OPTION_GIVES, Focus.ADVICE_OF_OTHERS, Focus.LISTEN_FOR)
"""Their answers stand together, whatever else a sentence in them tells."""

ABOUT_PEOPLE: Final = (
    Focus.PEOPLE,
    Focus.BUYER,
    Focus.BUYING_PROCESS,
    Focus.STAKEHOLDERS,
    Focus.CALL_WHO,
    Focus.CALL_STAKE,
)
ABOUT_THE_TALK: Final = (
    Focus.SUPPORT,
    Focus.CONFIDENCE,
    Focus.CONFIDENCE_LOWER,
    Focus.WHO_SHOULD_KNOW,
    Focus.TAKEAWAY,
    Focus.ELSEWHERE,
    Focus.WHAT_HELPED,
    Focus.READ_BACK,
    Focus.HOW_IT_WENT,
    Focus.GUESS_QUESTIONS,
    Focus.GUESS_SHARE,
    Focus.WHICH_SPEAKER,
    Focus.RUN_AGAIN,
    *OF_THE_PLATE,
)
"""What is told in answer to these is about the talk or the rep, and nothing to take into a call."""
TOLD: Final = (SheetSection.KNOWN, SheetSection.ASSUMED)

_SOMEBODY: Final = re.compile(r"\b(?:she|he|they|her|his|him|their|them)\b", re.IGNORECASE)
_MYSELF: Final = re.compile(r"(?:\w+, )?(?:i|we|my|our part)\b", re.IGNORECASE)
_ROLE: Final = re.compile(
    r"\b(?:lead|manager|director|head|boss|buyer|champion|sponsor|analyst|guy|owner|team|board|finance|legal|procurement|"
    r"c[efit]o)\b",
    re.IGNORECASE,
)
_INTEREST: Final = re.compile(
    r"\b(?:wants|needs|cares|hopes|fears|worries|decides|signs|runs|owns|has to|is afraid|is the one|reports to|"
    r"they (?:want|need|care|hope|fear|worry|decide|have to|are afraid))\b",
    re.IGNORECASE,
)
_POINTS: Final = frozenset(("it", "this", "that", "them", "him", "her", "he", "she", "they", "something", "things"))
"""Words that only point at what another line says."""
_GOODBYE: Final = re.compile(
    r"(?:(?:ok|no|well),? )?(?:that(?:['’]?s| is) (?:all|it)|thanks|thank you|bye|goodbye)\b", re.IGNORECASE
)
_NOT_KNOWN: Final = re.compile(
    r"(?:\w+, )?(?:(?:i|we) )?(?:(?:do not|(?:still )?don['’]?t) know|dunno|no idea|no clue|not sure)\b",
    re.IGNORECASE,
)


def placed(sentence: Sentence, *, has_options: bool) -> Iterator[tuple[SheetSection, Idea | None]]:
    """Yield the parts of the sheet that a sentence belongs to, each with its idea; None where it is the sentence.

    `has_options` says that the rep had raised options before it.
    """
    if (section := ANSWERS.get(sentence.asked.focus)) and _answers(sentence, section):
        yield section, None
        return
    told = (idea for idea in sentence.ideas if idea.text.casefold().strip() not in _POINTS)
    known = [(section, idea) for idea in told if (section := SECTIONS.get(idea.kind))]
    for section, idea in known:
        if (chosen := _told(section, sentence, has_options=has_options)) is not None:
            yield chosen, idea


def _answers(sentence: Sentence, section: SheetSection) -> bool:
    if not is_answer(sentence.reading) or _NOT_KNOWN.match(sentence.text) or _GOODBYE.match(sentence.text):
        return False
    if any(SECTIONS.get(idea.kind) in (SheetSection.OPTIONS, SheetSection.OPEN_QUESTIONS) for idea in sentence.ideas):
        return False
    return not sentence.ideas or sentence.asked.focus in WHOLE


def _told(section: SheetSection, sentence: Sentence, *, has_options: bool) -> SheetSection | None:
    """Where a fact or a belief stands: with the people, the options, the questions left open, or not at all."""
    if section not in TOLD:
        return section
    asked = sentence.asked
    if asked.focus in ABOUT_THE_TALK or asked.move is CoachMove.CLOSE:
        return None
    if _NOT_KNOWN.match(sentence.text):
        return SheetSection.OPEN_QUESTIONS
    if has_options and asked.move in (CoachMove.WEIGH, CoachMove.COMMIT):
        return SheetSection.WEIGHED
    return SheetSection.PEOPLE if _is_about_people(sentence) else section


def _is_about_people(sentence: Sentence) -> bool:
    text = sentence.text.casefold()
    named = bool(_ROLE.search(text)) or any(person.casefold() in text for person in sentence.reading.people)
    if sentence.asked.focus in ABOUT_PEOPLE:
        return not _MYSELF.match(text) and (named or bool(_SOMEBODY.search(text)))
    return named and bool(_INTEREST.search(text))
