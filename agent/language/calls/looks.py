"""Whether a message is a call's transcript."""

from collections import Counter

from agent.errors import UsageError
from agent.language.calls.cues import has_cues
from agent.language.calls.read import read_transcript
from agent.language.pattern import Pattern

_FEWEST_STRETCHES = 6
_FEWEST_WORDS = 60
_MOST_OUTSIDE = 0.4
_WORD = Pattern(r"[^\W\d_]+")
_LONGEST_LOOK = 200_000


def looks_like_transcript(text: str) -> bool:
    """Whether a pasted message is the transcript of a call: two speakers who take turns, and little beside.

    A few lines of a chat, an e-mail, notes with headings and a list are none.
    """
    looked_at = text[:_LONGEST_LOOK]
    try:
        transcript = read_transcript(looked_at.encode("utf-8", "ignore"), "the message")
    except UsageError:
        return False
    words = sum(len(_WORD.findall(f"{line.speaker} {line.text}")) for line in transcript.lines)
    turns = Counter(line.speaker for line in transcript.lines)
    taking_turns = sum(count > 1 for count in turns.values())
    enough = len(transcript.lines) >= _FEWEST_STRETCHES and words >= _FEWEST_WORDS
    covers = has_cues(looked_at) or words >= (1 - _MOST_OUTSIDE) * len(_WORD.findall(looked_at))
    return enough and taking_turns > 1 and covers
