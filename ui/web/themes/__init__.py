"""Themes on the page: what a group's manager sees, and the same for everybody in the group."""
