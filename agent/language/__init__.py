"""Plain English, taken apart: the only room that knows the parser."""
