"""What is erased is said nowhere any more, even where each of its words stands in something else the rep said."""

from datetime import timedelta

import pytest

from agent.domain.call import Call, CallFacts
from agent.domain.commitment import CommitmentStatus
from agent.domain.session import NOT_KEPT, Mode
from memory.mine import Memory
from memory.record.leaving.verbatim import gone
from memory.words import terms
from tests.fakes import HashedWords
from tests.support.memories import holding, line
from tests.support.sessions import ASKED, NOON, a_commitment, a_session, an_exchange

HARMLESS = (
    "I secretly like tea.",
    "She offered cake tomorrow.",
    "A discount shop closes at 10.",
    "The competitor won.",
    "Weber wrote.",
    "The boss was drinking coffee; traffic was heavily jammed; I learned Dana called the CFO.",
    "Procurement is slow.",
)
OFFER = "secretly offer Weber's competitor a discount"
SAID = f"I will {OFFER} tomorrow at 10."
DRANK = "The CFO was drinking heavily"
LATER = NOON + timedelta(days=2)


@pytest.fixture
def memory(home):
    opened = Memory.open(home, embedder=HashedWords(), clock=lambda: NOON)
    opened.import_lines("ann", [line(f"i{number}", text) for number, text in enumerate(HARMLESS)])
    yield opened
    opened.close()


def promised(memory, said=SAID, **fields):
    """Keep a session in which this was said and promised, and a later one that opens with the promise."""
    promise = a_commitment(status=CommitmentStatus.OPEN, **{"action": OFFER, "due_text": "tomorrow at 10"} | fields)
    read_back = ASKED.model_copy(update={"mirror": f"You will {promise.action}."})
    kept = memory.record.start(a_session(commitment=promise, title=SAID))
    memory.record.keep(kept, an_exchange(1, said, turn=read_back))
    opening = ASKED.model_copy(update={"mirror": f"You planned to {promise.action}.", "question": "How did it go?"})
    return memory.record.start(a_session("s2", follow_up=promise, exchanges=(an_exchange(0, turn=opening),)))


def told(memory, words=f"I called him. {DRANK}.", **fields):
    """Keep a session that follows a promise up and learned something of it."""
    promise = a_commitment(status=CommitmentStatus.OPEN)
    memory.record.keep(memory.record.start(a_session(commitment=promise)), an_exchange(1, "I will call the buyer."))
    later = memory.record.start(a_session("s2", follow_up=promise))
    learned = promise.model_copy(update={"learned": DRANK, "status": CommitmentStatus.DONE})
    changed = later.model_copy(update={"follow_up": learned, **fields})
    return memory.record.keep(changed, an_exchange(1, words))


@pytest.mark.parametrize("chosen", [{"item_id": "s1/1"}, {"session_id": "s1"}, {"commitment_id": "c1"}])
def test_an_erased_promise_is_quoted_by_no_later_opening(memory, home, chosen):
    promised(memory)
    assert memory.erase("ann", **chosen).wiped
    assert memory.record.of("ann") == ()
    assert memory.record.load("ann", "s2").exchanges[0].turn.mirror == ""
    assert ("commitment_id" in chosen) or holding(home, "secretly offer") == []


@pytest.mark.parametrize("chosen", [{"item_id": "s1/1"}, {"session_id": "s1"}])
def test_a_promise_of_two_plain_words_goes_with_what_it_was_made_of(memory, chosen):
    promised(memory, "I will call procurement.", action="call procurement", due_text="")
    memory.erase("ann", **chosen)
    assert memory.record.of("ann") == ()
    assert memory.record.load("ann", "s2").exchanges[0].turn.mirror == ""


def test_a_promise_that_the_session_still_says_stays(memory):
    memory.import_lines("ann", [line("other", "I will call the buyer tomorrow morning.")])
    kept = memory.record.start(a_session(commitment=a_commitment()))
    kept = memory.record.keep(kept, an_exchange(1, "I could call the buyer, or write."))
    memory.record.keep(kept, an_exchange(2, "I will call the buyer."))
    memory.erase("ann", item_id="s1/1")
    memory.erase("ann", item_id="other")
    assert [one.action for one in memory.record.of("ann")] == ["call the buyer"]


@pytest.mark.parametrize("chosen", [{"item_id": "s2/1"}, {"session_id": "s2"}])
def test_what_was_learned_of_a_promise_goes_with_the_words_that_told_it(memory, home, chosen):
    told(memory)
    assert memory.erase("ann", **chosen).wiped
    assert [(one.action, one.learned) for one in memory.record.of("ann")] == [("call the buyer", "")]
    assert holding(home, "was drinking heavily") == []


def test_words_left_out_leave_what_was_learned_and_the_promise_stays(memory):
    told(memory)
    memory.record.leave_out("ann", "s2", 1)
    assert [(one.action, one.learned) for one in memory.record.of("ann")] == [("call the buyer", "")]


@pytest.mark.parametrize("word", ["drinking", "zirconquokka"])
def test_words_taken_back_in_a_follow_up_are_not_learned(memory, home, word):
    learned = DRANK.replace("drinking", word)
    kept = told(memory, f"I called him. {learned}.")
    earlier = kept.follow_up.model_copy(update={"learned": learned})
    marked = (kept.exchanges[0], kept.exchanges[1].model_copy(update={"unkept": True}))
    changed = {"exchanges": marked, "ended_at": NOON, "follow_up": earlier}
    back = memory.record.amend(kept.model_copy(update=changed))
    assert back.follow_up.learned == ""
    memory.close()
    again = Memory.open(home, embedder=HashedWords(), clock=lambda: LATER)
    assert [(one.action, one.learned) for one in again.record.of("ann")] == [("call the buyer", "")]
    assert again.record.load("ann", "s2").utterances == (NOT_KEPT,)
    again.close()
    assert holding(home, f"was {word} heavily") == []


@pytest.mark.parametrize(
    ("erased", "place", "said", "is_held"),
    [
        ("He was drunk. I left.", "You said: HE WAS  DRUNK", (), True),
        ("Dana told me he was drunk", "he was drunk", (), True),
        (SAID, "Did you offer Weber's competitor something?", (), True),
        (SAID, "Did you offer Weber's competitor something?", ("We offer Weber's competitor tea.",), False),
        (SAID, "What discount would Weber like?", (), False),
        ("He was drunk. I left.", "Was he there?", (), False),
    ],
)
def test_words_in_a_row_are_known_again(erased, place, said, is_held):
    held = gone([erased], [place], set(terms(erased)), lambda: said)
    assert held.holds(place) is is_held


@pytest.mark.parametrize("chosen", [{"item_id": "s1/1"}, {"session_id": "s1"}])
def test_what_a_session_quotes_of_its_call_goes_with_the_words_it_came_from(memory, home, chosen):
    memory.record.keep(memory.record.start(a_session()), an_exchange(1, SAID))
    facts = CallFacts(questions=3, unanswered=(f"Why would you {OFFER}?",), wanted=OFFER)
    looking_back = a_session("s2", mode=Mode.DEBRIEF, call=Call(facts=facts, own=(f"We {OFFER}.", "How are you?")))
    memory.record.start(looking_back)
    memory.erase("ann", **chosen)
    call = memory.record.load("ann", "s2").call
    assert call.own == ("How are you?",)
    assert call.facts == CallFacts(questions=3)
