"""The top of a run's page as a picture for the docs: `python -m tests.support.report_picture RUN.json PICTURE.png`.

Text is set in the fonts that the page asks for first; Streamlit brings them.
"""

import sys
from base64 import b64encode
from pathlib import Path

import streamlit

from evals.reports.page import page
from evals.reports.record import read_results
from tests.support.browser import chromium

MEDIA = Path(streamlit.__file__).parent / "static" / "static" / "media"
FONTS = {"Source Serif 4": "SourceSerifVariable-Roman", "Source Sans 3": "SourceSansVF-Upright"}
SIZE = {"width": 1200, "height": 1500}


def picture(run: Path, to: Path) -> None:
    with chromium() as browser:
        opened = browser.new_context(viewport=SIZE, color_scheme="light", bypass_csp=True).new_page()
        opened.set_content(page(read_results(run)))
        opened.add_style_tag(content="\n".join(_face(name, start) for name, start in FONTS.items()))
        opened.evaluate("document.fonts.ready")
        opened.wait_for_timeout(300)
        opened.screenshot(path=str(to))


def _face(name: str, start: str) -> str:
    (file,) = MEDIA.glob(f"{start}*.woff2")
    content = b64encode(file.read_bytes()).decode()
    source = f'url("data:font/woff2;base64,{content}") format("woff2")'
    return f'@font-face {{ font-family: "{name}"; src: {source}; font-weight: 200 900; }}'


if __name__ == "__main__":
    picture(Path(sys.argv[1]), Path(sys.argv[2]))
