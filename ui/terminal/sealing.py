"""`meno memory encrypt` and `decrypt`: the record at rest."""

from typing import Annotated

import typer

from agent.errors import UsageError
from ui.terminal.options import read_settings

Yes = Annotated[bool, typer.Option("--yes", help="Do it without asking.")]


def encrypt(yes: Yes = False) -> None:
    """Encrypt everyone's record with MENO_RECORD_KEY; without that key nobody can ever read it again."""
    from agent.bootstrap import encrypt_record

    if not yes and not typer.confirm("Encrypt the record? Whoever loses MENO_RECORD_KEY loses all that is in it"):
        raise UsageError("nothing was encrypted; --yes says that it shall be")
    encrypt_record(read_settings())
    typer.echo("Encrypted. Keep MENO_RECORD_KEY set, and a copy of it elsewhere. Older backups are still readable.")


def decrypt(yes: Yes = False) -> None:
    """Put a readable record in the place of the encrypted one."""
    from agent.bootstrap import decrypt_record

    if not yes and not typer.confirm("Decrypt the record, so that whoever has the disk can read it?"):
        raise UsageError("nothing was decrypted; --yes says that it shall be")
    decrypt_record(read_settings())
    typer.echo("Decrypted. Unset MENO_RECORD_KEY to go on.")
