from datetime import UTC, datetime

import pytest

from agent.domain.idea import IdeaKind, Owner, Voice
from agent.domain.move import RepMove
from agent.domain.topic import Topic


@pytest.mark.parametrize(
    ("said", "owner"),
    [
        ("I rushed the discovery", Owner.SELF),
        ("my weak discovery", Owner.SELF),
        ("it's my fault", Owner.SELF),
        ("we missed the go-live date", Owner.SELF),
        ("she is scared of her boss", Owner.OTHERS),
        ("their CFO blocks everything", Owner.OTHERS),
        ("Rob has no power", Owner.OTHERS),
        ("the market is down", Owner.OUTSIDE),
        ("bad timing", Owner.OUTSIDE),
        ("their reorg", Owner.OUTSIDE),
        ("the price", Owner.UNKNOWN),
    ],
)
def test_a_cause_is_the_reps_other_peoples_or_the_worlds(heard, said, owner):
    (cause,) = heard(said, "cause").of(IdeaKind.CAUSE)
    assert cause.owner is owner


@pytest.mark.parametrize(
    ("said", "rests_on_evidence"),
    [
        ("Dana told me the budget is frozen", True),
        ("She opened the proposal four times", True),
        ("we have 11 emails and 2 answers in 3 weeks", True),
        ("She never answers", False),
        ("Nobody told me anything", False),
        ("They are a nice company", False),
    ],
)
def test_what_was_seen_heard_or_counted_is_evidence(heard, said, rests_on_evidence):
    (fact,) = heard(said).of(IdeaKind.FACT)
    assert fact.evidence is rests_on_evidence


def test_who_said_it_stands_beside_a_fact(heard):
    (fact,) = heard("their procurement lead said they compare four vendors").of(IdeaKind.FACT)
    assert fact.by == "their procurement lead"


@pytest.mark.parametrize(
    "hedge", ["I think ", "Probably ", "I guess ", "It feels like ", "My gut feeling is that ", "im pretty sure "]
)
def test_a_hedge_makes_an_assumption_of_a_statement(heard, hedge):
    reading = heard(hedge + "they have another vendor")
    assert reading.does(RepMove.ASSUMES)
    assert [idea.text for idea in reading.ideas] == ["they have another vendor"]


@pytest.mark.parametrize(
    ("said", "by"),
    [
        ("My manager says I should offer a discount", "My manager"),
        ("Tom told me to offer a discount", "Tom"),
        ("our VP suggested offering a discount", "our VP"),
        ("she said I should offer a discount", None),
    ],
)
def test_advice_of_others_is_an_option_with_its_source(heard, said, by):
    (option,) = heard(said).of(IdeaKind.OPTION)
    assert (option.voice, option.by) == (Voice.REPORTED, by)
    assert option.gerund == "offering a discount"


@pytest.mark.parametrize(
    "said", ["he wants me to send a quote", "she said we need to wait", "'You should call him', he said"]
)
def test_what_a_buyer_wants_is_no_advice_to_the_rep(heard, said):
    assert not heard(said).of(IdeaKind.OPTION)


@pytest.mark.parametrize(
    "said",
    ["I won't call her", "I can't call her", "I'll lose this deal", "we'll see", "I'll think about it",
     "They'll call us",
     "if she calls I'll ask for the budget", "I called her yesterday", "I'm going to the fair on Monday"],
)  # fmt: skip
def test_what_is_no_promise_commits_to_nothing(heard, said):
    assert not heard(said).does(RepMove.COMMITS)


@pytest.mark.parametrize(
    "said",
    ["I'll ring Dana before Thursday noon", "I'm going to ring Dana", "my plan is to ring Dana",
     "let me ring Dana tomorrow",
     "I promise to ring Dana", "ill ring Dana tomorrow", "Then I'll just ring Dana on Friday",
     "I've decided to ring Dana"],
)  # fmt: skip
def test_a_promise_is_heard_whenever_it_is_made(heard, said):
    reading = heard(said)
    assert reading.does(RepMove.COMMITS)
    (action,) = reading.of(IdeaKind.ACTION)
    assert (action.text, action.gerund) == ("ring Dana", "ringing Dana")


@pytest.mark.parametrize(
    "said",
    [
        "Ring Dana Thursday",
        "ring Dana, on thursday",
        "Thursday: ring Dana",
        "I could ring Dana Thursday",
        "ring Dana by Thursday?",
    ],
)
def test_any_words_for_a_deed_answer_what_and_by_when(heard, said):
    reading = heard(said, "what_and_when")
    assert reading.does(RepMove.COMMITS)
    assert reading.of(IdeaKind.ACTION)[0].text.lower() == "ring dana"
    assert reading.due is not None


def test_a_time_in_a_story_is_no_due_time(heard):
    assert heard("She wrote to me on Monday and I answered on Tuesday").due is None


def test_a_goal_is_not_asked_of_a_story_the_first_time(heard):
    story = "Dana has gone quiet since I sent the proposal"
    assert not heard(story, "goal").does(RepMove.STATES_GOAL)
    assert heard(story, "goal", times=2).does(RepMove.STATES_GOAL)


@pytest.mark.parametrize("said", ["yes", "ok", "yep that's it", "👍", "sounds good"])
def test_a_yes_to_the_read_back_confirms_and_is_not_hollow(heard, said):
    reading = heard(said, "read_back")
    assert reading.does(RepMove.CONFIRMS)
    assert not reading.does(RepMove.IS_HOLLOW)


@pytest.mark.parametrize(
    "said", ["ok", "idk", "dunno", "not sure", "hmm", "whatever", "?", "fine", "", "...", "🙂", "yeah well idk tbh"]
)
def test_a_reply_with_nothing_in_it_is_hollow(heard, said):
    assert heard(said).moves[-1:] == (RepMove.IS_HOLLOW,)


@pytest.mark.parametrize(
    ("said", "asked"),
    [("7", "confidence"), ("Dana", "who_knows"), ("Thursday", "when"), ("no, that's all", "what_else")],
)
def test_a_short_answer_to_a_small_question_is_not_hollow(heard, said, asked):
    assert not heard(said, asked).does(RepMove.IS_HOLLOW)


def test_yes_answers_a_closed_question(heard):
    assert not heard("yes", question="Has she answered since?").does(RepMove.IS_HOLLOW)
    assert heard("yes", question="What has she answered since?").does(RepMove.IS_HOLLOW)


def test_a_yes_to_another_time_puts_the_read_back_right(heard):
    promised = datetime(2026, 11, 26, 11, 0, tzinfo=UTC)
    assert heard("yes, Thursday noon", "read_back", promised=promised).does(RepMove.CONFIRMS)
    assert heard("yes, on Friday", "read_back", promised=promised).does(RepMove.DENIES)


@pytest.mark.parametrize(
    ("said", "topic"),
    [
        ("she ghosted me after the demo", Topic.CHAMPION_SILENT),
        ("I can't get past the gatekeeper", Topic.NO_ACCESS),
        ("they want 15% off the price", Topic.PRICE),
        ("it is stuck in procurement", Topic.PROCUREMENT),
        ("we lost the deal to a competitor", Topic.LOST_DEAL),
        ("my boss is asking about the forecast", Topic.MANAGER),
        ("the CISO wants a security review", Topic.SECURITY_REVIEW),
        ("I'm nervous about the pitch", Topic.NERVES),
        ("they may not renew", Topic.RENEWAL),
    ],
)
def test_a_topic_is_told_by_its_words(heard, said, topic):
    assert topic in heard(said).topics


@pytest.mark.parametrize(
    ("said", "names"),
    [
        ("I met Dana and her boss Mark on Monday", ("Dana", "Mark")),
        ("Dana likes it. The CFO doesn't. Dana said so.", ("Dana", "The CFO")),
        ("call dana about Salesforce on Friday", ("dana",)),
        ("Mrs. Lindqvist and the head of operations decide", ("Mrs. Lindqvist", "the head of operations")),
        ("Payroll deal with the cinema group.", ()),
        ("We met at Acme in March", ()),
    ],
)
def test_people_are_named_as_the_rep_names_them(heard, said, names):
    assert heard(said).people == names


@pytest.mark.parametrize(
    ("said", "rating"),
    [("about a 7", 7), ("seven or eight", 7), ("7/10", 7), ("10", 10), ("0", 0), ("60%", 6),
     ("I called 3 people", None), ("11", None), ("pretty sure", None)],
)  # fmt: skip
def test_a_ruler_is_answered_with_a_number(heard, said, rating):
    assert heard(said, "confidence").rating == rating


def test_a_number_elsewhere_is_no_rating(heard):
    assert heard("7 people came").rating is None
    assert heard("I'd give it a 6/10").rating == 6
