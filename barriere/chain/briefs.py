"""What may stand on paper about an address: counts and sentences, no person and no points."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from barriere.catalogue import Card
from barriere.chain.latest import Latest
from barriere.explanation import Explanation, explain_rows
from barriere.inspections.kind import kind_of
from barriere.model.domain import Domein
from barriere.model.register import Register
from barriere.reports.address_brief import AddressBrief, Count, Said
from barriere.review.admission import Admitted
from barriere.review.grounds import GROUNDS

COUNTS = (
    ("Ingeschreven bewoners", "bewoners", Register.BRP),
    ("Waarvan volwassen", "volwassenen", Register.BRP),
    ("Briefadressen", "briefadressen", Register.BRP),
    ("Niet-ingezetenen (RNI)", "rni_personen", Register.RNI),
    ("Vestigingen", "vestigingen", Register.KVK),
)
"""What paper counts: in words, as a fact, and the register it comes from."""

Sentences = Mapping[str, tuple[Said, ...]]


@dataclass(frozen=True)
class Beside:
    """What stands beside the score, per address: who was here before, permits, what changed."""

    earlier: Sentences = field(default_factory=dict)
    permits: Sentences = field(default_factory=dict)
    changed: Sentences = field(default_factory=dict)


def briefs(
    last: Latest, admitted: Mapping[str, Admitted], beside: Beside, sleutels: Iterable[str]
) -> dict[str, AddressBrief]:
    """Return the brief of each address; shielded ones are never asked for.

    Reads the run once, however many there are.
    """
    rows = last.rows(key for key in sleutels if key not in last.shielded)
    explained = explain_rows(last.run, rows.values())
    tells = Telling(last)
    return {
        key: _brief(tells, rows[key], why, admitted.get(key), beside)
        for key, why in explained.items()
    }


@dataclass(frozen=True)
class Telling:
    """From which registers the sentences of a run tell something."""

    last: Latest

    @cached_property
    def of_card(self) -> dict[str, frozenset[Register]]:
        """Return per card every register that any sentence about it tells from."""
        return {card.id: _read_by(card) for card in self.last.run.cards}

    @cached_property
    def of_domain(self) -> dict[Domein, frozenset[Register]]:
        """Return per domain the registers of all its cards."""
        return {
            domein: frozenset().union(
                *(self.of_card[card.id] for card in self.last.run.cards if card.domein is domein)
            )
            for domein in Domein
        }


def _read_by(card: Card) -> frozenset[Register]:
    """Return the registers behind a card: a point also says that no exception holds."""
    return frozenset({*card.nodig, *card.bronnen_registers, *card.bron_als})


def _brief(
    tells: Telling,
    row: Mapping[str, Any],
    why: Explanation,
    admitted: Admitted | None,
    beside: Beside,
) -> AddressBrief:
    key, read = why.sleutel, tells.of_card
    use = str(row["gebruiksdoel"] or "")
    return AddressBrief(
        sleutel=key,
        weergave=why.weergave,
        kind=kind_of(use),
        grounds=(admitted.codes if admitted else ()) + tells.last.grounds_in(row),
        ground="; ".join(admitted.grounds) if admitted else "",
        reasons=(*(Said(c.sentence, read[c.id]) for c in why.contributions), *_brought(admitted)),
        use=use.replace(",", ", "),
        status=str(row["status"] or ""),
        area=_whole(row["oppervlakte"]),
        bouwjaar=_whole(row["bouwjaar"]),
        x=_real(row["x"]),
        y=_real(row["y"]),
        pand_ids=tuple(str(row["pand_id"] or "").split(",")) if row["pand_id"] else (),
        counts=tuple(_counts(tells.last, row)),
        unknown=tuple(_unknown(why, tells)),
        innocent=tuple(Said(t, read[c.id]) for c in why.contributions for t in c.onschuldig),
        caution=tuple(_caution(why, tells)),
        earlier=beside.earlier.get(key, ()),
        permits=beside.permits.get(key, ()),
        changed=beside.changed.get(key, ()),
    )


def grounds_of(last: Latest, admitted: Admitted | None, sleutel: str) -> tuple[str, ...]:
    """Return what carries a visit here: grounds people named, then objective grounds."""
    return (admitted.codes if admitted else ()) + last.grounds(sleutel)


def _brought(admitted: Admitted | None) -> Iterator[Said]:
    """Yield what people brought in, from the register that each named with it."""
    for code in admitted.codes if admitted else ():
        rests_on = admitted.bronnen.get(code, frozenset()) if admitted else frozenset()
        yield Said(f"Ingebracht door mensen: {GROUNDS[code]}.", rests_on)


def _counts(last: Latest, row: Mapping[str, object]) -> Iterable[Count]:
    for label, fact, register in COUNTS:
        delivered = last.run.deliveries.get(register)
        day = delivered.peildatum if delivered else None
        yield Count(label, _whole(row.get(fact)), register, day)


def _unknown(why: Explanation, tells: Telling) -> Iterator[Said]:
    """Name the domains of which too little is known, and what is unknown or uncertain here."""
    for line in why.domains:
        if line.scarce:
            yield Said(f"{line.domein.label}: weinig gegevens", tells.of_domain[line.domein])
    for w in why.withheld:
        if w.status in ("onbekend", "onzeker"):
            yield Said(f"{w.naam}: {w.sentence}", tells.of_card[w.id])


def _caution(why: Explanation, tells: Telling) -> Iterator[Said]:
    """Name what speaks against: the exceptions that hold here."""
    for w in why.withheld:
        if w.status == "uitzondering":
            yield Said(f"{w.naam}: {w.sentence}", tells.of_card[w.id])


def _whole(value: object) -> int | None:
    return int(value) if isinstance(value, int | float) else None


def _real(value: object) -> float | None:
    return float(value) if isinstance(value, int | float) else None
