"""What a scoring run says at a glance: how many, how sure, and what comes next."""

from dataclasses import asdict

import pyarrow.compute as pc

from barriere.chain.doorrekenen import Scored
from barriere.model.domain import Domein
from barriere.scoring import Run, firm_counts
from barriere.terminal.console import heading, line, nl, out, plain, show_json, table
from barriere.terminal.steadiness import SIGNS, counted

LITTLE = 0.5
"""Below this share of what its cards need, a domain is said to have few data."""

_BAR = 28


def show_score(scored: Scored, *, json: bool) -> None:
    """Print the counts of a run, its spread of points and its coverage."""
    run = scored.run
    if json:
        show_json(_as_json(scored))
        return
    counts = run.counts
    heading(f"Score van {run.peildatum:%d-%m-%Y}")
    line(f"{nl(counts['adressen'])} adressen, catalogus {run.version}, bewaard als {run.folder}")
    _show_points(run)
    _show_coverage(run)
    _show_top(scored)
    line(
        f"\n{nl(scored.proposed)} voorstellen voor de tafel (vanaf {run.rules.points} punten in "
        f"{run.rules.domains} domeinen); {nl(scored.drawn)} geloot voor de steekproef."
    )
    line("Een score is een reden om te kijken, geen bewijs. Hierna: barriere tafel toon", "stil")


def _show_top(scored: Scored) -> None:
    """Print the addresses with most points; equal points are no order."""
    if not scored.top:
        return
    heading("Meeste punten")
    shown = table("adres", "punten", "hoe vast", "domeinen", numbers=("punten",))
    for one in scored.top:
        words = "nu niet plannen" if one.wacht else ", ".join(d.label for d in one.domeinen)
        points = "" if one.wacht else str(one.punten)
        shown.add_row(plain(one.weergave), points, SIGNS.get(one.oordeel, ""), words)
    out.print(shown)
    if scored.tied:
        line(f"Nog {nl(scored.tied)} hebben evenveel punten als de laatste.", "stil")
    line(counted(firm_counts(scored.robuust)))


def _show_points(run: Run) -> None:
    """Print how many addresses have how many points, shielded ones left out."""
    visible = run.scores.filter(pc.invert(run.scores["afgeschermd"]))
    counted = {c["values"]: c["counts"] for c in pc.value_counts(visible["totaal"]).to_pylist()}
    counted.pop(0, None)
    most = max(counted.values(), default=1)
    heading("Punten")
    shown = table("punten", "adressen", "", numbers=("punten", "adressen"))
    for points, count in sorted(counted.items(), reverse=True):
        shown.add_row(str(points), nl(count), "▪" * max(1, round(_BAR * count / most)))
    out.print(shown)


def _show_coverage(run: Run) -> None:
    heading("Gegevens per domein")
    shown = table("domein", "dekking", "", numbers=("dekking",))
    for domein, share in coverage(run).items():
        word = "weinig gegevens" if share < LITTLE else ""
        shown.add_row(domein.label, f"{100 * share:.0f} %", word)
    out.print(shown)


def coverage(run: Run) -> dict[Domein, float]:
    """Return per domain the mean share of what its cards need that was delivered."""
    return {d: float(pc.mean(run.scores[f"dek_{d.value}"]).as_py() or 0) for d in Domein}


def _as_json(scored: Scored) -> dict[str, object]:
    run = scored.run
    return {
        "run": run.folder,
        "peildatum": run.peildatum.isoformat(),
        "catalogus": run.version,
        "aantallen": run.counts,
        "voorstellen": scored.proposed,
        "steekproef": scored.drawn,
        "dekking": {d.value: round(share, 4) for d, share in coverage(run).items()},
        "robuust": firm_counts(scored.robuust),
        "leveringen": {r.value: asdict(d) for r, d in run.deliveries.items()},
    }
