"""Which of a transcript's speakers is the rep."""

from collections.abc import Sequence
from typing import Final

from agent.domain.call import Line, Side
from agent.domain.transcript import Transcript
from agent.errors import UsageError
from agent.language.calls.names import key_of

REP_LABELS: Final = frozenset(("me", "i", "myself", "rep", "sales rep", "seller", "sales", "ae", "ich", "you"))
"""What transcripts call the rep without a name."""


def sides(transcript: Transcript, rep_names: Sequence[str] = ()) -> tuple[Line, ...]:
    """Return the talk with its two sides; `rep_names` are the speakers on the rep's, by whole or first name.

    Without names, a speaker called "Me", "Rep" and the like is the rep. Everyone else is on the buyer's side.

    Raises:
        UsageError: A name fits none or several of the speakers, nobody is the rep, or nobody is left as buyer.
    """
    names = [name for name in rep_names if name.strip()]
    reps = {_the_one(name, transcript) for name in names} if names else set(_labelled(transcript))
    listed = ", ".join(transcript.speakers)
    if not reps:
        raise UsageError(f"Nobody in this transcript is called Me or Rep: say which of them is you ({listed}).")
    if not set(transcript.speakers) - reps:
        raise UsageError(f"Nobody is left as the buyer: say which of these are on your side ({listed}).")
    return tuple(
        Line(
            side=Side.REP if line.speaker in reps else Side.BUYER,
            text=line.text,
            speaker=line.speaker,
            at=line.at,
            until=line.until,
        )
        for line in transcript.lines
    )


def guess_rep(transcript: Transcript, known: Sequence[str]) -> str | None:
    """Return the speaker who is the rep, by the names the rep is known by, or None when unsure."""
    fits = {speaker for name in known for speaker in _fitting(name, transcript)}
    found = fits or set(_labelled(transcript))
    return found.pop() if len(found) == 1 else None


def _the_one(name: str, transcript: Transcript) -> str:
    fits = _fitting(name, transcript)
    if len(fits) == 1:
        return fits[0]
    listed = ", ".join(fits or transcript.speakers)
    said = "fits several speakers" if fits else "is not among the speakers"
    raise UsageError(f'"{name.strip()}" {said}: say which of them is you ({listed}).')


def _fitting(name: str, transcript: Transcript) -> list[str]:
    """Return the speakers of this whole name, or else those of this first name, or those whose first name it opens."""
    wanted = key_of(name)
    if not wanted:
        return []
    whole = [speaker for speaker in transcript.speakers if key_of(speaker) == wanted]
    first = [
        speaker
        for speaker in transcript.speakers
        if key_of(speaker).split()[0] == wanted or key_of(speaker) == wanted.split()[0]
    ]
    return whole or first


def _labelled(transcript: Transcript) -> list[str]:
    return [speaker for speaker in transcript.speakers if key_of(speaker) in REP_LABELS]
