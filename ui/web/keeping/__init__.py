"""My memory: what is kept of a rep, to be seen, corrected, taken along and erased."""
