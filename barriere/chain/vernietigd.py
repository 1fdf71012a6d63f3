"""`barriere vernietigd`: paper that was handed out and is no more."""

from collections.abc import Iterable

from barriere.chain.journal import note
from barriere.errors import WrongUse
from barriere.review.moment import Moment
from barriere.store import Werkmap, dossier

ACT = "vernietigd"


def destroyed(werkmap: Werkmap, named: Iterable[str], moment: Moment) -> str:
    """Write down that these copies were destroyed, all or none; return the receipt.

    A copy is named by its list number, or all of a control by its id. Naming one twice
    changes nothing. Raises WrongUse naming what is neither.
    """
    with dossier.open(werkmap) as session:
        rows = dossier.verstrekkingen(session)
        gone = dossier.vernietigd(session)
        meant: dict[str, None] = {}
        unknown = []
        for name in named:
            found = [row.nummer for row in rows if name in (row.nummer, row.controle)]
            meant |= dict.fromkeys(found)
            unknown += [] if found else [name]
        if unknown:
            what = f"Geen lijst of controle: {', '.join(unknown)}. Er is niets vastgelegd."
            raise WrongUse(what, "De nummers staan in `barriere mag-zien --verstrekt`.")
        new = [number for number in meant if number not in gone]
        for number in new:
            dossier.add(session, dossier.Vernietiging(nummer=number), moment.nu)
            note(session, moment, ACT, number, "vernietigd")
    return f"{_counted(len(new))} vernietigd{_before(len(meant) - len(new))}."


def _counted(count: int) -> str:
    return "1 exemplaar" if count == 1 else f"{count} exemplaren"


def _before(count: int) -> str:
    return f"; {count} {'was' if count == 1 else 'waren'} dat al" if count else ""
