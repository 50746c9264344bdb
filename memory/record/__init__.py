"""The relational record: sessions, commitments and what is remembered, in SQLite or PostgreSQL."""
