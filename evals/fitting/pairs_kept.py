"""Writes what fitting moved in MiniLM: thin products for its matrices, biases and norms whole, the layer on top."""

from collections.abc import Iterator, Mapping
from pathlib import Path

import numpy as np
import onnx
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from evals.fitting.pairs_net import MATRICES, NORMS, Net

RANK = 48
"""Columns kept of each difference: what more would change is measured in docs/guard.md."""

Array = NDArray[np.generic]


def write(net: Net, start: Mapping[str, Tensor], file: Path, model: Path) -> None:
    """Write the file that memory/pairs.py reads; `start` are MiniLM's weights, `model` its ONNX file."""
    graph = onnx.load(str(model), load_external_data=False).graph
    starts = {
        tensor.name: int(entry.value) // 4
        for tensor in graph.initializer
        for entry in tensor.external_data
        if entry.key == "offset"
    }
    np.savez(file, **dict(_arrays(net, start, starts)))  # type: ignore[arg-type]


def _arrays(net: Net, start: Mapping[str, Tensor], starts: Mapping[str, int]) -> Iterator[tuple[str, Array]]:
    yield "head", net.head.weight.detach()[0].numpy().astype(np.float32)
    yield "bias", np.array(net.head.bias.item(), dtype=np.float32)
    for number, layer in enumerate(net.layers):
        if not any(one.requires_grad for one in layer.parameters()):
            continue
        for name, path in MATRICES.items():
            at = f"model.layers.{number}.{path}"
            linear = layer.linear[name]
            yield from _thin(f"{at}.MatMul.weight", linear, start, starts)
            yield f"whole/{at}.Add.bias", linear.bias.detach().numpy()
        for name, path in NORMS.items():
            for sort in ("weight", "bias"):
                moved = getattr(layer.norms[name], sort).detach().numpy()
                yield f"whole/model.layers.{number}.{path}.{sort}", moved


def _thin(
    name: str, linear: nn.Linear, start: Mapping[str, Tensor], starts: Mapping[str, int]
) -> Iterator[tuple[str, Array]]:
    difference = linear.weight.detach().T - start[name]
    left, sizes, right = torch.linalg.svd(difference, full_matrices=False)
    root = sizes[:RANK].sqrt()
    yield f"left/{name}", (left[:, :RANK] * root).numpy().astype(np.float16)
    yield f"right/{name}", (right[:RANK] * root[:, None]).numpy().astype(np.float16)
    yield f"start/{name}", np.array(starts[name], dtype=np.int64)
