"""Settings of the themes that managers see."""

from pydantic import BaseModel


class ThemeSettings(BaseModel):
    """Settings of the themes that managers see."""
