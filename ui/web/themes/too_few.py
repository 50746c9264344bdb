"""Not enough people for themes, and what a small team can do instead."""

from ui.web.plain import as_list

TOO_FEW = "There are not enough people in this group for themes."
WHY = (
    "With so few, what one person brought would show through, however much it was blurred. So nothing was handed in, "
    "and nothing was counted."
)
INSTEAD = "What a small team can do instead"
WAYS = (
    (
        "One commitment, sent by choice",
        "On Commitments, “Send” beside a commitment shows the rep exactly what you would get, and sends nothing else.",
    ),
    (
        "One call sheet, sent by choice",
        "On Call sheets, a rep opens one and takes it along with “Markdown” or “Print view”, to bring to you.",
    ),
    (
        "A talk",
        "On One-to-one, Meno asks how you want to ask.",
    ),
    (
        "A larger group",
        "Whoever runs Meno can name in the roster which team this one belongs to; then both are counted together.",
    ),
)


def too_few() -> str:
    """Return it as HTML."""
    return (
        f'<p class="meno-none">{TOO_FEW}</p><p class="meno-about">{WHY}</p>'
        f'<h3 class="meno-instead">{INSTEAD}</h3>{as_list(WAYS)}'
    )
