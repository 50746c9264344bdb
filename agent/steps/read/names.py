"""Names of people in a text."""

from collections.abc import Iterator
from typing import NamedTuple

from agent.language.parse import Parsed, Word, known_words
from agent.language.pattern import Pattern
from agent.language.vocabulary import word_set

CALENDAR = word_set(
    """monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december christmas easter mon tue tues wed thu thur thurs fri sat sun jan feb mar
    apr jun jul aug sep sept oct nov dec spring summer autumn fall winter today tomorrow thanksgiving halloween
    xmas mondays tuesdays wednesdays thursdays fridays"""
)
_THINGS = word_set(
    """linkedin zoom teams slack salesforce hubspot excel powerpoint outlook gmail google microsoft aws azure sap
    oracle docusign gong outreach notion jira internet covid spin meddic challenger english german french
    spanish dutch italian portuguese polish czech turkish russian ukrainian swedish norwegian danish finnish
    hungarian romanian greek arabic chinese japanese korean american british austrian swiss europe germany france spain italy london paris berlin america god jesus
    christ meno coach kickoff payroll path presentation pitch renewal discovery onboarding implementation
    integration rollout delivery support management leadership engineering product housekeeping freight tender
    phase plan step option pilot demo pricing procurement legal finance sales marketing security operations
    purchasing budget contract proposal quote forecast pipeline training maintenance competition timing hmm hm
    nah phew wow ugh yes no hi hello hey thanks thank please ok okay dear wrong mixed stuck day week month
    quarter year prestige clause"""
)
_COMPANIES = word_set(
    """ag association bank brothers co college corp corporation council foods gmbh group holding hospital inc industries
    insurance international logistics ltd llc plc pharma school services software solutions systems technologies
    university"""
)
_VERBS_FIRST = word_set(
    """call ring email ask drag tell meet send text visit invite phone get bring contact ping message chase follow
    talk book involve push introduce cc thank convince mail show give let make take help loop"""
)
_NAME = Pattern(r"[A-ZÀ-Ý][a-zà-öø-ÿ]+(?:[-'][A-ZÀ-Ý]?[a-zà-öø-ÿ]+)?(?:[A-Z][a-z]+)?")
_TITLED = Pattern(r"\b(?:Mr|Mrs|Ms|Dr|Herr|Frau|Señora?|Prof)\.?\s+[A-ZÀ-Ý][\w'-]+(?:\s[A-ZÀ-Ý][\w'-]+)?")
_LOWER = Pattern(
    r"(?<!the )(?<!an )(?<!\ba )(?<!my )(?<!her )(?<!his )(?<!our )\b(?:call|ring|ask|email|tell|text|phone|ping|"
    r"cc|chase|convince|meet with|talk to|speak to|speak with|talk with)\s+(?P<name>[a-z]{3,12})"
    r"(?=\s*(?:$|[.,!?;]|(?:about|for|on|by|at|before|after|today|tomorrow|(?:mon|tues|wednes|thurs|fri)day|next|"
    r"again|if|whether|directly|first)\b))"
)
_LOWER_WORDS = word_set(
    """him her them you me us it back again today tomorrow everyone everybody someone somebody people around later
    now more first questions about for why what how this that these those who all both anyone nobody one two
    which when where budget price pricing finance legal procurement security purchasing sales theirs ours mine
    yours his hers itself himself herself marketing support less customers clients prospects buyers leads accounts
    management leadership operations engineering references competitors"""
)


class Found(NamedTuple):
    """Where in the text somebody is named, and how."""

    start: int
    text: str


def names_in(parsed: Parsed) -> Iterator[Found]:
    """Return the names in a text: capitalised ones, those with a title, and in sloppy text what is rung or asked."""
    for match in _TITLED.finditer(parsed.text):
        yield Found(match.start(), match.group())
    for sentence in parsed.sentences:
        yield from (Found(run[0].start, parsed.span(run)) for run in _runs(sentence) if _is_person(parsed, run))
    for match in _LOWER.finditer(parsed.text):
        if match.group("name") not in _LOWER_WORDS | CALENDAR:
            yield Found(match.start("name"), match.group("name"))


def _runs(sentence: tuple[Word, ...]) -> Iterator[tuple[Word, ...]]:
    run: list[Word] = []
    for place, word in enumerate(sentence):
        if _is_name(word) and not (place == 0 and word.text.lower() in _VERBS_FIRST):
            run.append(word)
            continue
        if run:
            yield tuple(run)
        run = []
    if run:
        yield tuple(run)


def _is_name(word: Word) -> bool:
    lower = word.text.lower()
    return (
        word.tag in ("NNP", "NNPS")
        and bool(_NAME.fullmatch(word.text))
        and lower not in CALENDAR
        and lower not in _THINGS
    )


def _is_person(parsed: Parsed, run: tuple[Word, ...]) -> bool:
    """Whether a name is a person's, as far as grammar tells: "at Acme" is a place, "the Acme deal" a thing."""
    last = run[-1]
    follower = parsed.words[last.index + 1] if last.index + 1 < len(parsed.words) else None
    in_title = follower is not None and follower.tag in ("NNP", "NNPS") and follower.text.lower() not in CALENDAR
    if last.text.lower() in _COMPANIES or (in_title and follower is not None and follower.text[:1].isupper()):
        return False
    head = parsed.words[last.head]
    if parsed.children(last, "det") or (
        last.dep in ("compound", "nmod", "amod") and head.pos in ("NOUN", "PROPN") and head.text[:1].islower()
    ):
        return False
    if last.dep == "pobj":
        return head.text.lower() not in (
            "at",
            "in",
            "into",
            "on",
            "near",
            "inside",
            "outside",
            "within",
            "onto",
            "under",
            "in",
        )
    opens = run[0].index == 0 or parsed.words[run[0].index - 1].text in (".", "!", "?", "\n")
    if opens and last.dep in ("ROOT", "dep", "intj", "npadvmod", "advmod"):
        return len(run) > 1 or _stands_apart(parsed, last)
    return True


def _stands_apart(parsed: Parsed, word: Word) -> bool:
    """Whether a name that opens a sentence is followed by a mark, or is all there is: an answer to "who?"."""
    after = parsed.words[word.index + 1] if word.index + 1 < len(parsed.words) else None
    if word.text.endswith("ing") or word.text.lower() in known_words("verb") | known_words("adj"):
        return False
    if after is not None and after.text == ",":
        return after.index + 1 < len(parsed.words) and parsed.words[after.index + 1].tag in ("DT", "PRP$", "NNP")
    return after is None or after.text in ("(", ".", "and", "or", "from", "in", "at", "of", ":", "-", "!")
