"""What a rep says in place of an answer, and what needs none."""

from typing import Final

from agent.language.pattern import Pattern

SMALL_TALK: Final = Pattern(
    r"\b(?:can|could|may) i (?:just |quickly )*(?:ask (?:you )?(?:something|a (?:quick )?question|one (?:more )?thing)|"
    r"interrupt|stop you|jump in)\b|"
    r"\bhow(?: are|'s| is) (?:you|things|it going|everything|life|your (?:day|week|morning))\b|\bcan you hear me\b|"
    r"\bhow do you do\b|wie geht(?:'s| es)\b"
)
OWNS_UP: Final = Pattern(
    r"\bi (?:don't|do not|wouldn't) know\b|\bi(?:'m| am) not (?:sure|certain|allowed)\b|\bi(?:'d| would|'ll| will|"
    r" need| have)"
    r"(?: have)?(?: to)? (?:check|find out|ask|look (?:it|that) up|confirm|get back)\b|\bget back to you\b|"
    r"\blet me (?:check|find out|ask (?:our|my|the)|confirm|get back)\b|\b(?:i|we) (?:can't|cannot|can not|may not|"
    r"won't) (?:say|tell|"
    r"share|promise|disclose|comment|do)\b|\bno idea\b|\b(?:i|we) (?:don't|do not) (?:have|do|offer|support)\b|"
    r"\bweiß ich nicht\b|\bich (?:kläre|frage nach|finde)\b|\bmuss ich (?:nachfragen|klären|prüfen)\b"
)
PUTS_OFF: Final = Pattern(
    r"\b(?:good|great|fair|excellent|interesting) (?:question|point)\b|\bglad you ask\b|\bi hear you\b|"
    r"\b(?:we(?:'ll| will)|i(?:'ll| will)|let(?:'s| us)|can we|we can) (?:get|come|go|turn|talk|look|discuss|park|"
    r"leave|cover|stay)\b"
    r".*\b(?:to (?:that|it|this|pricing|price)|later|back|at the end|for now|in a (?:bit|moment|minute)|another|"
    r"next time|positive|forward)\b|"
    r"\blet(?:'s| us) park\b|\bbefore (?:we|i|that)\b.*\b(?:show|go|ask|talk|tell)\b|\blater on\b|\bdon't worry\b|"
    r"\bwouldn't worry\b|"
    r"\blet me (?:first |just |quickly )?(?:show|share|tell|ask)\b|\b(?:going|coming|getting) back to\b|"
    r"\bas i was saying\b|"
    r"\bby the way\b|\bnext slide\b|\blook at this\b|\bdazu kommen wir\b|\bich zeige ihnen (?:erst|zuerst)\b|"
    r"\bspäter\b.*\bkommen\b"
)
LEADS_ELSEWHERE: Final = Pattern(
    r"^\W*(?:(?:so|anyway|okay|ok|now|right|sure|yeah|ha|um+)\W+)+(?:i'll|i will|i'd|let|if we|about|"
    r"going|as i|back|on|"
    r"the next|the other|we should|what i)\b|^\W*anyway\b|\b(?:i|what i)(?: really| also|"
    r" just)? wanted to (?:show|say|mention)\b|"
    r"\b(?:amazing|amazed|exciting|excited|brilliant|fantastic|awesome|incredible|proud|passion|"
    r"top priority|state of the art|"
    r"world[- ]class|awards?|fastest[- ]growing|leading vendor|market leader|blown away|trust me|"
    r"speaks? for (?:itself|themselves)|"
    r"founded|founders?|investors?|(?:people|everyone|clients|customers|they)(?:'ll| will)? (?:just )?love)\b|"
    r"\bstolz\b|\bmarktführer\b"
)
"""Another subject, or praise of oneself, in place of an answer."""
ONLY_HEARD: Final = Pattern(
    r"\W*(?:(?:okay|ok|sure|right|totally|thanks|thank you|great|good|ha|haha|interesting|i see|"
    r"understood|got it|noted|fair enough|"
    r"absolutely|yeah|cool|perfect|true|gut|verstehe|danke)\W*)+"
)
"""What shows that the question was heard, and no more."""
