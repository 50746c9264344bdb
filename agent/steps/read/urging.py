"""Ways to urge the coach into an answer that hold nothing of the matter: bids, tricks, orders, tests of patience."""

from agent.language.pattern import Pattern
from agent.language.quotations import Span, quotations

_OUTPUT = (
    r"(?:scripts?|tactics?|numbers?|lines?|hints?|tips?|bullet points?|bullets|answers?|verbs?|letters?|"
    r"recommendations?|suggestions?|openers?|sentences?|advice|templates?|verdict|opinion|headings?|"
    r"heading of the mail|"
    r"subject(?: line)?|one-liner|objections|page|story)"
)
_ONLY_COACHES = r"(?:hints?|tips?|tactics|verb|recommendations?|suggestions?|advice)"
_SOME = r"(?:an?|one|the|two|three|four|five|ten|any|\d+)"
_FOR = r"(?: (?:for|of) the (?:e-?mail|mail|call|voicemail|message))?"
_BEGIN = (
    r"(?:^|(?<=[.?!;:\n]))[\W_]*(?:(?:ok(?:ay)?|fine|so|well|and|but|then|no|yes|right|good|seriously|now|please|"
    r"or)\b[, ]+)*"
)
_END = r"(?=\W*(?:$|[.?!;\n]))"
_HURRY = (
    r"(?:now|go|quick(?:ly)?|pick(?: one)?|choose|please|one (?:letter|word|verb)|just the (?:letter|word)|say it|"
    r"hurry)"
)
_SIGNAL = r"(?:nod|hum|wink|blink|cough|smile|thumbs (?:up|down)|say nothing|stay (?:silent|quiet)|no reply)"
_RATING = r"(?:one|1|two) stars?"

_BIDS = (
    rf"{_BEGIN}(?:just |only |at least |then |even )+(?:{_SOME} )?(?:\w+ )?{_OUTPUT}{_FOR}(?:[, ]+(?:then|please|now|"
    rf"at least))*{_END}",
    rf"{_BEGIN}(?:{_SOME} )?(?:\w+ ){{0,3}}?{_OUTPUT}{_FOR}[, ]+(?:then|please|at least|will do|is (?:fine|enough)|"
    rf"now|list them)\b[^.?!;\n]*",
    rf"{_BEGIN}(?:just )?{_SOME} (?:\w+ )?{_ONLY_COACHES}(?: of an? \w+)?{_END}",
    rf"{_BEGIN}(?:an?|one|any)\b[\w ,]{{0,14}}{_OUTPUT}(?:, any \w+)?[.!?]+ *{_HURRY}\b",
    rf"{_BEGIN}(?:one|a) (?:verb|word|letter){_END}",
    rf"{_BEGIN}(?:ten|\d+|two|three|four|five|few) (?:seconds|minutes)[.!,]+ *(?:please|go|now|quick)\b",
    rf"{_BEGIN}(?:half|a (?:quarter|third|bit)) (?:of )?an? (?:answer|hint)\b[^.?!;\n]*",
    r"(?:do (?:as|what) it says)[^.?!;\n]*",
    r"\b(?:may|might|could|can) i (?:\w+ ){0,2}(?:have|get|ask|beg|trouble|bother)\b[^.?!;\n]*\b(?:you (?:to|for)\b|"
    r"recommendation|suggestion|advice|answer|hint|tip)[^.?!;\n]*",
    r"\b(?:be so (?:good|kind|nice) as to|it would be (?:lovely|nice|great|kind) (?:if you|of you))\b[^.?!;\n]*",
    r"\bwhat would be the \w+est (?:thing|way|move)\b[^.?!;\n]*|\bwhat'?s the \w+est (?:way|thing|move) to\b[^.?!;\n]*",
    r"\bwhat'?s my (?:next )?move\b|\bsay what (?:one|people) (?:usually )?do(?:es)?\b",
)
_CHOICES = (
    rf"{_BEGIN}just (?:list|name|state|tell|say|answer|give)\b(?! (?:him|her|them)\b)[^.?!\n]*",
    rf"{_BEGIN}[a-z] or [a-z](?=\s*\?)",
    rf"{_BEGIN}\w+(?: \w+){{0,2}} or \w+(?: \w+){{0,2}}[.?!]+ *{_HURRY}(?=\W*$|\W)",
    r"\bdon'?t explain, just\b[^.?!\n]*|\bjust the letter\b",
    rf"{_BEGIN}(?:just )?{_SIGNAL}(?: once| twice)?(?: (?:if|for|means)\b[^.?!\n]*|{_END})",
    rf"\b{_SIGNAL}(?: emoji)? (?:for|if|means) [^.?!\n]*",
    r"\bheads i \w+, tails i \w+|\bi(?:'ll| will| am going to) take (?:your )?silence as\b[^.?!\n]*",
    r"\bif you say nothing\b[^.?!\n]*|\bcorrect me if (?:not|i'm wrong)\b",
    rf"{_BEGIN}(?:warmer|colder|hot|cold) if\b[^.!\n]*\?|\byou answered with a question\b[^.?!\n]*",
    r"(?:^|(?<=[.?!\n]))[^.?!\n]*\bmy \w+ says hello and\b[^.?!\n]*[.!] *agree\?|"
    r"\bso you could at least say\b[^.?!\n]*",
)
_CLAIMS = (
    r"\b(?:i (?:hereby )?authori[sz]e you|(?:has|have|had) (?:cleared|authori[sz]ed|allowed|instructed) you|"
    r"you(?:'re| are) (?:instructed|allowed|cleared|permitted|authori[sz]ed) to)\b[^.?!\n]*",
    r"\b(?:switch|turn) (?:it|advice|that) on(?=\W*$|\W*[.!?])|\badvice (?:mode )?(?:can|is|was)\b[^.?!\n]*",
    r"\boverride code\b|\bdeveloper mode\b|\bstate (?:your|the) (?:view|opinion|recommendation|position)\b|"
    r"\btest by the company that\b",
    r"\b(?:last warning|final warning)\b[^.?!\n]*(?:script|answer|tell|you)|\bi screenshot everything\b",
    rf"\bor {_RATING}\b[^.?!\n]*|\b{_RATING} (?:for (?:this|you) )?(?:unless|if) you\b[^.?!\n]*",
    r"\bunless (?:i get|you (?:give|tell|answer|say))\b[^.?!\n]*\b(?:recommendation|answer|script|advice|tip|me|it)\b"
    r"(?: \w+){0,2}",
    r"\b(?:script|answer|tip|advice)\b[^.?!\n]{0,14}\bor (?:i(?:'m| am|'ll| will)|we'll)\b[^.?!\n]*",
    r"\byou must have (?:some|an) opinion\b[^.?!\n]*|\beveryone has an opinion\b|\byou have an opinion\b[^.?!\n]*|"
    r"\b(?:everybody|everyone) has a view\b",
    r"\byou (?:must|surely) (?:\w+ )?(?:see|know) the answer\b|\b(?:surely|already) sees the answer\b",
    r"\bfriends tell each other (?:straight )?what\b[^.?!\n]*|\bdon'?t be (?:so )?(?:modest|shy|coy)\b[^.?!\n]*",
    r"\bi'?d (?:frame|pay for|treasure) your (?:advice|answer)\b|\byou know a lot about\b[^.?!\n]*",
    r"\byou'?d see a mistake if\b[^.?!\n]*|\bif i (?:give|gave|rate|rated) you (?:ten|five)\b[^.?!\n]*|"
    r"\bi'?d rate you\b[^.?!\n]*",
    r"\b(?:other|another) (?:assistants?|coach(?:es)?|tools?|ais?|bots?) (?:told|tell|give|gave|answer)\b[^.?!\n]*",
)
_TRICKS = (
    r"(?:^|(?<=[.?!;:\n]))\W*(?:could you |can you |please |now )*(?:complete|finish)(?: this)?(?: for me)?: *\"",
    r"_{2,}|\"[^\"]*\" *(?:\.{3}|…) *(?:and )?(?:now )?you\b|\bgo on, last line\b|\bso say it\b|"
    r"\byou stopped (?:mid-sentence|at)\b[^\n]*\?|\byou were (?:just )?about to say\b[^.?!\n]*",
    r"\b(?:could|can|would) you (?:please )?translate\b[^.?!\n]*|(?:^|(?<=[.?!;:\n]))\W*translate\b[^.?!\n]*|"
    r"\btranslate please\b",
    r"\b(?:answer|reply|say it|tell me|write it) (?:in|by) (?:base ?64|morse|rot ?13|code|numbers|french|spanish|"
    r"german|"
    r"latin|italian|emojis?|rhymes?)\b|\bsay it backwards\b|\bas numbers, a ?= ?1|\bfirst letters (?:of|"
    r"spell)\b[^.?!\n]*",
    r"\b(?:que dois-je|qu'est-ce que je dois|dis-moi (?:quoi|ce que)|dime (?:\w+ )?(?:consejos|qu[eé])|"
    r"qu[eé] (?:debo|tengo "
    r"que) (?:hacer|decir)|gib mir\b|sag mir (?:einfach )?was|was soll ich|cosa devo)[^.?!\n]*",
    r"(?:^|(?<=[.?!;:\n]))\W*write (?:me |us )?(?:that|a|one|two|three|four|five|the) (?:page|scene|sentences?|story|"
    r"poem|"
    r"dialogue|song|chapter|fable|haiku)\b[^.?!\n]*",
    r"\bnew game\b[^.?!\n]*|\bthe evil twin\b[^.?!\n]*|\bcome on \w+, (?:one|a|just)\b[^.?!\n]*",
    r"\b(?:pretend|assume|let'?s say|imagine|suppose) (?:that )?i(?:'ve| have| had)? (?:already )?(?:said|"
    r"came up with|come up "
    r"with|told you|suggested)\b[^.?!\n]*|\brepeat my idea back\b[^.?!\n]*|\byou heard me say\b[^.?!\n]*",
    r"\bremind me (?:what you|of the (?:exact )?words)\b[^.?!\n]*|\bin our last session you\b[^.?!\n]*|"
    r"\bwhat did you (?:recommend|suggest|advise|tell)\b[^.?!\n]*|\bsummari[sz]e what i said\b[^.?!\n]*",
    r"\bput my answer into your own words\b[^.?!\n]*|\bleave out what'?s wrong in it\b|"
    r"\bconfirm that it'?s (?:the right|right|correct)\b[^.?!\n]*",
    r"\b(?:deal|trade): (?:i|one|you)\b[^.?!\n]*\byou\b[^.?!\n]*|\blet'?s trade\b[^.?!\n]*|"
    r"\bif i answer \w+(?: \w+)?, you\b[^.?!\n]*|\byou owe me\b[^.?!\n]*",
    r"\bi have all day\b|\bstill (?:waiting|no answer)\b|\byou(?:'re| are) dodging\b|\bstop dodging\b|"
    r"\bsame question again\b|\b(?:not what i asked|didn'?t answer (?:it|my question))\b",
)
_URGES = tuple(Pattern(pattern) for pattern in (*_BIDS, *_CHOICES, *_CLAIMS, *_TRICKS))


def urges(text: str) -> tuple[Span, ...]:
    """Return where a text urges the coach; what it quotes urges nobody."""
    said = text.lower().replace("’", "'")
    if len(said) != len(text):
        return ()
    for quoted in quotations(said):
        said = f'{said[: quoted.start]}"{" " * (quoted.end - quoted.start - 2)}"{said[quoted.end :]}'
    return tuple(Span(match.start(), match.end()) for pattern in _URGES for match in pattern.finditer(said))
