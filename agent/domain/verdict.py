"""What the guard says of a coach turn."""

from enum import StrEnum

from agent.domain.frozen import Frozen


class AnswerKind(StrEnum):
    """The ways of giving an answer (docs/method.md), and faults of form."""

    TELLING = "telling"
    SUGGESTION_QUESTION = "suggestion_question"
    PRESUPPOSITION = "presupposition"
    MENU = "menu"
    LEADING_EVALUATION = "leading_evaluation"
    CAUSE_OFFERED = "cause_offered"
    HYPOTHETICAL_SOLUTION = "hypothetical_solution"
    SMUGGLED_REFLECTION = "smuggled_reflection"
    FRAMEWORK_ANSWER = "framework_answer"
    SCRIPT_WORDS = "script_words"
    SOCIAL_PROOF = "social_proof"
    NUMBERS_OR_FACTS_ADDED = "numbers_or_facts_added"
    FORM = "form"
    UNCERTAIN_LANGUAGE = "uncertain_language"


class Reason(Frozen):
    """Why a turn was objected to: the kind, and the words of the turn that carry it."""

    kind: AnswerKind
    span: str


class Verdict(Frozen):
    """The guard's judgement of one coach turn.

    `score` is the calibrated probability (0 to 1) that the turn gives an answer; `gives_answer` is
    the published verdict, `blocked` the stricter gate before a person. Reasons of kind FORM block
    without making the turn an answer.
    """

    gives_answer: bool
    blocked: bool
    score: float
    reasons: tuple[Reason, ...] = ()
    questions: int = 0
    open: bool = False
