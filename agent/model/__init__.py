"""A model behind the coach: one bounded call a try, whatever the endpoint does.

This package and agent/middleware.py are the only ones that know LangChain; importing it loads none of it.
"""

from agent.model.phraser import ModelPhraser, phraser_for

__all__ = ["ModelPhraser", "phraser_for"]
