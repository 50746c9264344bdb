"""People as reps name them without a name."""

import re

from agent.language.pattern import Pattern

_TITLES = (
    r"c[efiotmrsp]o|ciso|vp(?: of [a-z]+| sales| marketing| product| engineering| operations| finance)?|svp|evp|md|"
    r"gm|ae|sdr|bdr|se|csm|boss|manager|director|head of [a-z]+|team lead|owner|founder|"
    r"president|partner|chief|chair(?:man|woman|person)|buyer|champion|sponsor|decision[- ]maker|economic buyer|"
    r"blocker|gatekeeper|assistant|receptionist|"
    r"secretary|pa|controller|treasurer|accountant|engineer|architect|consultant|advis[eo]r|analyst|developer|"
    r"admin|lawyer|attorney|nurse|surgeon|"
    r"doctor|foreman|supervisor|planner|technician|principal|headteacher|broker|agent|landlord|chef|client|"
    r"customer|prospect|contact|colleague|"
    r"teammate|co-?worker|mentor|peer|guy|lady|woman|man|person|reseller|distributor|supplier|committee|board|team|"
    r"trustees?|council|lead"
)
_HEADS = r"manager|director|lead|head|officer|assistant|contact|consultant|engineer|analyst|planner|specialist|owner"
"""What follows when the word before only says of what: "our partner manager"."""
_AREAS = (
    r"finance|financial|it|security|legal|procurement|purchasing|operations|ops|plant|sales|marketing|hr|technical|"
    r"tech|operating|commercial|"
    r"regional|general|managing|executive|product|project|account|office|warehouse|quality|solutions|"
    r"customer success|new|old|other|senior|junior|"
    r"deputy|main|key|data|engineering|store|practice|site|facilities|day-to-day|former|ex"
)
ROLE = Pattern(
    rf"\b(?P<det>my|our|the|their|his|her|a|an|(?-i:(?!(?:It|He|She|That|There|What|Who|Here|Where|Let|"
    rf"How)\b)[A-Z][a-zà-ö-]+'s))\s+(?P<role>(?:(?:{_AREAS})\s+){{0,2}}(?:{_TITLES})(?:\s+(?:{_HEADS}))?(?:'s\s+(?:(?:{_AREAS})\s+)?(?:{_TITLES}))?)(?![\w'-])",
    re.IGNORECASE,
)
OFFICE = Pattern(
    r"(?:(?<=to )|(?<=with )|(?<=from )|(?<=by )|(?<=ask )|(?<=call ))(?P<own>procurement|purchasing|legal|"
    r"compliance|infosec|finance)\b(?! (?:team|guy|lead|review|reasons|terms))"
    r"|(?<!\bour )\b(?P<role>procurement|purchasing|legal|compliance|infosec|it security)\b(?=\s+(?:is|are|has|"
    r"have|wants?|said|says|asked|asks|"
    r"won'?t|will|needs?|blocked|sent|got|keeps?|goes|went|came|never)\b|\s*[.,!?]|\s*$)",
    re.IGNORECASE,
)
INSIDE = Pattern(
    r"(?:my|our)\s+(?:\w+\s+){0,2}?(?:manager|boss|director|vp|colleagues?|teammates?|team|mentor|ceo|head|lead|se|"
    r"engineer|peer|coach|cro|partner|"
    r"wife|husband|friend|dad|mum|mom|predecessor)\b",
    re.IGNORECASE,
)
"""People on the rep's own side."""
