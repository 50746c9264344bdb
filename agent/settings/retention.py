"""Settings of how long things are kept, and of what people are told about it."""

from pydantic import BaseModel, Field, field_validator


class RetentionSettings(BaseModel):
    """Settings of how long things are kept, and of what people are told about it."""

    keep_days: int | None = Field(
        default=None,
        ge=1,
        le=36500,
        description="Days after its last word that a session goes, with all made of it. Empty: when erased.",
    )
    keep_commitments_days: int | None = Field(
        default=None,
        ge=1,
        le=36500,
        description="The same for commitments, from their last change or due time. Empty: as MENO_KEEP_DAYS.",
    )
    keep_views_days: int | None = Field(
        default=365, ge=1, le=36500, description="Days that who looked at released themes is known. Empty: for ever."
    )
    notice: str = Field(
        default="", description="Your own words in the notice: who is responsible, on what basis, whom to ask."
    )

    @field_validator("keep_days", "keep_commitments_days", "keep_views_days", mode="before")
    @classmethod
    def _nothing(cls, value: object) -> object:
        return None if value == "" else value
