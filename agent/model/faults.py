"""What went wrong in a call, said once in Meno's own errors, from whichever provider's library it came."""

from collections.abc import Mapping

from agent.errors import FormatRefused, MalformedReply, MenoError, ModelUnavailable

_WRONG_KEY = (401, 403)
_NOT_THERE = 404
_FORM = (400, 405, 415, 422, 500, 501)
"""What endpoints answer to a form of call that they do not know; a broken one answers 500 too."""

_SAID: Mapping[int, str] = {
    402: "asks for payment",
    408: "did not answer in time",
    413: "finds the message too long",
    429: "is used up or overloaded for now",
    503: "is not ready",
    529: "is overloaded",
}
_UNREADABLE = (ValueError, TypeError, LookupError, AttributeError)
_FORMLESS = ("LengthFinishReasonError", "ContentFilterFinishReasonError", "APIResponseValidationError")


def fault_of(error: BaseException, seconds: float) -> MenoError:
    """Return the error of ours that a failed call means; `seconds` is what it was given."""
    status = getattr(error, "status_code", None)
    if isinstance(error, TimeoutError):
        return ModelUnavailable(f"did not answer within {seconds:.0f} s")
    if type(error).__name__ in _FORMLESS:
        return MalformedReply("the reply is not whole")
    if isinstance(error, NotImplementedError) or status in _FORM:
        return FormatRefused(f"refused the call ({status})" if status else "cannot be asked in this form")
    if isinstance(status, int):
        return ModelUnavailable(_said(status))
    if isinstance(error, _UNREADABLE):
        return MalformedReply("the reply is not one of a chat model")
    return ModelUnavailable("could not be reached")


def fault_of_building(error: BaseException) -> ModelUnavailable:
    """Return what it means that no chat model could be made from the settings."""
    if isinstance(error, TimeoutError):
        return ModelUnavailable("is still being loaded")
    if isinstance(error, ImportError):
        return ModelUnavailable("needs its provider's LangChain package, which is not installed (MENO_MODEL)")
    if isinstance(error, ValueError):
        return ModelUnavailable("is not a model in the form PROVIDER:NAME (MENO_MODEL)")
    return ModelUnavailable("has no key: set OPENAI_API_KEY, or OPENAI_BASE_URL for an endpoint without one")


def _said(status: int) -> str:
    if status in _WRONG_KEY:
        return "does not accept the key (OPENAI_API_KEY)"
    if status == _NOT_THERE:
        return "is not known at its address (MENO_MODEL, OPENAI_BASE_URL)"
    return _SAID.get(status, f"answers with an error ({status})")
