"""What is kept: the record in SQL, the index derived from it, recall over both."""
