"""Every error Meno raises itself, in one tree.

    MenoError                     message says what happened and what to do
    ├── ModelUnavailable          agent/model       met by phrase: the bank asks instead
    ├── MalformedReply            agent/model       retried once in phrase, then the bank
    │   └── FormatRefused         the endpoint does not take this form of call; the next call uses another
    ├── OffMethod                 agent/guard       retried once in phrase with the reason, then the bank
    ├── PromptError               prompts/          at start-up, nobody catches it
    ├── MemoryStoreError          memory/           session: ui says so; recall: logged, the turn goes on
    │   ├── SessionNotFound       no such session for this rep
    │   ├── SessionConflict       another tab or process kept a turn first
    │   ├── PeriodReleased        the themes of this quarter are published; nothing changes them any more
    │   ├── RecordDamaged         the record's file is not what was written; a backup, or what can still be read, helps
    │   └── IndexUnavailable      the vector index is locked or broken; the record is whole
    │       └── IndexInUse        another process keeps it, and lets it follow the record
    ├── ClosingDown               agent/doors       the process stops: no turn begins, the words stay with the rep
    ├── TooManyTurns              agent/limits      a rep's turns of this minute are used up; the words stay with them
    ├── UsageError                ui/               bad input from a person or a file: exit code 2
    │   ├── NotSignedIn           ui/sign_in        nobody is signed in, or no longer: the page asks to sign in
    │   └── NotAllowed            agent/access      who is there may not see or do this
    └── ProviderAway              ui/sign_in        the sign-in service does not answer

Prompts know nobody, so `PromptError` lives in `prompts.loader` and is only drawn here.
"""


class MenoError(Exception):
    """Something went wrong that a person can be told about."""


class ModelUnavailable(MenoError):
    """The model did not answer in time, or its endpoint cannot be used."""


class MalformedReply(MenoError):
    """The model answered something that is not a coach turn."""


class FormatRefused(MalformedReply):
    """The endpoint does not take calls of this form; the next call asks in another one."""


class OffMethod(MenoError):
    """A turn gives an answer or breaks the form; the message says how, for the model to mend."""


class MemoryStoreError(MenoError):
    """The record or the index could not be read or written."""


class SessionNotFound(MemoryStoreError):
    """There is no such session for this rep."""


class SessionConflict(MemoryStoreError):
    """Somebody else kept a turn in this session first; load it again."""


class PeriodReleased(MemoryStoreError):
    """The themes of this quarter are published; nothing changes them any more."""


class RecordDamaged(MemoryStoreError):
    """The record's file is damaged; what can still be read can be saved, and a backup restored."""


class IndexUnavailable(MemoryStoreError):
    """The vector index is locked or broken; nothing is lost, the record is whole."""


class IndexInUse(IndexUnavailable):
    """Another process keeps the vector index and lets it follow the record; recall works without it."""


class ClosingDown(MenoError):
    """This process is being stopped and takes no further turn; nothing was kept."""


class TooManyTurns(MenoError):
    """A rep sent more in a minute than the settings allow; nothing was kept."""


class UsageError(MenoError):
    """Input from a person or a file cannot be used as it is."""


class NotSignedIn(UsageError):
    """Nobody is signed in here, or the sign-in has ended; the message says which and what to do."""


class NotAllowed(UsageError):
    """Who is there may not see or do this."""


class ProviderAway(MenoError):
    """The sign-in service cannot be reached, or does not answer as one."""
