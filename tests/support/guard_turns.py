"""Coach turns with known verdicts: the examples of docs/method.md and pairs that share their words."""

QUIET = ("rep: Dana has gone quiet since I sent the proposal. I think it was the price.",)

ANSWERS = (
    "Send the CFO a one-pager.",
    "You should multi-thread.",
    "Have you considered a smaller pilot?",
    "Why don't you call the CFO?",
    "Who will present the roll-out plan with you?",
    "Is it price, timing or trust?",
    "Doesn't that put you in a weak spot?",
    "Smart to wait.",
    "Is it because they saw the price too soon?",
    "What would change if the security team had your report today?",
    "So you need a second contact there.",
    "In MEDDPICC terms you lack an economic buyer. What about that?",
    "What if your opening were: 'Before we talk price, tell me what a month of delay costs you'?",
    "Top reps ask about budget first.",
    "Dana has gone quiet. Call her tomorrow at nine.",
)

COACHING = (
    "What have you seen or heard from her since?",
    "You sent the proposal, and since then Dana has gone quiet. What do you make of that?",
    "How sure are you of that, 0 to 10?",
    "Who nearby did something like this lately?",
    "Was it the price, as you suspect?",
    "What would a colleague you respect see in this?",
    "What matters most to you in this?",
    "How does this look from the buyer's chair?",
    "What would you like to have by the end of these minutes?",
)

SAME_WORDS = (
    (
        "What would a pilot give you?",
        "rep: She hesitates. I could offer her a pilot.",
        "rep: She hesitates. I don't know why.",
    ),
    (
        "When will you ring the finance director?",
        "rep: I've decided. I'll ring the finance director myself.",
        "rep: It is stuck with someone in finance. I wait.",
    ),
    (
        "So you talk about price too early.",
        "rep: I always talk about price too early.",
        "rep: They went cold after the second meeting.",
    ),
    (
        "Four out of ten pilots end in an order.",
        "rep: Our pilots end in an order four times out of ten, I looked it up.",
        "rep: We start a pilot on Monday.",
    ),
    (
        "The site visit is the stronger move, then.",
        "rep: Office or site visit? Now I say it: the site visit is the stronger move.",
        "rep: I can invite them to the office or do a site visit. I can't choose.",
    ),
)
