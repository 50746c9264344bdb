"""What a selling problem is about."""

from enum import StrEnum


class Topic(StrEnum):
    """The closed list of topics that questions and readings share."""

    CHAMPION_SILENT = "champion_silent"
    NO_ACCESS = "no_access"
    SINGLE_THREADED = "single_threaded"
    PRICE = "price"
    COMPETITOR = "competitor"
    PROCUREMENT = "procurement"
    SECURITY_REVIEW = "security_review"
    STALLED = "stalled"
    WEAK_DISCOVERY = "weak_discovery"
    DEMO_NO_FOLLOW_UP = "demo_no_follow_up"
    FORECAST = "forecast"
    PROSPECTING = "prospecting"
    RENEWAL = "renewal"
    NEGOTIATION = "negotiation"
    INTERNAL_ALIGNMENT = "internal_alignment"
    NERVES = "nerves"
    LOST_DEAL = "lost_deal"
    TIME = "time"
    MANAGER = "manager"
    BUYING_PROCESS = "buying_process"
