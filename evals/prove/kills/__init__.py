"""Processes killed in the middle of what they do: nothing acknowledged is lost, nothing erased comes back."""
