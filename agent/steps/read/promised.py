"""The time of what is promised, and the action without it."""

import re
from datetime import datetime, tzinfo

from agent.domain.due import Due
from agent.domain.idea import Idea, IdeaKind
from agent.domain.move import Focus, RepMove
from agent.language.due import read_due
from agent.language.forms import verb_forms
from agent.steps.read.message import Message
from agent.steps.read.outcomes import outcome_of

_BEFORE_TIME = r"(?:(?:by|before|on|at|until|till|latest|no later than|for)\s+)?(?:the\s+)?"


_AFTER_TIME = r"(?:,? (?:probably|maybe|hopefully|i think|at the latest|latest|or so|for sure|already|first thing))?"


def due_in(message: Message, ideas: tuple[Idea, ...], now: datetime, timezone: tzinfo) -> Due | None:
    """Return when something is promised for: a time in other talk ("she wrote on Monday") is none."""
    actions = [idea for idea in ideas if idea.kind is IdeaKind.ACTION]
    texts = [text for action in actions for text in (action.text, message.sentence_with(action.text))]
    refuses = re.match(r"\W*(?:nothing|not|never|none)\b", message.own.lower()) and not message.answers(Focus.READ_BACK)
    if (message.asks_for_time and not refuses) or outcome_of(message) is RepMove.MOVED_IT:
        texts.append(message.own)
    agreed = (
        message.promised_for.astimezone(timezone).date() if message.promised_for and message.asks_for_time else None
    )
    return next((due for text in texts if (due := read_due(text, now, timezone, day=agreed))), None)


def without_due(ideas: tuple[Idea, ...], due: Due | None) -> tuple[Idea, ...]:
    """Return the ideas, actions without the time they begin or end with: it is kept as the due time."""
    return tuple(_shortened(one, due) if one.kind is IdeaKind.ACTION and due else one for one in ideas)


def _shortened(action: Idea, due: Due) -> Idea:
    time = _BEFORE_TIME + re.escape(due.text)
    opening = re.match(rf"{time}\s*[:,-]?\s+(?=\w)", action.text, re.IGNORECASE)
    ending = re.search(rf"[\s,]*\b{time}{_AFTER_TIME}\W*$", action.text, re.IGNORECASE)
    begin = opening.end() if opening else 0
    end = ending.start() if ending and ending.start() > begin + 2 else len(action.text)
    text = re.sub(r"^(?:i|we)(?:'ll| will)? (?=\w)", "", action.text[begin:end].strip(" ,"), flags=re.IGNORECASE)
    if text == action.text or not text:
        return action
    forms = verb_forms(text)
    return action.model_copy(update={"text": text, "gerund": forms.gerund, "clause": forms.clause, "noun": None})
