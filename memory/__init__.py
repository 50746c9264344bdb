"""What Meno remembers for a rep: the SQL record, the index derived from it, and recall."""
