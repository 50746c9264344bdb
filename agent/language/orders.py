"""Orders to an assistant inside what others wrote: they are nobody's, whoever pastes them."""

import re

from agent.language.pattern import Pattern

_ASSISTANT = (
    r"(?:ai|a\.i\.|llm|(?:any )?(?:large )?language models?|(?:the |any |every )?(?:ai )?(?:assistants?|agents?|"
    r"chatbots?|bots?|coach))"
)
_ORDERS = Pattern(
    rf"\[[^\]\n]{{0,40}}\b(?:{_ASSISTANT}|instructions?|prompt|system)\b[^\]\n]*:[^\]\n]*\]"
    r"|<(system|assistant|instructions?|prompt|admin)>.*?(?:</\1>|\Z)"
    r"|(?:^|(?<=[\s:]))#{2,} ?(?:system|assistant|instructions?|prompt|user)\b[^\n]*"
    rf"|(?:\bnote|\bmessage|\bhint|\bp\.?s\.?|\binstructions?)? ?\b(?:to|for) (?:all |"
    rf"any )?{_ASSISTANT}(?: \w+){{0,3}} ?: ?[^\n\"]*"
    rf"|\b(?:ai|any ai|{_ASSISTANT}) (?:reading|summari[sz]ing|processing) this\b[^\n\"']*"
    r"|\bignore (?:all |your |the |any )*(?:previous |prior |coaching |earlier )*(?:instructions|rules|role|"
    r"prompt)\b[^\n\"]*",
    # The tag's words run over lines.
    flags=re.IGNORECASE | re.DOTALL,
)


def without_orders(text: str) -> str:
    """Return the text without orders to an assistant."""
    return _ORDERS.sub(" ", text)
