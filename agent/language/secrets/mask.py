"""A text with its secrets masked."""

import re
from collections.abc import Iterable
from typing import Final, NamedTuple

from agent.language.secrets.found import Secret, SecretKind
from agent.language.secrets.numbers import numbers
from agent.language.secrets.passing import given_away
from agent.language.secrets.said import said
from agent.language.secrets.tokens import tokens

_MASK: Final = re.compile(rf"\[masked: ({'|'.join(re.escape(kind.value) for kind in SecretKind)})\]")
_LIKELY: Final = re.compile(
    r"\d|pass|kennwort|pwd?\b|mot de|contrase|credential|log[ -]?in|key|token|secret|bearer|basic", re.I
)

_LEADS_TO_MASK: Final = re.compile(r"(?:\b(?:is|was|are|ist|lautet|est)|[:=])\s*[\"'“`(]?$", re.IGNORECASE)
_CLAUSE_BEGINS: Final = re.compile(r"[.;,!?\n]\s*|\b(?:and|but|so|because|then)\s+", re.IGNORECASE)
"""Where the clause begins that only says what is masked."""


class Masked(NamedTuple):
    """A text without its secrets, and which kinds of them stood in it, each once."""

    text: str
    kinds: tuple[SecretKind, ...] = ()


def mask(text: str) -> Masked:
    """Return the text with each secret replaced by what it was, such as "[masked: card number]".

    Found are keys and tokens of the well-known forms, private keys, passwords and one-time codes that are said to be
    some, card numbers, IBANs and personal numbers. To mask twice is to mask once.
    """
    if not _LIKELY.search(text):
        return Masked(text)
    secrets = _apart((*tokens(text), *numbers(text), *said(text), *given_away(text)), text)
    if not secrets:
        return Masked(text)
    parts, end = [], 0
    for secret in secrets:
        parts += [text[end : secret.start], f"[masked: {secret.kind}]"]
        end = secret.end
    return Masked("".join((*parts, text[end:])), tuple(dict.fromkeys(secret.kind for secret in secrets)))


def masked_kinds(text: str) -> tuple[SecretKind, ...]:
    """Return what was masked in a text that was kept, each kind once."""
    return tuple(dict.fromkeys(SecretKind(kind) for kind in _MASK.findall(text)))


def without_masks(text: str) -> str:
    """Return the text without the masks in it, for readers to whom they say nothing."""
    return _MASK.sub("", text) if "[masked: " in text else text


def readable(text: str) -> str:
    """Return the text as it reads with nothing in the place of its masks: "their card is [masked: …]" goes whole."""
    if "[masked: " not in text:
        return text
    parts, end = [], 0
    for match in _MASK.finditer(text):
        before = text[end : match.start()]
        if _LEADS_TO_MASK.search(before):
            before = before[: max((begin.end() for begin in _CLAUSE_BEGINS.finditer(before)), default=0)]
        parts.append(before.rstrip() if before.strip() else "")
        end = match.end()
    return "".join((*parts, text[end:])).strip()


def _apart(found: Iterable[Secret], text: str) -> list[Secret]:
    """The secrets in their order; of those that overlap, the first with all that the others cover."""
    masks = [match.span() for match in _MASK.finditer(text)]
    apart: list[Secret] = []
    for secret in sorted(found, key=lambda each: (each.start, -each.end)):
        if any(start < secret.end and secret.start < end for start, end in masks):
            continue
        if apart and secret.start < apart[-1].end:
            apart[-1] = apart[-1]._replace(end=max(apart[-1].end, secret.end))
        else:
            apart.append(secret)
    return apart
