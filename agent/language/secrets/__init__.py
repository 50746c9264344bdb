"""Secrets that a rep types by mistake: found by their form, and masked before anybody else sees them."""

from agent.language.secrets.mask import Masked, mask, masked_kinds, readable, without_masks

__all__ = ["Masked", "mask", "masked_kinds", "readable", "without_masks"]
