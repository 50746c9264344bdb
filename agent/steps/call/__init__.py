"""A call that is practised or looked back on: how it was described, what was said in it, its plain facts."""
