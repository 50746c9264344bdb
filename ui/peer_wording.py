"""What the page and the terminal say of peers."""

from agent.domain.peer import Answer, Handed, Lately

LATELY = {
    Lately.THIS_MONTH: "did it within the last month",
    Lately.THIS_QUARTER: "did it within the last three months",
    Lately.EARLIER: "did it longer ago, or has not said when",
}
"""How recently a peer did it, as far as others are told."""

ANSWERS = {Answer.WILLING: "Willing", Answer.NOT_NOW: "Not now"}

ALONE = (
    "Nobody else who shares this record offers a skill. With one profile on a machine it stays so: write your ask as a "
    "text file and hand it over yourself."
)
NOBODY = "Nobody a step above you offers this just now."
SEEN = "They see these words, the skill, and your name; nothing else of yours."


def status(ask: Handed) -> str:
    """Return where an ask stands, in a word or two."""
    if ask.withdrawn:
        return "Withdrawn"
    return ANSWERS[ask.answer] if ask.answer else "No answer yet"
