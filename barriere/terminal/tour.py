"""The tour at the end of the demo: what was made, where it lies, what to try next."""

import sys
from collections.abc import Iterator
from shutil import which

from barriere.demo.year import Tour
from barriere.inspections.value import FAILED
from barriere.terminal.console import heading, line, nl, out, plain, table
from barriere.terminal.steadiness import counted

_KINDS = {
    "bezoeklijst": "bezoeklijst",
    "partners": "voor partners",
    "slachtofferkaart": "zakkaart",
    "bevindingen": "werkblad",
    "selectie": "voor de brief",
    "signaalkaarten": "signaalkaarten",
    "bevoegdheden": "wie mag wat",
}
"""What a file is, by the first word of its name."""


def show_tour(tour: Tour) -> None:
    """Walk the reader through what the demo made."""
    town = tour.town
    line(f"{town.naam} staat.", "goed")
    line(
        f"Een verzonnen stad met {nl(town.addresses)} adressen en {nl(town.residents)} inwoners. "
        "Alle gegevens zijn verzonnen."
    )
    _show_chain(tour)
    _show_files(tour)
    _show_hits(tour)
    _show_next(tour)


def _show_chain(tour: Tour) -> None:
    heading("Het jaar in het kort")
    judged, plan = tour.judged, tour.planned.plan
    accepted = sum(good for good, _ in tour.accepted.values())
    rejected = sum(bad for _, bad in tour.accepted.values())
    visits = sum(len(route.visits) for control in plan.controls for route in control.routes)
    checked = f"{tour.leaks} keer iets gevonden" if tour.leaks else "niets gevonden"
    read = f"{nl(accepted)} rijen aangenomen, {nl(rejected)} afgekeurd met een reden"
    decided = f"{judged.taken_up} opnemen, {judged.rejected} afwijzen, {judged.waiting}"
    course = tour.course
    up, down = (sum(one.step * way > 0 for one in course.shifts) for way in (1, -1))
    for text in (
        f"{len(tour.accepted)} registers gelezen: {read}.",
        "Twee mensen stelden de catalogus vast; eerder wordt er niet gescoord.",
        f"{nl(tour.proposed)} adressen voorgesteld door de score, {judged.brought} door mensen.",
        counted(tour.firm),
        f"Sinds {course.before.peildatum:%d-%m-%Y}: {up} adressen gestegen, {down} gedaald.",
        f"De tafel: {decided} nu niet plannen. Daarna vastgesteld door de gemandateerde.",
        f"{len(plan.controls)} controles in {plan.jaar} met {visits} bezoeken.",
        _evening(tour),
        f"Het eerste werkblad had {tour.wrong} fouten: elk genoemd, niets bewaard; toen verbeterd.",
        *_replanned(tour),
        f"Voor de volgende vergadering liggen er {tour.ready} adressen klaar; zie de kaart.",
        f"Nagekeken op BSN's, afgeschermde adressen, punten, en namen in leveringen: {checked}.",
    ):
        line(f"  · {text}")
    line("  De demo-tafel oordeelt met één regel; een echte tafel weegt.", "stil")


def _evening(tour: Tour) -> str:
    """Say what changed on the evening of the first control."""
    planned, held = (one.plan.controls[0] for one in (tour.planned, tour.again))
    first, last = ([v for r in control.routes for v in r.visits] for control in (planned, held))
    shut, extra = sum(visit.status == FAILED for visit in last), len(last) - len(first)
    said = f"Controle {tour.control}: bij {shut} van de {len(first)} adressen was niemand"
    instead = "; een reserveadres kwam in de plaats" if extra > 0 else ""
    return f"{said}{instead}."


def _replanned(tour: Tour) -> Iterator[str]:
    """Say what the rest of the year became."""
    plan = tour.again.plan
    ahead = [v for c in plan.controls if not c.vast for r in c.routes for v in r.visits]
    due = sum(plan.candidates[visit.sleutel].deadline is not None for visit in ahead)
    checks = "1 hercontrole" if due == 1 else f"{due} hercontroles"
    yield f"De rest van {plan.jaar} is opnieuw gepland: {len(ahead)} bezoeken, waarvan {checks}."


def _show_files(tour: Tour) -> None:
    heading("Wat er gemaakt is")
    made = table("", "")
    made.show_header = False
    made.add_row("kaart", plain(tour.map))
    made.add_row("plan", plain(tour.plan))
    page = next((path for path in tour.again.paths if path.suffix == ".html"), None)
    if page:
        made.add_row("plan op scherm", plain(page))
    for path in (*tour.lists, *tour.cards):
        made.add_row(_KINDS[path.stem.split("-")[0]], plain(path))
    made.add_row("verantwoording", plain(tour.account))
    made.add_row("leveringen", plain(tour.town.deliveries[0].path.parent))
    out.print(made)


def _show_hits(tour: Tour) -> None:
    found = tour.hits
    heading("Verstopte situaties")
    line(
        f"In de stad zijn {found.planted} situaties verstopt die de score niet kent "
        f"({plain(tour.town.planted)})."
    )
    shown = table(
        "eerste", "gevonden", "willekeurig", numbers=("eerste", "gevonden", "willekeurig")
    )
    for k, scored, chance in found.among:
        shown.add_row(str(k), _comma(scored), _comma(chance))
    out.print(shown)
    line(
        "Adressen met evenveel punten tellen naar rato. Verzonnen situaties zeggen niets over "
        "hoe goed de score in een echte stad werkt.",
        "stil",
    )


def _show_next(tour: Tour) -> None:
    heading("Probeer nu")
    year = tour.planned.plan.jaar
    program = sys.argv[0] if which("barriere") is None else "barriere"
    for words in (
        f"uitleg '{tour.example}' --werkmap {tour.werkmap}",
        f"verloop --werkmap {tour.werkmap}",
        f"robuust --per-kaart --werkmap {tour.werkmap}",
        f"tafel toon --werkmap {tour.werkmap}",
        f"leveringen --werkmap {tour.werkmap}",
        f"plan toon --jaar {year} --werkmap {tour.werkmap}",
        f"plan verschil --jaar {year} --werkmap {tour.werkmap}",
        f"plan wat-als --jaar {year} --werkmap {tour.werkmap}",
        f"bevindingen toon --werkmap {tour.werkmap}",
        f"bevindingen toon '{tour.example}' --werkmap {tour.werkmap}",
        f"mag-zien --werkmap {tour.werkmap}",
        "catalogus toon H1",
        f"catalogus toon --html --werkmap {tour.werkmap}",
    ):
        line(f"  {program} {words}")


def _comma(number: float) -> str:
    return f"{number:.1f}".replace(".", ",")
