"""Dialogue acts: what a coach turn does, what it asks for, and what a rep's message does."""

from enum import StrEnum


class CoachMove(StrEnum):
    """What a coach turn does."""

    FOLLOW_UP = "follow_up"
    AGREE_GOAL = "agree_goal"
    CLARIFY = "clarify"
    PROBE_CAUSE = "probe_cause"
    SHIFT_PERSPECTIVE = "shift_perspective"
    CONTRAST = "contrast"
    DRAW_OPTIONS = "draw_options"
    WEIGH = "weigh"
    CONNECT = "connect"
    COMMIT = "commit"
    STRENGTHEN = "strengthen"
    CONSOLIDATE = "consolidate"
    REINFORCE = "reinforce"
    HOLD = "hold"
    REFER = "refer"
    CLOSE = "close"
    PLAY = "play"
    TURN_ROUND = "turn_round"


class Focus(StrEnum):
    """What within a move is asked for; each value belongs to the moves named beside it."""

    # follow_up
    OUTCOME = "outcome"  # did you do it, what happened
    EXPERIENCE = "experience"  # what was it like
    RESULT = "result"  # did it reach what you wanted
    MOVED_TO = "moved_to"  # the new time of a promise that was moved
    NEXT = "next"  # what now
    INSIGHT = "insight"  # what the rep took away earlier, brought back
    # agree_goal
    GOAL = "goal"  # what the rep wants from these minutes
    STANDARD = "standard"  # how they would know
    SUPPORT = "support"  # what kind of help is wanted, after strain
    # clarify
    SITUATION = "situation"  # what is going on
    EVIDENCE = "evidence"  # what was seen or heard, by whom, when
    ASSUMPTION = "assumption"  # what makes them think so
    UNKNOWN = "unknown"  # what is not known yet
    FEARED = "feared"  # what it is about the thing they fear
    OPEN_POINT = "open_point"  # what the rep says is still open: how, or in which words
    PEOPLE = "people"  # who is involved
    # probe_cause
    CAUSE = "cause"  # what lies behind it
    SECOND_LAYER = "second_layer"  # what lies behind that
    INFLUENCE = "influence"  # what of it is theirs to influence
    # shift_perspective
    BUYER = "buyer"  # from the buyer's chair
    BUYING_PROCESS = "buying_process"  # how the buyer gets to a decision
    STAKEHOLDERS = "stakeholders"  # each one's stake and influence
    FUTURE_SELF = "future_self"  # the rep a month from now
    PREMORTEM = "premortem"  # it failed: what happened
    # contrast
    TWO_STATEMENTS = "two_statements"  # two of the rep's own statements
    THEN_AND_NOW = "then_and_now"  # an earlier session and this one
    # draw_options
    FIRST_OPTIONS = "first_options"
    WHAT_ELSE = "what_else"
    # weigh
    CRITERIA = "criteria"  # what matters in choosing
    WEIGH_OPTIONS = "weigh_options"  # the rep's options against those
    OPTION_GIVES = "option_gives"  # what one of them would give
    ADVICE_OF_OTHERS = "advice_of_others"  # what others told the rep
    DOUBT = "doubt"  # what the rep says speaks against it
    # connect
    WHO_KNOWS = "who_knows"  # who or what would have it fastest
    WHO_DID_IT = "who_did_it"  # who nearby did this lately
    ASK_SENTENCE = "ask_sentence"  # what they would ask that person
    # commit
    WHAT_AND_WHEN = "what_and_when"
    WHAT = "what"
    WHEN = "when"
    CLARIFY_WHEN = "clarify_when"  # the time was not clear: asked back
    FIRST_STEP = "first_step"
    MEASURE = "measure"  # how they will know
    READ_BACK = "read_back"  # the commitment, to be confirmed
    # strengthen
    OBSTACLE = "obstacle"
    IF_THEN = "if_then"
    CONFIDENCE = "confidence"  # 0 to 10
    CONFIDENCE_LOWER = "confidence_lower"  # what keeps it from being lower
    WHO_SHOULD_KNOW = "who_should_know"
    # consolidate
    TAKEAWAY = "takeaway"
    ELSEWHERE = "elsewhere"
    WHAT_HELPED = "what_helped"
    REALISED = "realised"  # what changes with what they have just seen
    LISTEN_FOR = "listen_for"  # what the rep wants to listen for in the call (consolidate)
    # reinforce
    HOW_DID_YOU = "how_did_you"
    # hold
    EASIER = "easier"
    # refer
    HARM = "harm"
    HARASSMENT = "harassment"
    WRONGDOING = "wrongdoing"
    # close
    DONE = "done"
    OUT_OF_TIME = "out_of_time"
    STOPPED = "stopped"
    NOT_NOW = "not_now"
    OFFER_STOP = "offer_stop"  # three hollow replies: the rep may stop or go on
    AFTER_END = "after_end"  # a message after the session was closed
    # the call that is practised, drawn out (agree_goal)
    CALL_WHO = "call_who"  # who is on the other side
    CALL_STAKE = "call_stake"  # what is at stake for them
    CALL_WANT = "call_want"  # what the rep wants from it
    CALL_WORRY = "call_worry"  # what worries the rep
    CALL_LENGTH = "call_length"  # when it is, for how long
    # a manager's one-to-one with a rep: turn_round, agree_goal, shift_perspective
    LINE = "line"  # how a line of the plan that tells would be put as a question
    LINE_AGAIN = "line_again"  # the same from another side, where it still tells
    FIRST_QUESTION = "first_question"  # which question comes first
    LEAVE_WITH = "leave_with"  # what the other person is to leave with
    LED = "led"  # how it looks from the chair of the person they lead
    WRITTEN = "written"  # a question for the rep that the manager has just put into words
    WHICH = "which"  # which of several such questions
    THEIR_ANSWER = "their_answer"  # what the manager expects the other person to say or do
    SAY_IT = "say_it"  # how a decision that stands is told
    AFTER_IT = "after_it"  # what comes after it has been told
    # play: the buyer speaks
    OPENS = "opens"  # the rehearsal begins
    ANSWERS = "answers"  # the buyer in the middle of it
    # looking back on a call: clarify, reinforce, draw_options, shift_perspective, consolidate
    EXPECTED = "expected"  # what the rep expected of a real call
    HAPPENED = "happened"  # what happened in it
    HOW_IT_WENT = "how_it_went"  # 0 to 10
    WHICH_SPEAKER = "which_speaker"  # which speaker of a transcript the rep is
    GUESS_QUESTIONS = "guess_questions"  # how many questions the rep thinks they asked
    GUESS_SHARE = "guess_share"  # what share of the words they think was theirs
    NOTICE = "notice"  # what they notice in the facts
    KEEP = "keep"  # what they did that worked
    CHANGE = "change"  # what they would try
    SURPRISED = "surprised"  # what surprised the buyer's side
    RUN_AGAIN = "run_again"  # a second run is offered
    COMPARED = "compared"  # what was different from the run before
    # what is on the rep's plate, one question at the end of a session (consolidate)
    PLATE = "plate"  # what else is on it
    TRIGGER = "trigger"  # what makes a matter worth thinking about
    URGENCY = "urgency"  # what makes it press
    GOAL_BEHIND = "goal_behind"  # which goal of the organisation it serves
    WHERE_NOW = "where_now"  # 0 to 10
    WHERE_BY = "where_by"  # where they want to be, and by when
    TRIED = "tried"  # what they have read or tried
    MOST_IMPORTANT = "most_important"  # which two matter most


class RepMove(StrEnum):
    """What a rep's message does; one message may do several things."""

    STATES_GOAL = "states_goal"
    REPORTS_FACT = "reports_fact"
    ASSUMES = "assumes"
    NAMES_CAUSE = "names_cause"
    NAMES_OPTION = "names_option"
    NAMES_CRITERION = "names_criterion"
    NAMES_OBSTACLE = "names_obstacle"
    COMMITS = "commits"
    DECIDES = "decides"
    RATES = "rates"
    VENTS = "vents"
    HAS_INSIGHT = "has_insight"
    REPORTS_SUCCESS = "reports_success"
    CONFIRMS = "confirms"
    DENIES = "denies"
    ASKS_ADVICE = "asks_advice"
    ASKS_ABOUT_COACH = "asks_about_coach"
    IS_HOLLOW = "is_hollow"
    SKIPS = "skips"
    STOPS = "stops"
    NOT_NOW = "not_now"
    GOES_ON = "goes_on"
    GREETS = "greets"
    PASTES = "pastes"
    COMPLAINS = "complains"
    SAID_BEFORE = "said_before"  # says that this was said, or asked, already
    UNANSWERED = "unanswered"  # says that a question of theirs was passed over
    UNHEARD = "unheard"  # says that what they said was passed over
    CORRECTS = "corrects"  # puts right a word that was taken wrongly
    STEERS = "steers"  # wants to get to the plan
    TURNS_TO = "turns_to"  # turns to what matters more
    FEARS = "fears"  # names a fear of their own
    OWNS_PART = "owns_part"  # names a part of it that is their own
    LEAVES_OPEN = "leaves_open"  # names what they have not worked out yet: how, or what
    SEEKS_WORDS = "seeks_words"  # looks for the words to say
    DOUBTS = "doubts"  # ends on what speaks against an idea
    IS_PRESSED = "is_pressed"  # has only minutes left
    ASKS_WHO_SEES = "asks_who_sees"
    ASKS_IF_PERSON = "asks_if_person"
    ASKS_WHAT_FOR = "asks_what_for"  # what a question is meant for
    ASKS_MEANING = "asks_meaning"  # what a question means, and nothing else
    ASKS_PROMISE = "asks_promise"  # what is noted as their promise
    SPEAKS_OTHER_LANGUAGE = "speaks_other_language"
    SPEAKS_COVERED_LANGUAGE = "speaks_covered_language"
    DID_IT = "did_it"
    DID_PARTLY = "did_partly"
    DID_NOT = "did_not"
    DROPPED_IT = "dropped_it"
    MOVED_IT = "moved_it"
    BEGINS = "begins"  # wants the rehearsal to begin
    REHEARSES = "rehearses"  # speaks to the buyer in a rehearsal
    SHOWS_PLAN = "shows_plan"  # a manager pastes what they plan to say
    ASKS_MARK = "asks_mark"  # whether words for the rep tell, or are any good
    FORESEES = "foresees"  # what the other person will say or do in the one-to-one
    HAS_TO_TELL = "has_to_tell"  # a decision that stands has to be told
