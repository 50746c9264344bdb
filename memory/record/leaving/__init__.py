"""How a rep's words leave the record: erased, withdrawn, or never to be kept, with all that repeats them."""
