"""`meno peers ask`, `inbox`, `answer` and `helped`: what is handed from one rep to another."""

from pathlib import Path
from typing import Annotated

import typer

from agent.domain.peer import Answer, Handed
from agent.errors import UsageError
from agent.steps.the_ask import AskParts, ask_text
from ui.peer_wording import SEEN, status
from ui.terminal.files import write
from ui.terminal.options import LOCAL_REP, AsJson, Now, User, Yes, be_sure, meno

AskId = Annotated[str, typer.Argument(metavar="ID", help="The ask's id, as `inbox` shows it.")]


def ask(
    working_on: Annotated[str, typer.Option(help="What you are working on.")],
    where: Annotated[str, typer.Option(help="Where you are, 0 to 10, and where you want to be by when.")] = "",
    tried: Annotated[str, typer.Option(help="What you have read or tried.")] = "",
    to: Annotated[str | None, typer.Option(help="Whom you ask, as `find` shows them.")] = None,
    skill: Annotated[str | None, typer.Option(help="The skill they offer.")] = None,
    file: Annotated[Path | None, typer.Option(metavar="FILE", help="Write a file to hand over yourself.")] = None,
    called: Annotated[str, typer.Option("--as", metavar="NAME", help="The name they see; else your rep id.")] = "",
    user: User = LOCAL_REP,
    now: Now = None,
    yes: Yes = False,
) -> None:
    """Hand an ask to one colleague, or write it to a file that Meno does not keep."""
    text = ask_text(AskParts(working_on, where, tried))
    if file is not None and to is None and skill is None:
        write(file, f"{text}\n")
        typer.echo(f"{file} is yours to hand over; Meno keeps none of it.")
        return
    if to is None or skill is None or file is not None:
        raise UsageError("give --to and --skill to ask a colleague here, or --file alone to write it down")
    typer.echo(f"{text}\n\n{SEEN}")
    be_sure(f"Hand this over to {to}?", "nothing was handed over", yes=yes)
    with meno(now) as built:
        handed = built.peers.hand_over(user, to, skill, text, called)
    typer.echo(f"{handed.id}: handed over to {handed.peer}. `meno peers withdraw {handed.id}` takes it back.")


def inbox(user: User = LOCAL_REP, now: Now = None, as_json: AsJson = False) -> None:
    """Show what was asked of you, and what you asked."""
    with meno(now) as built:
        asks = (*built.peers.inbox(user), *built.peers.handed(user))
    for handed in asks:
        typer.echo(handed.model_dump_json() if as_json else _in_words(handed, user))
    if not asks and not as_json:
        typer.echo("Nothing has been asked, of you or by you.")


def answer(
    ask_id: AskId,
    said: Annotated[Answer, typer.Argument(metavar="willing|not_now", help="Your answer.")],
    user: User = LOCAL_REP,
    now: Now = None,
) -> None:
    """Say whether you are willing to talk."""
    with meno(now) as built:
        typer.echo(_in_words(built.peers.answer(user, ask_id, said), user))


def helped(
    ask_id: AskId,
    line: Annotated[str, typer.Argument(metavar="LINE", help="Whether the talk helped, in a line.")],
    share: Annotated[bool, typer.Option("--share", help="Let the other one read it.")] = False,
    user: User = LOCAL_REP,
    now: Now = None,
) -> None:
    """Say after the talk whether it helped; nobody else reads it without --share."""
    with meno(now) as built:
        typer.echo(_in_words(built.peers.helped(user, ask_id, line, shared=share), user))


def _in_words(handed: Handed, user: str) -> str:
    who = f"to {handed.peer}" if handed.from_rep == user else f"from {handed.asker}"
    lines = [f"{handed.id}  {who}  {handed.skill}  {status(handed).lower()}"]
    lines += [f"    {line}" for line in handed.text.splitlines()]
    lines += [f"    your line: {handed.mine}"] if handed.mine else []
    lines += [f"    their line: {handed.theirs}"] if handed.theirs else []
    return "\n".join(lines)
