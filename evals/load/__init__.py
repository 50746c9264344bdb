"""Many reps at once: what a turn costs them, what a process needs for each, and what a killed process takes along."""
