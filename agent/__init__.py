"""The coach: what it knows, decides, says, and what it may never say."""
