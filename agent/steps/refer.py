"""Stop coaching at risk, and hand over to people who can help."""

import re
from collections.abc import Callable
from typing import Final

from agent.domain.move import CoachMove, Focus
from agent.domain.session import Session
from agent.domain.turn import CoachTurn
from agent.steps.screen import denies, screen
from prompts.screening import Referral, load_screening

_TAKEN_BACK: Final = re.compile(
    r"figure of speech|manner of speaking|\b(?:just|only) (?:an expression|a phrase|a saying|a joke|joking|kidding)"
    r"|\b(?:didn'?t|don'?t|did not|do not) mean (?:it|that|this|any|him|her|them|literally)\b"
    r"|\bnot (?:literally|serious|like that|what i meant)\b|\bi meant\b|\bi(?: was|'?m| am) (?:just |only )?"
    r"(?:joking|kidding|exaggerating)|\byou(?:'ve| have)? (?:\w+ )?(?:misread|misunderstood|misheard)"
    r"|\b(?:misread(?:ing)?|misunderst(?:and|ood|anding)|mishear(?:d|ing)) me\b|\ba misunderstanding\b|false alarm"
    r"|\bi exaggerated\b|^\W*(?:joking|kidding|hyperbole)\b|\byou(?:'ve| have)? got (?:me|that|it) wrong",
    re.IGNORECASE,
)
_BY_OTHERS: Final = re.compile(
    r"\b(?:he|she|they|boss|manager|director|colleagues?|buyer|customer|client|everyone|everybody|people|says?|said)"
    r"(?:'\w+)?(?:\W+\w+){0,4}\W*$",
    re.IGNORECASE,
)
"""Before "it was only a joke": what others say of it takes nothing back."""

_GOES_ON: Final = re.compile(
    r"\b(?:i'?m|i am) (?:fine|ok|okay|safe|all right|alright)\b|\b(?:go|carry|move) on\b|\bcontinue\b|\bback to\b"
    r"|\blet'?s (?:talk|do|look|get)\b",
    re.IGNORECASE,
)
_WAS_ALL: Final = re.compile(r"\w, that(?:'?s| is| was) all(?: it (?:is|was))?\W*$", re.IGNORECASE)
_STOPS: Final = re.compile(r"^\W*(?:/?stop|quit|exit|bye|goodbye|end)\W*$", re.IGNORECASE)


def refer(session: Session, utterance: str, help_texts: Callable[[str], str]) -> CoachTurn | None:
    """Return the turn that refers to people who can help, or None when nothing calls for one.

    A referral stays, in other words each time, until the rep plainly takes back what was misread, or stops. One on
    harm also ends when the rep is fine or asks to go on, one on harassment or wrongdoing when the rep denies it.
    `help_texts` gives the configured text for "harm", "harassment" or "wrongdoing", or "".
    """
    said = [turn for turn in session.turns if turn.move is CoachMove.REFER]
    last = session.turns[-1] if session.turns else None
    stays = last.focus if last and last.move is CoachMove.REFER else None
    focus = screen(utterance)
    if stays and (_takes_back(utterance) or (focus is None and _ends(stays, utterance))):
        return None
    focus = focus or stays
    if focus is None:
        return None
    return CoachTurn(
        move=CoachMove.REFER,
        focus=focus,
        stage=session.stage,
        mirror=refer_text(focus, len(said), help_texts(focus.value)),
        wording=f"screening/{focus.value}/{len(said) + 1}",
    )


def _takes_back(utterance: str) -> bool:
    """Return whether the rep says that it was not meant, or not meant so."""
    said = utterance.replace("’", "'")
    return any(not _BY_OTHERS.search(said[: match.start()]) for match in _TAKEN_BACK.finditer(said))


def _ends(stays: Focus, utterance: str) -> bool:
    """Return whether a message without a risk ends the referral that stands."""
    if _STOPS.match(utterance):
        return True
    # Danger to life is not over because some other thing is denied, nor a wrong because the talk turns to the deal.
    return bool((_GOES_ON if stays is Focus.HARM else _WAS_ALL).search(utterance)) or (
        stays is not Focus.HARM and denies(utterance)
    )


def refer_text(focus: Focus, times: int, configured: str) -> str:
    """Return what is said at HARM, HARASSMENT or WRONGDOING when it was said so many times before.

    A configured text takes the place of the default people to turn to. Needs no answer and asks nothing.
    """
    referral = _referral(focus)
    return " ".join(
        (
            referral.stops[times % len(referral.stops)],
            configured.strip() or referral.helps[times % len(referral.helps)],
            referral.goes_on[times % len(referral.goes_on)],
        )
    )


def _referral(focus: Focus) -> Referral:
    referrals = load_screening().referrals
    return {
        Focus.HARM: referrals.harm,
        Focus.HARASSMENT: referrals.harassment,
        Focus.WRONGDOING: referrals.wrongdoing,
    }[focus]
