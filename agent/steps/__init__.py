"""The steps of one turn; each module is one verb."""
