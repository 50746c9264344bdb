"""A call sheet outside of Meno: as text, Markdown, a page to print, and a calendar entry."""
