"""How an address was selected, in the words of a decision letter: signs, people, rights.

The reasons of a decision must hold and must be made known (Awb 3:46, 3:47: to be confirmed by
the jurist). There are no points in it, and an address from the steekproef reads like any other.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from barriere.explanation.explanation import Contribution, Explanation, Source
from barriere.explanation.words import as_sentence, day
from barriere.model.register import Register
from barriere.review.grounds import GROUNDS
from barriere.review.reasons import REASON_CODES

_TOLD = {Register.MELDINGEN.label, Register.SIGNALEN.label}
_OWNED = {Register.EIGENDOM.label, Register.KVK.label}

_NO_MACHINE = (
    "Een computer heeft hierover niet beslist. Vaste regels vergelijken gegevens van adressen "
    "(catalogus {catalogus}); mensen beoordelen elk adres. Dat dit adres is gekozen, zegt niet "
    "dat er iets mis is. Er kan een gewone verklaring zijn."
)
_RIGHTS = (
    "Wilt u weten welke gegevens de gemeente over u heeft gebruikt, of klopt een gegeven niet? "
    "Vraag het aan {contact}. U mag uw gegevens inzien en laten verbeteren."
)


@dataclass(frozen=True)
class Brought:
    """A ground that people named (a key of GROUNDS), and the register it rests on."""

    ground: str
    source: str


@dataclass(frozen=True)
class Decided:
    """What people decided: the tafel's reason code and day, who adopted the list and when.

    `adopted_by` is a function, as the mandate names it. A day is None when nobody decided yet.
    """

    brought: tuple[Brought, ...]
    reason: str = ""
    judged: date | None = None
    adopted: date | None = None
    adopted_by: str = ""


@dataclass(frozen=True)
class Selection:
    """How one address was selected.

    `grounds`, `signs` and `closing` are for the letter; `check` is what the jurist looks at first.
    """

    sleutel: str
    weergave: str
    grounds: str
    signs: tuple[str, ...]
    closing: tuple[str, ...]
    check: tuple[str, ...]

    @property
    def text(self) -> str:
        """Return the letter's part as plain text, a line per paragraph."""
        return "\n".join((self.grounds, *(f"- {sign}" for sign in self.signs), *self.closing))


def selection(why: Explanation, decided: Decided, gemeente: str, contact: str) -> Selection:
    """Return how an address was selected, from what the registers say and people decided.

    `why` is the explanation by the run that the tafel judged on.
    """
    return Selection(
        sleutel=why.sleutel,
        weergave=why.weergave,
        grounds=_grounds(why, decided, gemeente),
        signs=tuple(_sign(part) for part in why.contributions),
        closing=(
            " ".join(_people(decided)),
            _NO_MACHINE.format(catalogus=why.version),
            _RIGHTS.format(contact=contact),
        ),
        check=tuple(_check(why, decided)),
    )


def _grounds(why: Explanation, decided: Decided, gemeente: str) -> str:
    """Say why this address: grounds that people named, or what stood out in the registers."""
    chosen = f"De gemeente {gemeente} heeft dit adres gekozen voor een controle"
    named = [
        f"{GROUNDS[one.ground]} (bron: {_label(one.source)})"
        for one in decided.brought
        if one.ground in GROUNDS
    ]
    if named:
        also = " In de registers viel daarnaast dit op:" if why.contributions else ""
        return f"{chosen}, op deze grond: {'; '.join(dict.fromkeys(named))}.{also}"
    if why.contributions:
        return f"{chosen}, omdat in de registers dit opviel:"
    return f"{chosen}."


def _sign(part: Contribution) -> str:
    """Say what stood out, and by which register on which day."""
    return f"{as_sentence(part.sentence.rstrip('.'))} Bron: {_named(part.sources)}."


def _named(sources: tuple[Source, ...]) -> str:
    return "; ".join(f"{s.register} ({s.holder}), {day(s.peildatum)}" for s in sources)


def _people(decided: Decided) -> Iterator[str]:
    """Say who judged and who adopted."""
    if decided.judged:
        why = REASON_CODES["opnemen"].get(decided.reason, "")
        said = f" Reden: {why}." if why else ""
        yield (
            "De barrièretafel, een team van deskundigen, heeft het adres op "
            f"{day(decided.judged)} beoordeeld. Het oordeel: opnemen.{said}"
        )
    if decided.adopted:
        yield (
            f"Op {day(decided.adopted)} heeft de {decided.adopted_by} de lijst met adressen "
            "vastgesteld, met het mandaat daarvoor."
        )


def _check(why: Explanation, decided: Decided) -> Iterator[str]:
    """Yield what a jurist looks at before this is sent to anyone."""
    if not (decided.judged and decided.adopted):
        yield "Het adres is nog niet beoordeeld of vastgesteld: verstuur dit nog niet."
    read = {source.register for part in why.contributions for source in part.sources}
    read |= {_label(one.source) for one in decided.brought}
    if read & _TOLD:
        yield (
            "Dit rust mede op meldingen of op signalen van een partner: mag de bron genoemd "
            "worden, en is de melder niet te herkennen?"
        )
    if read & _OWNED:
        yield (
            "Dit zegt iets over een eigenaar of een bedrijf: laat het weg in een brief aan een "
            "ander."
        )


def _label(register: str) -> str:
    """Return a register as officials write it; what is none stays as people wrote it."""
    return Register(register).label if register in set(Register) else register
