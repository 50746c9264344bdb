"""What the coach does with replies that hold nothing."""

import re

from agent.domain.move import Focus
from agent.language.vocabulary import word_set
from agent.ports import Judge
from evals.finding import Finding, Mark
from evals.scenario import Expect
from evals.scorers.asked import is_ruler, shape
from evals.scorers.building import says_change
from evals.scorers.wording import content_words, count_words
from evals.transcript import Said, Transcript

HOLLOW_HANDLED = "hollow_handled"

_NOTHING = word_set(
    """a about all and at be but can't care clue comes dont don't dunno er eh fine good great guess guessing hard have
    hm hmm i i'd i'm idea idk interesting it its it's just k know like maybe meh mhm mind moment much my nah never
    no none nope not nothing now of oh ok okay perhaps pff pfft please possibly really right say same shrug so
    something stuff suppose sure thanks that that's the then there's thing things think this to too true uh um well
    what whatever yeah yea yep yes you"""
)
_LONGEST = 6
_AGREES = re.compile(r"^\W*(?:yes|yeah|yep|yea|no|nope|nah|ok(?:ay)?|sure|right|fine|good)\b", re.IGNORECASE)
_SMALL = re.compile(
    r"\b(?:one|single|first|last|smallest|small|little|tiny|simplest|easiest|least|a word|few words|however|if any|"
    r"today|right now|five minutes|ten minutes|if anything)\b|^\W*(?:who|when|where|which)\b",
    re.IGNORECASE,
)
_STOPS = re.compile(
    r"\b(?:stop|leave it|end (?:it )?here|pause|take a break|another time|come back|call it a day|isn't the moment|"
    r"not the (?:right )?moment|pick (?:this|it) up)\b",
    re.IGNORECASE,
)
_FEWER_WORDS = 12


def hollow_handled(transcript: Transcript, _: Judge) -> Finding:
    """Count hollow replies that were met as they should be, where the scenario is there to show it.

    The first gets a smaller question, the second in a row another angle, the third and later ones an offer to stop.
    """
    if Expect.HOLLOW_HANDLED not in transcript.scenario.expects:
        return Finding(scorer=HOLLOW_HANDLED)
    run, of, marks = 0, 0, []
    for number, (before, said) in enumerate(zip(transcript.said, transcript.said[1:], strict=False), start=1):
        run = run + 1 if is_hollow(said.message or "", before) else 0
        if not run:
            continue
        of += 1
        if wrong := _wrong(run, before, said):
            marks.append(Mark(turn=number, span=said.text, why=wrong))
    return Finding(scorer=HOLLOW_HANDLED, hits=of - len(marks), of=of, marks=tuple(marks))


def is_hollow(message: str, asked: Said) -> bool:
    """Whether a reply holds nothing a question could build on; a yes or no to a closed question does."""
    words = re.findall(r"[a-z']+|\d+", message.lower().replace("’", "'"))
    if len(words) > _LONGEST or any(word not in _NOTHING for word in words):
        return False
    closed = not shape(asked).open or asked.focus == Focus.READ_BACK
    return not (closed and _AGREES.match(message))


def _wrong(run: int, before: Said, said: Said) -> str:
    if run == 1:
        return "" if _is_smaller(before, said) else "no smaller question"
    if run == 2:
        return "" if _has_new_angle(before, said) or _STOPS.search(said.text) else "the same angle"
    return "" if _STOPS.search(said.text) else "no offer to stop"


def _is_smaller(before: Said, said: Said) -> bool:
    """A ruler, a word that makes it small, a name, time or place asked for, or fewer words than before and few."""
    asked = _question(said)
    fewer = count_words(asked) < min(count_words(_question(before)), _FEWER_WORDS)
    return bool(asked) and (is_ruler(asked) or bool(_SMALL.search(asked)) or fewer)


def _has_new_angle(before: Said, said: Said) -> bool:
    """Another move or focus, words that say so, or a question that shares little with the one before."""
    if said.move:
        return (said.move, said.focus) != (before.move, before.focus) or says_change(said.text)
    these, those = content_words(_question(before)), content_words(_question(said))
    return says_change(said.text) or (bool(those) and len(these & those) * 2 < len(those))


def _question(said: Said) -> str:
    found = shape(said)
    return " ".join((*found.questions, *found.invites))
