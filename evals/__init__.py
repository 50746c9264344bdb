"""Evaluation of answer-giving, simulated reps, benchmarks and proofs."""
