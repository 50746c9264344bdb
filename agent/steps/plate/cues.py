"""What an answer says of a matter: the triggers of a thought, what makes it press, by cues."""

import re
from collections.abc import Mapping

from agent.domain.matter import Trigger, Urgency
from agent.language.due import times_in


def _any(*words: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(words)})", re.IGNORECASE)


_TRIGGERS: Mapping[Trigger, re.Pattern[str]] = {
    Trigger.FIRST_TIME: _any(
        r"first (?:time|one|ever)\b",
        r"(?:have|has|had|['’]ve|i|we) never\b",
        r"never (?:done|did|had|sold|run|led)\b",
        r"(?:is|are|['’]s|quite|all|still) new to\b",
        r"haven['’]?t (?:ever )?(?:done|sold|run|led)\b",
        r"beginner",
    ),
    Trigger.STUCK: _any(
        r"stuck\b",
        r"stall(?:ed|s|ing)?\b",
        r"block(?:ed|er)",
        r"(?:going|gone|goes|get(?:ting)?) nowhere\b",
        r"in circles\b",
        r"(?:do not|don['’]?t|no idea|not sure) (?:know )?how\b",
        r"can['’]?t (?:move|get|find)\b",
        r"hit a wall\b",
        r"(?:isn['’]t|not) moving\b",
    ),
    Trigger.STRATEGIC: _any(
        r"strateg",
        r"long[- ]term\b",
        r"next (?:few )?years?\b",
        r"(?:biggest|key|largest|flagship) (?:account|deal|client|customer)",
        r"(?:opens|open) (?:up )?(?:the|a|other|more) (?:market|door|region|segment|accounts?)",
        r"foothold\b",
    ),
    Trigger.ACCELERATE: _any(
        r"(?:go|going|move|moving|get|getting|be|much|done)(?: \w+)? (?:faster|quicker|sooner)\b",
        r"faster\b",
        r"quicker\b",
        r"speed",
        r"accelerat",
        r"(?:too|so) (?:slow|long)\b",
        r"takes? (?:ages|forever)\b",
        r"save (?:me )?(?:time|hours)\b",
    ),
    Trigger.STRETCH_GOAL: _any(
        r"stretch",
        r"ambitio",
        r"(?:above|over|beyond|past) (?:quota|target|plan)\b",
        r"(?:doubl|tripl)(?:e|es|ed|ing)\b",
        r"more than (?:i|we)(?:['’]ve| have)? ever\b",
        r"(?:bigger|harder|higher) than (?:anything|ever|last)",
        r"record (?:year|quarter)",
    ),
}

_URGENCY: Mapping[Urgency, re.Pattern[str]] = {
    Urgency.DEADLINE: _any(
        r"deadline",
        r"due\b",
        r"runs? out\b",
        r"expir",
        r"time is short\b",
        r"(?:end of|this|the) (?:the )?(?:quarter|month|year)\b",
        r"renewal date\b",
        r"before (?:the|it|they|we)\b",
    ),
    Urgency.VISIBILITY: _any(
        r"watch(?:ing|es|ed)?\b",
        r"(?:all|many|lots of) eyes\b",
        r"visib",
        r"in (?:the spotlight|front of)\b",
        r"board\b",
        r"(?:my|our|the) (?:boss|manager|vp|director|ceo|cfo|cro|management|leadership)\b(?! needs)",
        r"everyone (?:sees|knows|looks)",
        r"asks? (?:me )?(?:about it )?every\b",
        r"reputation\b",
    ),
    Urgency.COLLABORATION: _any(
        r"(?:need|needs|depends? on|waiting (?:for|on)|rely on|help from|hand(?:ed)? over to|together with|involves?)"
        r" (?:\w+ ){0,2}(?:others?|team|teams|people|legal|finance|product|engineering|marketing|support|security|it"
        r"|colleagues?|presales|partners?|everyone|somebody|someone|boss|manager|department)\b",
        r"others? (?:need|depend|wait|rely)",
        r"(?:can['’]?t|cannot) do (?:it|this|that) (?:alone|on my own|by myself)",
        r"not alone\b",
        r"cross[- ]functional",
    ),
}


def triggers_in(text: str) -> tuple[Trigger, ...]:
    """Return which of the five triggers these words name, in the order of the method; none is fine."""
    return tuple(trigger for trigger, cues in _TRIGGERS.items() if cues.search(text))


def urgency_in(text: str) -> tuple[Urgency, ...]:
    """Return what makes a matter press, by these words; a time to come is a deadline."""
    found = {urgency for urgency, cues in _URGENCY.items() if cues.search(text)}
    if times_in(text):
        found.add(Urgency.DEADLINE)
    return tuple(urgency for urgency in Urgency if urgency in found)
