"""The commented barriere.toml that a new werkmap starts with."""

import json
from importlib.resources import files


def template(naam: str, code: str) -> str:
    """Return the settings of a new werkmap for municipality `naam` (CBS code `code`)."""
    text = files("barriere.settings").joinpath("barriere.toml").read_text("utf-8")
    quoted = json.dumps(naam, ensure_ascii=False)
    return text.replace('"{{naam}}"', quoted).replace("{{code}}", code)
