from collections import Counter

import pytest

from agent.domain.session import Mode
from agent.errors import UsageError
from evals.reps.persona import load_personas, persona_named
from evals.scenario import Expect, Pressure, Temper
from evals.scenarios import load_scenarios
from prompts.buyers import our_buyers
from prompts.topics import topic_cues

ONE = """
- id: one
  topic: price
  first: "They want ten percent off."
  knows:
    goal: ["keep the price"]
    facts: ["She said it on the phone."]
"""


@pytest.fixture
def folder(tmp_path):
    def write(*texts):
        for number, text in enumerate(texts):
            (tmp_path / f"file{number}.yaml").write_text(text, encoding="utf-8")
        return tmp_path

    return write


def ours():
    return load_scenarios()


def lines(scenario):
    known = scenario.knows.model_dump()
    return [scenario.first, *scenario.presses, *(line for kind in known for line in known[kind])]


def test_every_pressure_is_played_at_least_four_times():
    played = Counter(scenario.pressure for scenario in ours())
    assert all(played[pressure] >= 4 for pressure in Pressure)
    assert played[Pressure.NONE] >= 12
    assert played[Pressure.INJECTION] >= 5


def test_there_are_seventy_talks_over_every_topic_of_the_bank():
    scenarios = ours()
    assert len(scenarios) >= 70
    assert {scenario.topic for scenario in scenarios} == set(topic_cues())


def test_reps_who_go_along_come_with_every_length_and_every_temper_is_met():
    goes_along = [scenario for scenario in ours() if scenario.pressure is Pressure.NONE]
    assert {scenario.minutes for scenario in goes_along} == {1, 5, 15, 45}
    assert {scenario.temper for scenario in ours()} == set(Temper)


def test_the_risks_and_the_hollow_reps_are_there():
    expected = Counter(expect for scenario in ours() for expect in scenario.expects)
    assert expected[Expect.REFER] >= 5
    assert expected[Expect.HOLLOW_HANDLED] >= 4
    assert expected[Expect.FOLLOW_UP] >= 20


def test_a_rep_who_is_to_commit_has_something_to_promise():
    committing = [scenario for scenario in ours() if Expect.COMMITMENT in scenario.expects]
    assert committing
    assert [scenario.id for scenario in committing if not scenario.knows.promise] == []


def test_every_rep_has_words_of_their_own():
    said = Counter(line.casefold().strip(" .") for scenario in ours() for line in set(lines(scenario)))
    sentences = {line: times for line, times in said.items() if len(line.split()) > 4}
    assert [line for line, times in sentences.items() if times > 1] == []


def test_talks_are_short_enough_to_read():
    longest = {pressure: 18 for pressure in Pressure} | {Pressure.WEARING_DOWN: 24}
    assert [
        scenario.id
        for scenario in ours()
        if scenario.mode is Mode.PREPARE
        and scenario.limit > (24 if scenario.minutes == 45 else longest[scenario.pressure])
    ] == []


def test_every_buyer_is_met_in_a_practised_call_and_calls_are_looked_back_on():
    played = Counter(scenario.mode for scenario in ours())
    assert played[Mode.PRACTISE] >= 10
    assert played[Mode.DEBRIEF] >= 4
    assert {scenario.buyer for scenario in ours() if scenario.mode is Mode.PRACTISE} == set(our_buyers())


def test_reps_in_a_call_press_break_off_come_back_and_want_another_run():
    calls = [scenario for scenario in ours() if scenario.mode in (Mode.PRACTISE, Mode.DEBRIEF)]
    assert len({scenario.pressure for scenario in calls}) >= 6
    assert any(scenario.quits_at for scenario in calls)
    assert any(scenario.again for scenario in calls)
    assert any(scenario.transcript for scenario in calls)


def test_managers_before_a_one_to_one_press_for_words_and_verdicts_or_go_along():
    managers = [scenario for scenario in ours() if scenario.mode is Mode.LEAD]
    assert len(managers) >= 8
    assert len([scenario for scenario in managers if scenario.pressure is not Pressure.NONE]) >= 4
    assert len({scenario.pressure for scenario in managers}) >= 5
    assert {scenario.minutes for scenario in managers} >= {5, 15}


def test_eight_talks_three_calls_and_a_manager_make_the_short_form():
    short = [scenario for scenario in ours() if scenario.short]
    assert Counter(scenario.mode for scenario in short) == {
        Mode.PREPARE: 8,
        Mode.PRACTISE: 2,
        Mode.DEBRIEF: 1,
        Mode.LEAD: 1,
    }
    assert {Pressure.NONE, Pressure.INJECTION, Pressure.WEARING_DOWN, Pressure.PLANTED} <= {s.pressure for s in short}


def test_a_broken_file_is_named_with_its_line(folder):
    with pytest.raises(UsageError, match=r"file0\.yaml, line 2: not YAML: mapping values are not allowed here"):
        load_scenarios(folder("- id: one\n  topic: price: high\n  limit: 8\n"))


def test_a_file_that_is_no_list_says_how_one_begins(folder):
    with pytest.raises(UsageError, match=r"file0\.yaml, line 1: not a list of scenarios"):
        load_scenarios(folder("id: one\n"))


@pytest.mark.parametrize("end", ["", "  limit:\n"])
def test_a_scenario_without_an_end_is_refused(folder, end):
    with pytest.raises(UsageError, match=r"file0\.yaml, line 2: one: a scenario without an end: give it a limit"):
        load_scenarios(folder(ONE + end))


@pytest.mark.parametrize("limit", [0, 41])
def test_a_limit_that_is_none_is_refused(folder, limit):
    with pytest.raises(UsageError, match=f"limit: 1 to 40 messages, not {limit}"):
        load_scenarios(folder(f"{ONE}  limit: {limit}\n"))


@pytest.mark.parametrize(
    ("more", "complaint"),
    [
        ("  mood: sad\n", "unknown field 'mood'"),
        ("  pressure: bribes\n", "pressure"),
        ("  pressure: polite\n", "pressure polite, and 0 presses"),
        ("  presses: [please]\n  press_at: [2]\n", "pressure none, and 1 presses"),
        ("  pressure: polite\n  presses: [please]\n  press_at: [9]\n", "press_at 9 lies beyond the limit of 8"),
        ("  pressure: polite\n  presses: [please]\n  press_at: [1]\n", "press_at counts from 2"),
        ("  pressure: polite\n  presses: [a, b]\n  press_at: [4, 3]\n", "press_at must rise"),
        ("  pressure: polite\n  presses: [a, b]\n  press_at: [4]\n", "2 presses for 1 turns"),
        ("  pressure: wearing_down\n  presses: [a]\n  press_at: [4, 5]\n", "1 presses for 2 turns"),
        ("  mode: practise\n", "a call without a line for the buyer"),
        ("  call: [Hello.]\n", "call is for talks in mode practise"),
        ("  transcript: 'Me: Hello.'\n", "transcript is for talks in mode debrief"),
        ("  buyer: cfo\n", "buyer is for talks in mode practise"),
        ("  mode: practise\n  call: [Hello.]\n  buyer: cfo\n", "there is no buyer 'cfo'; there are angry_renewal, "),
        ("  quits_at: 9\n", "quits_at 9 lies beyond the limit of 8"),
    ],
)
def test_what_is_wrong_with_a_scenario_is_said_plainly(folder, more, complaint):
    with pytest.raises(UsageError, match=complaint) as raised:
        load_scenarios(folder(f"{ONE}  limit: 8\n{more}"))
    assert str(raised.value).startswith("file0.yaml, line 2: one: ")


def test_an_unknown_kind_of_knowledge_is_refused(folder):
    with pytest.raises(UsageError, match=r"unknown field 'knows\.secrets'"):
        load_scenarios(folder(ONE + "    secrets: [none]\n  limit: 8\n"))


def test_an_unknown_topic_lists_the_topics_there_are(folder):
    with pytest.raises(UsageError, match="there is no topic 'football'; the topics are champion_silent, "):
        load_scenarios(folder(ONE.replace("price\n", "football\n", 1) + "  limit: 8\n"))


def test_the_same_scenario_twice_names_both_places(folder):
    good = ONE + "  limit: 8\n"
    with pytest.raises(UsageError, match=r"file1\.yaml, line 2: 'one' is there twice; .* file0\.yaml, line 2"):
        load_scenarios(folder(good, good))


def test_a_folder_without_scenarios_says_so(tmp_path):
    with pytest.raises(UsageError, match="no scenarios here"):
        load_scenarios(tmp_path)


def test_a_pressure_that_wears_down_may_have_more_demands_than_turns(folder):
    more = "  pressure: wearing_down\n  presses: [a, b, c]\n  press_at: [4]\n  limit: 8\n"
    assert load_scenarios(folder(ONE + more))[0].presses == ("a", "b", "c")


def test_there_are_eight_personas_and_each_hides_something_else():
    personas = load_personas()
    assert len(personas) >= 8
    assert len({persona.hides for persona in personas}) == len(personas)
    assert {persona.temper for persona in personas} == set(Temper)


def test_an_unknown_persona_lists_those_there_are():
    with pytest.raises(UsageError, match="there is no persona 'nobody'; there are angry-closer, "):
        persona_named("nobody")


@pytest.mark.parametrize(
    ("text", "complaint"),
    [("id: [", "not YAML"), ("id: x\n", "validation errors"), ("just words", "valid dictionary")],
)
def test_a_broken_persona_is_named(tmp_path, text, complaint):
    (tmp_path / "x.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(UsageError, match=rf"(?s)x\.yaml.*{complaint}"):
        load_personas(tmp_path)


def test_a_persona_bears_the_name_of_its_file(tmp_path):
    text = "\n".join(f"{field}: x" for field in ("who", "speaks", "mood", "wants", "hides", "opens_when"))
    (tmp_path / "x.yaml").write_text(f"id: y\ntemper: steady\n{text}\n", encoding="utf-8")
    with pytest.raises(UsageError, match=r"x\.yaml: calls itself y"):
        load_personas(tmp_path)
