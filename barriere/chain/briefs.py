"""What may stand on paper about an address: counts and sentences, no person and no points."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date

from barriere.chain.latest import Latest
from barriere.explanation import Explanation, explain_many
from barriere.explanation.words import spoken
from barriere.inspections.kind import kind_of
from barriere.model.register import Register
from barriere.reports.address_brief import AddressBrief, Count, Said
from barriere.review.admission import Admitted
from barriere.store import Picture

_COUNTS = (
    ("Ingeschreven bewoners", "bewoners", Register.BRP),
    ("Waarvan volwassen", "volwassenen", Register.BRP),
    ("Briefadressen", "briefadressen", Register.BRP),
    ("Niet-ingezetenen (RNI)", "rni_personen", Register.RNI),
    ("Vestigingen", "vestigingen", Register.KVK),
)
_PERMITS = """
SELECT r.type, r.status, r.datum_besluit_laatst, r.geldig_tot_laatst, r.max_personen
FROM vergunningen r JOIN adressen USING (adr) WHERE sleutel = ? ORDER BY r.rij
"""
_EARLIER = """
SELECT r.datum_laatst, r.soort, r.uitkomst, r.bevinding
FROM controles r JOIN adressen USING (adr) WHERE sleutel = ? ORDER BY r.datum_laatst, r.rij
"""


def briefs(
    last: Latest, shown: Picture, admitted: Mapping[str, Admitted], sleutels: Iterable[str]
) -> dict[str, AddressBrief]:
    """Return the brief of each address; shielded ones are never asked for."""
    keys = [key for key in sleutels if key not in last.shielded]
    explained = explain_many(last.run, keys)
    return {key: _brief(last, shown, explained[key], admitted.get(key)) for key in keys}


def _brief(
    last: Latest, shown: Picture, why: Explanation, admitted: Admitted | None
) -> AddressBrief:
    row = last.row(why.sleutel)
    read = _read_by(last)
    people = (
        tuple(Said(f"Ingebracht door mensen: {g}.") for g in admitted.grounds) if admitted else ()
    )
    return AddressBrief(
        sleutel=why.sleutel,
        weergave=why.weergave,
        kind=kind_of(last.use(why.sleutel)),
        grounds=grounds_of(last, admitted, why.sleutel),
        ground="; ".join(admitted.grounds) if admitted else "",
        reasons=tuple(Said(c.sentence, read[c.id]) for c in why.contributions) + people,
        use=last.use(why.sleutel).replace(",", ", "),
        status=str(row["status"] or ""),
        area=_whole(row["oppervlakte"]),
        bouwjaar=_whole(row["bouwjaar"]),
        x=_real(row["x"]),
        y=_real(row["y"]),
        pand_ids=tuple(str(row["pand_id"] or "").split(",")) if row["pand_id"] else (),
        counts=tuple(_counts(last, row)),
        unknown=_unknown(why, read),
        innocent=tuple(Said(t, read[c.id]) for c in why.contributions for t in c.onschuldig),
        caution=_caution(why, read),
        earlier=_rows(shown, _EARLIER, why.sleutel, _visit, Register.CONTROLES),
        permits=_rows(shown, _PERMITS, why.sleutel, _permit, Register.VERGUNNINGEN),
    )


def grounds_of(last: Latest, admitted: Admitted | None, sleutel: str) -> tuple[str, ...]:
    """Return what carries a visit here: grounds people named, then objective grounds."""
    return (admitted.codes if admitted else ()) + last.grounds(sleutel)


def _counts(last: Latest, row: Mapping[str, object]) -> Iterable[Count]:
    for label, fact, register in _COUNTS:
        delivered = last.run.deliveries.get(register)
        day = delivered.peildatum if delivered else None
        yield Count(label, _whole(row.get(fact)), register, day)


def _read_by(last: Latest) -> dict[str, frozenset[Register]]:
    """Return the registers that each card reads, by its id."""
    return {card.id: frozenset(map(Register, card.nodig)) for card in last.run.cards}


def _unknown(why: Explanation, read: Mapping[str, frozenset[Register]]) -> tuple[Said, ...]:
    """Name the domains of which too little is known, and what is unknown or uncertain here."""
    scarce = [Said(f"{line.domein.label}: weinig gegevens") for line in why.domains if line.scarce]
    unsure = [
        Said(f"{w.naam}: {w.sentence}", read[w.id])
        for w in why.withheld
        if w.status in ("onbekend", "onzeker")
    ]
    return tuple(scarce + unsure)


def _caution(why: Explanation, read: Mapping[str, frozenset[Register]]) -> tuple[Said, ...]:
    """Name what speaks against: the exceptions that hold here."""
    return tuple(
        Said(f"{w.naam}: {w.sentence}", read[w.id])
        for w in why.withheld
        if w.status == "uitzondering"
    )


def _rows(
    shown: Picture,
    query: str,
    sleutel: str,
    say: Callable[[tuple[object, ...]], str],
    register: Register,
) -> tuple[Said, ...]:
    found = shown.db.execute(query, [sleutel]).fetchall()
    return tuple(Said(say(row), frozenset({register})) for row in found)


def _permit(row: tuple[object, ...]) -> str:
    kind, status, decided, until, people = row
    text = f"{spoken(kind)}: {spoken(status)}"
    if isinstance(decided, date):
        text += f" op {decided:%d-%m-%Y}"
    if isinstance(until, date):
        text += f", geldig tot {until:%d-%m-%Y}"
    return f"{text}, voor hoogstens {people} personen." if people else f"{text}."


def _visit(row: tuple[object, ...]) -> str:
    day, kind, outcome, finding = row
    when = f"{day:%d-%m-%Y}" if isinstance(day, date) else "datum onbekend"
    found = f", bevinding: {spoken(finding)}" if finding else ""
    return f"{when}: controle {spoken(kind)}, {spoken(outcome)}{found}."


def _whole(value: object) -> int | None:
    return int(value) if isinstance(value, int | float) else None


def _real(value: object) -> float | None:
    return float(value) if isinstance(value, int | float) else None
