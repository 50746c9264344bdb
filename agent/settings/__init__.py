"""Everything that can be set, read once from the environment."""

from pathlib import Path

from platformdirs import user_data_path
from pydantic import AliasChoices, Field, SecretStr
from pydantic_settings import (
    BaseSettings,
    DotEnvSettingsSource,
    PydanticBaseSettingsSource,
    SettingsConfigDict,
)

from agent.settings.env_file import demand_own
from agent.settings.retention import RetentionSettings
from agent.settings.running import RunningSettings
from agent.settings.sign_in import SignInSettings
from agent.settings.themes import ThemeSettings

SECRETS = Path("/run/secrets")
"""Where containers find one file a secret, named as the variable is; a variable that is set comes first."""


class Settings(SignInSettings, ThemeSettings, RunningSettings, RetentionSettings, BaseSettings):
    """Settings from environment variables, a .env file and files of secrets; `meno doctor` lists them."""

    model_config = SettingsConfigDict(
        env_prefix="MENO_",
        env_file=".env",
        secrets_dir=SECRETS if SECRETS.is_dir() else None,
        extra="ignore",
        frozen=True,
        populate_by_name=True,
    )

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """Return the sources, the first one wins. Raises UsageError for a .env file that others could write."""
        if isinstance(dotenv_settings, DotEnvSettingsSource) and isinstance(dotenv_settings.env_file, str | Path):
            demand_own(Path(dotenv_settings.env_file))
        return init_settings, env_settings, dotenv_settings, file_secret_settings

    home: Path = Field(default_factory=lambda: user_data_path("meno"), description="Folder that holds all data.")
    model: str = Field(
        default="", description="Model in LangChain's form, such as openai:NAME. Empty: nothing leaves this machine."
    )
    second_judge: str = Field(
        default="", description="Model asked about turns that the guard is undecided about; same endpoint. Empty: none."
    )
    second_judge_languages: str = Field(
        default="", description="Languages beside English that it covers, such as de,es. Empty: English alone."
    )
    small_model: bool = Field(
        default=False, description="The model is a small one: it only finishes questions that code has begun."
    )
    wait: float = Field(default=8.0, gt=0, le=600, description="Longest wait for a model in a turn, in seconds.")
    openai_api_key: SecretStr = Field(
        default=SecretStr(""), validation_alias=AliasChoices("OPENAI_API_KEY"), description="Key of the endpoint."
    )
    openai_base_url: str = Field(
        default="", validation_alias=AliasChoices("OPENAI_BASE_URL"), description="Any OpenAI-compatible endpoint."
    )
    database_url: str = Field(default="", description="SQLAlchemy URL of the record. Empty: SQLite under MENO_HOME.")
    record_key: SecretStr = Field(
        default=SecretStr(""), description="Key of an encrypted record: a passphrase, or 64 hex digits. Empty: none."
    )
    chroma_url: str = Field(default="", description="URL of a `chroma run` server. Empty: embedded under MENO_HOME.")
    buyers: Path | None = Field(
        default=None, description="Folder of your own buyers to practise with, beside ours. Empty: ours alone."
    )
    timezone: str = Field(default="", description="The rep's time zone, such as Europe/Berlin. Empty: this machine's.")
    tracing: bool = Field(default=False, description="Let LangSmith trace prompts. Off: nothing is uploaded.")
    log_level: str = Field(default="WARNING", description="Level of the log on standard error.")
    help_harm: str = Field(default="", description="Whom to turn to at risk of harm; shown instead of the default.")
    help_harassment: str = Field(default="", description="Whom to turn to about harassment.")
    help_wrongdoing: str = Field(default="", description="Whom to turn to about suspected wrongdoing.")
    prompt_version: int | None = Field(default=None, description="Version of coach/phrase to pin. Empty: the newest.")
