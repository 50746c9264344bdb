"""Settings of running Meno for a company: limits, retention, logs, traces."""

from pydantic import BaseModel


class RunningSettings(BaseModel):
    """Settings of running Meno for a company: limits, retention, logs, traces."""
