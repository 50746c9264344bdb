"""A call sheet as Markdown."""

from agent.domain.sheet import Sheet
from ui.as_typed import as_typed
from ui.sheet.headings import HEADINGS, parts, titled


def to_markdown(sheet: Sheet, about: str) -> str:
    """Return the sheet as a Markdown document; `about` says where it comes from. What the rep said cannot act."""
    blocks = [f"# {as_typed(titled(sheet))}", as_typed(about)]
    for section, lines in parts(sheet):
        blocks.append(f"## {HEADINGS[section]}")
        blocks.append("\n".join(f"- {as_typed(' '.join(line.text.split()))}" for line in lines))
    return "\n\n".join(block for block in blocks if block) + "\n"
