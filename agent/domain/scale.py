"""The scale on which reps say where they are, from 0 to 10."""

HIGHEST = 10
