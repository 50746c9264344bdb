import pytest

OWN = """\
version: 1
name: the plant manager
summary: Runs a plant and has a shift to look after.
cues: [plant, shift]
interests: [a plant that runs]
knows: [the plant]
hides: [the plant]
asks_back: 5
mood:
  trust: 0
  patience: 6
  agrees_at: 2
  hedges_at: 0
  moves:
    asks_open: {trust: 1}
opens:
  - Hello there.
back_channels:
  - Go on.
reactions: {}
unsure:
  - I would have to look.
next_step:
  agrees:
    - Come on Monday.
  hedges:
    - Let me think.
  declines:
    - No need.
ends:
  agreed:
    - Until Monday.
  out_of_time:
    - My shift begins.
  patience_gone:
    - That is enough.
  send_something:
    - Send it to me.
  goodbye:
    - Bye then.
topics:
  price:
    asks:
      - say: What does it cost?
        insist: You have not said what it costs.
    tells:
      - There is some money.
"""


@pytest.fixture
def own_buyer(tmp_path):
    """Writes a company's buyer to a folder of its own, with words of it exchanged."""

    def write(*changes):
        text = OWN
        for old, new in changes:
            assert old in text
            text = text.replace(old, new, 1)
        path = tmp_path / "ours.yaml"
        path.write_text(text, encoding="utf-8")
        return path

    return write
