"""How sure a theme is, who said so, and what can and cannot be concluded: in plain words."""

from ui.web.plain import as_html

CERTAINTY = "How sure this is, and what it cannot say"
POINTS = (
    (
        "Who said so",
        "Nobody can know, and that is on purpose. In a quarter each person counts at most once, with one theme that "
        "they could see, change or keep out. Once the quarter is released, what each one gave is erased.",
    ),
    (
        "How sure it is",
        "Not very. Chance is added to every count on purpose, before anything is decided. A band can be too wide or "
        "too narrow, a theme that is not shown may still be there, and now and then one is shown that few people "
        "brought. The smaller the group, the more of that.",
    ),
    (
        "What you can conclude",
        "Roughly what this group brought to its talks. That is enough to ask about, and not enough to act on.",
    ),
    (
        "What you cannot conclude",
        "Anything to rely on about one person, even if you know what all the others said. How many people there "
        "were. How good anybody is at their work. That something got better or worse because a bar moved by one step. "
        "What those think who do not use Meno or keep themselves out.",
    ),
    (
        "What is guaranteed",
        "Whether somebody took part, and with which theme, changes the odds of everything on this page only a little, "
        "whatever else you know. It holds by arithmetic, not by trust in you. Quarters add up, so how much is told "
        "of a group over the years has a limit.",
    ),
    (
        "Who sees this page",
        "Those who lead the group, and everybody in it, with exactly these words. Each visit is noted.",
    ),
)


def certainty() -> str:
    """Return it as HTML."""
    rows = "".join(f"<dt>{title}</dt><dd>{as_html(text)}</dd>" for title, text in POINTS)
    return f'<h2 class="meno-part">{CERTAINTY}</h2><dl class="meno-privacy">{rows}</dl>'
