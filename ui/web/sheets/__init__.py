"""The page of call sheets."""
