"""A manager's one-to-one with a rep: the lines of the plan, and how they are turned round."""
