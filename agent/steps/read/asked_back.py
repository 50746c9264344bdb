"""What a rep asks about the talk itself: who sees it, what a question is for, what it means, what was noted."""

import re

from agent.domain.move import RepMove
from agent.language.pattern import Pattern
from agent.steps.read.cues import WEEKDAY, one_of

_THIS_TALK = (
    r"(?:(?:any of |all )?(?:this|these|that)(?= *(?:\?|$|,|here|chat|conversation|talk|text|session|stuff))(?! as\b)|"
    r"(?:that|what) i(?:'?ve| have)?(?: just| ever)? (?:(?:write|say|type|tell|answer)\b|"
    r"(?:wrote|written|said|typed|told|answered|put)(?= (?:this|here|in here|you|to you)\b))|"
    r"my (?:answers?|messages?|notes|chats?|sessions?|words|data)|our (?:chat|talk|conversation))"
)
_BEING = r"(?:bot|chatbot|ai|robot|human|person|machine|program)"
_NOTED = r"(?:noted|kept|saved|stored|written down|changed|in there|corrected|on file|in it)"
_ASKED = {
    RepMove.ASKS_WHO_SEES: one_of(
        r"(?:^|(?<=[.?!;,] )|(?<=\band )|(?<=\bbut )|(?<=\bso ))who (?:else )?(?:sees|reads|"
        r"can (?:see|read)|has access|gets to (?:see|read)|will (?:see|read)|is reading)"
        rf"(?=\s*(?:\?|$)| (?:to )?(?:{_THIS_TALK}|along|it\b)[^.?!]*(?:\?|$))",
        r"(?:is|are|will|does|do|can|could|would|did|has|have|might)(?! i (?:ask|say)\b) [\w' ]{1,40}?"
        rf"(?:see|sees|seen|read|reads|hear|get to know|find out|access)(?: about)? (?:{_THIS_TALK}|"
        r"(?:these|those) (?:answers?|messages?|notes|chats?|sessions?)\b)",
        r"(?:are|is) (?:my|our|these|the|this) (?:answers?|chats?|data|messages?|notes?|conversation|words|talk)\b"
        r"[^.?!]*(?:saved|stored|private|shared|kept|recorded|confidential|safe|secret)",
        r"(?:is|will) (?:this|it|that|what i (?:say|write)|our (?:talk|chat|conversation)|everything|anything)"
        r"(?: i say| here| all| be|"
        r" being| "
        r"really| kept| stay| staying)* (?:confidential|private|anonymous|recorded|stored|safe|secret|shared|saved|"
        r"between us|logged|passed on|going to (?:my|the) \w+)",
        r"(?:does|will|do|would) (?:this|you|any of this|it|that) (?:go|get (?:sent|back)|end up|be sent|report|"
        r"tell|send|"
        r"pass)[^.?!]{0,30}\b(?:boss|manager|company|hr|management|team lead|director|anyone|anybody|somebody)\b",
        r"where (?:does|do|is|are|will) (?:this|my|the|all this|what i) [^.?!]{0,30}(?:go|stored|saved|kept|end up)\b",
    ),
    RepMove.ASKS_IF_PERSON: one_of(
        r"(?:are|r) (?:you|u) (?:an? |some |kind of |sort of |really |even |actually |just )*"
        r"(?:bot|ai|robot|human|real|person|machine|"
        r"computer|"
        r"chatgpt|gpt|llm|program|model|language model|recording|alive|someone)\b",
        r"(?:am|do) i (?:talk|speak|write|chat)(?:ing)? (?:to|with) (?:an? )?(?:\w+ )?(?:bot|ai|robot|human|person|"
        r"machine|"
        r"computer|program|someone real)",
        rf"is (?:this|it) (?:an? )?(?:\w+ )?{_BEING}(?: here| i(?:'m| am) (?:talking|writing|speaking) (?:to|with)| or "
        rf"(?:what|not|(?:an? )?(?:\w+ )?{_BEING}))*\s*\?",
        r"is (?:there )?(?:an? |any )?(?:real |human |live |actual )?(?:person|human|someone|somebody|anyone|anybody)"
        r"(?: real| at all)* (?:there|here|behind (?:this|it|you)|reading(?: along| this)?|answering(?: me)?|"
        r"on the other (?:end|side))\s*\?",
    ),
    RepMove.ASKS_WHAT_FOR: one_of(
        r"why (?:does|would|should|is|do) (?:that|this|it)(?: even| question| really)* (?:matter|important|relevant|"
        r"interest you|help|be (?:important|relevant))\b",
        r"why (?:do|are|would|did) you (?:ask(?:ing)?|want to know|need (?:to know )?that)\b(?! me to\b)",
        r"why (?:that|this|the) question",
        r"what(?:'s| is| has| does)? (?:that|this|it|the question)(?: got)?(?: to| have to)? do with\b[^.!]*\?",
        r"what(?:'s| is) the point of (?:that|this|the|your) question",
        r"what (?:do|would) you (?:need|want) (?:that|this|to know that) for",
        r"how (?:does|would|is|will) (?:that|this|it)(?: question)? (?:help(?! (?:him|her|them)\b)|relevant|"
        r"supposed to help)"
        r"[^.!]{0,25}\?",
        r"what good (?:does|is|would) (?:that|this)\b",
    ),
    RepMove.ASKS_PROMISE: one_of(
        r"what(?:'ve| have| did| do)? you (?:\w+ )?(?:noted?|written|recorded|"
        r"(?:got|have|put|write|take|taken|saved?|kept|keep)(?= down\b| (?:as|for) (?:my|the|a) (?:promise|"
        r"commitment|plan)\b))",
        r"what(?:'s| is| was) (?:my (?:promise|commitment|next step|plan)|(?:the|our) (?:promise|commitment))"
        r"(?: now| again| then| so far)*\s*\?",
        r"what (?:did|have) i (?:just )?(?:promised?|commit(?:ted)?(?: to| myself to)?|agreed?(?: to)?|say i(?:'d|"
        r" would) do)"
        r"\b[^.!]{0,30}\?",
        r"(?:did|have) you (?:get|got|note|noted|write|written|catch|caught|keep|kept|save|saved|put|change|changed|"
        r"correct|"
        rf"corrected)(?: down)? (?:(?:that|it|the|my|this|all|tomorrow)\b(?! \w+ to\b)|{WEEKDAY})[^.!?]{{0,40}}\?",
        r"(?:(?:can|could|would|will) you |please |^\W*|[.!?] )(?:read|repeat|show) (?:me )?(?:it|that|(?:my|"
        r"the) (?:promise|"
        r"commitment|plan))(?: back| again| once more)(?: to me)?",
        rf"(?:is|are|was|were|has|have) (?:it|that|this|both|the \w+|my (?:\w+ ){{1,4}}?)(?: been)?(?: now| really)? ?"
        rf"{_NOTED}(?: now| then| at all| or not)*\s*\?",
        r"(?:will|would|can|could|do|did|are|have) you (?:now |just |please |going to |even )*(?:note|noting|noted|"
        r"keep|keeping|write|writing|written|save|saving|record|recording)(?: down)?"
        r" (?:that|it|this|both|my)\b[^.!?]*\?",
    ),
}
_PATTERNS = {move: Pattern(rf"(?<![\w']){pattern}", re.IGNORECASE) for move, pattern in _ASKED.items()}


def asked_about_talk(text: str) -> frozenset[RepMove]:
    """Return what a text without quotations asks about the talk itself."""
    return frozenset(move for move, pattern in _PATTERNS.items() if pattern.search(text))
