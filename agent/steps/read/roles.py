"""People as reps name them without a name."""

import re

_TITLES = (
    r"c[efiotmrsp]o|ciso|vp(?: of [a-z]+| [a-z]+)?|svp|evp|md|gm|ae|sdr|bdr|se|csm|"
    r"ceo|boss|manager|director|head(?: of [a-z]+)?|lead|owner|founder|president|partner|chief|chair(?:man|woman)?|"
    r"buyer|champion|sponsor|decision[- ]maker|economic buyer|blocker|gatekeeper|assistant|receptionist|secretary|pa|"
    r"controller|treasurer|accountant|engineer|architect|consultant|adviser|advisor|analyst|developer|admin|lawyer|attorney|"
    r"nurse|surgeon|doctor|foreman|supervisor|planner|technician|principal|headteacher|broker|agent|landlord|chef|"
    r"customer|client|prospect|contact|colleague|teammate|coworker|co-worker|mentor|peer|guy|lady|woman|man|person|"
    r"rep|reseller|distributor|supplier|vendor|competitor|partner|committee|board|team|trustee|council"
)
_AREAS = (
    r"finance|financial|it|security|legal|procurement|purchasing|operations|ops|plant|sales|marketing|hr|technical|tech|"
    r"operating|commercial|regional|general|managing|executive|product|project|account|office|warehouse|night shift|quality|"
    r"solutions|customer success|economic|new|old|other|senior|junior|deputy|main|key|data|engineering|store|practice|site|facilities"
)
ROLE = re.compile(
    rf"\b(?P<det>my|our|the|their|his|her|a|an)\s+(?P<role>(?:(?:{_AREAS})\s+){{0,2}}(?:{_TITLES}))(?![\w'-])", re.IGNORECASE
)
OFFICE = re.compile(r"\b(?P<role>procurement|purchasing|legal|finance|compliance|infosec|it security)\b(?!\s+(?:team|guy|lady|person|lead|director|manager|review|questionnaire))",
                    re.IGNORECASE)
INSIDE = re.compile(
    r"\b(?:my|our)\s+(?:\w+\s+){0,2}(?:manager|boss|director|vp|colleague|teammate|team|mentor|ceo|head|lead|se|engineer|peer|"
    r"coach|cro|partner|wife|husband|friend|dad|mum|mom|predecessor)\b",
    re.IGNORECASE,
)
"""People on the rep's own side."""
