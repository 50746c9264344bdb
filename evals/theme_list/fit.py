"""`python -m evals.theme_list.fit` writes agent/steps/theme/weights.npz: what words and meaning say about themes.

With `--across` it writes nothing: it leaves out one author's sessions at a time, learns from the others' and prints how
many of those left out are told rightly. It is by these figures that anything was chosen.
"""

import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from agent.bootstrap import embedder
from agent.domain.theme import Theme
from agent.steps.theme import sentences_in
from agent.steps.theme.found import FITS
from agent.steps.theme.learned import CLASSES, FILE, Learned, row_of
from agent.steps.theme.words import words_of
from evals.theme_list.labelled import TRAIN, sentences, talks
from prompts.themes import load_themes

WEIGHTS = Path(__file__).parent.parent.parent / "agent" / "steps" / "theme" / FILE
RIDGE = 2.0
"""How much weights are held back."""
SESSION, PARTS = 2.0, 1.0
"""How much a session counts as a whole, and all of its sentences together, beside a labelled sentence."""
FEWEST = 2
"""Texts a word must stand in to be learned from."""


class Example(NamedTuple):
    """Something said, its class by number, and how much it counts; `author` is "" for single sentences."""

    said: tuple[str, ...]
    label: int
    counts: float
    author: str


def examples() -> list[Example]:
    """Return all there is to learn from: sentences, definitions, sessions and their sentences."""
    found = [Example((one.text,), _number(one.label), 1.0, "") for one in sentences()]
    for name, entry in load_themes().items():
        texts = (f"{entry.title}. {entry.means}", *entry.belongs)
        found += [Example((text,), _number(Theme(name)), 1.0, "") for text in texts]
    for talk in talks(TRAIN):
        label = _number(talk.label)
        said = tuple(sentences_in(talk.said))
        found.append(Example(said, label, SESSION, talk.author))
        found += [Example((one,), label, PARTS / len(said), talk.author) for one in said]
    return found


def _number(label: Theme | None) -> int:
    return len(Theme) if label is None else list(Theme).index(label)


def learn(given: Sequence[Example], vectors: Sequence[NDArray[np.float32]]) -> Learned:
    """Return what these examples teach, by ridge regression in its dual form; `vectors` has a block for each."""
    places, rarity = _words([" ".join(one.said) for one in given])
    rows = np.array([row_of(one.said, block, places, rarity) for one, block in zip(given, vectors, strict=True)])
    root = np.sqrt([one.counts for one in given])[:, None]
    wanted = np.eye(len(CLASSES))[[one.label for one in given]]
    mean_row, mean_wanted = (root**2 * rows).sum(0) / (root**2).sum(), (root**2 * wanted).sum(0) / (root**2).sum()
    held = root * (rows - mean_row)
    kernel = held @ held.T + RIDGE * np.eye(len(held))
    weights = held.T @ np.linalg.solve(kernel, root * (wanted - mean_wanted))
    return Learned(np.vstack([weights, mean_wanted - mean_row @ weights]), places, rarity)


def _words(texts: Sequence[str]) -> tuple[dict[str, int], NDArray[np.float64]]:
    stand_in = Counter(word for text in texts for word in words_of(text))
    known = sorted(word for word, count in stand_in.items() if count >= FEWEST)
    rarity = np.array([np.log((1 + len(texts)) / (1 + stand_in[word])) + 1 for word in known])
    return {word: place for place, word in enumerate(known)}, rarity


def main() -> None:
    """Write the weights, or print how well each author's sessions are told by what the others teach."""
    given = examples()
    flat = embedder().embed([text for one in given for text in one.said])
    ends = np.cumsum([len(one.said) for one in given])
    vectors = np.split(flat, ends[:-1])
    if "--across" in sys.argv[1:]:
        sys.stdout.writelines(f"{line}\n" for line in _across(given, vectors))
        return
    taught = learn(given, vectors)
    np.savez_compressed(
        WEIGHTS,
        weights=taught.weights.astype(np.float16),
        rarity=taught.rarity.astype(np.float32),
        words=np.array("\n".join(taught.places)),
        classes=np.array([str(one) for one in CLASSES]),
        embedder=np.array(embedder().name),
    )


def _across(given: Sequence[Example], vectors: Sequence[NDArray[np.float32]]) -> Iterator[str]:
    right = wrong = all_of_them = 0
    for author in sorted({one.author for one in given if one.author}):
        rest = [number for number, one in enumerate(given) if one.author != author]
        taught = learn([given[number] for number in rest], [vectors[number] for number in rest])
        left = [number for number, one in enumerate(given) if one.author == author and one.counts == SESSION]
        told = [_told(taught.scores(given[number].said, vectors[number])) for number in left]
        hits = sum(label == given[number].label for number, label in zip(left, told, strict=True))
        wrong += sum(
            label != len(Theme) and label != given[number].label for number, label in zip(left, told, strict=True)
        )
        yield f"left out: {author:6} {hits / len(left):.2f} of {len(left)} right"
        right, all_of_them = right + hits, all_of_them + len(left)
    yield f"all            {right / all_of_them:.2f} right, {wrong / all_of_them:.2f} given a wrong theme"


def _told(scores: NDArray[np.float64]) -> int:
    best = int(np.argmax(scores[:-1]))
    return best if scores[best] >= max(FITS, scores[-1]) else len(Theme)


if __name__ == "__main__":
    main()
