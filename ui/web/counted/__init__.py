"""Which themes are counted of a rep: said at the end of a session and on My memory, and theirs to change."""
