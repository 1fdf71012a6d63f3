"""Where registers contradict each other, counted by kind and by holder."""

from collections import Counter
from dataclasses import asdict

from barriere.chain.terugmelden import Reported
from barriere.model.terugmelding import GROUNDS
from barriere.terminal.console import heading, line, nl, out, plain, show_json, table

_KINDS = {
    "bewoond_zonder_woonfunctie": "bewoond, maar het gebruiksdoel laat geen wonen toe",
    "bewoond_niet_in_gebruik": "bewoond, maar volgens de status niet in gebruik",
    "bewoond_zonder_oppervlakte": "bewoond, maar zonder bruikbare oppervlakte",
    "op_vervallen_object": "op een object dat in de BAG is vervallen",
    "object_niet_in_bag": "op een object dat de BAG niet kent",
    "ander_adres_dan_het_object": "met een ander adres dan het object heeft",
}


def show_terugmelding(reported: Reported, *, json: bool) -> None:
    """List how many contradictions there are and where the list for each holder lies."""
    if json:
        show_json([asdict(contradiction) for contradiction in reported.found])
        return
    heading("Terugmelden")
    if not reported.found:
        line("Geen twee registers spreken elkaar tegen.", "goed")
        return
    counted = Counter((c.holder, c.kind) for c in reported.found)
    for holder, path in reported.files.items():
        line(f"\n{holder.label}, aan {holder.holder}", "kop")
        line(f"  {GROUNDS[holder].wet}", "stil")
        shown = table("adressen", "wat elkaar tegenspreekt", numbers=("adressen",))
        for (owner, kind), count in counted.items():
            if owner is holder:
                shown.add_row(nl(count), plain(_KINDS[kind]))
        out.print(shown)
        line(f"  {path}", "stil")
    line("\nEen van de twee loopt achter; welke, is niet gezegd. Dit geeft geen punten.", "stil")
