"""Whether sign-in would work, for `meno doctor`."""

from agent.settings import Settings
from ui.sign_in.provider import Provider
from ui.sign_in.unsafe import refuse_unsafe


def sign_in_check(settings: Settings) -> str:
    """Say who may come to the page.

    Raises UsageError for settings that do not hold, ProviderAway when the provider cannot be reached or used.
    """
    refuse_unsafe(settings, settings.address)
    if not settings.signs_in:
        return "none: the page answers to this machine alone"
    keys = Provider(settings.oidc_issuer, settings.oidc_client_id, allow_http=settings.allow_http).meet()
    listed = len(settings.named_managers)
    by_list = f", and {listed} are on the list" if listed else ""
    leads = f"who has “{settings.manager_role}” in the claim {settings.roles_claim} leads others{by_list}"
    everybody = f"“{settings.member_role}” there" if settings.member_role else "whomever it lets in"
    return f"the provider answers and publishes {keys} key{'' if keys == 1 else 's'}; for {everybody}; {leads}"
