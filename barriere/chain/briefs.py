"""What may stand on paper about an address: counts and sentences, no person and no points."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from barriere.chain.latest import Latest
from barriere.chain.telling import Telling
from barriere.explanation import Explanation
from barriere.inspections.kind import kind_of
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
    last: Latest,
    admitted: Mapping[str, Admitted],
    beside: Beside,
    rows: Mapping[str, Mapping[str, Any]],
    explained: Mapping[str, Explanation],
) -> dict[str, AddressBrief]:
    """Return the brief of each address that is `explained`; `rows` has what the last run says.

    Shielded ones are never asked for.
    """
    known = _Known(last, Telling(last.run.cards), admitted, beside)
    return {key: _brief(known, rows[key], why) for key, why in explained.items()}


@dataclass(frozen=True)
class _Known:
    """All that the briefs of one control are made from."""

    last: Latest
    tells: Telling
    admitted: Mapping[str, Admitted]
    beside: Beside


def _brief(known: _Known, row: Mapping[str, Any], why: Explanation) -> AddressBrief:
    key, tells, beside = why.sleutel, known.tells, known.beside
    admitted, read = known.admitted.get(key), tells.of_card
    use = str(row["gebruiksdoel"] or "")
    return AddressBrief(
        sleutel=key,
        weergave=why.weergave,
        kind=kind_of(use),
        grounds=grounds_in(known.last, admitted, row),
        ground="; ".join(admitted.grounds) if admitted else "",
        reasons=(*(Said(c.sentence, read[c.id]) for c in why.contributions), *_brought(admitted)),
        use=use.replace(",", ", "),
        status=str(row["status"] or ""),
        area=_whole(row["oppervlakte"]),
        bouwjaar=_whole(row["bouwjaar"]),
        x=_real(row["x"]),
        y=_real(row["y"]),
        pand_ids=tuple(str(row["pand_id"] or "").split(",")) if row["pand_id"] else (),
        counts=tuple(_counts(known.last, row)),
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


def grounds_in(last: Latest, admitted: Admitted | None, row: Mapping[str, Any]) -> tuple[str, ...]:
    """Return what `grounds_of` does, for an address whose columns were read already."""
    return (admitted.codes if admitted else ()) + last.grounds_in(row)


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
