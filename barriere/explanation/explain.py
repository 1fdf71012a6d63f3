"""Explaining addresses: every point with value, threshold, basis, source and date."""

from collections.abc import Iterable, Mapping
from typing import Any

from barriere.catalogue.card import Card
from barriere.errors import BarriereError, NotAllowed
from barriere.explanation.explanation import (
    WEINIG,
    Contribution,
    Correction,
    DomainLine,
    Explanation,
    Ground,
    Source,
)
from barriere.explanation.tally import Row, Tally, single, tally, tier, value
from barriere.explanation.what_if import changes
from barriere.explanation.withheld import withheld
from barriere.explanation.words import points, sentence
from barriere.model.domain import Domein
from barriere.model.register import Register
from barriere.scoring import Run


def explain(run: Run, sleutel: str, *, shielded: bool = False) -> Explanation:
    """Explain one address.

    Raises BarriereError when the run has no such address, and NotAllowed for a
    shielded address unless `shielded`: only the officer named in barriere.toml may ask.
    """
    rows = _rows(run, [sleutel])
    if not rows:
        raise BarriereError(
            "Dit adres staat niet in de score.",
            "Controleer de sleutel, of draai `barriere score` na een nieuwe levering.",
        )
    if rows[0]["afgeschermd"] and not shielded:
        raise NotAllowed(
            "Van dit adres kan geen uitleg worden getoond.",
            "Vraag de functionaris die in barriere.toml onder mandaten.afgeschermd staat.",
        )
    return _explain(run, rows[0])


def explain_many(run: Run, sleutels: Iterable[str]) -> dict[str, Explanation]:
    """Explain many addresses in one pass, by sleutel; shielded and unknown ones are left out."""
    return explain_rows(run, _rows(run, list(sleutels)))


def explain_rows(run: Run, rows: Iterable[Mapping[str, Any]]) -> dict[str, Explanation]:
    """Explain the addresses in `rows`, every column of the run read already, by sleutel.

    Shielded ones are left out.
    """
    return {str(row["sleutel"]): _explain(run, row) for row in rows if not row["afgeschermd"]}


def _rows(run: Run, sleutels: list[str]) -> list[dict[str, Any]]:
    return run.outcome.rows(sleutels)


def _explain(run: Run, row: Mapping[str, Any]) -> Explanation:
    counted = tally(run, single(run, row))
    return Explanation(
        sleutel=row["sleutel"],
        weergave=row["weergave"],
        peildatum=run.peildatum,
        run=run.id,
        version=run.version,
        totaal=row["totaal"],
        domeinen=row["domeinen"],
        on_list=counted.on_list(run),
        list_sentence=_listed(run, counted),
        objectieve_grond=row["objectieve_grond"],
        bronnen=row["bronnen"],
        contributions=tuple(
            _contribution(run, row, card) for card in run.cards if row[f"p_{card.id}"] > 0
        ),
        corrections=_corrections(run, counted),
        withheld=withheld(run, row, counted),
        changes=changes(run, row),
        domains=tuple(_domain(row, domein) for domein in Domein),
    )


def _contribution(run: Run, row: Row, card: Card) -> Contribution:
    here = value(row, card)
    reached = tier(run, card, here)
    if here is None or reached is None:
        raise BarriereError(f"De score van {card.id} past niet bij zijn kaart.", "Score opnieuw.")
    found = (*card.bronnen_registers, *_conditional(row, card))
    return Contribution(
        id=card.id,
        naam=card.naam,
        domein=card.domein,
        points=reached.punten,
        value=here,
        unit=card.eenheid,
        richting=card.richting.value,
        limit=reached.limit(run.norm_values),
        basis=reached.basis,
        sentence=sentence(run, card, row, reached),
        grounds=_grounds(run, card, reached.grens),
        sources=_deliveries(run, found),
        checked=_deliveries(run, tuple(r for r in (*card.nodig, Register.BAG) if r not in found)),
        onschuldig=card.onschuldig,
    )


def _grounds(run: Run, card: Card, limit: float | str) -> tuple[Ground, ...]:
    """Return the municipality's own ground for a norm first, then those on the card."""
    own = run.rules.norms.get(limit) if isinstance(limit, str) else None
    first = (Ground(own.vindplaats, own.zekerheid),) if own else ()
    return first + tuple(Ground(b.vindplaats, b.zekerheid) for b in card.bronnen)


def _conditional(row: Row, card: Card) -> tuple[Register, ...]:
    """Return the registers that count as a source here because a condition on the card holds."""
    said = str(row[f"b_{card.id}"]) if card.bron_als else ""
    return tuple(Register(word) for word in said.split(",") if word)


def _deliveries(run: Run, used: tuple[Register, ...]) -> tuple[Source, ...]:
    return tuple(
        Source(register.label, delivery.holder, delivery.peildatum)
        for register in used
        if (delivery := run.deliveries.get(register))
    )


def _corrections(run: Run, counted: Tally) -> tuple[Correction, ...]:
    return tuple(
        Correction(
            domein,
            counted.domains[domein] - counted.raw[domein],
            f"plafond {domein.label}: hoogstens {points(run.rules.caps[domein])} tellen mee",
        )
        for domein in Domein
        if counted.raw[domein] > counted.domains[domein]
    )


def _listed(run: Run, counted: Tally) -> str:
    rule = f"vanaf {points(run.rules.points)} in {run.rules.domains} domeinen"
    if counted.on_list(run):
        return f"op de lijst voor de barrièretafel ({rule})"
    short = []
    if counted.totaal < run.rules.points:
        short.append(points(run.rules.points - counted.totaal))
    if (left := run.rules.domains - counted.breadth) > 0:
        short.append("1 domein" if left == 1 else f"{left} domeinen")
    return f"niet op de lijst ({rule}): te weinig is {' en '.join(short)}"


def _domain(row: Row, domein: Domein) -> DomainLine:
    coverage = float(str(row[f"dek_{domein}"]))
    share = f"dekking {round(100 * coverage)} %"
    said = f"weinig gegevens ({share})" if coverage < WEINIG else share
    return DomainLine(domein, int(str(row[f"d_{domein}"])), coverage, f"{domein.label}: {said}")
