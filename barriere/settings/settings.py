"""Everything a municipality decides for itself, in one frozen object."""

import hashlib

from pydantic import Field, model_validator

from barriere.settings.agenda import Agenda
from barriere.settings.delivery import Levering
from barriere.settings.municipality import Gemeente, Mandaten, Norm, Termijnen
from barriere.settings.planning import Depot, Partner, Plan, Reistijd, Soort, Team
from barriere.settings.score import Reken, Score, Steekproef
from barriere.settings.script import Stap
from barriere.settings.strict import Strict
from barriere.settings.theme import THEMES, Thema

REQUIRED_NORMS = ("m2_per_persoon", "kamerverhuur_personen", "brandveilig_personen")
KINDS = ("wonen", "horeca", "bedrijf")


class Settings(Strict):
    """The contents of barriere.toml."""

    gemeente: Gemeente
    normen: dict[str, Norm]
    mandaten: Mandaten
    termijnen: Termijnen = Field(default_factory=Termijnen)
    score: Score = Field(default_factory=Score)
    reken: Reken = Field(default_factory=Reken)
    steekproef: Steekproef = Field(default_factory=Steekproef)
    levering: Levering = Field(default_factory=Levering)
    plan: Plan = Field(default_factory=Plan)
    soorten: dict[str, Soort]
    themas: dict[str, Thema] = Field(default_factory=lambda: dict(THEMES), max_length=20)
    depot: Depot
    partners: dict[str, Partner] = Field(min_length=1)
    teams: tuple[Team, ...] = Field(min_length=1)
    reistijd: Reistijd = Field(default_factory=Reistijd)
    draaiboek: tuple[Stap, ...] = ()
    agenda: Agenda = Field(default_factory=Agenda)

    @model_validator(mode="after")
    def _complete(self) -> "Settings":
        for norm in REQUIRED_NORMS:
            if norm not in self.normen:
                message = f"normen.{norm} ontbreekt; de kaarten in de catalogus rekenen ermee"
                raise ValueError(message)
        for kind in KINDS:
            if kind not in self.soorten:
                message = f"soorten.{kind} ontbreekt"
                raise ValueError(message)
        known = set(self.partners)
        named = {p for t in self.teams for p in t.partners}
        named |= {p for s in self.soorten.values() for p in s.partners}
        if unknown := sorted(named - known):
            message = (
                f"partner '{unknown[0]}' staat niet onder [partners]; bekend zijn: "
                + ", ".join(sorted(known))
            )
            raise ValueError(message)
        return self

    @model_validator(mode="after")
    def _themes_of_known_kinds(self) -> "Settings":
        for name, theme in self.themas.items():
            if strange := sorted(set(theme.soorten) - set(self.soorten)):
                message = f"themas.{name}: soort '{strange[0]}' staat niet onder [soorten]"
                raise ValueError(message)
        return self

    @model_validator(mode="after")
    def _each_step_once(self) -> "Settings":
        ids = [stap.id for stap in self.draaiboek]
        if twice := sorted({one for one in ids if ids.count(one) > 1}):
            message = f"draaiboek: stap '{twice[0]}' staat er twee keer"
            raise ValueError(message)
        return self

    @property
    def sha256(self) -> str:
        """Return the hash of the settings, for the record of a run.

        The engine, the themes, the draaiboek and the calendars change no score.
        """
        told = self.model_dump_json(exclude={"reken", "themas", "draaiboek", "agenda"})
        return hashlib.sha256(told.encode()).hexdigest()
