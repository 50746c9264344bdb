"""The theme store: ballots under pseudonyms until a quarter is released, then what was released."""
