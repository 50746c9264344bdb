"""`meno chat`: a session in the terminal, or line by line for scripts."""

from pathlib import Path
from typing import Annotated

import typer

from agent.domain.session import Mode, Session
from agent.errors import UsageError
from ui.terminal.files import STANDARD_INPUT
from ui.terminal.opening import Asked, opened
from ui.terminal.options import LOCAL_REP, AsJson, Now, User, meno

READ_FIRST = "read what is kept and who can see it first (`meno notice show`), then say so with `meno notice accept`"


def chat(
    user: User = LOCAL_REP,
    deal: Annotated[str, typer.Option(help="The deal or goal this is about.")] = "",
    mode: Annotated[Mode, typer.Option(help="What the session is for.")] = Mode.PREPARE,
    minutes: Annotated[int, typer.Option(min=1, max=240, help="A budget of questions: 2, 5, 12 for 1, 5, 15.")] = 15,
    new: Annotated[bool, typer.Option("--new", help="Start a new session (the default).")] = False,
    off_record: Annotated[
        bool, typer.Option("--off-record", help="Recalled never, and erased when it is over.")
    ] = False,
    resume: Annotated[bool, typer.Option("--resume", help="Go on with the last session that is not over.")] = False,
    buyer: Annotated[
        str, typer.Option(help="Whom to practise with; `meno buyers` lists them. Empty: by your words.")
    ] = "",
    again: Annotated[bool, typer.Option("--again", help="Practise the last call again, as you described it.")] = False,
    transcript: Annotated[
        Path | None, typer.Option(help="A transcript (txt, vtt, srt) to look back on; it is counted and not kept.")
    ] = None,
    me: Annotated[str, typer.Option(help="Your name in the transcript.")] = "",
    plan: Annotated[
        str, typer.Option(metavar="FILE|-", help="What you plan to say in a one-to-one; - reads standard input.")
    ] = "",
    now: Now = None,
    as_json: AsJson = False,
) -> None:
    """Be coached in the terminal; with --json read one message a line and write one JSON object a line."""
    if new and resume:
        raise UsageError("--new and --resume exclude each other; give one of them")
    if plan == STANDARD_INPUT and as_json:
        raise UsageError("--plan - and --json both read standard input; name a file with --plan FILE")
    from ui.terminal.script import run_script
    from ui.terminal.talk import run_talk

    with meno(now) as built:
        if built.settings.signs_in and not built.notice.is_read(user):
            raise UsageError(READ_FIRST)
        session: Session | None = None
        if resume:
            unfinished = (line.id for line in built.sessions.history(user) if line.ended_at is None)
            session_id = next(unfinished, None)
            session = built.sessions.load(user, session_id) if session_id else None
        if session is None:
            asked = Asked(deal, mode, minutes, off_record, buyer, again, transcript, me, plan)
            session = opened(built, user, asked)
        built.themes.settle(user)
        run = run_script if as_json else run_talk
        run(built, session)
