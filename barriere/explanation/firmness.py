"""How firmly an address stands on the list, in one sentence."""

from dataclasses import dataclass

from barriere.scoring.draws import DRAWS

_ROUNDING = 1e-6


@dataclass(frozen=True)
class Firmness:
    """In how many draws of other points the address is on the list; `oordeel` only if it is now."""

    keer: int
    trekkingen: int
    oordeel: str
    sentence: str


def firmness(times: float, verdict: str) -> Firmness:
    """Return the sentence for an address that was on the list in `times` of the draws.

    Parts of a time, where equals shared the last places, are dropped: never more than it was.

    >>> firmness(973.4, "robuust").sentence
    'robuust: bij 1.000 kleine veranderingen van de punten staat dit adres 973 keer op de lijst'
    """
    whole = int(times + _ROUNDING)
    draws = f"{DRAWS:,}".replace(",", ".")
    often = {0: "nooit", DRAWS: "altijd"}.get(whole, f"{whole} keer")
    said = f"bij {draws} kleine veranderingen van de punten staat dit adres {often} op de lijst"
    return Firmness(whole, DRAWS, verdict, f"{verdict}: {said}" if verdict else said)
