"""`barriere uitleg`: why an address has the points it has, and what would change that."""

from dataclasses import dataclass, replace

from barriere.chain.earlier import previous
from barriere.chain.find_address import find_address
from barriere.chain.journal import note_alone
from barriere.chain.latest import WRITTEN, Latest, latest
from barriere.chain.officer import only_the_officer
from barriere.chain.waiting import on_hold
from barriere.explanation import Explanation, firmness, since
from barriere.explanation import explain as explain_one
from barriere.review.moment import Moment
from barriere.scoring import kept_robustness
from barriere.store import Werkmap, dossier, picture


@dataclass(frozen=True)
class OnHold:
    """An address of which is said that it waits, and nothing else."""

    weergave: str


def explain(
    werkmap: Werkmap, adres: str, moment: Moment, *, shielded: bool
) -> Explanation | OnHold:
    """Explain one address, as people write it.

    Of an address on hold only that is said. A shielded address is explained only to the
    officer named in barriere.toml, who asks for it by name; everyone else hears that it
    is not found. Raises WrongUse when no address fits, NotAllowed for the wrong officer.
    """
    last = latest(werkmap)
    if not shielded:
        sleutel = find_address(last.known_addresses, adres)
        if _waits(werkmap, last, sleutel, moment):
            note_alone(werkmap, moment, "uitleg", sleutel, "nu niet plannen")
            return OnHold(last.label(sleutel))
        note_alone(werkmap, moment, "uitleg", sleutel, "getoond")
        return _beside(werkmap, last, explain_one(last.run, sleutel))
    only_the_officer(werkmap, moment, "uitleg afgeschermd", "adres")
    sleutel = find_address(last.run.outcome.columns(WRITTEN), adres)
    note_alone(werkmap, moment, "uitleg afgeschermd", "adres", "getoond")
    return explain_one(last.run, sleutel, shielded=True)


def _waits(werkmap: Werkmap, last: Latest, sleutel: str, moment: Moment) -> bool:
    shown = picture(werkmap, last.run.peildatum)
    with dossier.open(werkmap) as session:
        return sleutel in on_hold(session, shown, moment.nu.date())


def _beside(werkmap: Werkmap, last: Latest, explained: Explanation) -> Explanation:
    """Add how firmly the address stands on the list, and what changed since the run before."""
    key = explained.sleutel
    firm = kept_robustness(werkmap.uit / last.name, [key]).to_pylist()
    before = previous(werkmap, last)
    return replace(
        explained,
        robuust=firmness(firm[0]["keer"], firm[0]["oordeel"] or "") if firm else None,
        sinds=since(before, last.run, key) if before else None,
    )
