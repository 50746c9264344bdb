"""The talks as an Inspect task: played, scored, logged, and taken up again where an endpoint died.

Inspect takes four seconds to import: only `task`, `scoring` and `logs` do, and `run` imports them when it is called.
"""
