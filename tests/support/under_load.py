"""Meno as a company runs it, under load: signed-in reps by the hundred, on two processes, one of them killed midway.

`python -m tests.support.under_load --sessions 200 --processes 2 --think 60 --kill` prints what a turn took and what it
used, and compares what every rep saw acknowledged with the record.
"""

import argparse
import asyncio
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import NamedTuple

from agent.bootstrap import build
from agent.domain.person import rep_id_of
from agent.settings import Settings
from evals.load.crowd import Course, Plan, crowd
from evals.load.door import signed_in
from evals.load.kept import KeptReport, compare
from evals.load.rep import Book, Rep
from evals.load.report import LoadReport, report
from evals.load.usage import children_of, use_of
from tests.support import servers
from tests.support.provider import LoopbackProvider, provider
from tests.support.topology import Coach, Topology, topology


class Ground(NamedTuple):
    """What runs, and who signs reps in."""

    running: Topology
    provider: LoopbackProvider


class Result(NamedTuple):
    """What a load showed."""

    load: LoadReport
    kept: KeptReport


@contextmanager
def ground(folder: Path, postgres: servers.Postgres, processes: int = 2) -> Iterator[Ground]:
    """Run everything, with sign-in, until the block ends."""
    with provider() as signing, topology(folder, postgres, coaches=processes, **signing.settings()) as running:
        yield Ground(running, signing)


def load(ground: Ground, sessions: int, plan: Plan, *, kill: bool = False, first: int = 0) -> Result:
    """Let so many reps talk as planned, and kill one process in the middle if wanted; compare with the record."""
    book = Book()
    names = [f"rep{number}" for number in range(first, first + sessions)]
    reps = [
        Rep(name, seed, partial(signed_in, ground.running.url, name), book) for seed, name in enumerate(names, first)
    ]
    course = asyncio.run(_course(ground, reps, book, plan, kill))
    with tempfile.TemporaryDirectory() as home, build(_settings(ground, Path(home))) as meno:
        kept = compare(
            book.turns, lambda rep, session: meno.sessions.load(rep_id_of(ground.provider.issuer, rep), session)
        )
    return Result(report(course, plan, sessions), kept)


async def _course(ground: Ground, reps: Sequence[Rep], book: Book, plan: Plan, kill: bool) -> Course:
    pids = {coach.name: coach.process.pid for coach in ground.running.coaches}
    postgres = ground.running.postgres.ask("SELECT pg_read_file('postmaster.pid')")[0][0].split()[0]
    pids |= {"postgres": int(postgres), "chroma": ground.running.chroma.process.pid, "reps": os.getpid()}
    pids |= dict.fromkeys(["proxy"], children_of(os.getpid(), "caddy")[0])
    running = asyncio.create_task(crowd(reps, book, plan, pids))
    if kill:
        await _midway(running, book, plan, len(reps))
        _busiest(ground.running.coaches).kill()
    return await running


async def _midway(running: asyncio.Task[Course], book: Book, plan: Plan, reps: int) -> None:
    """Wait for the middle: of the messages where their number is given, else of the time."""
    if plan.messages is None:
        await asyncio.sleep(plan.ramp + plan.measured / 2)
        return
    while len(book.turns) < plan.messages * reps / 2 and not running.done():
        await asyncio.sleep(0.05)


def _busiest(coaches: Sequence[Coach]) -> Coach:
    """The one that reps are with, should all of them be with one."""

    def seconds(coach: Coach) -> float:
        use = use_of(coach.process.pid)
        return use.seconds if use else 0.0

    return max(coaches, key=seconds)


def _settings(ground: Ground, home: Path) -> Settings:
    return Settings(home=home, database_url=ground.running.postgres.url(ground.running.database))


def _coach_alone(folder: Path, postgres: servers.Postgres, wanted: argparse.Namespace, sessions: int) -> int:
    """Share the sessions among processes that print their own figures; return the worst exit code."""
    share = sessions // wanted.processes
    with postgres.database() as name, servers.chroma(folder / f"chroma-{sessions}") as chroma:
        command = [sys.executable, "-m", "evals.load", "--sessions", str(share), "--think", str(wanted.think)]
        command += ["--ramp", str(wanted.ramp), "--seconds", str(wanted.seconds)]
        command += ["--database", postgres.url(name), "--chroma", chroma.url]
        running = [subprocess.Popen([*command, "--first", str(number * share)]) for number in range(wanted.processes)]
        return max(process.wait() for process in running)


def main() -> int:
    """Run one load by hand, and return 0 when nothing went wrong."""
    parser = argparse.ArgumentParser(prog="python -m tests.support.under_load", description=__doc__)
    parser.add_argument("--sessions", type=int, nargs="+", default=[50], help="at the same time; several one by one")
    parser.add_argument("--processes", type=int, default=2)
    parser.add_argument("--think", type=float, default=60.0, help="seconds between a rep's messages, on average")
    parser.add_argument("--ramp", type=float, default=60.0, help="seconds over which the reps come")
    parser.add_argument("--seconds", type=float, default=120.0, help="seconds measured after that")
    parser.add_argument("--within", type=float, default=60.0, help="seconds after which a page is given up")
    parser.add_argument("--coach", action="store_true", help="the coach alone, without pages, proxy and sign-in")
    parser.add_argument("--kill", action="store_true", help="kill one process in the middle")
    parser.add_argument("--json", type=Path, help="write the figures here")
    wanted = parser.parse_args()
    plan = Plan(wanted.ramp, wanted.seconds, wanted.think, wanted.within)
    with tempfile.TemporaryDirectory() as folder, servers.postgres() as postgres:
        postgres.run("ALTER SYSTEM SET fsync = on", "SELECT pg_reload_conf()")
        if wanted.coach:
            return max(_coach_alone(Path(folder), postgres, wanted, sessions) for sessions in wanted.sessions)
        with ground(Path(folder), postgres, wanted.processes) as here:
            results = []
            first = 0
            for sessions in wanted.sessions:
                results.append(load(here, sessions, plan, kill=wanted.kill, first=first))
                first += sessions
                sys.stdout.write(f"{results[-1].load}\n  {results[-1].kept}\n")
                sys.stdout.flush()
    if wanted.json:
        wanted.json.write_text("[" + ",\n".join(result.load.model_dump_json(indent=2) for result in results) + "]\n")
    return 0 if all(result.kept.is_sound and not result.load.errors for result in results) else 1


if __name__ == "__main__":
    sys.exit(main())
