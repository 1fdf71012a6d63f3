"""What every table of barriere.toml shares: fixed once read, and no unknown keys."""

from pydantic import BaseModel, ConfigDict


class Strict(BaseModel):
    """A table of settings that refuses a key it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid")
