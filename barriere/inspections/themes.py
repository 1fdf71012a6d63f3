"""The themes of an address, for the controls that have one."""

from collections.abc import Collection

from barriere.settings import Settings


def themes_of(cards: Collection[str], kind: str, settings: Settings) -> frozenset[str]:
    """Return the keys of the themes of an address: by the cards that give it points, or its kind.

    `kind` is a key of [soorten].
    """
    return frozenset(
        key
        for key, theme in settings.themas.items()
        if kind in theme.soorten or not set(theme.kaarten).isdisjoint(cards)
    )
