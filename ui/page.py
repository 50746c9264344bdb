"""The script that Streamlit runs for each visit of `meno ui`; its argument is the profile's name."""

import sys

from agent.clock import utc_now
from ui.web.connect import connect
from ui.web.show import show

if __name__ == "__main__":
    show(connect, sys.argv[1] if len(sys.argv) > 1 else "me", utc_now)
