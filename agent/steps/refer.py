"""Stop coaching at risk, and hand over to people who can help."""

import re
from collections.abc import Callable
from typing import Final

from agent.domain.move import CoachMove, Focus
from agent.domain.session import Session
from agent.domain.turn import CoachTurn
from agent.steps.screen import denies, screen, talks_business
from prompts.screening import Referral, load_screening

_TAKEN_BACK: Final = re.compile(
    r"figure of speech|manner of speaking|(?:just|only) (?:an expression|a phrase|a saying|a joke|joking|kidding)"
    r"|didn'?t mean|don'?t mean|not (?:literally|serious|like that|what i meant)|i meant|i was (?:joking|exaggerating)"
    r"|misread|misunderst|false alarm|exaggerat|joking|you(?:'ve| have) got (?:me|that|it) wrong|hyperbole",
    re.IGNORECASE,
)
_GOES_ON: Final = re.compile(
    r"\b(?:i'?m|i am) (?:fine|ok|okay|safe|all right|alright)\b|\b(?:go|carry|move) on\b|\bcontinue\b|\bback to\b"
    r"|\blet'?s (?:talk|do|look|get)\b|^\W*(?:/?stop|quit|exit|bye|goodbye|end)\W*$",
    re.IGNORECASE,
)


def refer(session: Session, utterance: str, help_texts: Callable[[str], str]) -> CoachTurn | None:
    """Return the turn that refers to people who can help, or None when nothing calls for one.

    A referral stays, in other words each time, until the rep takes back what was misread, denies it or asks
    to go on; one on harassment or wrongdoing also ends when the rep plainly talks business again.
    `help_texts` gives the configured text for "harm", "harassment" or "wrongdoing", or "".
    """
    said = [turn for turn in session.turns if turn.move is CoachMove.REFER]
    last = session.turns[-1] if session.turns else None
    stays = last.focus if last and last.move is CoachMove.REFER else None
    focus = screen(utterance)
    if stays and (_TAKEN_BACK.search(utterance) or (focus is None and _ends(stays, utterance))):
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


def _ends(stays: Focus, utterance: str) -> bool:
    """Return whether a message without a risk ends the referral that stands."""
    if _GOES_ON.search(utterance):
        return True
    # Danger to life is not over because the talk turns to the deal, nor because some other thing is denied.
    return stays is not Focus.HARM and (denies(utterance) or talks_business(utterance))


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
