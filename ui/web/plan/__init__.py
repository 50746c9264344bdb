"""The page Plan and peers: 30 days on one thing, and colleagues who help each other by choice."""
