"""Demands for the answer, in all their forms."""

import re

from agent.language.quotations import without_quotations
from agent.steps.read.cues import one_of

_DO = (
    r"(?:do|say|write|send|ask|answer|reply|respond|tell|offer|charge|quote|start|begin|handle|approach|open|go|pick|choose|try|focus|call|bring|put|"
    r"propose|change|use|expect|prioriti[sz]e|price|negotiate|close|get|win|make|sell|deal|convince|persuade|overcome|reach|stop|build|find|move|turn|"
    r"phrase|word|fix|solve|manage|prepare|save|create|react|explain|justify|defend|push|know|raise|talk|break|avoid|wait|keep|set|follow|present|pitch|ring|phone|visit|email|contact|prioritise|sign|drop)"
)
_WORDING = (
    r"(?:e-?mails?|mail|scripts?|messages?|texts?|lines?|reply|replies|responses?|templates?|openers?|opening|pitch|voicemail|proposal|draft|subject line|"
    r"sentence|talk track|agenda|plan|answers?|wording|one-liner|follow-?up|post|letter|arguments?|comeback|questions?|playbook|checklist|list|"
    r"summary|strategy|word|slides?|story|steps|battle ?card)"
)
_YOU = r"(?:you|u|ya|meno|coach)"
_SOFT = r"(?:just |please |pls |plz |simply |exactly |straight |now |already |really |honestly |actually |maybe |at least |quickly |not |only |even |better |best |ever |possibly |then |properly )*"


_DEMANDS = (
    # say it
    rf"(?:(?:tell|show|teach) (?:me|us)|advise me|enlighten me)(?! about (?:him|her|you|that|this)\b| more about you| that| off| no\b| yes\b| he| she| they| the price| it's)\b",
    r"(?:give|hand|feed|send|throw|lend|offer) (?:me|us)(?! (?:a (?:sec|second|minute|moment|break|min|hard|headache|call)|time|space|feedback on you|the run|grief|hell)\b)",
    r"(?:just )?(?:answer me|answer my question|answer the question|answer this|answer it|answer now|answer please|say it|spit it out|decide for me|out with it)\b",
    r"straight answers?(?:,? please)\b|cut to the chase|get to the point",
    rf"what(?:'s| is| are) (?:the|your|ur) {_SOFT}(?:answer|trick|secret|solution|advice|recommendation|take|opinion|view|suggestion|pick|tip|verdict|thoughts?|gut|honest|call)\b",
    # what should I do
    rf"(?:what|how|which(?: one| \w+)?|who|where|when|how much|how many)(?: \w+)? (?:exactly |else |the hell |on earth |now |then |next )?(?:should|shall|must|ought|do|can|could|would|might) (?:i|we|one) {_SOFT}(?:to )?{_DO}\b",
    rf"(?:what|which(?: one)?|who|where|how)(?: \w+)? (?:should|shall|must) (?:i|we)\b|what am i (?:supposed|meant) to\b|(?:what now|what next|now what|what else now)\s*(?:\?|$)",
    rf"how (?:to|best to|should one) {_DO}\b[^.!]*\?|where (?:would|do|should) (?:i|we) (?:even |best )?(?:start|begin)\b|what goes where\s*\?",
    r"(?:should|shall) (?:i|we)\b[^.!]*\?",
    r"(?:do|would|could|can) (?:i|we) [^.!?]*\bor\b[^.!]*\?",
    r"(?<!how )(?:is (?:it|that|this)|would (?:it|that|this)|am i|was i|are we|does (?:it|that|this)) (?:be )?(?:better|smart|wise|a good|ok(?:ay)?|right|wrong|best|work|make sense|sound|too|worth|good|the right|stupid|cheeky|a bad|a mistake|enough)\b[^.!]*\?",
    # what would you do
    rf"(?:what|which|how|who|where)(?: \w+)? (?:do|would|should|could|will|'d?) ?{_YOU} (?:\w+ )?(?:do|say|recommend|suggest|advise|think|pick|choose|go|try|write|send|start|handle|prefer|open|ask|answer|reply|call)\b",
    rf"(?:do|would|could|can|will|should|don'?t) {_YOU} (?:{_DO}|think|recommend|suggest|advise|agree|reckon|pick|choose|believe)\b[^.]*\?",
    rf"(?:can|could|would|will) {_YOU} {_SOFT}(?:give|tell|write|help me (?:write|draft|word|phrase)|suggest|recommend|draft|list|provide|share|show|advise|pick|choose|decide|say|explain|answer|rank|outline|"
    r"summari[sz]e|make|send|come up|role-?play|feed|hint|name|review|check|fix|do (?:it|this|that) for me|prepare|create|generate|work out|figure (?:it )?out)\b",
    r"if you were (?:me|in my|my|him|her|a|the)\b|in my (?:shoes|place|position)\b|put yourself in my\b|(?:and|so) (?:what|how) would you\b",
    r"(?:as|being) (?:an?|my|the) (?:\w+ )?(?:expert|coach|trainer|guru|manager|friend|consultant|mentor|veteran|pro|ai)[, ]+(?:what|how|tell|give|would|which|you)\b",
    # advice by name
    rf"(?:any|some|need|want|give|looking for|open to|here for|after|love|use|appreciate|got) (?:me )?(?:an? |any |some |your |good |concrete |other )*(?:advice|suggestions?|tips?|recommendations?|pointers|hints?|guidance|ideas from you|input from you)\b|"
    r"open to ideas|(?:any|got any|have any) (?:ideas|thoughts|suggestions|tips)\s*\?|advi[sc]e(?: me)?,? please|thoughts\s*\?\s*$|suggestions\s*\?|ideas\s*\?\s*$",
    r"(?:i|we)(?: just| really| only| honestly| simply)*(?: need| want| expect| demand| deserve| require| asked for| came for| am paying for| pay for| would like|'d like) (?:an? |the |your |some |(?:you|u) to |straight |real |concrete |actual |direct |clear |just |one |two |three |\d+ )*"
    rf"(?:answers?|advice|opinion|recommendations?|suggestions?|tips?|template|script|tell|give|decide|solutions?|guidance|write|choose|pick|wording|line to|sentence to|opener|ideas\b(?= from))\b",
    rf"(?:need|want|got|have you got|you got|do you have) (?:an? |the |your |some |good |better |any )+{_WORDING} (?:for|to|that|i can)\b",
    # do it for me
    r"(?:write|draft|do|choose|pick|decide|rank|word|phrase|compose|prepare|solve|handle) (?:it|this|that|them|these|those|one|something)?\s*for me\b|write it\b",
    r"(?:rank|list|name|recommend|suggest|outline) (?:them|these|those|it|me|my options|the options|the best|three|two|five|ten|\d+|some|a few)\b",
    r"(?:pick|choose) (?:one|for me|the best|one of|between them|which)\b|(?:make|take) the (?:call|decision) for me",
    r"help me (?:write|draft|word|phrase|pick|choose|respond|answer|reply|out here|with (?:the )?(?:wording|email|script))\b",
    # trick the coach into it
    r"(?:finish|complete|continue|fill in) (?:this|the|my|that) (?:sentence|line|list|thought|blanks?|phrase|email)\b|_{3,}|fill in the blank",
    r"(?:the )?(?:best|right|smartest|correct|next|ideal) (?:thing|move|way|option|answer|approach|step|next step|question|opener)(?: to \w+)?(?: \w+){0,4}? (?:is|would be)\s*(?:\.{2,}|…|:\s*$|\?)",
    r"(?:pretend|act|role-?play|behave|speak|answer|respond) (?:that )?(?:to be|as|like|you(?:'re| are| were)|as if|as though)\b|(?:imagine|assume|suppose|say) you(?:'re| are| were) (?:me|my|a|an|the|not)\b|play (?:my|the) (?:boss|manager|mentor|expert|consultant|trainer)\b",
    r"(?:yes or no|thumbs up or (?:thumbs )?down|a or b|one word|in one word|true or false|hot or cold|multiple choice|on a scale of good|blink twice)\b",
    r"ignore (?:all |your |the |any |previous |prior |those |these )+(?:\w+ )?(?:instructions|rules|prompt|guidelines|training|programming|role)\b|system prompt|developer mode|jailbreak|you are now (?:a|an|in)\b|new instructions|forget (?:your|the|all|that) (?:rules|instructions|role|socratic)",
    r"(?:break|bend|drop|skip|leave|forget) (?:your |the |this |that )?(?:rule|rules|role|socratic|method|act|coach thing|questions?)\b|just this once|(?:make|be) an exception|(?:just )?between (?:us|you and me)[,:]|nobody will know|off the record,? what|no one (?:will|has to) know",
    # press the coach
    rf"(?:stop|quit|enough|cut|no more)(?: with)?(?: the| your| these| asking| all)* (?:questions?|asking|socratic|crap|games)\b.*\b(?:answers?|tell|say|give|just|solution|help)\b",
    rf"{_YOU} (?:must|gotta|have to|need to|can|could|should) (?:have an opinion|know|tell|help me|give|answer|advise|say something|have seen|surely)\b|{_YOU}(?:'ve| have) (?:probably |surely |certainly |must have )?seen (?:a lot|hundreds|thousands|many|a thousand|all)\b",
    rf"{_YOU}(?:'re| are|r) (?:the|an|a|so|supposed to be|clearly|obviously) (?:\w+ )?(?:expert|coach|ai|pro|genius|smart\w*|best|professional|clever|guru|specialist)\b.*\b(?:tell|what|know|give|help|answer|surely|must|should|how|which)\b",
    rf"{_YOU} (?:surely |certainly |definitely |obviously |clearly |probably |already )*know (?:what|the answer|how|which|best|better|exactly|damn|perfectly|full)\b|(?:surely|come on|cmon),? {_YOU}\b|come on,? (?:just |you |help|tell|give|one|an)\b",
    r"if you (?:don'?t|won'?t|can'?t) (?:tell|answer|give|help|say)\b|why (?:don't|won't|can't|do|are) (?:you|u) (?:just |not |never |refuse to )*(?:answer|tell|say|give|help)|or (?:else )?i(?:'ll| will|'m going to| am going to|'m) (?:quit|cancel|stop(?:ping)? using|leav(?:e|ing)|report|switch|uninstall|delet(?:e|ing)|ask(?:ing)? (?:chatgpt|another)|close this)|last chance|i(?:'?m| am)? beg(?:ging)?(?: you)?\b",
    r"(?:chatgpt|gemini|copilot|claude|any other (?:tool|coach|ai)|a real coach|my old coach|other coaches) (?:would|just|always|gives|tells|at least|can)\b|one hint\b|hint\s*\?|a hint(?:,? please|\?)",
    r"(?:your turn|you tell me|you decide|you choose|you pick|your call|up to you|over to you)\b(?!,? i)|say something useful|be (?:useful|helpful|honest|direct|blunt|straight) (?:with me|for once|now|and)\b|(?:help|do something) for once",
    # what works
    r"what(?:'s| is| are|'re)(?: the| a)? (?:best|right|correct|smartest|usual|standard|ideal|proven|winning|typical|good|most effective|magic|perfect|common|normal)\b|what (?:works|usually works|do (?:top|good|the best|other|successful|most) \w+ do)\b",
    r"best practices?\b[^.!]*\?|how do (?:people|top|other|others|good|the best|successful|most|experienced) [^.!]*\?|what does (?:a good|the ideal|a great|the best) [^.!]*\?",
    r"(?:discount|price|call|email|wait|push)(?:,)? (?:yes|y) or (?:no|n)\b|is there (?:a|any) (?:way|trick|script|template|formula|line|better)\b[^.!]*\?",
)
_DRAFT_IT = (
    rf"(?:write|draft|compose|generate|rewrite|improve|polish|correct|script|word|phrase|formulate|rephrase|edit|translate|summari[sz]e|proofread|design)(?! down\b) (?:me |us |it |this |that |him |her |them |up |for me |out |down |something )*(?:(?:the|a|an|my|this|that|some|short|quick|nice|good|better|\w+) ){{0,4}}?{_WORDING}\b",
)
"""Orders to write something: an answer of the rep's own when the coach has just asked what could be done."""

_DRAFT = re.compile(rf"(?<![\w'])(?:{'|'.join(_DRAFT_IT)})")
_DEMAND = re.compile(rf"(?<![\w'])(?:{'|'.join(_DEMANDS)})")
_OTHERS_DO = re.compile(
    r"(?:\b(?:maybe|perhaps|i|we|he|she|they|who|it|people|never|to|dana|[a-z]+ed|didn't|don't|doesn't|won't|wouldn't|not|will|would|could|can|may|might|should|must|has|have|had|and then|by)|'ll|'d|n't)\s+(?:just |also |always |then |first |probably |never |only |even )*$"
)
_TO_BUYER = re.compile(r"\b(?:ask|asks|asked|asking|wonder|wondered|wondering|wants? to know|wanted to know|say|says|said|tell|told|telling|wrote|know|knows|knew|see|sees|idea|clue|understand|matter|decide|discuss|figure out|is|about|of)(?: (?:me|us|him|her|them|himself|herself|themselves|[a-z]+))?[,:]?\s+(?:about )?$")
_QUESTION_FORM = re.compile(r"(?:what|how|which|who|where|when|should|is|would|do)\b")


def asks_advice(text: str, *, names_deeds: bool = False) -> bool:
    """Whether the rep demands the answer; what others ask, or the rep will do or ask a buyer, is no demand.

    `names_deeds` says that the coach asked for something to do: then "draft a proposal" is an answer.
    """
    said = without_quotations(text.lower().replace("’", "'"))
    patterns = (_DEMAND,) if names_deeds else (_DEMAND, _DRAFT)
    return any(not _is_told(said, match) for pattern in patterns for match in pattern.finditer(said))


def _is_told(said: str, match: re.Match[str]) -> bool:
    """Whether the words are part of what the rep tells ("I'll write an email", "she asked what the best price is")."""
    before = re.split(r"[.?!\n;:]", said[: match.start()])[-1]
    if _QUESTION_FORM.match(match.group()):
        return bool(_TO_BUYER.search(before)) and not re.search(r"\btell me\s*$", before)
    return bool(_OTHERS_DO.search(before))
