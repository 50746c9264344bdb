"""What the doctor says of running Meno for many: limits, and where numbers are sent."""

import os

from agent.errors import UsageError
from agent.settings import Settings

ENDPOINT = "OTEL_EXPORTER_OTLP_ENDPOINT"


def serving_check(settings: Settings) -> str:
    """Say which limits hold and what is sent where. Raises UsageError for settings that do not go together."""
    if settings.otel and os.environ.get("OTEL_EXPORTER_OTLP_PROTOCOL", "grpc") != "grpc":
        raise UsageError("OTEL_EXPORTER_OTLP_PROTOCOL names another way than grpc: leave it out, or set it to grpc.")
    turns = f"{settings.turns_a_minute} messages a minute" if settings.turns_a_minute else "any number of messages"
    tokens = f"{settings.tokens_a_day:,} tokens a day" if settings.tokens_a_day else "any number of tokens"
    return f"{turns} and {tokens} a rep; {_sent(settings)}{_advice(settings)}"


def _sent(settings: Settings) -> str:
    if not settings.otel:
        return "no traces or metrics are sent"
    return f"traces and metrics go to {os.environ.get(ENDPOINT) or f'this machine, since {ENDPOINT} is empty'}"


def _advice(settings: Settings) -> str:
    if not settings.oidc_issuer:
        return ""
    missing = [
        advice
        for is_missing, advice in (
            (not settings.turns_a_minute, "MENO_TURNS_A_MINUTE limits what one account can ask for"),
            (bool(settings.model) and not settings.tokens_a_day, "MENO_TOKENS_A_DAY limits what a model can cost"),
            (not settings.database_url, "several processes need MENO_DATABASE_URL and MENO_CHROMA_URL"),
        )
        if is_missing
    ]
    return f". Worth knowing: {'; '.join(missing)}" if missing else ""
