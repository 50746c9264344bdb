"""Lines of a sheet: whole sentences where they can be, none twice, none too long."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from agent.domain.idea import Idea
from agent.domain.session import Session
from agent.domain.sheet import SheetLine, SheetSection
from agent.steps.sheet.place import placed
from agent.steps.sheet.said import Sentence, words_in

LONGEST: Final = 240
"""Characters of a line; sentences that follow each other share one up to this."""
FEWEST: Final = 3
"""Words of a sentence that says something where nothing was asked for in so many words."""
LOOSE: Final = (SheetSection.STANDARD, SheetSection.KNOWN, SheetSection.ASSUMED, SheetSection.BEHIND_IT)
MOST: Final = {SheetSection.GOAL: 1, SheetSection.KNOWN: 6, SheetSection.OPTIONS: 6, SheetSection.PEOPLE: 5}
USUALLY: Final = 4
"""Lines of a part of the sheet, so that an ordinary one fits a page."""
_CLAUSE_END: Final = re.compile(r"[,;:–—](?=\s)")


def placed_lines(session: Session, said: Iterable[Sentence]) -> Iterator[SheetLine]:
    """Yield the lines that these sentences of a session make, as they were said; parts and wholes may double."""
    last: tuple[SheetSection, Sentence] | None = None
    line: SheetLine | None = None
    has_options = False
    for sentence in said:
        found = list(placed(sentence, has_options=has_options))
        sections = {section for section, _ in found}
        has_options = has_options or SheetSection.OPTIONS in sections
        if len(sections) == 1 and SheetSection.OPTIONS not in sections:
            section = sections.pop()
            joined = _joined(session, last, line, section, sentence)
            if line is not None and joined is None:
                yield line
            line = joined or traced(section, session, sentence, _whole(sentence))
            last = (section, sentence)
            continue
        for section, idea in found:
            yield traced(section, session, sentence, part(sentence, idea))
    if line is not None:
        yield line


def traced(section: SheetSection, session: Session, sentence: Sentence, text: str) -> SheetLine:
    """Return a line that names the message it stands in."""
    return SheetLine(section=section, text=text, session_id=session.id, number=sentence.number)


def part(sentence: Sentence, idea: Idea | None) -> str:
    """Return an idea as it stands in its sentence, or the sentence where it does not stand there in one piece."""
    if idea is not None and idea.text in sentence.text:
        return cut(idea.text.strip())
    return _whole(sentence)


def cut(text: str) -> str:
    """Return the text, or as much of it as a line takes: up to the end of a clause, else of a word."""
    if len(text) <= LONGEST:
        return text
    short = text[: LONGEST + 1]
    ends = [match.start() for match in _CLAUSE_END.finditer(short)]
    if ends and ends[-1] >= LONGEST // 2:
        return short[: ends[-1]]
    return short.rsplit(None, 1)[0] if len(short.split()) > 1 else ""


def once(lines: Sequence[SheetLine]) -> Iterator[SheetLine]:
    """Yield the lines that say something no other line says; of two that say the same, the first."""
    evened = [f" {' '.join(words_in(line.text))} " for line in lines]
    for place, line in enumerate(lines):
        fewest = FEWEST if line.section in LOOSE else 1
        others = (evened[other] for other in range(len(lines)) if _is_better(evened, other, place))
        if len(evened[place].split()) >= fewest and not any(evened[place] in other for other in others):
            yield line


def fitting(lines: Sequence[SheetLine], said: Sequence[Sentence]) -> tuple[SheetLine, ...]:
    """Return as many lines of each part as a page takes, in order: those with evidence first, then the latest."""
    seen = {(each.number, idea.text) for each in said for idea in each.ideas if idea.evidence}
    kept: list[SheetLine] = []
    for section in SheetSection:
        mine = [line for line in lines if line.section is section]
        evident = [any(number == line.number and text in line.text for number, text in seen) for line in mine]
        ranked = sorted((not is_evident, -at) for at, is_evident in enumerate(evident))
        kept += [mine[at] for at in sorted(-back for _, back in ranked[: MOST.get(section, USUALLY)])]
    return tuple(kept)


def _is_better(evened: Sequence[str], other: int, place: int) -> bool:
    return other != place and (evened[other] != evened[place] or other < place)


def _whole(sentence: Sentence) -> str:
    if len(sentence.text) <= LONGEST:
        return sentence.text
    short = [idea.text for idea in sentence.ideas if idea.text in sentence.text and len(idea.text) <= LONGEST]
    return max(short, key=len) if short else cut(sentence.text)


def _joined(
    session: Session,
    last: tuple[SheetSection, Sentence] | None,
    line: SheetLine | None,
    section: SheetSection,
    sentence: Sentence,
) -> SheetLine | None:
    """The line before, gone on with a sentence that follows it in the same message and says more of the same."""
    if last is None or line is None or last[0] is not section or last[1].number != sentence.number:
        return None
    said = next(each.utterance for each in session.exchanges if each.number == sentence.number) or ""
    between = said[last[1].end : sentence.start]
    text = line.text + between + sentence.text
    follows = not between.strip(" ") and line.text.endswith(last[1].text)
    return line.model_copy(update={"text": text}) if follows and len(text) <= LONGEST else None
