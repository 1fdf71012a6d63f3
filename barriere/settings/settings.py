"""Everything a municipality decides for itself, in one frozen object."""

import hashlib
from typing import Any

from pydantic import Field, model_validator

from barriere.settings.agenda import Agenda
from barriere.settings.agreement import disagreements
from barriere.settings.delivery import Levering
from barriere.settings.municipality import Gemeente, Mandaten, Norm, Termijnen
from barriere.settings.planning import Depot, Partner, Plan, Reistijd, Soort, Team
from barriere.settings.score import Reken, Score, Steekproef
from barriere.settings.script import Stap
from barriere.settings.strict import Strict
from barriere.settings.theme import Thema, themes_of_the_house

REQUIRED_NORMS = ("m2_per_persoon", "kamerverhuur_personen", "brandveilig_personen")
KINDS = ("wonen", "horeca", "bedrijf")

_NOT_OF_A_RUN: Any = {
    "reken": True,
    "themas": True,
    "soorten": True,
    "depot": True,
    "partners": True,
    "reistijd": True,
    "draaiboek": True,
    "agenda": True,
    "plan": set(Plan.model_fields) - {"controles", "voorstelfactor", "zaad"},
    "teams": {"__all__": set(Team.model_fields) - {"adressen"}},
}
"""What changes no score and no proposal; places in the year set how many are proposed."""


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
    depot: Depot
    partners: dict[str, Partner] = Field(min_length=1)
    themas: dict[str, Thema] = Field(
        default_factory=lambda data: themes_of_the_house(data.get("partners", {})), max_length=20
    )
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
        return self

    @model_validator(mode="after")
    def _in_agreement(self) -> "Settings":
        if faults := list(disagreements(self)):
            raise ValueError("; ".join(faults))
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

        The engine, the themes and what is only about the year of controls change no
        score and no list of proposals, so that a new wish asks for no new run.
        """
        told = self.model_dump_json(exclude=_NOT_OF_A_RUN)
        return hashlib.sha256(told.encode()).hexdigest()
