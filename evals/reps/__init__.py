"""Reps to be coached: scripted ones, the same at every run, and ones a model plays."""
