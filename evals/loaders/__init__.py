"""Loaders of labelled talk: our own files and public sets, given by path and never part of this project."""

from evals.loaders.load import FORMATS, load
from evals.loaders.turn import Format, LabelledSet, LabelledTurn, LeftOut

__all__ = ["FORMATS", "Format", "LabelledSet", "LabelledTurn", "LeftOut", "load"]
