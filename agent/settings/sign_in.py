"""Settings of sign-in and roles."""

from pydantic import BaseModel, Field, SecretStr, field_validator


class SignInSettings(BaseModel):
    """Settings of sign-in and roles."""

    address: str = Field(default="127.0.0.1", description="Address the page listens on; others need sign-in.")
    port: int | None = Field(default=None, ge=1, le=65535, description="Port. Empty: the first free one from 8501 on.")
    public_url: str = Field(default="", description="Where people reach the page, such as https://meno.example.com.")
    allow_http: bool = Field(default=False, description="Let addresses without TLS be used beyond this machine.")
    oidc_issuer: str = Field(default="", description="Issuer URL of the OpenID Connect provider. Empty: no sign-in.")
    oidc_client_id: str = Field(default="", description="What the provider calls this installation.")
    oidc_client_secret: SecretStr = Field(default=SecretStr(""), description="The secret it gave out for it.")
    oidc_scope: str = Field(default="openid email profile", description="What is asked of the provider.")
    cookie_secret: SecretStr = Field(
        default=SecretStr(""),
        description="Key of the sign-in cookies, the same on every process. Empty: kept in a file.",
    )
    roles_claim: str = Field(default="roles", description="Claim that names roles; a.b is b inside a.")
    member_role: str = Field(
        default="", description="Its value that everybody needs. Empty: whom the provider lets in."
    )
    manager_role: str = Field(default="manager", description="Its value for people who lead others.")
    managers: str = Field(default="", description="Or who leads others: subjects or verified addresses, with commas.")
    sign_in_check: float = Field(
        default=5, gt=0, le=60, description="Minutes after which the provider is asked again whether a sign-in holds."
    )
    id_token: SecretStr = Field(default=SecretStr(""), description="Who runs a command, where there is sign-in.")

    @field_validator("oidc_issuer", "public_url", mode="after")
    @classmethod
    def _without_spaces(cls, value: str) -> str:
        return value.strip()

    @property
    def signs_in(self) -> bool:
        """Whether people sign in here: then nothing of a person is shown to anybody else."""
        return bool(self.oidc_issuer)

    @property
    def named_managers(self) -> tuple[str, ...]:
        """Who leads others by the list, each as it is written there."""
        return tuple(name for each in self.managers.split(",") if (name := each.strip()))
