"""The forms that questions have in talk, English and German, as patterns over lower case text."""

from typing import Final

from agent.language.pattern import Pattern
from agent.language.vocabulary import word_set

_FILLER = (
    r"(?:(?:so|and|but|or|okay|ok|well|um+|uh+|er|hmm*|now|just|great|good|right|alright|yeah|yes|yep|no|thanks|"
    r"thank you|then|also|"
    r"maybe|perhaps|cool|perfect|sure|sorry|oh|ah|hey|hi|hello|look|listen|actually|basically|like|i mean|you know|"
    r"first|firstly|second|secondly|finally|last question|quick question|one more thing|one question|"
    r"got it|makes sense|i see|fair enough|understood|"
    r"und|aber|oder|also|ja|nein|gut|okay|dann|danke|genau|super|ähm|äh|na)\b[,:;–—.-]*\s+){0,6}"
)
_NAME = r"(?:[a-z'-]+,\s+)?"
_BEFORE = (
    rf"{_FILLER}{_NAME}{_FILLER}(?:(?:in|at|on|by|for|from|to|with|of|about|until|since|under|over|through|during)\s+)?"
)
_SUBJECT = (
    r"(?:you(?:r|rs)?|you guys|we|they|he|she|it|i|there|this|that|these|those|the|a|an|any|anyone|anybody|anything|"
    r"someone|somebody|something|everyone|everybody|our|their|his|her|its|my|both|all|most|some|either)\b"
)
_AUX = (
    r"(?:(?:do|does|did|are|is|was|were|has|have|can|could|will|would|should|might|am|had|shall|must)(?:n't)?|"
    r"won't|can't|"
    r"don't|isn't|aren't)\b"
)
_WH = r"(?:what|how|why|which|who|whom|whose|where|when)"
_WH_ASKS = (
    rf"(?:{_WH}(?:\s+(?!{_AUX}|(?:i|we|you|they|he|she|it)\b)[\w'%-]+){{0,4}}?\s+{_AUX}\s+{_SUBJECT}|{_WH}(?:'s|'re|'d|'ll)\s+{_SUBJECT}"
    r"|(?:what|how) about\b|how come\b|why not\b|what if\b|what else\b|who else\b|where else\b|how so\b)"
)
_WH_SUBJECT = (
    r"(?:who(?:'s| else| is| are| was| has| will| would| owns| decides| signs| needs| makes| pays| runs| leads| gets|"
    r" approves| reports| uses| does| else's)\b|which (?:one|of|part|team|person|option)\b|what(?:'s| is| are| was|"
    r" were)\b|"
    r"what (?:happens|happened|matters|makes|made|brought|brings|keeps|stops|stopped|drives|drove|changed|would|could|"
    r"has|prompted|worries|concerns|else|kind|sort|type|other)\b|how (?:many|much|long|often|soon|far|big|large)\b|"
    r"where(?:'s| is| are| does| do| did)\b|how(?:'s| is| are| was| were| does| did)\b|when(?:'s| does| did| would|"
    r" will)\b)"
)
_INVITES = (
    r"(?:(?:could|can|would|will) you (?:please |maybe |just |perhaps |briefly )*)?"
    r"(?:tell (?:me|us)(?! (?:if|whether|yes|no|when you'?re|once)\b)|(?:walk|talk|take|run) (?:me|us) through|"
    r"describe\b|"
    r"help (?:me|us) (?:to )?understand|give (?:me|us) (?:a |some |an )?(?:bit of )?(?:sense|feel|picture|idea|"
    r"example|background|context|flavou?r)|"
    r"say (?:a (?:bit|little) )?more|share (?:a |some |how|what|with (?:me|us))|explain\b|paint (?:me|us) a picture|"
    r"elaborate|expand on|i(?:'d| would) (?:love|like|be interested|be curious|be keen) to (?:hear|understand|know|"
    r"learn)|"
    r"i'?(?: a)?m (?:curious|wondering|interested)|i(?: was|'ve been)? wonder(?:ing|ed)?\b|"
    r"erzähl|erzählen sie|beschreib|beschreiben sie|schildern sie|erklären sie)"
)
_W_GERMAN = (
    r"(?:wie|warum|wieso|weshalb|wer|wem|wen|wessen|wann|wo|woher|wohin|welche[rsnm]?|woran|worauf|womit|wofür|"
    r"wozu|worum|"
    r"wodurch|wovon|inwiefern|inwieweit)\b"
)
_WAS = (
    r"was (?:ist|sind|war|wäre|haben|hat|hätte|macht|machen|braucht|brauchen|passiert|kostet|heißt|bedeutet|erwarte\w*|"
    r"würde\w*|für|genau|wollen|möchten|denken|halten|spricht|fehlt|soll|kann|können|meinen|tun|noch)\b"
)
GERMAN_VERB = Pattern(
    r"\b(?:haben|hast|hat|sind|ist|bist|können|könnten|kannst|wollen|möchten|würden|werden|wird|müssen|gibt|geht|passt|"
    r"dürfen|darf|kann|brauchen|nutzen|arbeiten|kennen|sehen|machen|habt|seid) (?:sie|du|ihr|wir|es|das|die|der|"
    r"ich|ihnen)\b"
)

OPEN = Pattern(rf"{_BEFORE}(?:{_WH_ASKS}|{_WH_SUBJECT}|{_INVITES})")
OPEN_MARKED = Pattern(rf"{_BEFORE}(?:{_WH}(?:'\w+)?\b|{_INVITES}|{_W_GERMAN}|{_WAS})")
GERMAN_OPEN = Pattern(
    rf"{_BEFORE}(?:{_W_GERMAN}|{_WAS})(?=.*\b(?:sie|ihnen|ihre\w*|du|ihr|wir|es|das|die|der|den|dem)\b)"
)
INSIDE = Pattern(rf"\b{_WH_ASKS}|\b(?:what|which|who|how|why)\W*$")
COMMA = Pattern(r"[,;:]\s+|\s[-–—]+\s")
CLOSED = Pattern(rf"{_BEFORE}{_AUX}\s+{_SUBJECT}")
NO_QUESTION = Pattern(
    rf"{_FILLER}(?:should you\b|had (?:i|you|we)\b|(?:can|could|may) i just (?:say|add|show|tell)\b|"
    r"which (?:is|was|means|meant|makes|has|had|are|were)\b|(?:do|does) (?:that|this|it) (?:again|for)\b|"
    r"what (?:a|an)\b|how (?:nice|lovely|great|funny|interesting)\b|was (?:a|an|the|great|good)\b|have (?:a|an|the|"
    r"your|my)\b|do (?:the|a|your|my)\b|"
    r"(?:what|how|why|where|when|who)(?: (?:much|many|long|often|soon|far|well|fast))? (?:i|we|you|they|he|she|"
    r"it)(?:'\w+)? |i wonder(?:ed)? (?:if i|whether i)\b|"
    r"(?:what|who)(?:'s| is) (?:more|great|important|interesting|nice|key|good|really \w+|crucial)\b|"
    r"i(?:'d| would) (?:love|like) to (?:know|hear|learn) (?:you|that)\b)"
)
CLEFT = Pattern(r"what(?:'s| is| are| was)?\b.*\b(?:is|was|are|'s) (?:that|to|the|a|how|this|our|we|when|because)\b")
TAG = Pattern(
    rf"{_FILLER}(?:right|okay|ok|yeah|yes|no|correct|huh|hm+|eh|sorry|pardon|pardon me|excuse me|really|hello|you know|"
    r"you know what i mean|you see|see|cool|alright|all right|fair|fair enough|isn't it|aren't (?:they|we|you)|"
    r"don't you(?: think)?|do you|is it|doesn't it|didn't (?:you|it|they|we)|wasn't it|won't (?:you|we)|"
    r"can't (?:you|we)|"
    r"is that right|make sense|does that make sense|do you know what i mean|(?:can|do) you hear me(?: okay| now|"
    r" all right)?|"
    r"(?:can|do) you see (?:my|the) screen(?: okay| now| all right)?|ne|oder|nicht wahr|gell|stimmt's|ja|nein|"
    r"wirklich|verstehen sie)\W*"
)
TAG_END = Pattern(
    r"(?:,|\s[-–])\s*(?:right|okay|ok|yeah|yes|no|correct|huh|eh|you know|isn't it|aren't (?:they|we|you)|"
    r"don't you(?: think)?|"
    r"doesn't it|didn't (?:you|it|they|we)|wasn't it|haven't (?:you|we)|hasn't it|won't (?:you|we|it)|can't (?:you|"
    r"we)|ne|oder|nicht wahr|gell|richtig)\W*$"
)
RUN_ON = Pattern(
    rf"(?<!\w)(?P<open>(?:tell me (?:a bit |a little |more )*about|walk me through|talk me through|"
    rf"help me understand|{_WH_ASKS}))"
    r"|(?<!\w)(?P<closed>(?:do|did|are|were|have|would|could|can|will) you(?= (?!know\b|see\b)))"
)
NOT_BEFORE: Final = word_set(
    """i you we they he she what how why who where when which whatever know knows knew see understand wonder than as
    nor exactly"""
)
"""Words behind which "do you" and the like ask nothing of their own."""

LONG_RUN = 12
"""Words without a mark from which a question may stand in the middle."""
LONGEST: Final = 1_000
"""Characters of a sentence that are looked at, its last where a question mark ends it."""
