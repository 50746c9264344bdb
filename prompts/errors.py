"""What goes wrong with prompts."""


class PromptError(Exception):
    """A prompt, a question or a text is missing, malformed or rendered with the wrong values."""
