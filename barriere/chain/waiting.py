"""Which addresses wait: "nu niet plannen", and nothing more."""

from datetime import date

from barriere.model.register import Register
from barriere.store import Picture, dossier


def on_hold(session: dossier.Session, shown: Picture, day: date) -> set[str]:
    """Return the keys on hold on `day`, from the register and from the tafel.

    An oordeel to wait holds until there is another one, with or without a term.
    """
    held = dossier.nu_niet_plannen(session, day)
    judged = dossier.laatste_oordelen(session)
    held |= {key for key, oordeel in judged.items() if oordeel.besluit == "aanhouden"}
    if Register.AFSTEMMING in shown.manifests:
        rows = shown.db.execute(
            "SELECT DISTINCT sleutel FROM afstemming JOIN adressen USING (adr) "
            "WHERE tot_laatst IS NULL OR tot_laatst > ?",
            [day],
        )
        held |= {key for (key,) in rows.fetchall()}
    return held
