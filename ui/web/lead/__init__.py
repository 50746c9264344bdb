"""One-to-ones on the page: what a manager plans to say, and the talk about it."""
