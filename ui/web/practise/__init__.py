"""Practising a call and looking back on one, on the page."""
