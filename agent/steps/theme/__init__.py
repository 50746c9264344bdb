"""Which theme of the closed list a session has, by what the rep said in it: pure, local rules with an embedder."""

from agent.steps.theme.found import Found, found_in
from agent.steps.theme.of_quarter import theme_of_quarter
from agent.steps.theme.said import said_in, sentences_in

__all__ = ["Found", "found_in", "said_in", "sentences_in", "theme_of_quarter"]
