"""What besides the addresses differs between two runs: catalogue, settings, deliveries."""

from collections.abc import Iterator

from barriere.catalogue.sentence import number
from barriere.explanation.words import day, points
from barriere.model.domain import Domein
from barriere.scoring import Rules, Run, changed_cards


def circumstances(before: Run, after: Run) -> tuple[str, ...]:
    """Return a sentence for everything that may move points without any address having changed."""
    return (
        *_catalogue(before, after),
        *_rules(before, after),
        *_registers(before, after),
    )


def _catalogue(before: Run, after: Run) -> Iterator[str]:
    old, new = ({card.id for card in run.cards} for run in (before, after))
    other = changed_cards(before, after) & old & new
    if before.version != after.version:
        yield f"De catalogus is een andere: {before.version} is nu {after.version}."
    for said, cards in (
        ("Nieuwe kaarten", new - old),
        ("Kaarten die er niet meer zijn", old - new),
        ("Kaarten met andere regels", other),
    ):
        if cards:
            yield f"{said}: {', '.join(sorted(cards))}."
    if before.inputs.get("definities") != after.inputs.get("definities"):
        yield "Feiten worden anders gemeten: de definities zijn veranderd."


def _rules(before: Run, after: Run) -> Iterator[str]:
    old, new = before.rules, after.rules
    if (old.points, old.domains) != (new.points, new.domains):
        yield f"De lijst begint ergens anders: was {_start(old)}, is {_start(new)}."
    for domein in Domein:
        if old.caps[domein] != new.caps[domein]:
            yield (
                f"Het plafond van {domein.label} is anders: was {old.caps[domein]}, "
                f"is {new.caps[domein]}."
            )
    norms = before.norm_values, after.norm_values
    for name in sorted(norms[0].keys() | norms[1].keys()):
        was, now = (values.get(name) for values in norms)
        if was != now:
            yield f"De norm {name} is anders: was {_norm(was, now)}, is {_norm(now, was)}."
    if old == new and before.inputs.get("instellingen") != after.inputs.get("instellingen"):
        yield "Er is iets in barriere.toml veranderd dat geen grens, plafond of norm is."


def _start(rules: Rules) -> str:
    noun = "domein" if rules.domains == 1 else "domeinen"
    return f"{points(rules.points)} in {rules.domains} {noun}"


def _norm(value: float | None, beside: float | None) -> str:
    return "niet gezet" if value is None else number(value, beside)


def _registers(before: Run, after: Run) -> Iterator[str]:
    old, new = before.deliveries, after.deliveries
    if came := [register.label for register in new if register not in old]:
        yield f"Nu wel geleverd, toen niet: {', '.join(came)}."
    if went := [register.label for register in old if register not in new]:
        yield f"Toen wel geleverd, nu niet: {', '.join(went)}."
    newer = [r for r in new if r in old and old[r].id != new[r].id]
    if newer:
        said = ", ".join(f"{r.label} ({day(new[r].peildatum)})" for r in newer)
        yield f"Opnieuw geleverd: {said}."
