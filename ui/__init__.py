"""The only places that talk to people: the command line and the pages."""
