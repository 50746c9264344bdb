"""What a call can be about, what a rep does in it, and how a question is put."""

from enum import StrEnum


class CallTopic(StrEnum):
    """What a call with a buyer can be about."""

    PRICE = "price"
    VALUE = "value"
    PROOF = "proof"
    RISK = "risk"
    TIMING = "timing"
    EFFORT = "effort"
    INTEGRATION = "integration"
    COMPETITOR = "competitor"
    DECISION = "decision"
    TERMS = "terms"
    SUPPORT = "support"
    RELATIONSHIP = "relationship"
    TODAY = "today"
    TROUBLE = "trouble"
    PRIORITIES = "priorities"


class Deed(StrEnum):
    """What a rep does with one line of a call."""

    ASKS_OPEN = "asks_open"
    ASKS_CLOSED = "asks_closed"
    ASKS_SEVERAL = "asks_several"
    LISTENS = "listens"
    ANSWERS = "answers"
    EVADES = "evades"
    ADMITS = "admits"
    APOLOGISES = "apologises"
    TALKS_LONG = "talks_long"
    NAMES_PRICE = "names_price"
    OFFERS_DISCOUNT = "offers_discount"
    OFFERS_PROOF = "offers_proof"
    BOASTS = "boasts"
    ASKS_FOR_NEXT_STEP = "asks_for_next_step"
    ASKS_LEAVE = "asks_leave"
    CHECKS = "checks"
    INVITES = "invites"
    INTERRUPTS = "interrupts"
    SMALL_TALK = "small_talk"
    THANKS = "thanks"
    HOLLOW = "hollow"
    HOSTILE = "hostile"
    LEAVES_ROLE = "leaves_role"
    SAYS_GOODBYE = "says_goodbye"


class Form(StrEnum):
    """What form a question of the rep has, which says what can answer it."""

    YES_NO = "yes_no"
    EITHER = "either"
    ENOUGH = "enough"
    DATE = "date"
    WHEN = "when"
    HOW_MUCH = "how_much"
    WHO = "who"
    WHICH = "which"
    WHERE = "where"
    WHY = "why"
    ADVICE = "advice"
    MEANS = "means"
    AGAIN = "again"
    OPEN = "open"
