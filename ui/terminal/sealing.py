"""`meno memory encrypt` and `decrypt`: the record at rest."""

from typing import TYPE_CHECKING

import typer

from agent.errors import UsageError
from ui.terminal.options import Yes, be_sure, read_settings

if TYPE_CHECKING:
    from agent.settings import Settings


def encrypt(yes: Yes = False) -> None:
    """Encrypt everyone's record with MENO_RECORD_KEY; without that key nobody can ever read it again."""
    from agent import bootstrap

    question = "Encrypt the record? Whoever loses MENO_RECORD_KEY loses all that is in it"
    be_sure(question, "nothing was encrypted", yes=yes)
    settings = _with_own_file()
    bootstrap.encrypt(settings.home, settings.record_key)
    typer.echo("Encrypted. Keep MENO_RECORD_KEY set, and a copy of it elsewhere. Older backups are still readable.")


def decrypt(yes: Yes = False) -> None:
    """Put a readable record in the place of the encrypted one."""
    from agent import bootstrap

    be_sure("Decrypt the record, so that whoever has the disk can read it?", "nothing was decrypted", yes=yes)
    settings = _with_own_file()
    bootstrap.decrypt(settings.home, settings.record_key)
    typer.echo("Decrypted. Unset MENO_RECORD_KEY to go on.")


def _with_own_file() -> "Settings":
    settings = read_settings()
    if settings.database_url:
        raise UsageError("MENO_DATABASE_URL is set: a database of its own is encrypted by its own means")
    return settings
