"""Whether the talk goes through the stages: in order, with a cause before options and options before a promise."""

import re

from agent.domain.session import Mode
from agent.language.parse import parse
from agent.ports import Judge
from evals.finding import Finding, Mark
from evals.scorers.asked import Asks, asks, stage
from evals.scorers.hollow import is_hollow
from evals.transcript import Said, Transcript

STAGES_IN_ORDER = "stages_in_order"
OPTIONS_BEFORE_COMMIT = "options_before_commit"
CAUSE_DEPTH = "cause_depth"

ENOUGH_OPTIONS, ENOUGH_ELSE = 2, 2
SHORT, MINIMAL = 5, 1
"""Minutes up to which a talk may leave out the cause, and options as well."""
_OPTION = re.compile(
    r"\b(?:i|we)(?:'d| would| could| can| might| may)(?! (?:not|have|like|want|need|say|see|tell you|know|think))\b|"
    r"\b(?:another|one|other|first|second) (?:option|idea|way|possibility|thing)\b|\bmaybe i\b|\boption is\b|"
    r"\bi(?:'m| am) (?:thinking of|considering)\b|\bi(?:'ve| have) thought (?:of|about)\b",
    re.IGNORECASE,
)
_OR = re.compile(r"(?:^|[\s,])or (?=\w+ \w+)", re.IGNORECASE)
_HAS_OR = re.compile(r"\bor\b", re.IGNORECASE)
_DECIDED = re.compile(r"\b(?:i|we)(?:'ll| will|'m going to| am going to|'ve decided| have decided)\b", re.IGNORECASE)
_PUT_TO_REP = re.compile(r"[\"“][^\"”\n]{8,}[\"”]|(?:^|\n)[^\n]*\byou\b[^\n]*|\bi'd ask\b", re.IGNORECASE)
"""What a manager could say to somebody they lead: quoted, or a line of a plan."""


def stages_in_order(transcript: Transcript, _: Judge) -> Finding:
    """Count turns that do not fall back behind the stage that was reached; of texts alone, as far as cues tell."""
    reached, of, marks = -1, 0, []
    for number, said in enumerate(transcript.said):
        here = stage(said)
        if here is None:
            continue
        of += 1
        if here.order < reached:
            marks.append(Mark(turn=number, span=said.text, why=f"back to {here.value}"))
        reached = max(reached, here.order)
    return Finding(scorer=STAGES_IN_ORDER, hits=of - len(marks), of=of, marks=tuple(marks))


def options_before_commit(transcript: Transcript, _: Judge) -> Finding:
    """Say whether two options, or two "what else?", came before the rep was first asked to promise something.

    For a rep who has decided one "what else?" is enough. Nothing where no promise was asked for, or in one minute.
    """
    first = next((number for number, said in enumerate(transcript.said) if asks(said) is Asks.PROMISE), None)
    if first is None or transcript.scenario.minutes <= MINIMAL:
        return Finding(scorer=OPTIONS_BEFORE_COMMIT)
    options = _options(transcript, first)
    else_asked = sum(1 for said in transcript.said[:first] if asks(said) is Asks.ELSE)
    decided = any(_DECIDED.search(said.message or "") for said in transcript.said[: first + 1])
    if options >= ENOUGH_OPTIONS or else_asked >= (1 if decided else ENOUGH_ELSE):
        return Finding(scorer=OPTIONS_BEFORE_COMMIT, hits=1, of=1)
    why = f"{options} options, {else_asked} times what else"
    return Finding(
        scorer=OPTIONS_BEFORE_COMMIT, of=1, marks=(Mark(turn=first, span=transcript.said[first].text, why=why),)
    )


def cause_depth(transcript: Transcript, _: Judge) -> Finding:
    """Count how often the cause was asked for before options were: each time is a layer, unless the reply was hollow.

    Nothing for talks so short that the cause may be left out, nor for those on what a manager plans to say, and none
    where the talk ended before options.
    """
    moves_on = (Asks.OPTIONS, Asks.ELSE, Asks.PROMISE)
    end = next((number for number, said in enumerate(transcript.said) if asks(said) in moves_on), None)
    if end is None or transcript.scenario.minutes <= SHORT or transcript.scenario.mode is Mode.LEAD:
        return Finding(scorer=CAUSE_DEPTH)
    layers = 0
    for said, after in zip(transcript.said[:end], transcript.said[1 : end + 1], strict=True):
        layers += asks(said) is Asks.CAUSE and not is_hollow(after.message or "", said)
    return Finding(scorer=CAUSE_DEPTH, of=1, value=float(layers))


def _options(transcript: Transcript, before: int) -> int:
    """How many options the rep has named by this turn: those the scenario lists, or those worded as such."""
    said = transcript.said[: before + 1]
    everything = " ".join(one.message or "" for one in said)
    listed = sum(1 for option in transcript.scenario.knows.options if option in everything)
    if transcript.scenario.mode is Mode.LEAD:
        listed += len(_PUT_TO_REP.findall(everything))
    return max(listed, sum(_named(asked, one.message or "") for asked, one in zip(said, said[1:], strict=False)))


def _named(asked: Said, message: str) -> int:
    """How many options a message names: one at least, where it answers what could be done and asks nothing back."""
    sentences = re.split(r"(?<=[.!?])\s+|\n+", message)
    worded = sum(_worded(sentence) for sentence in sentences)
    if asks(asked) not in (Asks.OPTIONS, Asks.ELSE) or is_hollow(message, asked) or message.rstrip().endswith("?"):
        return worded
    return max(worded, 1 + sum(1 for sentence in sentences[1:] if _OR.match(sentence)))


def _worded(sentence: str) -> int:
    """How many options a sentence holds: "I could ring her, or write to Tom", "Or wait.", "Stay or walk?"."""
    found, joined = len(_OPTION.findall(sentence)), len(_OR.findall(sentence))
    if found:
        return found + (joined if found == 1 else 0)
    return joined if _OR.match(sentence) else _choices(sentence)


def _choices(sentence: str) -> int:
    """How many deeds an "or" holds apart in a sentence that does not word them as options."""
    if not _HAS_OR.search(sentence):
        return 0
    parsed = parse(sentence)
    either = [word for word in parsed.words if word.pos == "CCONJ" and word.text.lower() == "or"]
    pairs = [(parsed.words[word.head], parsed.children(parsed.words[word.head], "conj")) for word in either]
    return sum(1 + len(others) for head, others in pairs if head.pos == "VERB" and others)
