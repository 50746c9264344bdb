"""How the local weights are run: one thread a text, nothing that talks, no padding."""

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from tokenizers import Tokenizer

Array = NDArray[np.float32]
NOTHING: Mapping[str, Array] = {}


class Network(NamedTuple):
    """A model ready to be run, and the weights replaced in it, which must live as long as it does."""

    session: Any
    replaced: Mapping[str, Any]

    def run(self, inputs: Mapping[str, NDArray[np.int64]]) -> Array:
        """Return the model's first output."""
        found: Array = self.session.run(None, inputs)[0]
        return found


def open_network(model: Path, threads: int, replaced: Mapping[str, Array] = NOTHING) -> Network:
    """Return an ONNX model ready to be run, with these of its named weights replaced."""
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    values = {name: onnxruntime.OrtValue.ortvalue_from_numpy(array) for name, array in replaced.items()}
    for name, value in values.items():
        options.add_initializer(name, value)
    session = onnxruntime.InferenceSession(str(model), options, providers=["CPUExecutionProvider"])
    return Network(session, values)


def open_tokenizer(path: Path, longest: int | None) -> "Tokenizer":
    """Return a tokenizer that never pads and cuts after so many tokens, if any number is given."""
    from tokenizers import Tokenizer

    tokenizer = Tokenizer.from_file(str(path))
    tokenizer.no_padding()
    if longest is None:
        tokenizer.no_truncation()
    else:
        tokenizer.enable_truncation(max_length=longest)
    return tokenizer
