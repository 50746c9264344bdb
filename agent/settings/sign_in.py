"""Settings of sign-in and roles."""

from pydantic import BaseModel


class SignInSettings(BaseModel):
    """Settings of sign-in and roles."""
