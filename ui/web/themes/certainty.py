"""How sure a theme is, who said so, and what can and cannot be concluded: in plain words."""

from ui.web.plain import as_list

CERTAINTY = "How sure this is, and what it cannot say"
POINTS = (
    (
        "Who said so",
        "Nobody can tell from this page, and that is on purpose. In a quarter each person counts at most once, with "
        "one theme that they could see, change or keep out. When the quarter is released, the copy that was handed in "
        "is destroyed; what each person has in their own memory stays theirs.",
    ),
    (
        "How sure it is",
        "Chance is added to every count on purpose, before anything is decided. For any one theme of the list, shown "
        "or not, the chance that its band claims too much is at most one in ten. Of the themes that are shown it is "
        "more: about one in ten in a group of fifty where most take part, three in ten in a group of ten, and more "
        "than half where few take part, in groups of up to fifty. How many take part is not shown. Much is left out "
        "too: a theme that is not here may still be there. The smaller the group, the more is left out.",
    ),
    (
        "What you can conclude",
        "Roughly what this group brought to its talks. That is enough to ask about, and not enough to act on.",
    ),
    (
        "What you cannot conclude",
        "Which theme any one person has. How many people there were. How good anybody is at their work. That something "
        "got better or worse because a bar moved by one step. What those think who do not use Meno or keep themselves "
        "out.",
    ),
    (
        "What is guaranteed",
        "Suppose you knew the themes of all the others and wavered between two for the last person, half and half. A "
        "quarter on this page could take you from one in two to three in four at most. Whoever was surer before can "
        "become surer still, by the same factor of odds. That is arithmetic, not trust. Quarters add up: about "
        "somebody whose theme never changes, four of them could take you from one in two to ninety-eight in a hundred "
        "in the rarest case. No four quarters in a row tell more than that; over years there is no limit.",
    ),
    (
        "What it does not protect from",
        "Somebody who can read Meno's own files or database, such as an administrator; and what people say themselves.",
    ),
    (
        "Who sees this page",
        "Those who lead the group, and everybody in it, in exactly these words. Each visit is noted.",
    ),
)


def certainty() -> str:
    """Return it as HTML."""
    return f'<h2 class="meno-part">{CERTAINTY}</h2>{as_list(POINTS)}'
