"""Screen a message for risk of harm, harassment and suspected wrongdoing, before anything else and without a model."""

import re
from functools import cache
from typing import NamedTuple

from agent.domain.move import Focus
from prompts.screening import load_screening

_APOSTROPHES = re.compile(r"(?<=\w)['’‘`´](?=\w)")
_QUOTES = re.compile(r"(?<!\w)['’‘`´]|['’‘`´](?!\w)|[\"“”„«»*_]")
_HIDDEN = re.compile(r"[\u00ad\u200b-\u200f\u2060\ufeff]")
_CUT = " ¦ "
"""Stands where a harmless phrase stood, so that the words around it do not grow together."""


class _Patterns(NamedTuple):
    spelling: tuple[tuple[re.Pattern[str], str], ...]
    harmless: re.Pattern[str]
    denials: re.Pattern[str]
    signs: tuple[tuple[Focus, re.Pattern[str]], ...]


def screen(utterance: str) -> Focus | None:
    """Return HARM, HARASSMENT or WRONGDOING when a message must not be coached, in this order; else None.

    Ordinary strain (stress, exhaustion, sleepless nights), a manner of speaking ("this deal is
    killing me"), a commercial threat ("she threatened me with a tender") and the rep's own denial
    ("nobody's being harassed") return None. Quick and without a model: patterns in prompts/screening.yaml.
    """
    patterns = _patterns()
    text = patterns.harmless.sub(_CUT, _evened(utterance, patterns))
    text = patterns.denials.sub(_CUT, text)
    return next((focus for focus, sign in patterns.signs if sign.search(text)), None)


def denies(utterance: str) -> bool:
    """Return whether the rep says in their own words that no such thing goes on, and names no other risk."""
    patterns = _patterns()
    return screen(utterance) is None and bool(patterns.denials.search(_evened(utterance, patterns)))


def _evened(utterance: str, patterns: _Patterns) -> str:
    text = _HIDDEN.sub("", utterance).casefold()
    text = " ".join(_QUOTES.sub("", _APOSTROPHES.sub("", text)).split())
    for wrong, right in patterns.spelling:
        text = wrong.sub(right, text)
    return text


@cache
def _patterns() -> _Patterns:
    screening = load_screening()
    signs = screening.signs
    return _Patterns(
        tuple((_words(spelling.wrong), spelling.right) for spelling in screening.spelling),
        _words("|".join(screening.harmless)),
        _words("|".join(screening.denials)),
        (
            (Focus.HARM, _words("|".join(signs.harm))),
            (Focus.HARASSMENT, _words("|".join(signs.harassment))),
            (Focus.WRONGDOING, _words("|".join(signs.wrongdoing))),
        ),
    )


def _words(source: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{source})(?!\w)")
