"""Settings of the themes that managers see."""

from pathlib import Path

from pydantic import BaseModel, Field, SecretStr, field_validator


class ThemeSettings(BaseModel):
    """Settings of the themes that managers see."""

    roster: Path | None = Field(
        default=None, description="File that says who is in which team, YAML or CSV. Empty: no themes for managers."
    )
    themes_url: SecretStr = Field(
        default=SecretStr(""),
        description="SQLAlchemy URL of the theme store, an account of its own. Empty: SQLite under MENO_HOME.",
    )
    themes_epsilon: float = Field(
        default=1.0, gt=0, le=1, description="What the themes of a quarter may tell of one person at most, as ε."
    )
    themes_budget: float = Field(
        default=4.0, gt=0, description="What four quarters in a row may tell of one person at most, as ε."
    )

    @field_validator("roster", mode="before")
    @classmethod
    def _none_when_empty(cls, value: object) -> object:
        return None if value == "" else value
