from ui.web.tab import Opening, Tab

OPENING = Opening(words="", minutes=15, deal="", off_record=False)


def test_enter_hit_twice_sends_the_words_once():
    tab = Tab()
    tab.say("s1", "I will call her")
    tab.say("s1", "I will call her")
    assert [message.text for message in tab.outbox] == ["I will call her"]


def test_enter_hit_twice_sends_once_even_when_the_first_is_already_kept():
    tab = Tab()
    tab.say("s1", "ok")
    tab.arrived(tab.outbox[0], 2)
    tab.say("s1", "ok")
    assert not tab.outbox


def test_the_same_words_to_the_next_question_are_a_new_message():
    tab = Tab()
    tab.say("s1", "ok")
    tab.arrived(tab.outbox[0], 2)
    tab.has_drawn("s1", 2)
    tab.say("s1", "ok")
    assert len(tab.outbox) == 1


def test_another_thought_before_the_answer_came_is_sent_too():
    tab = Tab()
    tab.say("s1", "I will call her")
    tab.say("s1", "and write to finance")
    assert len(tab.outbox) == 2


def test_two_tabs_that_say_the_same_to_the_same_question_share_the_key():
    one, other = Tab(), Tab()
    one.say("s1", "ok")
    other.say("s1", "ok")
    assert one.outbox[0].key == other.outbox[0].key


def test_blank_words_are_not_sent():
    tab = Tab()
    tab.say("s1", "  \n ")
    assert not tab.outbox


def test_words_that_could_not_be_sent_are_kept_and_can_be_sent_again():
    tab = Tab()
    tab.say("s1", "I will call her")
    tab.returned("s1", "no disk")
    assert not tab.outbox
    assert [message.text for message in tab.unsent] == ["I will call her"]
    tab.send_again("s1")
    assert [message.text for message in tab.outbox] == ["I will call her"]
    assert not tab.unsent


def test_words_that_could_not_be_sent_can_be_typed_again():
    tab = Tab()
    tab.say("s1", "I will call her")
    tab.returned("s1", "no disk")
    tab.say("s1", "I will call her")
    assert len(tab.outbox) == 1


def test_trouble_in_one_session_leaves_words_for_another_alone():
    tab = Tab()
    tab.say("s1", "here")
    tab.say("s2", "there")
    tab.returned("s1", "no disk")
    assert [message.session_id for message in tab.outbox] == ["s2"]


def test_a_double_click_starts_one_session():
    tab = Tab(at_start=True)
    tab.start(OPENING)
    tab.opening = None
    tab.start(OPENING)
    assert tab.opening is None
    assert tab.late == OPENING


def test_the_key_of_a_message_says_nothing_of_the_secret_in_it():
    one, other = Tab(), Tab()
    one.say("s1", "They pay with card 4111 1111 1111 1111.")
    other.say("s1", "They pay with card 5500 0055 5555 5559.")
    assert one.outbox[0].key == other.outbox[0].key
