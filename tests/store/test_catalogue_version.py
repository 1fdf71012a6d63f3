"""A catalogue that was put forward and adopted is kept with its texts, and only the last counts."""

import sqlite3
from datetime import datetime

from barriere.store import Werkmap, dossier
from barriere.store.dossier.opening import VERSION

TEXTS = {"cards": {"a.toml": "één"}, "versie": "1"}


def put_forward(session: dossier.Session, sha256: str, nu: datetime) -> dossier.Catalogusversie:
    row = dossier.Catalogusversie(
        versie="1", sha256=sha256, teksten=TEXTS, voorgesteld_door="jurist"
    )
    return dossier.add(session, row, nu)


def test_what_was_put_forward_waits_until_someone_adopts_it(werkmap: Werkmap, nu: datetime) -> None:
    with dossier.open(werkmap) as session:
        put_forward(session, "a", nu)
    with dossier.open(werkmap) as session:
        waiting = dossier.laatste_voorstel(session)
        assert waiting is not None
        assert dossier.vastgestelde_catalogus(session) is None
        dossier.stel_catalogus_vast(waiting, "manager", nu)
    with dossier.open(werkmap) as session:
        adopted = dossier.vastgestelde_catalogus(session)
        assert adopted is not None
        assert (adopted.voorgesteld_door, adopted.vastgesteld_door) == ("jurist", "manager")
        assert (adopted.teksten, adopted.vastgesteld_op) == (TEXTS, nu)
        assert dossier.laatste_voorstel(session) is None


def test_a_later_proposal_waits_while_the_adopted_one_counts(
    werkmap: Werkmap, nu: datetime
) -> None:
    with dossier.open(werkmap) as session:
        for sha256 in ("a", "b"):
            dossier.stel_catalogus_vast(put_forward(session, sha256, nu), "manager", nu)
        put_forward(session, "c", nu)
        put_forward(session, "d", nu)
        adopted, waiting = (
            dossier.vastgestelde_catalogus(session),
            dossier.laatste_voorstel(session),
        )
        assert adopted is not None
        assert waiting is not None
        assert (adopted.sha256, waiting.sha256) == ("b", "d")


def test_a_dossier_from_before_there_were_versions_gets_the_table(
    werkmap: Werkmap, nu: datetime
) -> None:
    with dossier.open(werkmap) as session:
        row = dossier.Oordeel(sleutel="1", besluit="opnemen", redencode="grond", door="tafel")
        dossier.add(session, row, nu)
    with sqlite3.connect(werkmap.root / "dossier.db") as old:
        old.execute("DROP TABLE catalogusversie")
        old.execute(f"PRAGMA user_version = {VERSION - 1}")
    old.close()
    with dossier.open(werkmap) as session:
        put_forward(session, "a", nu)
        assert len(dossier.oordelen(session)) == 1
        assert dossier.laatste_voorstel(session) is not None
