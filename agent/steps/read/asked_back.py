"""What a rep asks about the talk itself: who sees it, what a question is for, what it means, what was noted."""

import re

from agent.domain.move import RepMove
from agent.language.pattern import Pattern
from agent.steps.read.cues import one_of

_THIS_TALK = (
    r"(?:(?:any of |all )?(?:this|these|that)(?= *(?:\?|$|,|here|chat|conversation|talk|text|session|stuff))(?! as\b)|"
    r"(?:that|what) i(?:'?ve| have)?(?: just| ever)? (?:write|wrote|written|say|said|type|typed|tell|told|put|"
    r"answer\w*)\b|"
    r"my (?:answers?|messages?|notes|chats?|sessions?|words|data)|our (?:chat|talk|conversation))"
)
_ASKED = {
    RepMove.ASKS_WHO_SEES: one_of(
        r"(?:(?<=and )|(?<=but )|(?<=so )|(?<![a-z] ))who (?:else )?(?:sees|reads|can (?:see|read)|has access|"
        r"gets to (?:see|read)|will (?:see|read)|is reading)\b",
        r"(?:is|are|will|does|do|can|could|would|did|has|have|might) [\w' ]{1,40}?"
        rf"(?:see|sees|seen|read|reads|hear|get to know|find out|access)(?: about)? {_THIS_TALK}",
        r"(?:are|is) (?:my|our|these|the|this) (?:answers?|chats?|data|messages?|notes?|conversation|words|talk)\b"
        r"[^.?!]*(?:saved|stored|private|shared|kept|recorded|confidential|safe|secret)",
        r"(?:is|will) (?:this|it|that|our (?:talk|chat|conversation)|everything|anything)(?: i say| here| all| be|"
        r" being| "
        r"really| kept| stay| staying)* (?:confidential|private|anonymous|recorded|stored|safe|secret|shared|saved|"
        r"between us|logged|passed on|going to (?:my|the) \w+)",
        r"(?:does|will|do|would) (?:this|you|any of this|it|that) (?:go|get (?:sent|back)|end up|be sent|report|"
        r"tell|send|"
        r"pass)[^.?!]{0,30}\b(?:boss|manager|company|hr|management|team lead|director|anyone|anybody|somebody)\b",
        r"where (?:does|do|is|are|will) (?:this|my|the|all this|what i) [^.?!]{0,30}(?:go|stored|saved|kept|end up)\b",
    ),
    RepMove.ASKS_IF_PERSON: one_of(
        r"(?:are|r) (?:you|u) (?:an? |really |even |actually |just )*(?:bot|ai|robot|human|real|person|machine|"
        r"computer|"
        r"chatgpt|gpt|llm|program|model|language model|recording|alive|someone)\b",
        r"am i (?:talking|speaking|writing|chatting) (?:to|with) (?:an? )?(?:\w+ )?(?:bot|ai|robot|human|person|"
        r"machine|"
        r"computer|program|someone real)",
        r"is (?:this|there|it) (?:an? )?(?:\w+ )?(?:bot|ai|robot|human|real person|person|machine)\b[^.?!]{0,30}\?",
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
        r"corrected)(?: down)? (?:(?:that|it|the|my|this|all|tomorrow)\b(?! \w+ to\b)|(?:mon|tues|wednes|thurs|fri|"
        r"satur|sun)day)[^.!?]{0,40}\?",
        r"(?:(?:can|could|would|will) you |please |^\W*|[.!?] )(?:read|repeat|show) (?:me )?(?:it|that|(?:my|"
        r"the) (?:promise|"
        r"commitment|plan))(?: back| again| once more)(?: to me)?",
        r"(?:is|are) (?:it|that|this|the \w+|my \w+) (?:noted|kept|saved|written down|changed|in there|corrected)"
        r"(?: now| then| or not)*\s*\?",
    ),
}
_PATTERNS = {move: Pattern(rf"(?<![\w']){pattern}", re.IGNORECASE) for move, pattern in _ASKED.items()}

_ECHO = Pattern(
    r"\W*(?:(?:sorry|hm+|uh+|um+|well|wait|ok(?:ay)?|pardon|huh|eh|but|and|er+m*)\W+)*"
    r"(?:[\w' ]{0,50}\b(?:what|whom|who|where|which(?: (?:one|other one|[a-z]+))?|whose)(?: now| exactly| do you mean| "
    r"then| side| is it)?|"
    r"what (?:\w+ )?(?:do you mean|you mean|is (?:it|that)|are you asking|should i \w+|i should \w+)(?: by [\w' ]+)?|"
    r"which (?:\w+ )?(?:do you mean|you mean)|how do you mean|meaning|like what|you mean[\w', ]{0,40}|"
    r"what(?: [a-z]+){1,2})\s*\?+",
    re.IGNORECASE,
)
"""A question put back: "Explain what?", "From whom?", "Which options?", "What do you mean?"."""
_LOST = Pattern(
    r"(?:(?:sorry|hm+|uh+|um+|well|wait|no|ok(?:ay)?)\W+)*(?:i (?:don'?t|do not|didn'?t|"
    r"can'?t) (?:think i )?(?:quite |really )?(?:understand|understood|get|follow|see)"
    r"(?: (?:the|your|that|this)(?: last)? question| what you (?:mean|want|are asking)| you| that| this| it)?|"
    r"not sure what "
    r"you (?:mean|want|are asking)[^.?!]*|what(?: exactly)? do you mean[^.?!]*|"
    r"(?:can|could|would) you (?:explain|rephrase|reword|say|ask|put) (?:that|this|it|the question)[^.?!]*)",
    re.IGNORECASE,
)
_POLITE = Pattern(r"\W*(?:sorry|pardon|hm+|huh|what|eh|please|thanks|thank you|i'?m lost|wait|no)\W*$", re.IGNORECASE)
_MOST_WORDS = 9


def asked_about_talk(text: str) -> frozenset[RepMove]:
    """Return what a text without quotations asks about the talk itself."""
    return frozenset(move for move, pattern in _PATTERNS.items() if pattern.search(text))


def puts_back(sentence: str, question: str = "") -> bool:
    """Whether a sentence only puts the coach's question back: "Explain what?", or its own words as a question."""
    said = sentence.strip()
    if len(said.split()) > _MOST_WORDS:
        return False
    if _ECHO.fullmatch(said) or _LOST.match(said.lstrip(" ,;-")):
        return True
    heard = set(re.findall(r"[a-z']+", said.lower()))
    return said.endswith("?") and len(heard) > 1 and heard <= _ECHOED | set(re.findall(r"[a-z']+", question.lower()))


_ECHOED = frozenset(
    {"to", "for", "with", "from", "behind", "at", "you", "mean", "the", "my", "i", "me", "what", "it", "in"}
)


def asks_meaning(sentences: list[str], question: str) -> bool:
    """Whether a message is only about what the coach's question means, and answers nothing of it."""
    said = [sentence for sentence in sentences if sentence.strip() and not _POLITE.match(sentence)]
    if not said or not any(puts_back(sentence, question) for sentence in said):
        return False
    return all(puts_back(sentence, question) or sentence.rstrip().endswith("?") for sentence in said)
