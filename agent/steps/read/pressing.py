"""Orders, tricks and pressure by which the answer is demanded."""

from agent.steps.read.asking import WORDING, YOU

PRESSING = (
    # trick the coach into it
    r"(?:finish|complete|continue|fill in) (?:this|the|my|that) (?:sentence|line|list|thought|blanks?|phrase|email)\b",
    r"_{3,}|fill in the blank|(?:repeat|say) after me\b",
    r"(?:the )?(?:best|right|smartest|correct|next|ideal) (?:thing|move|way|option|answer|approach|step|next step|"
    r"question|opener)(?: to \w+)?(?: \w+){0,4}? (?:is|would be)\s*(?:\.{2,}|…|:\s*$|\?)",
    r"(?:pretend|act|role-?play|behave|speak|answer|respond) (?:that )?(?:to be|as|like|you(?:'re| are| were)|"
    r"as if|as though)\b",
    r"(?:imagine|assume|suppose|say) you(?:'re| are| were) (?:me|my|a|an|the|not)\b",
    r"play (?:my|the) (?:boss|manager|mentor|expert|consultant|trainer)\b",
    r"(?:yes or no|thumbs up or (?:thumbs )?down|a or b(?! (?:for|from|by)\b)|one word|"
    r"in one word|true or false|hot or cold|"
    r"multiple choice|on a scale of good|blink twice)\b",
    r"ignore (?:all |your |the |any |previous |prior |those |these )+(?:\w+ )?(?:instructions|rules|prompt|"
    r"guidelines|training|programming|role)\b",
    r"system prompt|developer mode|jailbreak|you are now (?:a|an|in)\b|new instructions",
    r"forget (?:your|the|all|that) (?:rules|instructions|role|socratic)",
    r"(?:break|bend|drop|skip|leave|forget) (?:your |the |this |that )?(?:rule|rules|role|socratic|method|act|"
    r"coach thing|questions?)\b",
    r"just this once|(?:make|be) an exception|(?:just )?between (?:us|you and me)[,:] ?(?:what|which|how|tell|just|"
    r"should|who|where|would|do you|can you|give)|nobody will know",
    r"off the record,? what|no one (?:will|has to) know",
    # press the coach
    r"(?:stop|quit|enough|cut|no more)(?: with)?(?: the| your| these| asking| all)* (?:questions?|asking|socratic|"
    r"crap|games)\b.*\b(?:answers?|tell|say|give|just|solution|help)\b",
    rf"{YOU} (?:must|gotta|have to|need to|can|could|should) (?:have an opinion|know|tell|help me|give|answer|"
    rf"advise|say something|have seen|surely)\b",
    rf"{YOU}(?:'ve| have) (?:probably |surely |certainly |must have )?seen (?:a lot|hundreds|thousands|many|"
    rf"a thousand|all)\b",
    rf"{YOU}(?:'re| are|r) (?:the|an|a|so|supposed to be|clearly|obviously) (?:\w+ )?(?:expert|coach|ai|pro|"
    rf"genius|smart\w*|best|professional|clever|guru|specialist)\b.*\b(?:tell|what|know|give|help|answer|surely|"
    rf"must|should|how|which)\b",
    rf"{YOU} (?:surely |certainly |definitely |obviously |clearly |probably |already )*know (?:what(?!,)|the answer|"
    rf"how|which|best|better|exactly|damn|perfectly|full)\b",
    rf"(?:surely|come on|cmon),? {YOU}\b|come on,? (?:just |you |help|tell|give|one|an)\b",
    r"if you (?:don'?t|won'?t|can'?t) (?:tell|answer|give|help|say)\b",
    r"why (?:don't|won't|can't|do|are) (?:you|u) (?:just |not |never |refuse to )*(?:answer|tell|say|give|help)",
    r"or (?:else )?i(?:'ll| will|'m going to| am going to|'m) (?:quit|cancel|stop(?:ping)? using|leav(?:e|ing)|"
    r"report|switch|uninstall|delet(?:e|ing)|ask(?:ing)? (?:chatgpt|another)|close this)",
    r"last chance|i(?:'?m| am)? beg(?:ging)?(?: you)?\b",
    r"(?:chatgpt|gemini|copilot|claude|any other (?:tool|coach|ai)|a real coach|my old coach|"
    r"other coaches) (?:would|just|always|gives|tells|at least|can)\b",
    r"one hint\b|hint\s*\?|a hint(?:,? please|\?)",
    r"(?:your turn|you tell me|you (?:decide|choose|pick)(?! (?:who|what|when|where|whether|if|how|the|your)\b)|"
    r"your call|up to you|over to you)\b(?!,? i)",
    r"say something useful|be (?:useful|helpful|honest|direct|blunt|straight) (?:with me|for once|now|and)\b",
    r"(?:help|do something) for once",
    # what works
    r"what(?:'s| is| are|'re)(?: the| a)? (?:best|right|correct|smartest|usual|standard|ideal|proven|winning|"
    r"typical|good|most effective|magic|perfect|common|normal)\b",
    r"what (?:works|usually works|do (?:top|good|the best|other|successful|most) \w+ do)\b",
    r"best practices?\b[^.!]*\?",
    r"how do (?:people|top|other|others|good|the best|successful|most|experienced) [^.!]*\?",
    r"what does (?:a good|the ideal|a great|the best) [^.!]*\?",
    r"(?:discount|price|call|email|wait|push)(?:,)? (?:yes|y) or (?:no|n)\b",
    r"is there (?:a|any) (?:way|trick|script|template|formula|line|better)\b[^.!]*\?",
)
"""Finish this sentence, pretend you are my boss, yes or no, or else I cancel."""

DRAFT_IT = (
    rf"(?:write|draft|compose|generate|rewrite|improve|polish|correct|script|(?<!for )word(?! for word)|phrase|"
    r"formulate|rephrase|edit|"
    rf"translate|summari[sz]e|proofread|design)(?! down\b) (?:me |us |it |this |that |him |her |them |up |for me |"
    rf"out |down |something )*(?:(?:the|a|an|my|this|that|some|short|quick|nice|good|better|"
    rf"\w+) ){{0,4}}?{WORDING}\b",
)
"""Orders to write something: an answer of the rep's own when the coach has just asked what could be done."""
