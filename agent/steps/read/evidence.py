"""Whether a statement rests on something seen, heard or counted."""

from agent.language.pattern import Pattern
from agent.steps.read.clause import Clause

_SEEN_OR_HEARD = Pattern(
    r"\b(?:said|says|told|asked|asks|wrote|writes|replied|answered|emailed|texted|called|confirmed|mentioned|"
    r"admitted|announced|"
    r"saw|seen|heard|noticed|watched|read|showed|shown|opened|clicked|signed|sent|received|got an?|forwarded|"
    r"posted|cancelled|canceled|"
    r"declined|rejected|approved|agreed|refused|promised|counted|measured|met|shouted|laughed|nodded|shrugged|"
    r"pointed out|requested|quoted)\b"
)
_COUNTED = Pattern(
    r"\b\d[\d.,]*\s*(?:%|percent|k\b|times?|days?|weeks?|months?|years?|people|calls?|emails?|meetings?|seats?|"
    r"sites?|euros?|dollars?|pounds?|grand)|[$€£]\s?\d"
)
HEDGED = Pattern(
    r"\b(?:think(?! (?:about|of)\b)|thinks|guess|suppose|suspect|assume|assuming|believe|reckon|imagine|probably|"
    r"maybe|perhaps|possibly|likely|might|"
    r"(?<!in )(?<!since )(?<!by )(?<!until )(?<!of )may(?! \d)|must (?:be|have)|seems?|seemed|apparently|"
    r"feels? like|looks? like|sounds? like|feel (?:that|like)|"
    r"i bet|i'd bet|could be|presumably|hunch|gut|"
    r"not sure|if i had to guess|i doubt|afraid|supposedly|i'?m (?:pretty |fairly |quite |almost )?(?:sure|certain|"
    r"convinced)|no doubt|surely)\b"
)


def is_evident(clause: Clause) -> bool:
    """Whether the clause tells of something seen, heard, said or counted, without a hedge."""
    said = clause.lower
    if clause.is_negated or clause.who in ("nobody", "no one", "none", "nothing"):
        return False
    return bool(_SEEN_OR_HEARD.search(said) or _COUNTED.search(said)) and not HEDGED.search(said)
