"""A signal to stop reaches the server when no turn is in hand, or when turns in hand took too long."""

import os
import subprocess
import sys

TALKS = """
import os, signal, threading, time
from agent.doors import Doors
from agent.errors import ClosingDown
from ui.serving import stopping

doors, gone = Doors(), threading.Event()
stopping.TO_BE_DRAWN = 0.0
for number in stopping.STOPS:
    signal.signal(number, lambda *_: (print("server stops with", doors.inside), gone.set()))
stopping.finish_first(doors, float(os.environ["SECONDS"]))

def turn():
    with doors.turn("ana"):
        os.kill(os.getpid(), signal.SIGTERM)
        while doors.are_open:
            time.sleep(0.01)
        try:
            with doors.turn("bob"):
                print("a turn began")
        except ClosingDown:
            print("no turn begins")
        time.sleep(float(os.environ["TAKES"]))
        print("answered")

threading.Thread(target=turn, daemon=True).start()
while not gone.wait(0.01):
    pass
"""


def said(seconds, takes):
    environment = os.environ | {"SECONDS": str(seconds), "TAKES": str(takes)}
    command = [sys.executable, "-c", TALKS]
    ran = subprocess.run(command, env=environment, capture_output=True, text=True, check=False, timeout=60)
    assert ran.returncode == 0, ran.stderr
    return ran.stdout.splitlines()


def test_what_is_in_hand_is_answered_first_and_nothing_new_begins():
    assert said(seconds=30, takes=0.2) == ["no turn begins", "answered", "server stops with 0"]


def test_what_takes_too_long_keeps_nobody_from_stopping():
    assert said(seconds=0.2, takes=30) == ["no turn begins", "server stops with 1"]
