"""Words that sound like a demand and are told: what others ask, what the rep asks themselves, a manner of speaking."""

import re

from agent.language.pattern import Pattern

_OTHERS_DO = Pattern(
    r"(?:\b(?:maybe|perhaps|i|we|he|she|they|who|it|people|never|to|dana|[a-z]+ed|didn't|don't|doesn't|won't|"
    r"wouldn't|not|will|would|could|can|may|might|should|must|has|have|had|and then|by)|'ll|'d|n't)\s+(?:just |"
    r"also |always |then |first |probably |never |only |even )*$"
)
_TO_BUYER = Pattern(
    r"\b(?:ask|asks|asked|asking|wonder|wondered|wondering|wants? to know|wanted to know|say|says|said|tell|told|"
    r"telling|wrote|know|knows|knew|see|sees|idea|clue|understand|matter|decide|discuss|figure out|is|about|"
    r"of)(?: (?:me|us|him|her|them|himself|herself|themselves|[a-z]+))?[,:]?\s+(?:about )?$"
)
_QUESTION_FORM = Pattern(r"(?:what|how|which|who|where|when|should|shall|is|would|do|am|was|are|does)\b")
_IMPERATIVE = Pattern(
    r"(?:tell|show|teach|give|hand|feed|send|throw|lend|offer|write|draft|answer|say|spit|decide|pick|choose|rank|"
    r"list|name|make|take|help|advise|recommend|suggest|do|compose|prepare|solve)\b"
)
_LIGHT = (
    r"(?:just|please|pls|plz|simply|now|then|so|and|but|or|well|ok(?:ay)?|at least|only|even|really|honestly|seriously|"
    r"come on|cmon|go on|go ahead|fine|no|yes|right|hey|hi|instead|finally|first|for once|also|rather|meno|coach|you|u|"
    r"(?:you|u|meno|coach) (?:can|could|must|gotta|should|have to|need to|better|will|would|might)|"
    r"(?:can|could|would|will|can't|couldn't|won't|why not|why don't|why can't|why won't) (?:you|u)|let|lets|"
    r"let's|look|"
    r"listen|quick(?:ly)?|kindly|again|still|thanks|sorry|sir|mate|man|dude|alright|all right|immediately|today|"
    r"this time|pretend|not|straight|anyway|you to|u to|me|if possible|enough|stop|questions|asking|dear|because|"
    r"if not|"
    r"else|refuse to|not to|don't|never|won't)"
)
_TO_THE_COACH = Pattern(
    rf"(?:^|[,)\"-]|^\W*(?:be|act|play|pretend|imagine|read|look|check|see|take|use|put|have)\b[^.?!]*\b(?:and|then))"
    rf"\W*(?:{_LIGHT}\W+)*$"
)
"""Before an order to the coach stands nothing, or what leads in to it; anybody else there gives or tells it."""
_OTHER_TOOLS = Pattern(
    r"\b(?:tools?|apps?|ais?|bots?|coaches|chatgpt|gemini|copilot|assistants?)\s+(?:would |just |at least )*$"
)
"""What others give is held against the coach."""
_SPEAKS = Pattern(
    r"\b(?!you\b|i\b|please\b|just\b|then\b|and\b|to\b)[a-z]+ "
    r"(?:just |then |only )?(?:said|says|goes|went|replied|wrote)\b[^.?!]*$"
)
"""Somebody else speaks, without quotation marks: "she said fine, give me a week"."""
_MYSELF = Pattern(
    r"\b(?:ask(?:ed|ing)?|wonder(?:ed|ing)?|tell(?:ing)?|told|thinking to) myself\b|"
    r"\bi (?:(?:just|still|always|often|only|keep|sometimes|then) )*"
    r"(?:wonder(?:ed|ing)?|think(?:ing)?|thought|asking)\b[^.?!]*$"
)
_HE_SAID = Pattern(
    r"[\"']?(?:,? (?:he|she|they)|, (?:my |our |the )?[a-z]+) (?:said|says|goes|went|wrote|writes|told me|asked|asks)\b"
)
_CHOICE = Pattern(r"(?:yes or no|thumbs up or|true or false|hot or cold|a or b|one word|in one word)\b")
_CHOSEN_BY_OTHERS = Pattern(
    r"\b(?:i(?!\s+want)|we|he|she|they|it|who|whether|if|that(?!'s all)|from(?! you)|by|her|him|them|would|instead)\b"
)
_ASKS_OTHERS = Pattern(
    r"\b(?:i|we|he|she|they)(?:'d|'ll| would| will| could| can| want to| should|)? (?:just |simply |straight |only |"
    r"also )*(?:ask|asks|asked|say|says|said|tell|told|want|wants|know|hear|need|put)\b"
    r"|\b(?:whether|from (?:him|her|them))\b"
)
"""In a sentence where somebody else is asked, a choice of words is put to them: "I'd just say: yes or no?"."""
HOW_SHOULD_I_KNOW = r"(?:how|what) (?:the hell |on earth )?(?:should|would|could|do|can|did) (?:i|we) know\b"
_RHETORICAL = Pattern(
    r"(?:do|did|will|have) you (?:write|written|note|noted|save|saved|keep|kept|record) (?:that|this|it|my \w+)"
    rf"(?: down)?\b|{HOW_SHOULD_I_KNOW}"
    r"|(?:can|could) you (?:believe|imagine)\b|do (?:you|u) (?:ask\b|know (?:that|the|what i|how (?:it|that))|"
    r"see what i)\b|you know how (?:it|that|this|these|they)\b"
)
_NO_IDEA_WHERE = Pattern(
    r"where (?:would|do|should) (?:i|we) (?:even |best )?(?:start|begin)\b(?!\s*(?:\?\s*$|with\b))"
)
"""Says only that there is much to tell: "Where do I even start. My boss ..."."""
_ANSWER = Pattern(
    r"[\s?\"')]*(?:(?:well|hm+|oh|uh|um|honestly)\W+)*"
    r"(?:(?:i|we) (?:could|can|think|guess|suppose|would|might|believe|say)\b|"
    r"(?:i|we)'?d\b|(?:maybe|perhaps|probably|yes|no|not|nothing|nobody|by|only|that|whether|because|with|from|for|"
    r"to|of course|at least|a bit|certainly)\b(?! (?:please|a|one|the question|answers?)\b))"
)
_SHORT_ANSWER = Pattern(
    r"[\s?\"')]*(?:the|a|an|my|our|[a-z]+)(?: [a-z'-]+){0,4}(?:,? (?:maybe|perhaps|i guess|i think|"
    r"i suppose))?[.!]*\s*$"
)
_PRESSES = Pattern(
    r"\b(?:you|please|quick|now|answer|tell|give|say|help|advice|tip|hint|seriously|honestly|come on|yes or no|or|"
    r"thanks|urgent|deadline|stuck|idea|clue|she|he|they|it)\b"
)


def is_told(said: str, match: re.Match[str]) -> bool:
    """Whether the words of a match are part of what the rep tells, in a message in lower case without quotations.

    "I'll write an email", "Tom could send me the list" and "she asked what the best price is" demand nothing, nor
    does what the rep asks and answers themselves: "What could I do? Call her."
    """
    before = re.split(r"[.?!\n;:]", said[: match.start()])[-1]
    here = said[match.start() :]
    if _HE_SAID.match(said, match.end()) or _RHETORICAL.match(here) or _NO_IDEA_WHERE.match(here):
        return True
    if _CHOICE.match(here):
        opening = re.split(r"[.?!\n;]", said[: match.start()])[-1]
        return _is_put_to_others(opening + re.split(r"(?<=[.?!\n;])", here)[0], match.group())
    if _QUESTION_FORM.match(here):
        to_others = bool(_TO_BUYER.search(before)) and not re.search(r"\btell me\s*$", before)
        sentence = before + re.split(r"[.?!\n;:]", here)[0]
        return to_others or bool(_MYSELF.search(sentence)) or _answers_it(here)
    if _IMPERATIVE.match(here):
        told = _SPEAKS.search(before) or not _TO_THE_COACH.search(before)
        return bool(told) and not _OTHER_TOOLS.search(before)
    return bool(_OTHERS_DO.search(before))


def _is_put_to_others(sentence: str, choice: str) -> bool:
    """Whether "yes or no" is what somebody else is to say; alone, or in a question of its own, it is for the coach."""
    beside = sentence.replace(choice, " ", 1)
    if sentence.rstrip().endswith("?"):
        return _ASKS_OTHERS.search(beside) is not None
    return _CHOSEN_BY_OTHERS.search(beside) is not None


def _answers_it(here: str) -> bool:
    """Whether a question about the rep is answered by the rep in the next breath."""
    asked, mark, rest = here.partition("?")
    if not mark or not rest.strip() or not re.search(r"\b(?:i|we|is it|was it|is that)\b", asked):
        return False
    next_said = re.split(r"(?<=[.?!\n;])", rest.lstrip(" \"')"))[0]
    if "?" in next_said:
        return False
    names_it = not asked.startswith("how") and _SHORT_ANSWER.match(next_said) and not _PRESSES.search(next_said)
    return bool(_ANSWER.match(next_said) or names_it)
