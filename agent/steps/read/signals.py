"""What a rep does with the talk itself: greets, skips, stops, goes on, complains, asks about the coach."""

import re

from agent.domain.move import RepMove

_POLITE = r"(?:please|pls|thanks|thank you|thx|ok(?:ay)?|sorry|then|now|for now|coach|meno|just|let'?s|i want to|i'd like to|can we|can i|could we|i'll|i have to|i've got to|i need to|well|so|right|no|nah|um+|hm+|guys|everyone|mate)"
_COMMANDS = {
    RepMove.SKIPS: r"/?skip(?: (?:it|this|that|this one|that one|the question|this question|that question))?|/?next(?: question| one)?|pass(?: on (?:this|that)(?: one)?)?|another question|(?:ask (?:me )?)?(?:a |another |something )(?:different|else)(?: question)?|different question|move on|let'?s move on|next please",
    RepMove.STOPS: r"/?(?:stop|quit|exit|end|bye+|goodbye|close|done|finish)(?: (?:here|it|this|there|the session|session|talking|for today|today|bye))*|bye bye|see (?:you|ya)(?: later| soon| tomorrow| next week)?|cheers,? bye|good ?night|talk (?:later|soon)|ttyl|gtg|g2g|(?:i )?(?:gotta|got to|have to|need to|must) (?:go|run|leave|stop|jump|dash|head out|hop off)(?: now| to a (?:call|meeting))*|i'?m (?:off|out|done)(?: here| for today| now)*|that'?s (?:all|it|enough)(?: for (?:today|now))|enough for (?:today|now)|we'?re done(?: here)?|(?:time|out of time) to (?:go|stop)|that will be all|call it a day|wrap (?:it )?up|leave it (?:here|there|at that)(?: for (?:today|now))?",
    RepMove.GOES_ON: r"/?(?:continue|go on|carry on|keep going|proceed|resume|go ahead)(?: please)?|(?:it was (?:just |only )?a |just |only )?(?:joke|joking|kidding|jk)|false alarm|back to (?:the deal|it|work|business|coaching|dana)|let'?s (?:go on|continue|carry on|keep going|proceed|get back to it|go back)(?: please| with it| with the deal)?",
    RepMove.NOT_NOW: r"not (?:now|today|yet)|no commitment(?: today| now| from me)?|another time|some other time|later",
    RepMove.GREETS: r"(?:hi+|hello+|hey+|hiya|yo|good (?:morning|afternoon|evening)|morning|howdy|greetings|hola|moin|what'?s up|sup)(?: there| coach| meno| again| all| you)*",
}
_WHOLE = {
    move: re.compile(rf"^\W*(?:{_POLITE}\W+)*(?:{pattern})(?:\W+{_POLITE})*\W*$", re.IGNORECASE) for move, pattern in _COMMANDS.items()
}
_WITHIN = {
    RepMove.STOPS: r"\b(?:(?:i|we) (?:really )?(?:gotta|have to|need to|must|'ve got to|got to) (?:go|run|jump|leave|dash|hop off|stop)(?: now)?(?:\s*[.,!]|$| (?:sorry|my|now|here|into|to (?:a|my|the|another) (?:call|meeting|next)))|(?:let'?s|can we|i'd like to|i want to) (?:stop|end|finish|wrap up|leave it|quit)(?: (?:here|there|it|this|now|the session|for (?:today|now)))*(?:\s*[.,!?]|$)|my (?:next )?(?:call|meeting|train|taxi) (?:is starting|starts now)|talk to you (?:later|soon|next))",
    RepMove.NOT_NOW: r"\b(?:(?:don'?t|do not|not|won'?t|rather not|can'?t) (?:want to |wanna |going to |ready to |willing to |like to )?commit(?: to (?:anything|something|a date|that))?(?! suicide)\b|not (?:ready|prepared) to (?:commit|decide|promise)|no commitments?\b|(?:don'?t|do not) want to (?:promise|decide|commit)|not (?:now|today|right now),? (?:thanks|please|sorry|i)|(?:need|want) (?:more )?time to think (?:about it|it over|first)|sleep on it|i'?ll decide later|let me think about it(?: first| overnight| some more)?|can'?t (?:promise|commit|say yet)|rather not (?:say|promise|commit|now))",
    RepMove.GOES_ON: r"\b(?:(?:it|that) was (?:just |only |meant as )?a (?:bad |stupid |dark )?joke|(?:was|i'?m|am) (?:just |only )?(?:joking|kidding)|false alarm|(?:i'?m|i am) (?:fine|ok(?:ay)?|alright|all right|safe|good|not (?:in danger|suicidal)),?[^.!?]{0,40}(?:continue|go on|carry on|back to|keep going|proceed|really)|let'?s (?:continue|go on|carry on|keep going|get back|go back|proceed)|(?:can|could|may) we (?:please )?(?:continue|go on|carry on|get back|go back)|(?:didn'?t|did not|don'?t) mean (?:it|that)(?: literally| seriously| like that)?|figure of speech|just an expression|back to the (?:deal|coaching|call|topic))\b",
    RepMove.SKIPS: r"\b(?:skip (?:this|that|it|the question)|next question|(?:i'?d |i would )?rather not answer|don'?t want to (?:answer|talk about) (?:this|that|it)|(?:ask|give) (?:me )?(?:something else|another question|a different question)|can we move on|let'?s move on)\b",
    RepMove.GREETS: r"^\W*(?:hi+|hello+|hey+|hiya|good (?:morning|afternoon|evening))\b",
    RepMove.COMPLAINS: r"\b(?:you(?:'ve| have)? (?:already|just|keep|kept|always)(?: already| just)? (?:asked|ask|asking|said|repeat\w*)|(?:already|just) (?:told|answered|said) (?:you|that|this|it)|(?:i )?(?:said|answered|told you) (?:that|this) already|same question|asked (?:me )?(?:that|this) (?:already|before|twice)|stop (?:asking|with the questions|the questions|repeating)|(?:too|so) many questions|enough (?:with the )?questions|no more questions|(?:this|that|it|you)(?:'s| is|'re| are)? (?:(?:so|really|completely|totally|pretty|just|not|kind of|a bit) )*(?:useless|pointless|stupid|annoying|a waste|waste of time|ridiculous|not helping|not helpful|unhelpful|worthless|silly|dumb|nonsense|going nowhere|frustrating)|(?:doesn'?t|does not|isn'?t|not) (?:really )?help(?:ing)?(?: me)?\b|you(?:'re| are)(?: really)? (?:no help|not listening|annoying|repeating|going in circles|a broken record)|(?:didn'?t|don'?t|do not|not) (?:listen|understand me|get it,? do you)|you (?:don'?t|do not|didn'?t) (?:understand|listen|get it|read)|all you do is ask|you only ask|answer(?:ing)? (?:a |my )?questions? with (?:a |more )?questions?|going (?:round |around )?in circles|what kind of (?:coach|question)|stupid question|silly question|waste of (?:my )?time|rubbish (?:coach|tool|app)|this (?:coach|tool|app|bot|thing) (?:sucks|is))\b",
    RepMove.ASKS_ABOUT_COACH: r"\b(?:are you (?:an? |really |even |actually )*(?:bot|ai|robot|human|real|person|machine|computer|chatgpt|gpt|llm|program|model|language model)|who (?:sees|reads|can (?:see|read)|has access|gets to (?:see|read)|will (?:see|read)|is (?:reading|behind|going to)|made you|built you|are you|else (?:sees|reads))|what (?:are you|is this(?: thing| tool| app)?|can you do|do you do|model are you)(?=\s*(?:\?|$|exactly|for|anyway|good|even))|is (?:this|it|that|our (?:talk|chat|conversation)) (?:confidential|private|anonymous|recorded|being recorded|stored|safe|secret|going to my|shared|saved)|(?:does|will|can|do|did|would) (?:my |the )?(?:boss|manager|team lead|company|hr|she|he|they|anyone|anybody|management|it)(?: get to| be able to)? (?:see|read|know|hear|get) (?:any of )?(?:this|it|that|what i|my (?:answers|chats?|sessions?|notes))|where (?:does|do|is|are) (?:this|my|the) (?:data|information|text|answers?|stuff)?(?: (?:go|stored|saved|kept))|how (?:do|does) (?:you|this|it) work(?=\s*(?:\?|$|here|exactly))|why (?:do|don'?t|won'?t|can'?t|are|aren'?t|does|is) (?:you|it|this thing|the coach) (?:always |only |just |never |keep |even )*(?:ask|answer|asking|answering|give|tell|giving|telling|say)|how (?:can|could|do|does|would|will) you (?:help|even help|work)|what'?s (?:this|your name|your job|your role|the point of (?:this|you))|do you (?:remember|store|save|record|keep|learn|know who|understand|speak)|what do you (?:know about me|remember|store|keep|do with))\b",
}
_INSIDE = {move: re.compile(pattern, re.IGNORECASE) for move, pattern in _WITHIN.items()}


def signals(text: str) -> tuple[RepMove, ...]:
    """Return what the rep does with the talk itself, in the order of the closed list."""
    found = {move for move, pattern in _WHOLE.items() if pattern.match(text)}
    found |= {move for move, pattern in _INSIDE.items() if pattern.search(text)}
    if RepMove.NOT_NOW in found and RepMove.STOPS not in found:
        found.discard(RepMove.SKIPS)
    return tuple(move for move in RepMove if move in found)


def is_signal_only(text: str) -> bool:
    """Whether the whole message is one such signal and says nothing of the matter."""
    return any(pattern.match(text) for pattern in _WHOLE.values())
