"""`python -m evals.theme_list.fit` writes agent/steps/theme/weights.npz: what sentences say about themes, by ridge."""

from pathlib import Path

import numpy as np

from agent.bootstrap import embedder
from agent.domain.theme import Theme
from agent.steps.theme.learned import CLASSES, FILE
from evals.theme_list.labelled import sentences
from prompts.themes import load_themes

WEIGHTS = Path(__file__).parent.parent.parent / "agent" / "steps" / "theme" / FILE
RIDGE = 4.0
"""How much weights are held back; chosen on the development sessions."""


def main() -> None:
    """Learn from the labelled sentences and the definitions, and write the weights."""
    texts, labels = _examples()
    vectors = embedder().embed(texts).astype(np.float64)
    rows = np.hstack([vectors, np.ones((len(vectors), 1))])
    wanted = np.eye(len(CLASSES))[labels]
    held = RIDGE * np.eye(rows.shape[1])
    held[-1, -1] = 1e-6
    fitted = np.linalg.solve(rows.T @ rows + held, rows.T @ wanted)
    np.savez_compressed(
        WEIGHTS,
        weights=fitted[:-1].astype(np.float32),
        bias=fitted[-1].astype(np.float32),
        classes=np.array([str(one) for one in CLASSES]),
        embedder=np.array(embedder().name),
    )


def _examples() -> tuple[list[str], list[int]]:
    place = {theme: number for number, theme in enumerate(Theme)}
    found = [(one.text, len(Theme) if one.label is None else place[one.label]) for one in sentences()]
    for name, entry in load_themes().items():
        found += [(text, place[Theme(name)]) for text in (f"{entry.title}. {entry.means}", *entry.belongs)]
    return [text for text, _ in found], [label for _, label in found]


if __name__ == "__main__":
    main()
