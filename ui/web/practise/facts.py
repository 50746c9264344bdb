"""The plain facts of a call as a small picture beside the rep's own guess, without a verdict."""

from collections.abc import Sequence

import streamlit as st

from agent.domain.call import CallFacts
from agent.domain.move import Focus
from agent.domain.session import Exchange, Session
from agent.steps.call.guess import Guess, guess_of
from ui.web.plain import as_html
from ui.web.visit import Visit

NO_GUESS = Guess()
MOST_DOTS = 30
"""Questions drawn as dots at most; the number beside them says the rest."""


def draw_facts(visit: Visit, session: Session, exchange: Exchange) -> None:
    """Draw what was counted up to this exchange: beside the guess, or beside the run before."""
    until = session.model_copy(update={"exchanges": session.exchanges[: exchange.number + 1]})
    facts = visit.meno.rehearsal.facts(until)
    if not facts:
        return
    compared = exchange.turn.focus is Focus.COMPARED
    shown = facts[-2:] if compared else facts[-1:]
    first = len(facts) - len(shown) + 1
    st.html(picture(shown, first=first) if compared else picture(shown, guess_of(until)))


def picture(facts: Sequence[CallFacts], guess: Guess = NO_GUESS, *, first: int = 0) -> str:
    """Return the facts of one call or several runs as HTML: the share of words as a bar, questions as dots.

    Runs are numbered from `first` on; without it there is one call, counted beside the guess.
    """
    names = [f"Run {first + place}" if first else "Counted" for place in range(len(facts))]
    rows = [
        ("Your share of the words", _guessed(guess.share, " %"), [_share(one) for one in facts]),
        ("Questions you asked", _guessed(guess.questions, ""), [_questions(one) for one in facts]),
        ("Your longest stretch", "", [f"{one.longest_words} words" for one in facts]),
    ]
    body = "".join(_row(what, guessed, names, cells) for what, guessed, cells in rows)
    return f'<section class="meno-facts" aria-label="The call in numbers">{body}{_missing(facts[-1])}</section>'


def _row(what: str, guessed: str, names: Sequence[str], cells: Sequence[str]) -> str:
    told = "".join(f"<dt>{name}</dt><dd>{cell}</dd>" for name, cell in zip(names, cells, strict=True))
    guess = f"<dt>Your guess</dt><dd>{guessed}</dd>" if guessed else ""
    return f'<div class="meno-fact"><h3>{what}</h3><dl>{guess}{told}</dl></div>'


def _guessed(guess: int | None, unit: str) -> str:
    if guess is None:
        return ""
    return _bar(guess) if unit else f"{guess} {_dots(guess, 0)}"


def _share(facts: CallFacts) -> str:
    return _bar(facts.rep_share) if facts.rep_share is not None else "nothing was said"


def _bar(percent: int) -> str:
    return f'<span class="meno-bar" aria-hidden="true"><i style="width:{percent}%"></i></span> {percent} %'


def _questions(facts: CallFacts) -> str:
    told = f"{facts.questions}, {facts.open_questions} of them open" if facts.questions else "0"
    return f"{told} {_dots(facts.questions, facts.open_questions)}"


def _dots(count: int, open_ones: int) -> str:
    """A dot for each question; the open ones are filled."""
    drawn = min(count, MOST_DOTS)
    dots = "".join(f'<i class="{"open" if number < open_ones else ""}"></i>' for number in range(drawn))
    return f'<span class="meno-dots" aria-hidden="true">{dots}</span>'


def _missing(facts: CallFacts) -> str:
    parts = []
    if facts.unanswered:
        asked = "".join(f"<li>{as_html(question)}</li>" for question in facts.unanswered)
        parts.append(f"<h3>Asked, and not taken up</h3><ul>{asked}</ul>")
    if facts.wanted:
        came = {True: "It came up in your words.", False: "It did not come up in your words.", None: ""}
        parts.append(
            f"<h3>What you set out to get</h3><p><q>{as_html(facts.wanted)}</q> {came[facts.asked_for_it]}</p>"
        )
    return f'<div class="meno-fact">{"".join(parts)}</div>' if parts else ""
