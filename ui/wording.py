"""Words that the page, the terminal and the exports share."""

SKIP, STOP = "/skip", "/stop"

COMMANDS = {SKIP: "Skipped this question", STOP: "Ended the session here"}
"""What a command did, said to the rep."""

DETAILS = {
    "first_step": "First step",
    "measure": "How I will know",
    "obstacle": "What could get in the way",
    "if_then": "If that happens, then I will",
}
"""The parts of a commitment besides what and when, by field."""
