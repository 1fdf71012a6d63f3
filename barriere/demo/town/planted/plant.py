"""Planting: every situation on its own address, in all registers at once."""

import numpy as np
import pandas as pd

from barriere.demo.town.people.days import NOW
from barriere.demo.town.place import dice
from barriere.demo.town.planted.choose import choose
from barriere.demo.town.planted.innocents import INNOCENTS
from barriere.demo.town.planted.kinds import Firm, Kind
from barriere.demo.town.planted.notebook import Notebook, cleared
from barriere.demo.town.planted.people import lodge, pass_through, settle
from barriere.demo.town.planted.situations import SITUATIONS
from barriere.demo.town.planted.traces import found_firm, leave

_LANDLORDS = 3


def plant(
    addresses: pd.DataFrame, registers: dict[str, pd.DataFrame], seed: int
) -> tuple[dict[str, pd.DataFrame], pd.DataFrame]:
    """Return the registers with the situations in them, and the list of what was planted.

    The list: adr, soort, misstand (J/N), bevinding (what a visit finds), sporen (traces left).
    """
    chance = dice(seed, "planted")
    book = Notebook(chance, int(registers["brp"]["persoon"].max()) + 1)
    grown = dict(registers)
    rooms = registers["kamers"]
    barred = {
        *registers["bijzonder"]["adr"],
        *rooms.loc[rooms["kamers"] > 1, "adr"],
        *registers["afstemming"]["adr"],
    }
    landlords = [book.new_organisation() for _ in range(_LANDLORDS)]
    listed: list[dict[str, object]] = []
    for kind in (*SITUATIONS, *INNOCENTS):
        for adr in choose(kind.where, addresses, {int(k) for k in barred}, kind.count, chance):
            barred.add(adr)
            listed.append({"adr": adr} | _one(book, grown, adr, kind, landlords))
    for name, rows in book.rows.items():
        grown[name] = pd.concat(
            [grown[name], pd.DataFrame(rows)[list(grown[name].columns)]], ignore_index=True
        )
    return grown, pd.DataFrame(listed)


def _one(
    book: Notebook, grown: dict[str, pd.DataFrame], adr: int, kind: Kind, landlords: list[int]
) -> dict[str, object]:
    """Plant one situation and return its line in the list."""
    traces = _live(book, grown, adr, kind)
    if kind.guests:
        lodge(book, adr, kind.guests)
        traces.append("rni")
    officer = None
    if kind.firm and book.happens(kind.firm.chance):
        officer = _trade(book, grown, adr, kind.firm)
        traces.append("kvk")
    if book.happens(kind.landlord):
        buyer = officer or landlords[book.between((0, _LANDLORDS - 1))]
        grown["eigendom"] = _own(grown["eigendom"], adr, buyer)
        traces.append("eigenaar")
    traces += [
        f"{trace.register}:{trace.soort}" for trace in kind.traces if leave(book, adr, trace)
    ]
    return {
        "soort": kind.naam,
        "misstand": "J" if kind.misstand else "N",
        "bevinding": kind.bevinding,
        "sporen": ",".join(traces),
    }


def _trade(book: Notebook, grown: dict[str, pd.DataFrame], adr: int, firm: Firm) -> int:
    """Let the firm come after those that were there, without their permits."""
    officer = found_firm(book, adr, firm)
    start = book.rows["kvk"][-1]["start"]
    kvk, permits = grown["kvk"], grown["vergunningen"]
    grown["kvk"] = kvk[(kvk["adr"] != adr) | (kvk["end"] <= start)]
    grown["vergunningen"] = permits[(permits["adr"] != adr) | (permits["type"] == "omgeving")]
    return officer


def _live(book: Notebook, grown: dict[str, pd.DataFrame], adr: int, kind: Kind) -> list[str]:
    """Let the people of a situation take the place of those who lived there."""
    if kind.empty_since:
        grown["brp"] = _emptied(grown["brp"], adr, NOW - book.between(kind.empty_since))
        return ["brp:leeg"]
    if not kind.living:
        return []
    first = settle(book, adr, kind.living)
    if kind.passing:
        pass_through(book, adr, kind.passing, min(NOW - book.between((5, 60)), NOW))
        first = min([first, *(row["start"] for row in book.rows["brp"] if row["adr"] == adr)])
    grown["brp"] = cleared(grown["brp"], adr, first)
    return ["brp"]


def _emptied(stays: pd.DataFrame, adr: int, since: int) -> pd.DataFrame:
    """Let everyone on the address leave on one day, and nobody come after."""
    here = (stays["adr"] == adr).to_numpy()
    stays = stays[~here | (stays["start"] < since - 30).to_numpy()]
    stay = ((stays["adr"] == adr) & (stays["end"] > since)).to_numpy()
    return stays.assign(
        end=np.where(stay, since, stays["end"]), reden=np.where(stay, "verhuisd", stays["reden"])
    )


def _own(owned: pd.DataFrame, adr: int, owner: int) -> pd.DataFrame:
    """Make `owner` the only present owner of the address, in place of who was."""
    here = (owned["adr"] == adr).to_numpy()
    latest = here & (owned["verkregen"] == owned.loc[here, "verkregen"].max()).to_numpy()
    first = latest & (np.cumsum(latest) == 1)
    sold: pd.DataFrame = owned.assign(
        eigenaar=np.where(first, owner, owned["eigenaar"]),
        soort_eigenaar=np.where(first, "particulier", owned["soort_eigenaar"]),
    )
    kept: pd.DataFrame = sold.loc[~latest | first]
    return kept
