"""MiniLM as PyTorch sees it, with a layer on top that judges a turn after a talk; needs the extra `fit`."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

import torch
from torch import Tensor, nn
from torch.nn import functional

HEADS, WIDTH, EPSILON = 12, 384, 1e-12
MATRICES = {
    "query": "attn.q_proj",
    "key": "attn.k_proj",
    "value": "attn.v_proj",
    "out": "attn.o_proj",
    "wide": "mlp.fc1",
    "narrow": "mlp.fc2",
}
NORMS = {"heard": "attention_output_norm_layernorm", "thought": "mlp_output_norm_layernorm"}


class Batch(NamedTuple):
    """Pairs as tokens, each of shape (pairs, tokens): what they are, 1 where they belong to the turn, what is real."""

    tokens: Tensor
    kinds: Tensor
    real: Tensor


class Net(nn.Module):
    """Reads talk and turn in one pass; the first `frozen` of six layers and the embeddings stay MiniLM's own."""

    def __init__(self, weights: Mapping[str, Tensor], *, frozen: int, dropout: float) -> None:
        """Start from MiniLM's weights by their names in its ONNX file."""
        super().__init__()
        self.dropout = dropout
        self.embeddings = nn.ParameterDict(
            {
                "words": _kept(weights[".model.embeddings.word_embeddings.weight"]),
                "kinds": _kept(weights[".model.embeddings.token_type_embeddings.weight"]),
                "places": _kept(weights[".model.embeddings.position_embeddings.weight"]),
                "scale": _kept(weights["model.layers.-1.embeddings_norm_layernorm.weight"]),
                "shift": _kept(weights["model.layers.-1.embeddings_norm_layernorm.bias"]),
            }
        )
        self.layers = nn.ModuleList(_Layer(weights, number, dropout) for number in range(6))
        for layer in self.layers[:frozen]:
            layer.requires_grad_(False)
        self.head = nn.Linear(3 * WIDTH, 1)
        nn.init.normal_(self.head.weight, std=0.01)
        nn.init.zeros_(self.head.bias)

    def forward(self, batch: Batch) -> Tensor:
        """Return the log-odds of an answer, one a pair."""
        own = self.embeddings
        places = own["places"][: batch.tokens.shape[1]]
        seen = own["words"][batch.tokens] + own["kinds"][batch.kinds] + places
        seen = functional.layer_norm(seen, (WIDTH,), own["scale"], own["shift"], EPSILON)
        seen = functional.dropout(seen, self.dropout, self.training)
        for layer in self.layers:
            seen = layer(seen, batch.real[:, None, None, :])
        of_turn = ((batch.kinds == 1) & batch.real)[..., None]
        mean = (seen * of_turn).sum(1) / of_turn.sum(1).clamp(min=1)
        most = seen.masked_fill(~of_turn, -1e4).max(1).values
        pooled = torch.cat([seen[:, 0], mean, most], 1)
        return self.head(functional.dropout(pooled, self.dropout, self.training)).squeeze(1)


class _Layer(nn.Module):
    def __init__(self, weights: Mapping[str, Tensor], number: int, dropout: float) -> None:
        super().__init__()
        self.dropout = dropout
        named = {name: f"model.layers.{number}.{path}" for name, path in MATRICES.items()}
        self.linear = nn.ModuleDict({name: _linear(weights, path) for name, path in named.items()})
        self.norms = nn.ModuleDict({name: _norm(weights, number, path) for name, path in NORMS.items()})

    def forward(self, seen: Tensor, real: Tensor) -> Tensor:
        rows, tokens, _ = seen.shape
        query, key, value = (
            self.linear[name](seen).view(rows, tokens, HEADS, -1).transpose(1, 2) for name in ("query", "key", "value")
        )
        dropout = self.dropout if self.training else 0.0
        mixed = functional.scaled_dot_product_attention(query, key, value, attn_mask=real, dropout_p=dropout)
        heard = self.linear["out"](mixed.transpose(1, 2).reshape(rows, tokens, WIDTH))
        seen = self.norms["heard"](seen + functional.dropout(heard, dropout, self.training))
        thought = self.linear["narrow"](functional.gelu(self.linear["wide"](seen)))
        return self.norms["thought"](seen + functional.dropout(thought, dropout, self.training))


def batch(pairs: Sequence[tuple[list[int], list[int]]]) -> Batch:
    """Return pairs of (tokens, kinds) as one batch, padded to the longest."""
    longest = max(len(tokens) for tokens, _ in pairs)
    tokens = torch.tensor([tokens + [0] * (longest - len(tokens)) for tokens, _ in pairs])
    kinds = torch.tensor([kinds + [0] * (longest - len(kinds)) for _, kinds in pairs])
    real = torch.tensor([[place < len(tokens) for place in range(longest)] for tokens, _ in pairs])
    return Batch(tokens, kinds, real)


def _kept(tensor: Tensor) -> nn.Parameter:
    return nn.Parameter(tensor, requires_grad=False)


def _linear(weights: Mapping[str, Tensor], path: str) -> nn.Linear:
    matrix = weights[f"{path}.MatMul.weight"]
    layer = nn.Linear(*matrix.shape)
    layer.weight.data, layer.bias.data = matrix.T.contiguous(), weights[f"{path}.Add.bias"].clone()
    return layer


def _norm(weights: Mapping[str, Tensor], number: int, path: str) -> nn.LayerNorm:
    layer = nn.LayerNorm(WIDTH, EPSILON)
    layer.weight.data = weights[f"model.layers.{number}.{path}.weight"].clone()
    layer.bias.data = weights[f"model.layers.{number}.{path}.bias"].clone()
    return layer
