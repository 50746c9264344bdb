"""The notice as this installation says it, and who has read it."""

import json
from collections.abc import Callable, Mapping
from urllib.parse import urlsplit
from zlib import crc32

from agent.domain.notice import ReadNotice
from agent.ports import Clock, Consents
from agent.settings import Settings
from prompts.notice import NoticeText, When, load_notice

BITS = 24
"""Of an edition, for what the settings make of a version of the text."""

Points = tuple[tuple[str, str], ...]


class Notice:
    """What people are told before their first session, and what they chose there.

    Its `edition` changes with the text and with whatever the settings make it say: it is shown to everybody again then.
    """

    def __init__(
        self,
        consents: Consents,
        clock: Clock,
        settings: Settings,
        *,
        counts_themes: bool,
        chosen: Callable[[str], None] = lambda _: None,
    ) -> None:
        """Say it for these settings; `counts_themes` is whether themes are counted in this installation.

        Whose choice on themes was kept, `chosen` is told.
        """
        self._consents = consents
        self._chosen = chosen
        self._clock = clock
        self._words = words_of(settings)
        self._holding = frozenset(
            (
                When.TEAM if settings.signs_in else When.ALONE,
                When.THEMES if counts_themes else When.NO_THEMES,
                *([When.OWN_WORDS] if settings.notice.strip() else ()),
            )
        )
        self.offers_themes = counts_themes
        said = json.dumps([sorted(self._holding), sorted(self._words.items())])
        self.edition = (self.text.version << BITS) | (crc32(said.encode()) & ((1 << BITS) - 1))

    @property
    def text(self) -> NoticeText:
        """Its words as they stand in prompts/notice.yaml."""
        return load_notice()

    @property
    def short(self) -> str:
        """It in a sentence or two, for one person on their own machine."""
        return self.text.short.format_map(self._words)

    @property
    def points(self) -> Points:
        """It point by point: a title, and what is said under it."""
        return self.text.said(self._holding, self._words)

    def is_read(self, rep_id: str) -> bool:
        """Whether the rep has read it as it is now."""
        return self._consents.accepted(rep_id, self.edition)

    def last_read(self, rep_id: str) -> ReadNotice | None:
        """Return what the rep has read last, in whatever edition; None when they never have."""
        return next(reversed(self._consents.read_notices(rep_id)), None)

    def counts_themes(self, rep_id: str) -> bool:
        """Whether the themes of this rep's sessions may count: never where none are counted."""
        return self.offers_themes and self._consents.counts_themes(rep_id)

    def accept(self, rep_id: str, *, counts_themes: bool) -> None:
        """Keep that the rep has read it, and whether the themes of their sessions may count."""
        self._consents.accept(
            ReadNotice(rep_id=rep_id, version=self.edition, at=self._clock(), counts_themes=counts_themes)
        )
        self._chosen(rep_id)


def words_of(settings: Settings) -> Mapping[str, str]:
    """Return what the notice is filled with: where things are, what leaves, who words it, how long it is kept."""
    return {
        "where": where(settings),
        "leaves": leaves(settings),
        "wording": _wording(settings),
        "kept": kept(settings),
        "own_words": settings.notice.strip(),
    }


def where(settings: Settings) -> str:
    """Say where the record is."""
    if settings.database_url:
        return "It is in the database that your organisation has set up for Meno."
    if settings.signs_in:
        return "It is on your organisation's server."
    return f"It is on this machine, in {settings.home}."


def leaves(settings: Settings) -> str:
    """Say what goes to a model, and to which."""
    if not settings.model:
        return "Nothing. No model is configured; questions come from Meno's own bank."
    host = urlsplit(settings.openai_base_url).hostname if settings.openai_base_url else ""
    at = f" at {host}" if host else ""
    judge = settings.second_judge
    second = f" So does what the guard is undecided about, to {judge}." if judge else ""
    themes = settings.roster and not settings.small_model
    theme = "; so does, when a session ends whose theme may count, what you said of your problem" if themes else ""
    return (
        "For each turn, what was said last, what you prepared for it, and what matters to it from earlier sessions "
        f"goes to the language model {settings.model}{at}{theme}.{second} Nothing goes anywhere else."
    )


def kept(settings: Settings) -> str:
    """Say for how long things are kept."""
    promised = settings.keep_commitments_days or settings.keep_days
    if settings.keep_days is None and promised is None:
        return "Until you erase it."
    talks = _days(settings.keep_days, "after their last word") if settings.keep_days else "until you erase them"
    promises = _days(promised, "after their last change or their due time, whichever is later")
    return f"Sessions and what came of them: {talks}. Commitments: {promises}. You can erase any of it sooner."


def _wording(settings: Settings) -> str:
    if not settings.model:
        return "Its questions come from a fixed bank of written questions."
    return "A language model words many of its questions; each is checked before you see it."


def _days(number: int | None, since: str) -> str:
    return f"{number} {'day' if number == 1 else 'days'} {since}"
