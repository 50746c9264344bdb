"""How well sessions are told apart by theme: our labelled sessions, what is learned from sentences, the figures."""
