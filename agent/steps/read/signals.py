"""What a rep does with the talk itself: greets, skips, stops, goes on, complains, asks about the coach."""

import re

from agent.domain.move import RepMove
from agent.language.pattern import Pattern
from agent.language.quotations import without_quotations
from agent.steps.read.cues import one_of
from agent.steps.read.stopping import stops

_POLITE = one_of(
    r"please|pls|thanks|thank you|thx|ok(?:ay)?|sorry|then|now|for now|coach|meno|just|let'?s|i want to",
    r"i'd like to|can we|can i|could we|i'll",
    r"i have to|i've got to|i need to|well|so|right|no|nah|um+|hm+|guys|everyone|mate|maybe|rather|really",
)
_PROMISE = r"promise(?! (?!you\b|(?:it|that|this|anything|something|now|today|yet|much)\b|an? (?:date|day|time)\b)\w)"
"""With nothing beside it: a number, or somebody else, is promised in the matter."""
_WHOLE_MESSAGE = {
    RepMove.SKIPS: one_of(
        r"/?skip(?: (?:it|this|that|this one|that one|the question|this question|that question))?",
        r"/?next(?: question| one| please)?|pass(?: on (?:this|that)(?: one)?)?|another question",
        r"(?:ask (?:me )?)?(?:a |another |something )(?:different|else)(?: question)?",
        r"different question|move on",
    ),
    RepMove.STOPS: one_of(
        r"/?(?:stop|quit|exit|end|close|done|finish|finished)(?: (?:here|it|this|there|the session|session|talking|"
        r"for today|today|bye))*",
        r"(?:good)?bye+|bye bye",
        r"see (?:you|ya)(?: later| soon| tomorrow| next week)?|cheers|good ?night|talk (?:later|soon)|ttyl|gtg|g2g",
        r"that will be all|enough for (?:today|now)",
        r"(?:i )?(?:gotta|got to|have to|need to|must) (?:go|run|leave|stop|jump|dash|head out|hop off)(?: now|"
        r" to a (?:call|meeting))*",
        r"i'?m (?:off|out|done)(?: here| for today| now)*|that'?s (?:all|it|enough) (?:for (?:today|now))",
        r"we'?re done(?: here)?|(?:time|out of time) to (?:go|stop)|call it a day|wrap (?:it )?up",
        r"(?:let'?s )?leave it (?:(?:here|there|at that)(?: for (?:today|now))?|for (?:today|now))",
    ),
    RepMove.GOES_ON: one_of(
        r"/?(?:continue|go on|carry on|keep going|proceed|resume|go ahead)",
        r"(?:it was (?:just |only )?a )?(?:joke|joking|kidding|jk)|false alarm",
        r"back to (?:the deal|it|work|business|coaching)",
    ),
    RepMove.NOT_NOW: r"not (?:now|today|yet)|no commitment(?: today| now| from me)?|another time|some other time|later",
    RepMove.GREETS: (
        r"(?:hi+|hello+|hey+|hiya|yo|good (?:morning|afternoon|evening)|morning|howdy|greetings|moin|what'?s up|"
        r"sup)(?: there| coach| meno| again| all| you)*"
    ),
}
_WITHIN = {
    RepMove.SKIPS: one_of(
        r"skip (?:this|that|it|the question)(?! step| meeting| call)|(?<!her )(?<!his )(?<!their )next question",
        r"(?<=\s)/(?:skip|next)(?=\W*$)|(?<![a-z] )(?:i'?d |i would )?rather not answer\b",
        r"(?:can we|let'?s) move on\b(?! (?:from|with|to))",
        r"don'?t want to (?:answer|talk about) (?:this|that|it)",
        r"(?:(?:can|could) we|let'?s|i(?:'?d| would) (?:like|prefer|rather)(?: to)?|i want to) (?:please )?"
        r"(?:talk about|do|discuss|look at) (?:something|anything) (?:else|different)",
        r"change (?:the )?(?:subject|topic)",
        r"(?:ask|give) (?:me )?(?:something else|another question|a different question)",
    ),
    RepMove.STOPS: one_of(
        r"(?:(?:i|we)(?: really)?(?:'ve| have)? ?)?(?:gotta|have to|need to|must|got to) (?:go|run|jump|dash|"
        r"hop off)(?: now)?(?=\s*(?:[.,!;]|$|sorry|my\b|now\b|into\b|to (?:a|my|the|another) (?:call|meeting|next)))",
        r"(?:need|want) a break from (?:you|this)|(?:good)?bye(?=\W*$)",
        r"my (?:next )?(?:call|meeting|train|taxi)(?:'s| is) (?:starting|starts|here)(?: now)?",
        r"talk to you (?:later|soon|next)|i(?:'?ll| will) (?:stop|end|leave it) (?:here|there|now)",
        r"(?<=\s)/(?:stop|quit|end|exit)(?=\W*$)",
    ),
    RepMove.DECIDES: one_of(
        r"(?:i|we)(?:'ve| have)? (?:already )?decided(?! (?:not|nothing|yet))(?=\W)",
        r"my decision is(?! not)|i'?m decided",
        r"(?:that|this|it)(?:'s| is) (?:decided|settled|my decision|the plan)(?! (?:not|by|on))",
        r"(?:put|write|note|get|take) (?:that|it|this|my plan) down|(?:written|put) down|please note|confirm please",
    ),
    RepMove.NOT_NOW: one_of(
        r"(?:don'?t|do not|not|won'?t|rather not|can'?t)(?: want to| wanna| going to| ready to| willing to|"
        r" like to)? commit(?:ting)?(?: to (?:anything|something|a date|that))?",
        rf"not (?:ready|prepared|going) to (?:commit|decide|{_PROMISE})|not promising|no commitments?",
        r"(?:don'?t|do not) want to (?:promise|decide)(?: anything)?",
        r"not (?:now|today|right now),? (?:thanks|please|sorry|i\b)|(?<=[.!?] )not (?:now|today)(?=\s*(?:[.!?]|$))",
        r"^\W*not (?:now|today|yet)(?=\s*[.!])|i said not now",
        r"(?:need|want) (?:more )?time to think(?: about it| it over)?|sleep on it|i'?ll decide later",
        r"(?:let me|i(?:'ll| will| want to|'d like to| have to| need to)) think (?:about it|it over)(?: first|"
        r" overnight| some more)?",
        rf"can'?t (?:{_PROMISE}|say yet)|rather not (?:say|{_PROMISE}|commit|now)",
    ),
    RepMove.GOES_ON: one_of(
        r"(?:it|that|this) was (?:just |only |meant as |clearly )?a (?:bad |stupid |dark |silly )?joke",
        r"(?:was|i'?m|am) (?:just |only )?(?:joking|kidding)|false alarm",
        r"(?:i'?m|i am) (?:fine|ok(?:ay)?|alright|all right|safe|good|not (?:in danger|"
        r"suicidal))[^.!?]{0,40}(?:continue|go on|carry on|back to|keep going|proceed|really)",
        r"let'?s (?:continue|go on|carry on|keep going|get back|go back|proceed)",
        r"(?:can|could|may) we (?:please |just )?(?:continue|go on|carry on|get back|go back)",
        r"(?:didn'?t|did not|don'?t) mean (?:it|that)(?: literally| seriously| like that)?|figure of speech",
        r"just an expression|back to the (?:deal|coaching|topic)",
    ),
    RepMove.COMPLAINS: one_of(
        r"you(?:'ve| have)? (?:already|just|keep|kept|always)(?: already| just)? (?:asked|ask|asking|said|repeat\w*)",
        r"(?:same|that) question again|(?:don'?t|do not|didn'?t) (?:understand|get) (?:the|your|that|this) question",
        r"stop (?:asking|with the questions|the questions|repeating|interrogating)|(?:too|so) many questions",
        r"enough (?:with the |of the |of your )?questions|no more questions|another question\?+",
        r"(?:this|that(?! deal)|you)(?:'s| is|'re| are| isn't| aren't| was)? (?:(?:so|really|completely|totally|"
        r"pretty|just|not|kind of|a bit|absolutely|all|such) )*(?:useless|pointless|a waste|waste of time|"
        r"not helping|helping me|not helpful|helpful(?= at all)|unhelpful|worthless|nonsense|going nowhere|"
        r"silly game|annoying)",
        r"(?<!then )(?:this|it) (?:doesn'?t|does not|didn'?t|isn'?t) (?:really )?help(?:ing)?(?! (?:me )?(?:at all )?"
        r"(?:her|him|them|the|his|their|our|us|if|when|unless|that)\b)(?: me)?",
        r"you(?:'re| are)(?: really| just| so)? (?:no help|not listening|annoying|repeating|going in circles|"
        r"a broken record|useless)",
        r"you (?:don'?t|do not|didn'?t|never) (?:understand|listen|get it|read|help|answer|tell me)",
        r"all you do is ask|you (?:only|just|always|keep) ask(?:ing)?|you never (?:answer|tell me|help)",
        r"answer(?:ing|s)? (?:a |my |every )?questions? with (?:a |more )?questions?",
        r"what kind of (?:coach|question) is",
        r"(?:(?:that|this|it)(?:'s| is| was) (?:an? |such an? )|what an? |(?<![a-z] )(?:an? )?)"
        r"(?:stupid|silly|dumb|weird|annoying|odd|strange) question(?! (?:of mine|that i|i asked|from)\b)",
        r"(?:rubbish|useless|terrible) (?:coach|tool|app|bot)|this (?:coach|tool|app|bot) (?:sucks|is)",
    ),
    RepMove.ASKS_ABOUT_COACH: one_of(
        r"who (?:is behind this|made you|built you|are you\b)",
        r"(?:what|who) (?:are you|is this(?: thing| tool| app)?|can you do|do you do|model are you)(?=\s*(?:\?|$|"
        r"exactly|for\b|anyway|good|even))",
        r"how (?:do|does) (?:you|this) work(?=\s*(?:\?|$|here|exactly))",
        r"why (?:do|don'?t|won'?t|can'?t|are|aren'?t|does) (?:you|the coach)\b",
        r"how (?:can|could|do|does|would|will) you help|what'?s (?:this|your name|your job|your role)\b",
        r"what is the point of (?:this|you)",
        r"do you (?:remember|store|save|record|keep|learn|know who|understand me|speak)\b",
        r"what do you (?:know about me|remember|store|keep|do with (?:my|the|our|all this))",
    ),
}
_WHOLE = {
    move: Pattern(rf"^\W*(?:{_POLITE}\W+)*(?:{pattern})(?:\W+{_POLITE})*\W*$", re.IGNORECASE)
    for move, pattern in _WHOLE_MESSAGE.items()
}
_PART = {move: Pattern(rf"(?<![\w']){pattern}(?!\w)", re.IGNORECASE) for move, pattern in _WITHIN.items()}
_HELLO = Pattern(r"^\W*(?:hi+|hello+|hey+|hiya|good (?:morning|afternoon|evening))\b", re.IGNORECASE)
_LONG_TALK = 240
"""Characters beyond which words like "I have to go" are rather part of a story."""

_BRIEF = (RepMove.STOPS, RepMove.SKIPS, RepMove.GOES_ON)


def signals(text: str) -> frozenset[RepMove]:
    """Return what the rep does with the talk itself; words in quotation marks do nothing."""
    text = without_quotations(text)
    found = {move for move, pattern in _WHOLE.items() if pattern.match(text)}
    parts = {move: pattern for move, pattern in _PART.items() if len(text) <= _LONG_TALK or move not in _BRIEF}
    found |= {move for move, pattern in parts.items() if pattern.search(text)}
    if len(text) <= _LONG_TALK and stops(text):
        found.add(RepMove.STOPS)
    if _HELLO.match(text):
        found.add(RepMove.GREETS)
    return frozenset(found)
