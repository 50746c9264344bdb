"""Demands for the answer, in all their forms."""

import re

_ASKED_OF = r"(?:you(?:'d| would)?|u|ya|meno|coach)"
_DO = r"(?:do|say|write|send|ask|answer|reply|respond|tell (?:him|her|them)|offer|charge|quote|start|begin|handle|approach|open|respond|go with|pick|choose|try|focus on|call|bring|put|propose|change|use|expect|prioriti[sz]e|price|negotiate)"
_TEXT = r"(?:e-?mail|mail|script|message|text|line|lines|reply|response|template|opener|opening|pitch|voicemail|proposal|draft|subject line|sentence|talk track|agenda|plan|answer|wording|one-liner|follow-?up|post|letter|argument|arguments|comeback|question|questions|playbook|checklist|list of)"
_DEMAND = re.compile(
    rf"\b(?:just |please |pls |plz |simply |go on and |come on,? )*(?:tell|give|show|advise|hand|feed|send) (?:me|us) (?:just |exactly |straight |please |now |already )*(?:what|how|which|who|whether|when|if|a|an|the|some|your|one|two|three|five|\d+|any|advice|options|ideas|tips|examples?|answers?|yes|straight)\b(?! (?:sec|second|minute|moment|break|hint of)\b)"
    rf"|\b(?:just )?tell me\b(?! about (?:him|her|you)| more about you| that)|\bjust (?:answer|say it|spit it out|decide)\b|\bspit it out\b"
    rf"|\b(?:what|how|which(?: one| \w+)?|who|where|when|how much|how many) (?:exactly |else |the hell |on earth |now |then )?(?:should|shall|must|ought|do|can|could|would|might|am|are|is) (?:i|we|one|you recommend|the best)\b(?: (?:actually |best |even |just |supposed to |meant to |going to |then |now |possibly |better ))*[ ]?{_DO}?\b"
    rf"|\bwhat (?:do|would|should|d'?) ?{_ASKED_OF} (?:\w+ )?(?:do|say|recommend|suggest|advise|think|pick|choose|go|try|write|send)\b|\bwhat(?:'s| is| are) (?:your|ur) (?:advice|recommendation|take|opinion|view|suggestion|answer|pick|tip|verdict|thoughts?|honest)\b"
    rf"|\bwhich (?:one |of (?:these|those|the) |option )?(?:would|do|should|is|are) (?:{_ASKED_OF}|better|best|the best|right)\b|\b(?:do|would|could|can|will|should|didn'?t|dont|don'?t) you (?:think|recommend|suggest|advise|agree|reckon|say|pick|choose|believe)\b"
    rf"|\b(?:your|ur) (?:advice|recommendation|opinion|verdict|suggestion|expert)\b|\b(?:any|some|got|need|want|give) (?:an? )?(?:advice|suggestions?|tips?|recommendations?|pointers|ideas from you|hints?|thoughts\?)(?!\w)|\badvi[sc]e me\b|\bany (?:ideas|thoughts)\?"
    rf"|\b(?:write|draft|compose|create|generate|prepare|make|rewrite|improve|polish|fix|correct|review|script|design|build|word|phrase|formulate|rephrase|edit|finish|complete|translate|summari[sz]e) (?:me |us |it |this |that |the |a |an |my |her |him |them |up |for me |out |down |something |\w+ )*(?:{_TEXT}|for me)\b"
    rf"|\b(?:can|could|would|will) (?:you|u|ya) (?:please |just |maybe |pls |at least |not |quickly )*(?:give|tell|write|help me (?:write|draft|word|phrase)|suggest|recommend|draft|list|provide|share|show|advise|pick|choose|decide|say|explain (?:how|what|why)|answer|rank|outline|summari[sz]e|make|send|come up|role-?play|feed|hint|name|review|check|fix)\b"
    rf"|\bgive (?:me|us)\b(?! (?:a (?:sec|second|minute|moment|break|min)|time|space|feedback on you))|\b(?:i|we) (?:just |really |only |honestly |simply )*(?:need|want|expect|demand|deserve|require) (?:an? |the |your |some |you to |straight |real |concrete |actual |direct |clear |just )*(?:answers?|advice|script|opinion|recommendation|suggestions?|tips|template|tell|give|decide|solution|solutions|steps|guidance|direct)\b"
    rf"|\b(?:finish|complete|continue) (?:this|the|my|that) (?:sentence|line|list|thought)\b|\bfill in the blank|_{{3,}}|\bthe (?:best|right|smartest|correct) (?:thing|move|way|option|answer|approach|next step)(?: to \w+)? (?:is|would be)\s*(?:\.{{2,}}|…|:|$|\?)"
    rf"|\b(?:pretend|imagine|act|assume|role-?play|behave|speak|answer|respond|talk) (?:that )?(?:to be |as |like |you(?:'re| are| were) |as if |as though |you )|\bif you were (?:me|in my|my|him|her|a|the)\b|\bin my (?:shoes|place|position)\b|\bput yourself in my\b|\bas (?:an?|my|the) (?:expert|sales (?:expert|coach|manager|trainer|guru)|manager|friend|consultant|mentor)[, ]"
    rf"|\b(?:yes or no|thumbs up or (?:thumbs )?down|a or b|one word|in one word|hot or not|true or false)\b|\bignore (?:all |your |the |any |previous |prior )+(?:\w+ )?(?:instructions|rules|prompt|guidelines)\b|\b(?:system prompt|developer mode|jailbreak|dan mode)\b"
    rf"|\b(?:stop|quit|enough|cut) (?:with )?(?:the )?(?:asking|questions?|socratic|crap|games)\b.*\b(?:answer|tell|say|give)\b|\bno (?:more )?questions?\b.*\b(?:answer|tell|just|please)\b|\banswer (?:me|my question|the question|it|this|please|now)\b|\bstraight answer\b"
    rf"|\b(?:i'?m|i am|im) (?:open to|looking for|all ears for|here for|asking (?:you )?for|after) (?:any |some |your |an? |concrete |the )*(?:ideas|suggestions?|advice|tips|answers?|recommendations?|opinion|options|solution|script)\b|\bwhat(?:'s| is| are)(?: the)? (?:best|right|correct|smartest|usual|standard|ideal|proven|winning|typical|good|most effective)\b|\b(?:best|good) (?:practice|practices|way to)\b.*\?"
    rf"|\bhow (?:do|can|should|could|would|to|shall) (?:i|you|we|one|people|top reps|others|best|normally|usually)?\b ?(?:best |even |ever |possibly |then |actually |properly )*(?:{_DO}|close|get|win|make|sell|deal|convince|persuade|overcome|reach|stop|build|find|move|turn|phrase|put|word|fix|solve|manage|prepare|save|create|react|explain|justify|defend|push|know|tell|ask|raise|talk|break|avoid)\b.*\?"
    rf"|\b(?:rank|list|pick|choose|decide|rate|name|recommend|suggest|advise) (?:them|these|those|it|one|for me|my options|the options|the best|me|three|two|five|\d+|something|a|an|some)\b(?: for me)?(?=[ .,!?]|$)"
    rf"|\b(?:should|shall) (?:i|we)\b[^.!]*\?|\b(?:do|would|is it|am i|was i|will it|would it|is that|is this|are we|does (?:it|that|this)) (?:i|we|better|smart|wise|a good|ok(?:ay)?|right|wrong|best|work|make sense|sound|too|worth|good|the right)\b[^.!]*\?"
    rf"|\b(?:you|u) (?:must|gotta|have to|need to|should|can|do) (?:have an opinion|know|tell me|tell|help me|give|answer|advise|say something)\b|\byou(?:'re| are) (?:the|an|a|supposed to be (?:the|an|a)) (?:expert|coach|ai|pro|genius|smart\w*|best|professional|sales)\b.*\b(?:tell|so|what|know|give|help|answer|surely|must)\b|\byou know (?:what|the answer|how|which|best|better|exactly|damn)\b"
    rf"|\b(?:thumbs up|tell us|advise us|your turn|you tell me|you decide|you choose|you pick)\b|\bhelp me (?:write|draft|word|phrase|pick|choose|decide|respond|answer|reply|out here)\b|\bhint(?:s)?\b.{{0,20}}\?|\bwrite it\b|\bsay something useful\b|\b(?:what|which|how)(?:'s| is| are) (?:the|your) (?:answer|trick|secret|solution)\b"
)
_RHETORICAL = re.compile(r"\b(?:ask(?:ed|s)?|say|said|says|tell|told|wrote|writes|goes|went|email(?:ed)?|wants? to know|question(?:ed)?|wonder(?:ed|s)?|like|reply|replied)\b[^.?!]{0,30}[:,]?\s*[\"'][^\"']*$")
_OWN_WORK = re.compile(
    r"\b(?:i'?ll|i will|i could|i can|i might|i'd|i would|going to|gonna|plan to|want to|we could|maybe i|thinking (?:of|about)|let me|by|she|he|they|wants? me to|told me to|asked me to|need to|have to|i)\s+(?:just |maybe |also |always |then |first |probably )*$"
)
_QUOTED = re.compile(r"\"[^\"]*\"|(?<!\w)'[^'\n]{3,}?'(?!\w)")


def asks_advice(text: str) -> bool:
    """Whether the rep demands the answer; what they quote or plan to ask a buyer does not count."""
    said = _QUOTED.sub('""', text.lower())
    return any(not _is_own_work(said, match.start()) for match in _DEMAND.finditer(said))


def _is_own_work(said: str, start: int) -> bool:
    """Whether the rep tells what they or others do ("I'll write an email", "she asked what is the best price")."""
    before = re.split(r"[.?!\n;]", said[:start])[-1]
    return bool(_OWN_WORK.search(before) or _RHETORICAL.search(before) or re.search(r"\b(?:ask|asked|asks|asking) (?:him|her|them|me|us|dana|the \w+|\w+)[,:]?\s*$", before))
