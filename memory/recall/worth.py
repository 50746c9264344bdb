"""What is worth bringing up in a talk: an earlier word on the same matter, not one that happens to share a phrase."""

from collections.abc import Collection

from memory.words import terms

NEAR = 0.5
"""Cosine from which an item is about the same even in other words."""
RELATED = 0.25
"""Cosine from which one word in common is no accident."""
LOOSE = 0.15
"""Cosine from which two are none, nor all there are."""
SMALL_TALK = 3
"""So many everyday words may say something together; fewer are a greeting or a yes."""
_EVERYDAY = """
    able actually again ago already always answer anything anyway ask back bad begin best better big bit bring
    call came chat check coach come customer day deal different easy else end enough even everything fact far
    feel felt find fine first five four friday friend full funny gave give glad go gone good great guess happen
    happy hard hear hello help here hey hi hope hour idea important just keep knew know last late later least
    leave left let like little long look lot love lovely make many maybe mean meet meeting mind minute monday
    month morning move much name need never new next nice night nothing now number ok okay one onto part people
    person place plan please point possible put question quick quite rather ready real really right say second
    see seem session set short since small sorry sort speak start stay still stop sure take talk tell ten thank
    thanks thing think third thought three thursday time today together told tomorrow tonight took try tuesday
    turn two understand use wait want way wednesday week weekend well went wonder word work worry would wrong
    yeah year yes yesterday yet
    """
EVERYDAY = frozenset(terms(_EVERYDAY))
"""Words that anyone says in any talk: alone they make nothing worth recalling."""


def telling(words: Collection[str]) -> frozenset[str]:
    """Return those of these stems that say what a text is about."""
    return frozenset(words) - EVERYDAY


def is_worth_bringing_up(said: Collection[str], text: str, cosine: float) -> bool:
    """Whether an item belongs to what is talked of, given the stems of that; nothing belongs to small talk."""
    about = telling(said)
    if not about and len(said) < SMALL_TALK:
        return False
    shared = about.intersection(terms(text))
    if len(shared) > 1 or (shared and shared == about):
        return cosine >= LOOSE
    return cosine >= (RELATED if shared else NEAR)
