"""The vector index: Chroma, derived from the record and rebuilt from it at any time."""
