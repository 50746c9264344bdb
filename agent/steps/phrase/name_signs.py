"""What of the words around a name tells whose it is; ~ stands for the name."""

from typing import Final

NAME: Final = "~"

TITLES: Final = {"he": "Mr|Herr|Señor", "she": "Mrs|Ms|Miss|Frau|Señora"}
"""Those that tell the sex of whoever bears them."""
ROLE: Final = (
    r"(?:[a-z]+ )?(?:manager|boss|lead|director|buyer|head|chief|ceo|cfo|cto|coo|cio|vp|assistant|colleague|champion"
    r"|engineer|owner|founder|president|secretary|nurse|doctor|architect|lawyer|trainer|mentor|rep|husband|wife|friend|accountant"
    r"|controller|officer|consultant|analyst|specialist|supervisor|planner|broker|chef|housekeeper|mate|contact)"
)
OWN_ROLE: Final = (
    r"(?:my|our) (?:[\w-]+ ){0,2}(?:manager|boss|lead|director|head|vp|ceo|cfo|chief|colleague|trainer|mentor|teammate"
    r"|mate|engineer|assistant|husband|wife|friend|legal|marketing|finance|presales|team|company|supervisor|controller)"
)
_THING: Final = (
    "deal|account|bid|contract|case|tender|thread|mail|project|site|plant|group|people|team|renewal|order|proposal|pitch|price"
    "|prices|offer|quote|one|opportunity|review|meeting|story|reference"
)
_KIND: Final = (
    "client|customer|competitor|company|account|city|town|supplier|vendor|prospect|deal|firm|bank|plant|hospital|reseller"
    "|place|chain|brand|product|partner|distributor"
)
_DOES_AS_A_FIRM: Final = "closed|signed|renewed|churned|bought|invited|tendered|merged|launched|undercut"
_DOES_AS_A_PERSON: Final = (
    r"told|called|rang|texted|pinged|emailed|replied|smiled|laughed|nodded|shrugged|thinks|said|says|knows|likes|hates|listens"
    r"|asked me|forwarded|introduced|mentioned|promised|picks up|left the|sat|sits|joined|sounded|looked|moved to"
    r"|is (?:direct|nice|friendly|angry|new|off|ill|sick|leaving|retiring|hard to reach|on (?:leave|holiday|shifts))"
)
_MET: Final = (
    r"(?:ask|tell|told|ring|rang|phone|text|thank|meet|met|convince|(?:spoke|speak|talk|talked|talking|lunch|coffee"
    r"|sit|sat) (?:to|with|down with))"
)
FIRM: Final = (
    r"\b(?:at|in|into|city of|against|won|lost|versus|vs\.?|competitor|incumbent|switch(?:ed|ing)? to|signed with"
    r"|went with) ~\b(?!['’]s (?:office|inbox|head|calendar|team))",
    rf"\b~(?: [A-Za-z]+)? (?:{_THING})\b",
    rf"\b~(?:['’]s| is| was| are) (?:the|a|an|our|my|another) (?:\w+ )?(?:{_KIND})\b",
    rf"\b(?:an?|the|our|my|this) (?:\w+ ){{0,2}}(?:{_KIND})\b(?: (?:called|named)|,| I[^.!?,\n]{{0,40}},) ~\b",
    r"\b~['’]s (?-i:[A-Z][a-z]+)",
    r"\b~(?:,| is| at)? [€$£]?\d",
    r"\b(?:in|across|from|of|into) the ~\b",
    r"\b(?:flee|fly|flew|go|going|went|move|moved|travel|drive|drove) to ~\b",
    rf"\b~ (?:{_DOES_AS_A_FIRM}|are|have|want)\b",
    r"\b~\b(?! and )[^.!?,\n]{0,40}\btheir\b",
    r"\b(?:lady|man|woman|guy|buyer|contact|people|someone|somebody) (?:at|from|over at) ~\b",
    r"\b(?:he|she|his|her|him)\b[^.!?\n,;:]{0,80}\b~\b(?=[^.!?\n]{0,60}\b(?:his|her)\b)",
    r"\b~,[^.!?\n]{0,30}\b(?:the|a) (?:lady|man|woman|guy|buyer|contact) (?:over )?there\b",
)
"""A firm or a place."""
PERSON: Final = (
    rf"(?:\b{ROLE}\b,?) ~\b",
    rf"\b~,? (?:(?:is |was |who is |who['’]s )?(?:the |my |our |their |his |her |an? )?(?:[\w-]+ ){{0,2}}{ROLE}\b)",
    rf"\b~ (?:\w+ly |also |just |once )?(?:{_DOES_AS_A_PERSON})\b",
    r"\b~\b(?!['’]s (?-i:[A-Z]))"
    r"(?:(?!(?-i:[A-Z][a-z]))[^.!?\n]){0,60}[.!?]?[^.!?\n]{0,12}\b(?:he|she|his|her|him)\b",
    r"\b(?-i:(?!(?:It|That|He|She|There|Here|Who|What|Where|Let)\b)[A-Z])\w+['’]s ~\b",
    r"\b(?:mr|mrs|ms|miss|dr|herr|frau)\.? ~\b",
    rf"\b{_MET} ~\b(?! (?:deal|account))",
)
"""Somebody; the first two by what they do, so that they count double."""
OWN: Final = (
    rf"(?:\b{OWN_ROLE}\b,?) ~\b",
    rf"\b~,? (?:(?:is |who is )?{OWN_ROLE})\b",
    r"\bour ~(?! (?-i:[A-Z])|['’]s)\b",
)
"""One of the rep's own house."""
APART: Final = (
    r"(?:\bnot|n['’]t|\bstop|\benough) (?:\w+ ){0,3}?(?:talk(?:ing)?|discuss(?:ing)?|speak|hear|go on)(?: about)? ~\b",
    r"(?:(?:\bnot|n['’]t|\benough) about|\benough of) ~\b",
    r"\b(?:forget|skip|drop|leave) ~(?: out)?(?= *(?:$|[.!?,\n]))",
    r"\b~\b(?:['’]s| is| was)? (?:\w+ly )?(?:dead|closed|irrelevant|history|over and done|done\b|finished"
    r"|gone\b(?! (?:from|quiet|silent|dark|until|till|for|on|in|to|back|over)\b)|out of it)",
    r"\b~ (?:isn['’]t|is not|wasn['’]t|was not) (?:the (?:point|problem|one|issue)|part of|involved"
    r"|in (?:it|this)|who\b)",
    r"(?:^|[.!?,;–—\n-] ?)not (?:the )?~[,;.!–—-](?! (?:yet|today|now))",
    r"\bwhy ~(?: now)?(?= *\?)",
    r"\bwhat(?:['’]s| has| does)? ~ (?:got )?(?:to do|do with)",
    r"\b(?:competitor|rival|incumbent|against|lost to|lose to|switch(?:ed|ing)? to|signed with|went with"
    r"|undercut by) ~\b",
    r"\b~(?:['’]s| is| are)(?: \w+)? (?:the |a |our )?(?:\w+ )?(?:competitor|cheaper|rival|incumbent|competition)",
    r"\b~['’]s (?:price|prices|offer|quote|product|tool|software)\b",
    r"\b(?:offer|quote|proposal|pitch|demo) (?:from|by|of) ~\b",
    r"\b(?:over|than|keeps?|keeping|kept|beat|beats|used|uses|using|switch\w* from) ~\b(?:(?= out)|(?! (?:and|to)\b))",
    r"\b(?:they|he|she|who)\b[^.!?\n]{0,30}\b(?:talk|speak|look)(?:s|ing)? (?:to|with|at) ~\b[^.!?\n]{0,12}"
    r"\b(?:too|as well|already)\b",
    r"\b(?:they|he|she|who)\b[^.!?\n]{0,20}\b(?:also|already) (?:talk|speak|look)(?:s|ing)? (?:to|with|at) ~\b",
    r"\b(?:trainer|training|book|podcast|course)(?: by| with| from)? ~\b",
)
"""Whoever is ruled out, or a rival."""
KNOWS: Final = (
    r"\b~,? (?:would|could|might|may|will|should|does|did)"
    r"(?= *(?:$|[.!?,;\n])| (?:know|tell|help|say|have|remember|be able)\b)",
    r"\b~,? (?:knows?|has been|had(?! to)|went)\b",
    r"\b(?:ask|call|ring|from|to|like|maybe|perhaps|probably) ~\b",
)
"""One who would know, tell or help."""
HELPS: Final = (
    r"\bwhat (?:i|we) (?:heard|hear|know|got|learned)(?: \w+)? from ~\b|\b(?:get|getting|got) past ~\b",
    r"\b(?:heard|hear|learn\w*|know|found out)(?: \w+){0,2} from ~,? (?:that|how|about)\b",
    r"\bask(?:ed|ing)? ~ (?:so much|again|for (?:help|advice|her|his))\b",
    r"\b~ (?:always )?(?:helps|helped|showed|taught|trained|explained)(?: it| this)? (?:to )?(?:me|us)\b",
)
"""One who has helped the rep along, was only the source of what they know, or stands before somebody."""
