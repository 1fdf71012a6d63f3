"""Trades: which firms sit where, with SBI codes of 2025 and 2008, and made-up names."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True)
class Trade:
    """A trade: SBI 2025, SBI 2008, first word of its names, and how common it is where."""

    sbi: str
    oud: str
    woord: str
    winkel: float = 0.0
    horeca: float = 0.0
    kantoor: float = 0.0
    industrie: float = 0.0
    thuis: float = 0.0


TRADES = (
    Trade("47110", "4711", "Kruidenier", winkel=3),
    Trade("47710", "47716", "Kledinghuis", winkel=6),
    Trade("47240", "4724", "Bakkerij", winkel=3),
    Trade("47610", "4761", "Boekhandel", winkel=1),
    Trade("96210", "96021", "Kapsalon", winkel=4, thuis=1.2),
    Trade("96220", "96022", "Nagelstudio", winkel=2, thuis=0.8),
    Trade("96230", "9604", "Massagesalon", winkel=1.0, thuis=0.4),
    Trade("47760", "47761", "Bloemenhuis", winkel=2),
    Trade("56111", "56101", "Eethuis", horeca=6),
    Trade("56112", "56102", "Snackbar", horeca=4, winkel=1),
    Trade("56300", "5630", "Café", horeca=5),
    Trade("55101", "55101", "Logement", horeca=0.4),
    Trade("69200", "69203", "Administratie", kantoor=4, thuis=2.2),
    Trade("70200", "70221", "Adviesbureau", kantoor=5, thuis=5),
    Trade("78201", "78201", "Uitzendbureau", kantoor=1.2),
    Trade("78202", "78202", "Uitleenbureau", kantoor=0.4),
    Trade("62100", "6201", "Softwarehuis", kantoor=4, thuis=3),
    Trade("68320", "6832", "Vastgoedbeheer", kantoor=2, thuis=0.4),
    Trade("41000", "4120", "Bouwbedrijf", industrie=4, thuis=3),
    Trade("43300", "4334", "Schildersbedrijf", industrie=1, thuis=2.5),
    Trade("81210", "8121", "Schoonmaak", industrie=1, thuis=1.6),
    Trade("95311", "45204", "Garage", industrie=5),
    Trade("49410", "4941", "Transport", industrie=3, thuis=0.6),
    Trade("49320", "4932", "Taxibedrijf", industrie=0.5, thuis=0.5),
    Trade("52109", "52109", "Opslag", industrie=3),
    Trade("10130", "1013", "Vleeswaren", industrie=1),
    Trade("25620", "2562", "Metaalbewerking", industrie=4),
    Trade("46900", "4690", "Groothandel", industrie=4),
    Trade("53200", "53202", "Koeriersdienst", industrie=1, thuis=1.5),
    Trade("74100", "7410", "Ontwerpstudio", kantoor=1, thuis=2.5),
    Trade("90110", "90011", "Muziekpraktijk", thuis=1.5),
    Trade("88990", "88993", "Begeleiding", kantoor=1, thuis=1.5),
)
WORDS = (
    "De Halder",
    "Zijlzicht",
    "De Bolder",
    "Noordzij",
    "De Kaap",
    "Rietland",
    "De Vlonder",
    "Waterpoort",
    "De Sluis",
    "Zilverwiek",
    "De Peiler",
    "Loefzijde",
    "De Kreek",
    "Windstreek",
    "De Terp",
    "Morgenrood",
    "De Kompasroos",
    "Zeegat",
    "De Kluut",
    "Hogewal",
    "De Dukdalf",
    "Keerpunt",
    "De Schelf",
    "Blauwgras",
    "De Veste",
)


def picked(place: str, count: int, dice: np.random.Generator) -> NDArray[np.int64]:
    """Return `count` rows of TRADES as common as they are at that kind of `place`."""
    weight = np.array([getattr(trade, place) for trade in TRADES])
    return dice.choice(len(TRADES), count, p=weight / weight.sum())


def names(trades: NDArray[np.int64], dice: np.random.Generator) -> NDArray[np.object_]:
    """Return a made-up trade name for each."""
    first = np.array([trade.woord for trade in TRADES], dtype=object)[trades]
    return np.asarray(
        first + " " + np.array(WORDS, dtype=object)[dice.integers(0, len(WORDS), len(trades))]
    )
