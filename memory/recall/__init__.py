"""Hybrid recall: words and meaning, weighed over a rep's own history."""
