"""What of the plan before stands in the new one: held and agreed controls, with their stops."""

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field, replace
from datetime import date

from barriere.inspections.doors import Doors
from barriere.inspections.earlier import AGREED, Earlier, without
from barriere.inspections.value import hundredths
from barriere.model.inspection import Candidate, Control
from barriere.settings import Settings


@dataclass(frozen=True)
class Standing:
    """Controls that stay as they were.

    `fixed` and `dates` are days by number of the control (0-based): of the ones
    that stand, and of the whole plan before. `agreed` are the addresses that an
    agreed control visits or has in reserve: nothing else may plan them.
    """

    controls: tuple[Control, ...] = ()
    stops: dict[str, Candidate] = field(default_factory=dict)
    fixed: Mapping[int, date] = field(default_factory=dict)
    dates: Mapping[int, date] = field(default_factory=dict)
    agreed: AbstractSet[str] = frozenset()
    notices: tuple[str, ...] = ()

    def renamed(self, bundled: Sequence[Candidate]) -> tuple[Candidate, ...]:
        """Return new stops under names that no standing stop has.

        An address that is seen again in the year it was seen in is another visit.
        """
        return tuple(replace(stop, sleutel=self._free_name(stop.sleutel)) for stop in bundled)

    def _free_name(self, sleutel: str) -> str:
        return self._free_name(f"{sleutel}+") if sleutel in self.stops else sleutel

    def worth(self, settings: Settings, doors: Doors) -> int:
        """Return what the standing controls count for, in hundredths of a point."""
        return sum(hundredths(control, self.stops, settings, doors) for control in self.controls)


def standing(earlier: Earlier | None, gone: Mapping[str, str]) -> Standing:
    """Return what stands of the plan before.

    From a control that is still to come, addresses that are `gone` (sleutel →
    why they may not be planned) are taken out, and a notice says so.
    """
    if earlier is None:
        return Standing()
    kept: list[Control] = []
    notices: list[str] = []
    for control in earlier.standing:
        barred = frozenset(gone) if control.vast == AGREED else frozenset[str]()
        left, lost = without(control, earlier.plan.candidates, barred)
        kept.append(left)
        notices += [
            f"{earlier.plan.candidates[key].weergave} mag niet meer bezocht worden en is uit "
            f"controle {control.id} gehaald; die was afgesproken."
            for key in lost
        ]
    stops = earlier.stops_of(kept)
    agreed = [control for control in kept if control.vast == AGREED]
    return Standing(
        controls=tuple(kept),
        stops=stops,
        fixed=earlier.fixed,
        dates=earlier.dates,
        agreed=frozenset(a for stop in earlier.stops_of(agreed).values() for a in stop.adressen),
        notices=tuple(notices),
    )
