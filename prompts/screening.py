"""Signs that a message is not for coaching, and the words that hand over to people who can help."""

import re
from functools import cache
from typing import NamedTuple

from pydantic import BaseModel, ConfigDict, ValidationError, field_validator

from prompts.errors import PromptError
from prompts.source import ROOT, read_yaml


class Referral(BaseModel):
    """What is said on one kind of risk: ways to stop coaching, and to whom to turn."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    stops: tuple[str, ...]
    helps: tuple[str, ...]
    goes_on: tuple[str, ...]


class Referrals(BaseModel):
    """The referrals by kind of risk."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    harm: Referral
    harassment: Referral
    wrongdoing: Referral


class Signs(BaseModel):
    """Patterns by kind of risk, as they stand in the file."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    harm: tuple[str, ...]
    harassment: tuple[str, ...]
    wrongdoing: tuple[str, ...]


class Spelling(NamedTuple):
    """A right form and a pattern of what is read as it."""

    right: str
    wrong: str


class Screening(BaseModel):
    """The whole file: spelling evened out, harmless phrases, denials, signs, referrals."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    spelling: tuple[Spelling, ...]
    harmless: tuple[str, ...]
    denials: tuple[str, ...]
    signs: Signs
    referrals: Referrals

    @field_validator("spelling", mode="before")
    @classmethod
    def _pairs(cls, value: object) -> object:
        return tuple(value.items()) if isinstance(value, dict) else value


@cache
def load_screening() -> Screening:
    """Return the screening texts. Raises PromptError when a field is missing or a pattern is none."""
    try:
        screening = Screening.model_validate(read_yaml(ROOT / "screening.yaml"))
    except ValidationError as error:
        raise PromptError(f"screening.yaml: {error}") from error
    signs, spelling = screening.signs, (pair.wrong for pair in screening.spelling)
    phrases = (*screening.harmless, *screening.denials)
    for source in (*spelling, *phrases, *signs.harm, *signs.harassment, *signs.wrongdoing):
        try:
            re.compile(source)
        except re.error as error:
            raise PromptError(f"screening.yaml: not a pattern: {source}: {error}") from error
    return screening
