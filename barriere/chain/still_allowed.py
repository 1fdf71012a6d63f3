"""May everyone on a control still be visited: all that stands in the way, said at once."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from barriere.catalogue.powers import Powers, lead_for
from barriere.chain.briefs import grounds_in
from barriere.chain.latest import Latest
from barriere.errors import NotAllowed
from barriere.explanation import Explanation, explain_rows
from barriere.inspections.kind import kind_of
from barriere.model.inspection import Control, Plan
from barriere.reports.planned import addresses_of
from barriere.review.admission import Admission
from barriere.settings import Settings

_SHIELDED = "Een adres in deze controle is intussen afgeschermd"


@dataclass(frozen=True)
class Asked:
    """A control that is to be printed, and what holds now.

    `shielded` are the keys that may not be named; `matrix` says who leads.
    """

    plan: Plan
    control: Control
    last: Latest
    decided: Admission
    shielded: frozenset[str]
    matrix: Powers
    settings: Settings

    @cached_property
    def rows(self) -> dict[str, dict[str, Any]]:
        """Return all that the last run says of each of these addresses; read once."""
        return self.last.rows(key for key in self.stops if key not in self.shielded)

    @cached_property
    def explained(self) -> dict[str, Explanation]:
        """Return why each of these addresses has its points, by the last run; said once."""
        return explain_rows(self.last.run, self.rows.values())

    @property
    def stops(self) -> list[str]:
        """Return every address of the control by its key, reserves too, in order."""
        return [key for key, _ in self.going]

    @property
    def going(self) -> list[tuple[str, str]]:
        """Return every address with the team that goes there."""
        return [
            (key, route.team)
            for route in self.control.routes
            for stop in route.stops
            for key in addresses_of(self.plan, stop)
        ]

    def kind(self, key: str) -> str:
        """Return what kind of visit an address asks for; it is one of `rows`."""
        return kind_of(str(self.rows[key]["gebruiksdoel"] or ""))

    def grounds(self, key: str) -> tuple[str, ...]:
        """Return what carries a visit to an address, which is one of `rows`."""
        return grounds_in(self.last, self.decided.admitted.get(key), self.rows[key])

    def label(self, key: str) -> str:
        """Return an address in one line, as the plan had it when the score has it no more."""
        if key in self.rows:
            return str(self.rows[key]["weergave"])
        return next(
            (one.weergave for one in self.plan.candidates.values() if key in one.adressen), key
        )


def must_be_allowed(asked: Asked, unscored: str = "") -> None:
    """Refuse to print when something stands in the way; names all of it, no shielded address.

    `unscored` says what was delivered and not scored, '' for nothing. Raises NotAllowed.
    """
    gone = list(_gone(asked))
    why = [unscored] if unscored else []
    if any(key in asked.shielded for key in asked.stops):
        why.append(_SHIELDED)
    if gone:
        why.append(f"Sinds het plan is iets veranderd. {'; '.join(gone)}")
    if not why:
        return
    first = "Draai eerst `barriere score`, of druk toch af met --toch en de reden. "
    again = "Plan opnieuw met `barriere plan`."
    remedy = (first if unscored else "") + (again if gone or len(why) > bool(unscored) else "")
    raise NotAllowed(f"De lijst is niet gemaakt. {'. '.join(why)}.", remedy.strip())


def _gone(asked: Asked) -> Iterator[str]:
    """Yield the addresses that may not be visited any more, each with why."""
    teams = {team.naam: team.partners for team in asked.settings.teams}
    open_ = [(key, team) for key, team in asked.going if key not in asked.shielded]
    for key, team in open_:
        if reason := _reason(asked, key, teams.get(team)):
            yield f"{asked.label(key)}: {reason}"


def _reason(asked: Asked, key: str, partners: tuple[str, ...] | None) -> str:
    """Return why an address may not be visited; '' when it may."""
    if key not in asked.decided.admitted:
        return asked.decided.refused.get(key, "vervallen")
    if key not in asked.rows:
        return "staat niet meer in de BAG"
    if partners is None:
        return ""
    lead = lead_for(asked.matrix, asked.grounds(key), asked.kind(key))
    if lead is None:
        return "op deze grond geeft de bevoegdhedenmatrix niemand de leiding"
    role = asked.matrix.rollen[lead.rol]
    return "" if role.partner in partners else f"de leiding is aan {role.naam}, niet in dit team"
