"""Reports on disk."""

from pathlib import Path

from agent.errors import UsageError


def write(path: Path, text: str) -> None:
    """Write a report whole, or leave what was there before. Raises UsageError where that cannot be done."""
    part = path.with_name(f"{path.name}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        part.write_text(text, encoding="utf-8", newline="\n")
        part.replace(path)
    except OSError as error:
        raise UsageError(f"{path}: the report cannot be written ({error.strerror})") from error
