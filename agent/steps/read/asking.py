"""Questions and pleas for the answer."""

DEED = (
    r"(?:do|say|write|send|ask|answer|reply|respond|tell|offer|charge|quote|start|begin|handle|approach|open|go|"
    r"pick|choose|try|focus|call|bring|put|"
    r"propose|change|use|expect|prioriti[sz]e|price|negotiate|close|get|win|make|sell|deal|convince|persuade|"
    r"overcome|reach|stop|build|find|move|turn|"
    r"phrase|word|fix|solve|manage|prepare|save|create|react|explain|justify|defend|push|know|raise|talk|break|"
    r"avoid|wait|keep|set|follow|present|pitch|ring|phone|visit|email|contact|prioritise|sign|drop)"
)
WORDING = (
    r"(?:e-?mails?|mail|scripts?|messages?|texts?|lines?|reply|replies|responses?|templates?|openers?|opening|"
    r"pitch|voicemail|proposal|draft|subject line|"
    r"sentence|talk track|agenda|plan|answers?|wording|one-liner|follow-?up|post|letter|arguments?|comeback|"
    r"questions?|playbook|checklist|list|"
    r"summary|strategy|word|slides?|story|steps|battle ?card)"
)
YOU = r"(?:you|u|ya|meno|coach)"
SOFTLY = (
    r"(?:just |please |pls |plz |simply |exactly |straight |now |already |really |honestly |actually |maybe |"
    r"at least |quickly |not |only |even |better |best |ever |possibly |then |properly )*"
)

ASKING = (
    # say whether it was good
    r"(?:so,? |and |well,? )?(?:was|is) (?:that|it|this) (?:any )?(?:good|ok(?:ay)?|all right|right|wrong|bad|enough"
    r"|too (?:much|little|many|long))"
    r"(?: or (?:was it )?(?:not|bad|wrong|good|right|too \w+))?(?: (?:then|now|for a \w+))?\?",
    r"how (?:good|bad) (?:was|is) (?:that|it|this)\b|how did i do\b",
    # say it
    r"(?:(?:tell|show|teach) (?:me|us)|advise me|enlighten me)(?! about (?:him|her|you|that|this)\b|"
    r" more about you| that| off| no\b| yes\b| he| she| they| the price| it's)\b(?! ?\"\")",
    r"(?:give|hand|feed|send|throw|lend|offer) (?:me|us)(?! (?:a (?:sec|second|minute|moment|break|min|hard|"
    r"headache|call)|time|space|feedback on you|the run|grief|hell)\b)",
    r"(?:just )?(?:answer me|answer my question|answer the question|answer this|answer it|answer now|answer please|"
    r"(?<=just )say it|spit it out|decide for me|out with it)\b",
    r"straight answers?(?:,? please)\b|cut to the chase|get to the point",
    rf"what(?:'s| is| are) (?:the|your|ur) {SOFTLY}(?:answer|trick|secret|solution|advice|recommendation|take|"
    rf"opinion|view|suggestion|pick|tip|verdict|thoughts?|gut|honest|call)\b",
    # what should I do
    rf"(?:what|how|which(?: one| \w+)?|who|where|when|how much|how many)(?: \w+)? (?:exactly |else |the hell |"
    rf"on earth |now |then |next )?(?:should|shall|must|ought|do|can|could|would|might) (?:i|we|"
    rf"one) {SOFTLY}(?:to )?{DEED}\b",
    r"(?:what|which(?: one)?|who|where|how)(?: \w+)? (?:should|shall|must) (?:i|we)\b",
    r"what am i (?:supposed|meant) to\b|(?:what now|what next|now what|what else now)\s*(?:\?|$)",
    rf"how (?:to|best to|should one) {DEED}\b[^.!]*\?",
    r"where (?:would|do|should) (?:i|we) (?:even |best )?(?:start|begin)\b|what goes where\s*\?",
    r"(?:should|shall) (?:i|we)\b[^.!]*\?",
    r"(?:i|we) should [^.!?]*, (?:right|correct|yes|no|ok)\s*\?|(?:the way to go|the right (?:thing|"
    r"move))\b[^.!?]*,? (?:isn't it|right|no)\b",
    r"(?:do|would|could|can) (?:i|we) [^.!?]*\bor\b[^.!]*\?",
    r"(?<!how )(?:is (?:it|that|this)|would (?:it|that|this)|am i|was i|are we|does (?:it|that|"
    r"this)) (?:be )?(?:better|smart|wise|a good|ok(?:ay)?|right|wrong|best|work|make sense|sound|too|worth|good|"
    r"the right|stupid|cheeky|a bad|a mistake|enough)\b[^.!]*\?",
    # what would you do
    rf"(?:what|which|how|who|where)(?: \w+)? (?:do|would|should|could|will|'d?) ?{YOU} (?:\w+ )?(?:do|say|"
    rf"recommend|suggest|advise|think|pick|choose|go|try|write|send|start|handle|prefer|open|ask|answer|reply|call)\b",
    rf"(?:do|would|could|can|will|should|don'?t) {YOU} (?:{DEED}|think|recommend|suggest|advise|agree|reckon|pick|"
    rf"choose|believe)\b[^.]*\?",
    rf"(?:can|could|would|will) {YOU} {SOFTLY}(?:give|tell|write|help me (?:write|draft|word|phrase)|suggest|"
    rf"recommend|draft|list|provide|share|show|advise|pick|choose|decide|say|explain|answer|rank|outline|"
    r"summari[sz]e|make|send|come up|role-?play|feed|hint|name|review|check|fix|do (?:it|this|that) for me|prepare|"
    r"create|generate|work out|figure (?:it )?out)\b",
    r"if you were (?:me|in my|my|him|her|a|the)\b|in my (?:shoes|place|position)\b|put yourself in my\b",
    r"(?:and|so) (?:what|how) would you\b|does any(?:one|body)(?: here)? know (?:how|what)\b",
    r"(?:as|being) (?:an?|my|the) (?:\w+ )?(?:expert|coach|trainer|guru|manager|friend|consultant|mentor|veteran|"
    r"pro|ai)[, ]+(?:what|how|tell|give|would|which|you)\b",
    # advice by name
    r"(?:any|some|need|want|give|looking for|open to|here for|after|love|use|appreciate|got) (?:me )?(?:an? |any |"
    r"some |your |good |concrete |other )*(?:advice|suggestions?|tips?|recommendations?|pointers|hints?|guidance|"
    r"ideas from you|input from you)\b(?! (?:from|of|by) (?!you\b|u\b|meno\b|the coach\b))",
    r"open to ideas|(?:any|got any|have any) (?:ideas|thoughts|suggestions|tips)\s*\?",
    r"advi[sc]e(?: me)?,? please|thoughts\s*\?\s*$|suggestions\s*\?|ideas\s*\?\s*$",
    r"(?:i|we)(?: just| really| only| honestly| simply)*(?: need| want| expect| demand| deserve| require|"
    r" asked for| came for| am paying for| pay for| would like|'d like) (?:an? |the |your |some |(?:you|u) to |"
    r"straight |real |concrete |actual |direct |clear |just |one |two |three |\d+ )*"
    r"(?:answers?|advice|opinion|recommendations?|suggestions?|tips?|template|script|tell|give|decide|solutions?|"
    r"guidance|write|choose|pick|wording|line to|sentence to|opener|ideas\b(?= from))\b"
    r"(?! (?:from|of|by) (?!you\b|u\b|meno\b|the coach\b|this (?:tool|app)\b)|[^.?!]*\bi'll\b)",
    rf"(?:need|want|got|have you got|you got|do you have) (?:an? |the |your |some |good |better |"
    rf"any )+{WORDING} (?:for|to|that|i can)\b",
    # do it for me
    r"(?:write|draft|do|choose|pick|decide|rank|word|phrase|compose|prepare|solve|handle) (?:it|this|that|them|"
    r"these|those|one|something)?\s*for me\b",
    r"write it\b(?! (?:down|on|into|in|off)\b)",
    r"(?:rank|list|name|recommend|suggest|outline) (?:them|these|those|it|me|my options|the options|the best|three|"
    r"two|five|ten|\d+|some|a few)\b",
    r"(?:pick|choose) (?:one|for me|the best|one of|between them|which)\b",
    r"(?:make|take) the (?:call|decision) for me",
    r"help me (?:write|draft|word|phrase|pick|choose|respond|answer|reply|out here|with (?:the )?(?:wording|email|"
    r"script))\b",
)
"""What should I do, what would you do, any advice, I need an answer."""
