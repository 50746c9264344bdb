"""Settings of running Meno for a company: limits, retention, logs, traces."""

from enum import StrEnum

from pydantic import BaseModel, Field


class LogFormat(StrEnum):
    """How a line of the log is written."""

    TEXT = "text"
    JSON = "json"


class RunningSettings(BaseModel):
    """Settings of running Meno for a company: limits, retention, logs, traces."""

    log_format: LogFormat = Field(default=LogFormat.TEXT, description="Lines of the log as text, or as json objects.")
    otel: bool = Field(
        default=False, description="Send traces and metrics, without words, to where OTEL_EXPORTER_OTLP_ENDPOINT says."
    )
    turns_a_minute: int = Field(default=0, ge=0, description="Most messages a rep may send in a minute. 0: any number.")
    tokens_a_day: int = Field(
        default=0, ge=0, description="Tokens of models a rep may use in a day (UTC); then the bank asks. 0: any number."
    )
    stop_seconds: float = Field(
        default=25.0, ge=0, le=600, description="Longest wait for turns in hand when the server is stopped, in seconds."
    )
