"""Where registers contradict each other about a shielded address, nobody is told."""

from datetime import datetime
from typing import Any

import pytest

from barriere.model.register import Register
from barriere.store import Werkmap, dossier
from barriere.store.tegenspraak import find

from .conftest import Deliver
from .tegenspraak_rows import GONE, USUAL, A, B, bag, firm, lives, permit

SECRETS = [
    {"brp": [lives(A, geheim=7)]},
    {
        "brp": [lives(A, postcode="9999AA", huisnummer=77)],
        "bijzonder": [{"vbo_id": A, "soort": "opvang", "geheim": True}],
    },
    {"brp": [lives(GONE), lives(GONE, persoon="p2", geheim=1)]},
    {"brp": [lives(GONE)], "bijzonder": [{"vbo_id": GONE, "soort": "opvang", "geheim": True}]},
    {
        "kvk": [firm(B, postcode="9999AA", huisnummer=1)],
        "bijzonder": [{"vbo_id": A, "soort": "opvang", "geheim": True}],
    },
    {
        "vergunningen": [permit(postcode="9999ZZ", huisnummer=5)],
        "bijzonder": [
            {"postcode": "9999ZZ", "huisnummer": 5, "soort": "opvang", "geheim": True}
        ],
    },
]  # fmt: skip


@pytest.mark.parametrize("registers", SECRETS)
def test_a_shielded_address_is_never_named_on_any_side(
    registers: dict[str, list[Any]], werkmap: Werkmap, deliver: Deliver
) -> None:
    deliver(Register.BAG, [bag(A, 1, gebruiksdoel="winkelfunctie"), *USUAL[1:]])
    for name, rows in registers.items():
        deliver(Register(name), rows)

    found = find(werkmap)

    assert found.lines == ()
    assert found.withheld > 0


@pytest.mark.parametrize("sleutel", [GONE, "9999AA-3"])
def test_what_an_official_shielded_is_not_named_after_it_was_withdrawn(
    sleutel: str, werkmap: Werkmap, deliver: Deliver, nu: datetime
) -> None:
    deliver(Register.BAG, USUAL)
    deliver(Register.BRP, [lives(GONE)])
    assert len(find(werkmap).lines) == 2
    with dossier.open(werkmap) as session:
        dossier.add(session, dossier.Afscherming(sleutel=sleutel, door="beheerder"), nu)

    found = find(werkmap)

    assert found.lines == ()
    assert found.withheld == 1
