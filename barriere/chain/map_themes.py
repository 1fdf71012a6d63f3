"""The themes of barriere.toml, for the map."""

from barriere import maps
from barriere.chain.rulebook import Rulebook
from barriere.errors import BadData, Place


def themes(rules: Rulebook) -> tuple[maps.Theme, ...]:
    """Return the themes of the settings; raises BadData for a card that no catalogue has.

    A card that does not count yet, or not any more, is none of the reader's mistakes.
    """
    known = {card.id for card in rules.catalogue.cards}
    for name, theme in rules.settings.themas.items():
        if strange := sorted(set(theme.kaarten) - known):
            what = f"themas.{name}: kaart '{strange[0]}' staat niet in de catalogus"
            remedy = "Zie `barriere catalogus toon` voor de kaarten die er zijn."
            raise BadData(Place("barriere.toml"), what, remedy)
    return tuple(
        maps.Theme(theme.naam, theme.kaarten, theme.soorten)
        for theme in rules.settings.themas.values()
    )
