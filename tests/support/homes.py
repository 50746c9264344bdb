"""Data folders as released versions left them."""

import tarfile
from pathlib import Path

HOMES = Path(__file__).parent.parent / "data" / "homes"
RELEASED = tuple(sorted(path.name.removesuffix(".tar.xz") for path in HOMES.glob("*.tar.xz")))


def unpack(version: str, home: Path) -> Path:
    """Put the data folder of this version here and return it."""
    with tarfile.open(HOMES / f"{version}.tar.xz") as archive:
        archive.extraction_filter = getattr(tarfile, "data_filter", None)  # early releases of Python 3.11 know none
        archive.extractall(home)
    home.chmod(0o700)
    return home
