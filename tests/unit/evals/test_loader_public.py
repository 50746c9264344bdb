"""Public sets, in small files of their format with invented content."""

import csv
import json

import pytest

from agent.errors import UsageError
from evals.loaders import load

ANNOMI = [
    "mi_quality",
    "transcript_id",
    "video_title",
    "video_url",
    "topic",
    "utterance_id",
    "interlocutor",
    "timestamp",
    "utterance_text",
    "annotator_id",
    "therapist_input_exists",
    "therapist_input_subtype",
    "reflection_exists",
    "reflection_subtype",
    "question_exists",
    "question_subtype",
    "main_therapist_behaviour",
    "client_talk_type",
]
AUTOMISC = [
    "corp_conv_idx",
    "conv_id",
    "speaker",
    "corp_vol_idx",
    "conv_vol_idx",
    "vol_text",
    "corp_utt_idx",
    "conv_utt_idx",
    "utt_text",
    "t1_label_GT",
    "t2_label_GT",
]


def table(folder, columns, rows):
    path = folder / "set.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, columns, restval="n/a")
        writer.writeheader()
        writer.writerows(rows)
    return path


def document(folder, content):
    path = folder / "set.json"
    path.write_text(json.dumps(content), encoding="utf-8")
    return path


def lines(folder, *rows):
    path = folder / "set.jsonl"
    path.write_text("\n".join(json.dumps(row) for row in rows), encoding="utf-8")
    return path


def client(number, text, talk="0"):
    return {"transcript_id": talk, "utterance_id": number, "interlocutor": "client", "utterance_text": text}


def therapist(number, text, main, subtype="n/a", talk="0", **more):
    labels = {"main_therapist_behaviour": main, "therapist_input_subtype": subtype}
    return client(number, text, talk) | {"interlocutor": "therapist"} | labels | more


def labels(found):
    return [(turn.text, turn.gives_answer, turn.kind) for turn in found.turns]


class TestAnnoMI:
    """AnnoMI, full and simple."""

    def test_advice_and_options_give_answers_and_questions_do_not(self, tmp_path):
        rows = [
            therapist(0, "How was the week?", "question"),
            client(1, "Sleepless."),
            therapist(2, "You lay awake.", "reflection", reflection_subtype="simple"),
            therapist(3, "Put the phone in the kitchen.", "therapist_input", "advice"),
            therapist(4, "Some read, some walk.", "therapist_input", "options"),
            therapist(5, "Under it all you miss him.", "reflection", reflection_subtype="complex"),
        ]
        found = load(table(tmp_path, ANNOMI, rows))
        assert found.format == "AnnoMI"
        assert labels(found) == [
            ("How was the week?", False, "question"),
            ("You lay awake.", False, "reflection"),
            ("Put the phone in the kitchen.", True, "advice"),
            ("Some read, some walk.", True, "options"),
            ("Under it all you miss him.", False, "complex reflection"),
        ]
        assert found.turns[1].context == ("coach: How was the week?", "rep: Sleepless.")

    def test_information_negotiation_and_the_rest_are_left_out_and_counted(self, tmp_path):
        rows = [
            therapist(0, "Eight hours is common.", "therapist_input", "information"),
            therapist(1, "Shall we say by Friday?", "question", "negotiation"),
            therapist(2, "Mm-hm.", "other"),
            therapist(3, "What else?", "question"),
        ]
        found = load(table(tmp_path, ANNOMI, rows))
        assert [turn.text for turn in found.turns] == ["What else?"]
        assert found.left_out == {"information": 1, "negotiation": 1, "other": 1}

    def test_advice_in_a_question_is_advice(self, tmp_path):
        rows = [therapist(0, "Could you try earplugs?", "question", "advice")]
        assert labels(load(table(tmp_path, ANNOMI, rows))) == [("Could you try earplugs?", True, "advice")]

    def test_the_majority_of_annotators_holds(self, tmp_path):
        kinds = [("question", "n/a"), ("therapist_input", "advice"), ("therapist_input", "options")]
        rows = [therapist(0, "Earplugs?", *kind, annotator_id=who) for who, kind in enumerate(kinds)]
        found = load(table(tmp_path, ANNOMI, rows))
        assert labels(found) == [("Earplugs?", True, "advice")]

    def test_a_turn_that_annotators_are_split_over_is_left_out(self, tmp_path):
        rows = [therapist(0, "Earplugs?", *kind) for kind in (("question", "n/a"), ("therapist_input", "advice"))]
        found = load(table(tmp_path, ANNOMI, [*rows, therapist(1, "And?", "question")]))
        assert found.left_out == {"no majority of annotators": 1}
        assert found.turns[0].context == ("coach: Earplugs?",)

    def test_annotators_may_stand_one_whole_interview_after_another(self, tmp_path):
        first = [client(0, "Hello."), therapist(1, "Earplugs?", "question"), therapist(2, "And?", "question")]
        others = [client(0, "Hello."), therapist(1, "Earplugs?", "therapist_input", "advice")] * 2
        found = load(table(tmp_path, ANNOMI, [*first, *others]))
        assert labels(found) == [("Earplugs?", True, "advice"), ("And?", False, "question")]
        assert found.turns[1].context == ("rep: Hello.", "coach: Earplugs?")

    def test_the_simple_version_takes_every_input_for_an_answer(self, tmp_path):
        columns = [one for one in ANNOMI if not one.endswith(("subtype", "exists")) and one != "annotator_id"]
        rows = [therapist(0, "Seven is a lot.", "therapist_input"), therapist(1, "And?", "question")]
        slim = [{name: row[name] for name in row if name in columns} for row in rows]
        assert labels(load(table(tmp_path, columns, slim))) == [
            ("Seven is a lot.", True, "therapist_input"),
            ("And?", False, "question"),
        ]

    def test_an_interview_begins_without_the_one_before(self, tmp_path):
        rows = [client(0, "Hello."), therapist(1, "What now?", "question"), therapist(0, "Hi.", "question", talk="7")]
        found = load(table(tmp_path, ANNOMI, rows))
        assert [turn.context for turn in found.turns] == [("rep: Hello.",), ()]
        assert [turn.talk for turn in found.turns] == ["0", "7"]

    @pytest.mark.parametrize(
        ("row", "words"),
        [
            (therapist(1, "So?", "musing"), "line 3: main_therapist_behaviour is 'musing'"),
            (client(1, "So?") | {"interlocutor": "nurse"}, "line 3: interlocutor is neither"),
            (client("one", "So?"), "line 3: utterance_id 'one' is no number"),
        ],
    )
    def test_a_label_that_nobody_knows_is_named_with_its_line(self, tmp_path, row, words):
        with pytest.raises(UsageError, match=words):
            load(table(tmp_path, ANNOMI, [therapist(0, "Hm?", "question"), row]))


class TestMathDial:
    """MathDial as published."""

    TALK = (
        "Teacher: (generic)Hello Mo|EOM|Mo: I got 9|EOM|Teacher: (probing)How?|EOM|Mo: 4: then 5"
        "|EOM|Teacher: (telling)It is 4 times 5|EOM|Mo: Ah|EOM|Teacher: (focus)What is double 4?"
    )

    def test_telling_gives_an_answer_and_focus_and_probing_do_not(self, tmp_path):
        found = load(lines(tmp_path, {"qid": 5, "conversation": self.TALK}))
        assert found.format == "MathDial"
        assert labels(found) == [
            ("How?", False, "probing"),
            ("It is 4 times 5", True, "telling"),
            ("What is double 4?", False, "focus"),
        ]
        assert found.left_out == {"generic": 1}

    def test_the_markers_are_no_part_of_the_talk(self, tmp_path):
        found = load(lines(tmp_path, {"qid": 5, "conversation": self.TALK}))
        assert found.turns[1].context == ("coach: Hello Mo", "rep: I got 9", "coach: How?", "rep: 4: then 5")

    def test_two_talks_about_the_same_question_are_two_talks(self, tmp_path):
        found = load(lines(tmp_path, *[{"qid": 5, "conversation": self.TALK}] * 2))
        assert len({turn.talk for turn in found.turns}) == 2

    def test_it_can_be_a_table_as_well(self, tmp_path):
        found = load(table(tmp_path, ["qid", "conversation"], [{"qid": 5, "conversation": self.TALK}]))
        assert len(found.turns) == 3

    @pytest.mark.parametrize(
        ("talk", "words"),
        [
            ("Teacher: (musing)Hm", "the move 'musing' is none of"),
            ("nobody speaks", 'neither "Teacher:"'),
            (7, "conversation is not text"),
        ],
    )
    def test_a_broken_talk_is_named_with_its_line(self, tmp_path, talk, words):
        with pytest.raises(UsageError, match=f"line 2: .*{words}"):
            load(lines(tmp_path, {"conversation": self.TALK}, {"conversation": talk}))


class TestMRBench:
    """MRBench."""

    def item(self, **annotations):
        return {
            "conversation_id": "c1",
            "conversation_history": "Tutor: What is 3 times 4?\n\u00a0Student: 7",
            "anno_llm_responses": {
                name: {"response": f"Reply of {name}.", "annotation": {"Revealing_of_the_Answer": mark}}
                for name, mark in annotations.items()
            },
        }

    def test_a_reply_that_reveals_the_answer_gives_one(self, tmp_path):
        right, wrong = "Yes (and the answer is correct)", "Yes (but the answer is incorrect)"
        found = load(document(tmp_path, [self.item(Expert="No", Big=right, Small=wrong, Short="Yes (correct)")]))
        assert found.format == "MRBench"
        assert labels(found) == [
            ("Reply of Expert.", False, "reveals nothing"),
            ("Reply of Big.", True, "reveals"),
            ("Reply of Small.", True, "reveals wrongly"),
            ("Reply of Short.", True, "reveals"),
        ]
        assert found.turns[0].context == ("coach: What is 3 times 4?", "rep: 7")
        assert {turn.talk for turn in found.turns} == {"c1"}

    def test_a_reply_without_a_mark_is_left_out(self, tmp_path):
        found = load(document(tmp_path, [self.item(Expert="No", Big="N/A", Small="")]))
        assert len(found.turns) == 1
        assert sum(found.left_out.values()) == 2

    def test_a_file_annotated_for_other_things_says_so(self, tmp_path):
        item = self.item(Expert="No")
        item["anno_llm_responses"]["Expert"]["annotation"] = {"Actionability": "Yes"}
        with pytest.raises(UsageError, match=r"item 1, Expert: annotation has no Revealing.*Actionability"):
            load(document(tmp_path, [item]))

    def test_replies_that_are_a_list_are_named(self, tmp_path):
        item = self.item() | {"anno_llm_responses": ["x"]}
        with pytest.raises(UsageError, match="item 2: anno_llm_responses is not an object"):
            load(document(tmp_path, [self.item(Expert="No"), item]))


def message(speaker, content, strategy=None):
    return {"speaker": speaker, "annotation": {"strategy": strategy} if strategy else {}, "content": content + "\n"}


class TestESConv:
    """ESConv."""

    TALK = (
        message("seeker", "I lost my job."),
        message("supporter", "When?", "Question"),
        message("supporter", "Call the union.", "Providing Suggestions"),
        message("seeker", "Hm."),
        message("supporter", "Notice is four weeks.", "Information"),
        message("supporter", "That hurts.", "Reflection of feelings"),
        message("supporter", "I was fired once.", "Self-disclosure"),
        message("supporter", "Bye", "Others"),
    )

    def test_suggestions_and_information_give_answers(self, tmp_path):
        found = load(document(tmp_path, [{"dialog": self.TALK}]))
        assert found.format == "ESConv"
        assert labels(found) == [
            ("When?", False, "question"),
            ("Call the union.", True, "providing suggestions"),
            ("Notice is four weeks.", True, "information"),
            ("That hurts.", False, "reflection of feelings"),
        ]
        assert found.left_out == {"others": 1, "self-disclosure": 1}
        assert found.turns[1].context == ("rep: I lost my job.", "coach: When?")

    def test_the_names_of_the_failed_talks_are_known(self, tmp_path):
        talk = [message("speaker", "Hi."), message("listener", "What is up?", "Questions")]
        assert labels(load(document(tmp_path, [{"dialog": talk}]))) == [("What is up?", False, "question")]

    def test_the_shortened_form_is_known(self, tmp_path):
        talk = [{"speaker": "usr", "text": "Hi."}, {"speaker": "sys", "text": "Rest.", "strategy": "Information"}]
        assert labels(load(lines(tmp_path, {"dialog": talk}))) == [("Rest.", True, "information")]

    @pytest.mark.parametrize(
        ("broken", "words"),
        [
            (message("supporter", "Hm.", "Musing"), "item 1, message 2: the strategy 'musing'"),
            (message("nurse", "Hm."), "item 1, message 2: speaker is neither"),
            ("Hm.", "item 1, message 2: not an object"),
            ({"speaker": "seeker"}, "item 1, message 2: there is no text"),
        ],
    )
    def test_a_broken_message_is_named(self, tmp_path, broken, words):
        with pytest.raises(UsageError, match=words):
            load(document(tmp_path, [{"dialog": [self.TALK[0], broken]}]))

    def test_a_dialog_that_is_no_list_is_named(self, tmp_path):
        with pytest.raises(UsageError, match="item 1: dialog is not a list"):
            load(document(tmp_path, [{"dialog": "words"}]))


def utterance(volley, text, code, speaker="counsellor", talk="a"):
    return {"conv_id": talk, "speaker": speaker, "conv_vol_idx": volley, "utt_text": text, "t2_label_GT": code}


class TestAutoMISC:
    """The manual codes of AutoMISC."""

    def test_a_turn_gives_an_answer_if_one_of_its_utterances_does(self, tmp_path):
        rows = [
            utterance(0, "Hello.", "FI"),
            utterance(0, "How are the cravings?", "OQ"),
            utterance(1, "Bad.", "R+", "client"),
            utterance(2, "They are bad.", "SR"),
            utterance(2, "Chew gum.", "ADW"),
            utterance(2, "What do you think?", "OQ"),
        ]
        found = load(table(tmp_path, AUTOMISC, rows))
        assert found.format == "AutoMISC"
        assert labels(found) == [
            ("Hello. How are the cravings?", False, "OQ"),
            ("They are bad. Chew gum. What do you think?", True, "ADW"),
        ]
        assert found.turns[1].context == ("coach: Hello. How are the cravings?", "rep: Bad.")

    def test_information_and_filler_are_left_out_and_counted(self, tmp_path):
        rows = [
            utterance(0, "Nicotine stays two days.", "GI"),
            utterance(0, "And?", "OQ"),
            utterance(1, "Mm.", "FA"),
            utterance(2, "Some call it company.", "RF"),
            utterance(3, "And?", "CQ"),
        ]
        found = load(table(tmp_path, AUTOMISC, rows))
        assert [turn.text for turn in found.turns] == ["And?"]
        assert found.left_out == {"GI": 1, "RF": 1, "filler alone": 1}

    @pytest.mark.parametrize("code", ["ADP", "RCP", "RCW", "WA", "CO", "DI"])
    def test_every_code_of_advice_or_judgement_is_an_answer(self, tmp_path, code):
        assert labels(load(table(tmp_path, AUTOMISC, [utterance(0, "Stop it.", code)]))) == [("Stop it.", True, code)]

    def test_codes_of_a_model_are_not_read(self, tmp_path):
        columns = [name.replace("_GT", "_auto") for name in AUTOMISC]
        row = {name.replace("_GT", "_auto"): value for name, value in utterance(0, "Stop it.", "DI").items()}
        with pytest.raises(UsageError, match="AutoMISC: .*t2_label_GT"):
            load(table(tmp_path, columns, [row]))

    @pytest.mark.parametrize(
        ("row", "words"),
        [
            (utterance(1, "Hm.", "XX"), "line 3: t2_label_GT is 'XX'"),
            (utterance(1, "Hm.", "OQ", "nurse"), "line 3: speaker is neither"),
        ],
    )
    def test_a_code_or_speaker_that_nobody_knows_is_named(self, tmp_path, row, words):
        with pytest.raises(UsageError, match=words):
            load(table(tmp_path, AUTOMISC, [utterance(0, "And?", "OQ"), row]))

    def test_a_file_without_one_turn_that_counts_is_refused(self, tmp_path):
        with pytest.raises(UsageError, match="no turn in it has a label that counts"):
            load(table(tmp_path, AUTOMISC, [utterance(0, "Mm.", "FA")]))
