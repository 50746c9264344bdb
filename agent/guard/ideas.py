"""The ideas a turn may bring: its sentences and the words in them that the rep did not say, each described."""

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from agent.guard.backing import backing
from agent.guard.grammar import Speech, actor, clause, governor, mood, speech, wh_word
from agent.guard.likeness import Likeness, Vectors
from agent.guard.provenance import Origin, Unit
from agent.guard.signs import Signs
from agent.guard.stems import is_judging
from agent.language.parse import Word

_STAND_INS = {"NOUN": "it", "PROPN": "it", "VERB": "do", "ADJ": "so", "ADV": "so", "NUM": "some"}


class Idea(NamedTuple):
    """A sentence or a word that may be an idea of the coach's own, where it starts, and what is seen of it by name.

    `meaning` holds blocks of numbers by name; it is empty without an embedder.
    """

    span: str
    start: int
    features: dict[str, float]
    meaning: dict[str, Vectors]


class _Sentence(NamedTuple):
    words: tuple[Word, ...]
    units: tuple[Unit, ...]
    speech: Speech
    text: str

    @property
    def own(self) -> tuple[Unit, ...]:
        return tuple(unit for unit in self.units if unit.is_own)


def ideas(signs: Signs, likeness: Likeness) -> Iterator[Idea]:
    """Yield what a turn may bring, sentence by sentence, each sentence before its words."""
    by_index = {unit.word.index: unit for unit in signs.units}
    orders = tuple(telling.span for telling in signs.tellings if telling.rule == "command")
    for words in signs.parsed.sentences:
        units = tuple(by_index[word.index] for word in words if word.index in by_index)
        if not units:
            continue
        text = signs.parsed.span(words)
        sentence = _Sentence(words, units, speech(signs.parsed, words, orders), text)
        yield Idea(
            text,
            words[0].start,
            dict(_of_sentence(sentence, signs)),
            _meaning("masked", masked(words, by_index), likeness),
        )
        for unit in (unit for unit in units if unit.is_own or unit.origin is Origin.NEAR):
            seen = dict(_of_word(unit, sentence, signs, by_index))
            yield Idea(unit.word.text, unit.word.start, seen, _meaning("word", unit.word.lemma, likeness))


def masked(sentence: tuple[Word, ...], units: dict[int, Unit]) -> str:
    """Return a sentence with the rep's words of content replaced by plain stand-ins."""
    kept: list[str] = []
    for word in sentence:
        unit = units.get(word.index)
        said = unit is not None and unit.is_brought
        text = _STAND_INS.get(word.pos, word.text) if said else word.text
        if not said or not kept or kept[-1] != text:
            kept.append(text)
    return " ".join(kept)


def _meaning(block: str, text: str, likeness: Likeness) -> dict[str, Vectors]:
    return {block: likeness.vectors([text])[0]} if likeness.name else {}


def _of_sentence(sentence: _Sentence, signs: Signs) -> Iterator[tuple[str, float]]:
    kind, own = sentence.speech, len(sentence.own)
    new = any(unit.origin is Origin.NEW for unit in sentence.units)
    names = ["S", f"S:{kind}", f"S:wh:{wh_word(sentence.words)}", f"S:{kind}:own{min(own, 3)}", f"S:{kind}:new{new:d}"]
    for rule in {telling.rule for telling in signs.tellings if _overlaps(signs, telling.span, sentence.words)}:
        names += [f"S:rule:{rule}", f"S:rule:{rule}:own{min(own, 2)}", f"S:rule:{rule}:{kind}"]
    for backed in backing(sentence.text, sentence.units, signs.heard):
        names += [f"S:back:{backed}", f"S:back:{backed}:{kind}", f"S:back:{backed}:own{min(own, 2)}"]
    shapes = [kind.value, *(_shape(unit) for unit in sentence.units), "."]
    shapes = [shape for index, shape in enumerate(shapes) if not index or shape != shapes[index - 1]]
    names += [f"S:g:{shape}" for shape in shapes] + [f"S:g:{left} {right}" for left, right in pairwise(shapes)]
    yield from ((name, 1.0) for name in names)
    yield "S:brought", min(sum(unit.is_brought for unit in sentence.units), 6) / 6


def _of_word(unit: Unit, sentence: _Sentence, signs: Signs, units: dict[int, Unit]) -> Iterator[tuple[str, float]]:
    word, origin, kind = unit.word, unit.origin, sentence.speech
    verb = governor(signs.parsed, word)
    doing = f"{actor(signs.parsed, verb)}:{mood(signs.parsed, verb)}"
    hangs, near = clause(signs.parsed, verb), _nearness(unit.support)
    above = _above(word, units)
    before, after = _shape(units.get(word.index - 1)), _shape(units.get(word.index + 1))
    names = [
        "", origin, word.pos, word.dep, kind, f"{kind}:{origin}", f"{kind}:{word.pos}", f"{kind}:{origin}:{word.pos}",
        f"{origin}:{word.dep}", f"{origin}:{near}", f"{kind}:{origin}:{near}", f"lemma:{word.lemma}",
        f"lemma:{word.lemma}:{kind}", f"does:{doing}", f"does:{doing}:{kind}", f"does:{doing}:{origin}", f"in:{hangs}",
        f"in:{hangs}:{origin}", f"in:{hangs}:{kind}", f"under:{above}", f"under:{above}:{origin}",
        f"{kind}:wh:{wh_word(sentence.words)}", f"before:{before}", f"after:{after}",
    ]  # fmt: skip
    names += [f"pair:{before} {word.lemma}", f"pair:{word.lemma} {after}"] if origin is not Origin.NEW else []
    if is_judging(word.text, word.lemma):
        names += ["judging", f"judging:{kind}", f"judging:{doing}"]
    if any(child.index in units and units[child.index].is_brought for child in signs.parsed.children(word)):
        names += ["over the rep's", f"over the rep's:{kind}:{word.pos}"]
    for rule in {telling.rule for telling in signs.tellings if _overlaps(signs, telling.span, (word,))}:
        names += [f"rule:{rule}", f"rule:{rule}:{origin}"]
    yield from ((f"W:{name}", 1.0) for name in names)
    yield "W:support", unit.support
    yield f"W:support:{origin}", unit.support
    yield "W:own", min(len(sentence.own), 8) / 8


def _above(word: Word, units: dict[int, Unit]) -> str:
    """Where the word that this one hangs on comes from."""
    if word.head == word.index:
        return "root"
    return units[word.head].origin.value if word.head in units else "-"


def _nearness(support: float) -> str:
    return "near" if support > 0.6 else "half" if support > 0.45 else "far"


def _shape(unit: Unit | None) -> str:
    if unit is None:
        return "^"
    return {Origin.NEW: "N", Origin.REP: "R", Origin.NEAR: "R"}.get(unit.origin, unit.word.lemma)


def _overlaps(signs: Signs, span: str, words: tuple[Word, ...]) -> bool:
    start = signs.parsed.text.find(span)
    return 0 <= start < words[-1].end and start + len(span) > words[0].start
