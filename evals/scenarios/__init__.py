"""The scenarios: YAML files in this folder, one list each, and how they are read."""

from evals.scenarios.load import load_scenarios, named

__all__ = ["load_scenarios", "named"]
