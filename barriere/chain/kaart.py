"""`barriere kaart`: the risk map for the barrièretafel, as one file."""

from datetime import date, timedelta
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc

from barriere import maps
from barriere.chain.earlier import day_before, kept_runs
from barriere.chain.journal import note
from barriere.chain.latest import Latest, latest, without
from barriere.chain.map_cards import cards
from barriere.chain.map_charts import charts
from barriere.chain.map_events import events
from barriere.chain.map_lines import lines
from barriere.chain.map_past import Told, past, with_before
from barriere.chain.map_rows import chosen, filled, rank_of, review
from barriere.chain.map_themes import themes
from barriere.chain.rulebook import rulebook
from barriere.chain.standing import standing
from barriere.chain.verloop import no_earlier
from barriere.chain.waiting import on_hold
from barriere.errors import NotAllowed
from barriere.explanation import explain_many
from barriere.review.moment import Moment
from barriere.review.reasons import MIN_LENGTH, REASON_CODES
from barriere.store import Picture, Werkmap, dossier, picture


def risk_map(
    werkmap: Werkmap, password: str | None, moment: Moment, since: date | None = None
) -> Path:
    """Write the map of the last run, sealed with `password`, and return its path.

    It compares with the run before, or the last one of `since` or earlier. Without a
    password only a fictive municipality gets a map. Raises NotAllowed otherwise, WrongUse
    for a password that is too short or a `since` without a run, BadData for a theme with a
    card that does not exist.
    """
    last = latest(werkmap)
    if password is None and not werkmap.settings.gemeente.fictief:
        what = "Een kaart van echte adressen krijgt altijd een wachtwoord."
        raise NotAllowed(what, "Laat --open weg, of zet BARRIERE_WACHTWOORD.")
    rules = rulebook(werkmap)
    chosen_themes = themes(rules)
    runs = kept_runs(werkmap, last)
    day = day_before(runs, last, since)
    if day is None and since is not None:
        raise no_earlier(last, since)
    before = runs[day] if day else None
    shown = picture(werkmap, last.run.peildatum)
    with dossier.open(werkmap) as session:
        held = on_hold(session, shown, moment.nu.date())
        said = review(session, last, standing(session, last, shown, moment), held)
        rows = chosen(last, said)
        keys: list[str] = rows["sleutel"].to_pylist()
        explained = explain_many(last.run, keys)
        rows = with_before(filled(rows, werkmap, last, explained, said), before)
        numbers = charts(session, last, runs, said.held)
        done = events(session, shown, rank_of(rows))
        silent = said.held | dossier.afgeschermd(session)
        note(session, moment, "kaart", last.name, f"{len(keys)} adressen")
    counted = last.columns(("sleutel", *maps.COUNTED))
    made = maps.RiskMap(
        colophon=_colophon(werkmap, last, moment),
        adressen=rows,
        bijdragen=maps.contributions(
            line for rank, key in enumerate(keys) for line in lines(rank, explained[key])
        ),
        cards=cards(rules.definitions, last.run),
        distribution=maps.distribution(without(counted, said.held)),
        ground=_ground(shown),
        past=past(last, runs, before, Told(rows, done, silent)),
        themes=chosen_themes,
        meeting=maps.Meeting(REASON_CODES, MIN_LENGTH),
        charts=numbers,
        password=password,
    )
    path = werkmap.uit / f"kaart-{last.run.peildatum}-{last.run.id[:8]}.html"
    maps.write(path, made)
    return path


def _colophon(werkmap: Werkmap, last: Latest, moment: Moment) -> maps.Colophon:
    settings = werkmap.settings
    return maps.Colophon(
        gemeente=settings.gemeente.naam,
        run=last.name,
        peildatum=last.run.peildatum,
        catalogus=last.run.version,
        contact=settings.gemeente.contact,
        vernietigen_voor=moment.nu.date() + timedelta(weeks=settings.termijnen.papier_weken),
        drempel_punten=last.run.rules.points,
        drempel_domeinen=last.run.rules.domains,
        fictief=settings.gemeente.fictief,
    )


def _ground(shown: Picture) -> maps.Ground:
    areas = shown.table("grenzen")
    drawn = areas.filter(pc.is_in(areas["soort"], value_set=pa.array(["wijk", "buurt"])))
    return maps.Ground(
        panden=shown.table("panden"),
        water=shown.table("water"),
        wegen=shown.table("wegen"),
        grenzen=drawn,
    )
