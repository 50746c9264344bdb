"""A model behind the coach: one bounded call a try, whatever the endpoint does.

This package and agent/middleware.py are the only ones that know LangChain; importing it loads none of it.
"""

from agent.model.buyer import ModelBuyer
from agent.model.configured import buyer_for, namer_for, phraser_for, second_judge_for
from agent.model.phraser import ModelPhraser
from agent.model.second import ModelJudge
from agent.model.themes import ModelNamer

__all__ = [
    "ModelBuyer",
    "ModelJudge",
    "ModelNamer",
    "ModelPhraser",
    "buyer_for",
    "namer_for",
    "phraser_for",
    "second_judge_for",
]
