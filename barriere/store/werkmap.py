"""The werkmap: one folder that holds everything a municipality has in barriere."""

import os
from dataclasses import dataclass
from pathlib import Path

from barriere import settings
from barriere.errors import WrongUse
from barriere.settings import Settings
from barriere.store.leftovers import clean
from barriere.store.lock import LOCK_FILE

SETTINGS_FILE = "barriere.toml"
FOLDERS = ("indicatoren", "leveringen", "uit")


@dataclass(frozen=True)
class Werkmap:
    """An opened werkmap: its folder and its settings."""

    root: Path
    settings: Settings

    @property
    def leveringen(self) -> Path:
        """Return the folder with one folder per accepted delivery."""
        return self.root / "leveringen"

    @property
    def indicatoren(self) -> Path:
        """Return the folder with the municipality's own cards."""
        return self.root / "indicatoren"

    @property
    def bevoegdheden(self) -> Path:
        """Return the file with the municipality's own powers; most have none."""
        return self.root / "bevoegdheden.toml"

    @property
    def signaalkaarten(self) -> Path:
        """Return the file with the municipality's own signs; most have none."""
        return self.root / "signaalkaarten.toml"

    @property
    def uit(self) -> Path:
        """Return the folder for what is produced, by run."""
        return self.root / "uit"

    @property
    def dossier_url(self) -> str:
        """Return the address of the dossier, as SQLAlchemy writes it."""
        return f"sqlite:///{self.root / 'dossier.db'}"

    @staticmethod
    def open(path: Path) -> "Werkmap":
        """Open the werkmap at `path`, and clear away what a killed import left behind.

        Raises WrongUse when `path` is no werkmap, BadData when its settings are wrong.
        """
        os.umask(0o077)
        root = path.resolve()
        if not (root / SETTINGS_FILE).is_file():
            raise WrongUse(
                f"{path} is geen werkmap: er staat geen {SETTINGS_FILE} in.",
                f"Maak er een met `barriere nieuw {path}`.",
            )
        werkmap = Werkmap(root, settings.read(root / SETTINGS_FILE))
        for name in FOLDERS:
            (root / name).mkdir(mode=0o700, exist_ok=True)
        (werkmap.leveringen / LOCK_FILE).touch(mode=0o600)
        clean(werkmap.leveringen)
        return werkmap

    @staticmethod
    def create(path: Path, toml_text: str) -> "Werkmap":
        """Make a new werkmap at `path` with `toml_text` as its settings (files 0600, folders 0700).

        Raises WrongUse when there already is something at `path`, BadData when
        the settings are wrong; then nothing is made.
        """
        os.umask(0o077)
        if path.exists() and (not path.is_dir() or any(path.iterdir())):
            raise WrongUse(
                f"{path} bestaat al en is niet leeg.",
                "Kies een nieuwe map, of open deze als het uw werkmap is.",
            )
        path.mkdir(mode=0o700, parents=True, exist_ok=True)
        path.chmod(0o700)
        (path / SETTINGS_FILE).write_text(toml_text, "utf-8")
        try:
            return Werkmap.open(path)
        except Exception:
            (path / SETTINGS_FILE).unlink()
            raise
