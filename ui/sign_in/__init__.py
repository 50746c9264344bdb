"""Sign-in: who is there, as the provider says it."""
