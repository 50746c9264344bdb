"""The guard with the second judge that the settings ask for."""

from agent.errors import UsageError
from agent.guard import Guard
from agent.guard.second import Band, SecondOpinion
from agent.language.tongues import NAMES
from agent.model import second_judge_for
from agent.ports import Meter
from agent.settings import Settings


def second_opinion(settings: Settings, guard: Guard, meter: Meter | None = None) -> SecondOpinion | None:
    """Return this guard with a second judge beside it, or None when the settings name none.

    A `meter` counts what its calls use.

    Raises UsageError for a language that cannot be told from others here, PromptError.
    """
    covered = covered_languages(settings)
    second = second_judge_for(settings, covered, meter)
    if second is None:
        return None
    band = Band.around(guard.scale.gate, guard.scale.verdict)
    return SecondOpinion(guard, second, band=band, languages=covered, seconds=settings.wait)


def covered_languages(settings: Settings) -> tuple[str, ...]:
    """Return the codes of the languages beside English that the second judge covers. Raises UsageError."""
    named = tuple(code.strip().lower() for code in settings.second_judge_languages.split(",") if code.strip())
    if unknown := [code for code in named if code not in NAMES]:
        raise UsageError(
            f"MENO_SECOND_JUDGE_LANGUAGES: {', '.join(unknown)} cannot be told from other languages here; "
            f"choose from {', '.join(NAMES)}"
        )
    return named if settings.second_judge else ()
