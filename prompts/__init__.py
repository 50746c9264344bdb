"""Prompts, question bank and texts as versioned data, with their loader; knows nobody."""
