"""Look-alikes that are in order: what a score must not mistake for wrong."""

from barriere.demo.town.planted.kinds import Firm, Guests, Kind, Living, Passing, Trace, Where

_ROWS = ("vooroorlogs", "wederopbouw", "naoorlogs", "vinex", "flat")

INNOCENTS = (
    Kind(
        "groot gezin",
        12,
        "geen",
        Where(_ROWS, area=(70, 115)),
        living=Living((7, 9), since=(300, 4000), family=True),
        traces=(Trace("meldingen", "overlast", 0.2),),
    ),
    Kind(
        "gezin met grootouders",
        4,
        "geen",
        Where(_ROWS, area=(75, 120)),
        living=Living((6, 8), since=(200, 2500), family=True),
    ),
    Kind(
        "vrienden met een groot huis",
        4,
        "geen",
        Where(("villa", "station", "vinex"), area=(120, 260)),
        living=Living((2, 2), (24, 38), (200, 1500), together=0.6),
    ),
    Kind(
        "leeg na overlijden",
        6,
        "geen",
        Where(_ROWS),
        empty_since=(40, 330),
        traces=(Trace("meldingen", "overlast", 0.3), Trace("signalen", "post_retour", 0.25)),
    ),
    Kind(
        "klusbedrijf aan huis",
        5,
        "geen",
        Where(_ROWS, area=(80, 130)),
        firm=Firm("41000", "Bouwbedrijf", (400, 4000), people=(1, 3)),
        traces=(
            Trace("waarnemingen", "busje", 0.9, (3, 6), 50),
            Trace("meldingen", "busjes", 0.4),
            Trace("parkeren", "bedrijf", 0.5, (1, 2)),
        ),
    ),
    Kind(
        "massagepraktijk met diploma",
        3,
        "geen",
        Where(("centrum", "station"), "winkelfunctie", (35, 140)),
        firm=Firm("96230", "Massagepraktijk", (500, 3500), people=(1, 2)),
        traces=(Trace("controles", "geen", 0.6, (1, 1), 700),),
    ),
    Kind(
        "bureau zonder werknemers thuis",
        3,
        "geen",
        Where(_ROWS, area=(80, 130)),
        firm=Firm("78201", "Uitzendbureau", (300, 2500), waadi=1.0, people=(1, 2)),
    ),
    Kind(
        "gastgezin",
        3,
        "geen",
        Where(_ROWS, area=(90, 130)),
        guests=Guests((1, 2), (10, 90), 0.0),
        living=Living((3, 4), since=(900, 5000), family=True),
    ),
    Kind(
        "starterswoning met snelle wisselingen",
        5,
        "geen",
        Where(("centrum", "flat", "station"), area=(28, 60)),
        living=Living((1, 1), (19, 29), (20, 200)),
        passing=Passing((4, 6), (120, 330), 0.0),
    ),
    Kind(
        "burenruzie",
        5,
        "geen",
        Where(_ROWS),
        traces=(Trace("meldingen", "overlast", 1.0, (4, 9), 300),),
    ),
)
