"""What the bench assumes and what it cannot show, said with the figures."""

from bench.chicago_work.crews import MOST
from bench.chicago_work.routes import SERVICE

LIMITS = (
    "Het echte rooster is niet op score gemaakt: eerder vinden dan dat rooster is geen kunst.",
    "De score weet welke kleur (groep inspecteurs) kwam.",
    "Houdt elke kleur haar eigen werk, dan blijft van de winst weinig over.",
    "De score weet ook het weer en de meldingen van de echte dag.",
    "Aangenomen is dat een controle op elke dag, door wie dan ook, hetzelfde vindt.",
    "Welke zaken in deze weken aan de beurt kwamen, staat vast; wie niet is bezocht, telt niet.",
    "Ieders echte dag geldt als de dag op de lijst van de planner.",
    "De aantallen per dag zijn vooraf bekend.",
    f"Geschat: {SERVICE} minuten per controle, hooguit {MOST} per team per dag.",
    "Geschat: een depot in het midden van het werk, en voor elk rooster korte routes.",
)
