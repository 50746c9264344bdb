"""What a buyer answers when the rep asks them something."""

import re
from collections.abc import Iterable

from agent.language.pattern import Pattern
from agent.steps.rehearse.asking import plain, statements, stems
from agent.steps.rehearse.ending import has_agreed
from agent.steps.rehearse.form import NEVER_A_FACT, form_of, is_asked_again, suits
from agent.steps.rehearse.lexicon import cued, lexicon
from agent.steps.rehearse.scene import Scene
from agent.steps.rehearse.slots import filled
from agent.steps.rehearse.topic import follows_on, topics_of
from prompts.buyers import CallTopic, Form, Place

NEAR = 2
"""How much a cue counts more on the topic at hand when the question points back at it."""
KNOWN = 1 / 2
"""Share of the words of a question that a line and its topic must know before it is an answer."""

_POINTS_BACK = Pattern(r"\b(?:it|that|this|there|they|them|those|these)\b", re.IGNORECASE)
_PASSING = Pattern(r"\b(?:today|currently|at the moment|right now|these days|situation)\b", re.IGNORECASE)
_GENERAL = Pattern(
    r"(?:who|what|when|where|why|how|which|do|did|you|year|today|now|first|last|next|else|more|need|want|used to|before"
    r"|have to|mean|good|time|say|said|what do you have|in \w+|see|help|most|work|use|run|other|happen\w*|what happened"
    r"|how (?:much|many|long|soon)|(?:who|what) else|by when)$",
    re.IGNORECASE,
)


def answer(scene: Scene, question: str) -> tuple[Place, ...]:
    """Return what answers a question by its form: a short word, a fact that fits, a way round it; () for none."""
    form = form_of(question, scene.before)
    if form in NEVER_A_FACT:
        return short(scene, form, question)
    weights = _weights(scene, question)
    fact = _fact(scene, question, form, weights)
    if form is Form.YES_NO:
        return (*short(scene, form, question), *((fact,) if fact else ()))
    if fact:
        return (fact,)
    again = is_asked_again(question, scene.asked)
    return (short(scene, Form.AGAIN, question) if again else ()) or short(scene, form, question)


def short(scene: Scene, form: Form, question: str) -> tuple[Place, ...]:
    """Return a short reply that fits the form of a question, or () when the buyer has none left."""
    lines = scene.open(f"replies/{form}")
    if form is Form.DATE and has_agreed(scene):
        lines = tuple(place for place in lines if place.line.trust is not None) or lines
    own = (filled(place, question, form) for place in lines)
    said = scene.pick(place for place in own if place and not scene.is_spent(place.line.say))
    said = said or scene.pick(place for place in scene.open("unsure") if suits_or_free(place, form))
    return (said,) if said else ()


def suits_or_free(place: Place, form: Form) -> bool:
    """Whether a line that is no fact can be said to a question of this form."""
    return not place.line.to or form in place.line.to


def _fact(scene: Scene, question: str, form: Form, weights: dict[CallTopic, int]) -> Place | None:
    told = [place for topic in weights for place in scene.persona.under(f"topics/{topic}/tells")]
    fitting = [place for place in told if scene.may_say(place) and suits(place.line, form)]
    scored = [(place, _score(scene, place, question, form, weights)) for place in fitting]
    for best in sorted({score for _, score in scored if score > 0}, reverse=True):
        places = [place for place, score in scored if score == best]
        if said := scene.pick(place for place in places if not scene.is_held_back(place)):
            return said
        if form is not Form.YES_NO and (dodge := _dodge(scene, places, form)):
            return dodge
    return None


def _weights(scene: Scene, question: str) -> dict[CallTopic, int]:
    """Return how much each topic counts for a question: those it names, or the one at hand when it asks on."""
    named: Iterable[CallTopic] = topics_of(_PASSING.sub("", question)) or topics_of(question)
    if not named and not follows_on(question):
        named = topics_of(statements(scene.latest))
    weights = {topic: max(1, 4 - 2 * rank) for rank, topic in enumerate(named)}
    if scene.thread and (follows_on(question) or not named or scene.thread in weights):
        weights[scene.thread] = max(3, weights.get(scene.thread, 0)) if follows_on(question) else 2
    return weights


def _score(scene: Scene, place: Place, question: str, form: Form, weights: dict[CallTopic, int]) -> int:
    """Return how well a line answers a question; 0 when it is on something else."""
    topic = place.topic
    if topic is None:
        return 0
    words = plain(question)
    hits = {hit.lower() for hit in cued(place.line.when).findall(words)} if place.line.when else set()
    telling = [hit for hit in hits if not _GENERAL.fullmatch(hit)]
    asks_on = follows_on(question) and topic is scene.thread
    if not asks_on and not _is_known(place, topic, words, hits):
        return 0
    if not hits:
        return weights[topic] - 1 if not place.line.when and _is_open(form, asks_on=asks_on) else 0
    is_named = bool(lexicon().topics[topic].search(words)) or asks_on
    if not is_named and not telling:
        return 0
    if form in (Form.YES_NO, Form.MEANS) and not (is_named and telling):
        return 0
    near = NEAR if topic is scene.thread and _POINTS_BACK.search(question) else 0
    return weights[topic] + near + 3 * min(3, sum(len(hit.split()) for hit in hits)) + 2 * len(telling)


def _is_open(form: Form, *, asks_on: bool) -> bool:
    return form in (Form.OPEN, Form.WHY) or asks_on


def _is_known(place: Place, topic: CallTopic, words: str, hits: Iterable[str]) -> bool:
    """Whether the words that carry a question belong to the topic, to the line's cues or to the line."""
    own = stems(_PASSING.sub("", words).replace("'s ", " "))
    named = lexicon().topics[topic].findall(words)
    known = stems(" ".join((*named, *hits, place.line.say)))
    if any(len(hit.split()) > 1 and not _GENERAL.fullmatch(hit) for hit in hits):
        return True
    return len(own & known) >= KNOWN * len(own)


def _dodge(scene: Scene, fitting: list[Place], form: Form) -> Place | None:
    topics = {place.topic for place in fitting if scene.is_held_back(place)}
    dodges = (place for topic in topics for place in scene.open(f"topics/{topic}/dodges"))
    return scene.pick(place for place in dodges if suits_or_free(place, form))
