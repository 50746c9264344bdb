"""The words of coaching as frozen values; this package knows Pydantic and nothing else."""
