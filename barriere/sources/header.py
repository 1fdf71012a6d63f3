"""The header of a plain sheet: which column is which, what is missing, what may not be there."""

from barriere.errors import BadData, Place, WrongUse, legible
from barriere.privacy import forbidden_trait, plain
from barriere.sources.column import Column
from barriere.sources.context import Context
from barriere.sources.sheet import Sheet

_SHOWN = 12
_VALUE = 8  # digits in a name from which it is a number of someone or something


def find_columns(
    header: list[str], sheet: Sheet, context: Context, file: str, extra: tuple[str, ...] = ()
) -> tuple[dict[str, int], list[str]]:
    """Return where each known column stands, and the names that are ignored.

    Raises BadData for a forbidden trait, a column that comes twice, or one that
    is missing. `extra` names columns that are read on top of the sheet's own.
    """
    place = Place(file, 1)
    refuse_forbidden(header, sheet, place)
    known = {plain(name): name for name in (*(c.name for c in sheet.columns), *extra)}
    aliases = _aliases(sheet, context, known)
    found: dict[str, int] = {}
    ignored = []
    for index, name in enumerate(header):
        canonical = aliases.get(plain(name)) or known.get(plain(name))
        if canonical is None:
            if name.strip():
                ignored.append(shown_name(name))
        elif canonical in found:
            raise BadData(
                Place(file, 1, shown_name(name)),
                f"de kolom '{canonical}' komt twee keer voor",
                "Haal er één uit de export.",
            )
        else:
            found[canonical] = index
    _refuse_missing(sheet, found, header, place)
    return found, ignored


def refuse_forbidden(header: list[str], sheet: Sheet, place: Place) -> None:
    """Raise BadData if a column could carry what may never be an input."""
    words = {plain(word) for word in sheet.refused}
    for name in header:
        trait = "kenteken" if plain(name) in words else forbidden_trait(name)
        if trait:
            raise BadData(
                Place(place.file, place.row, shown_name(name)),
                f"deze kolom draagt een verboden kenmerk ({trait}); er is niets van gelezen",
                f"Haal de kolom '{shown_name(name)}' uit de export en lees het bestand opnieuw.",
            )


def shown_name(name: str) -> str:
    """Return the name of a column as a message may show it.

    A header that is missing makes a name of every value in the first row; a
    long number is then more likely someone's than a column's.

    >>> shown_name(" datum "), shown_name("bsn 999993653")
    ('datum', 'een getal')
    """
    digits = sum(character.isdigit() for character in name)
    return "een getal" if digits > _VALUE else legible(name.strip())


def _aliases(sheet: Sheet, context: Context, known: dict[str, str]) -> dict[str, str]:
    aliases = {}
    for theirs, ours in context.aliases(sheet.register).items():
        if plain(ours) not in known:
            raise WrongUse(
                f"[levering.kolommen.{sheet.register}] noemt de kolom '{ours}', "
                "die barriere niet kent",
                "Bekend zijn: " + ", ".join(sorted(known.values())) + ".",
            )
        aliases[plain(theirs)] = known[plain(ours)]
    return aliases


def _refuse_missing(sheet: Sheet, found: dict[str, int], header: list[str], place: Place) -> None:
    missing = [c.name for c in sheet.columns if _must(c) and c.name not in found]
    if sheet.addressed and not _has_address(found):
        missing.append("vbo_id (of nummeraanduiding_id, of postcode en huisnummer)")
    if not missing:
        return
    if not found:
        raise BadData(
            place,
            "de eerste regel noemt geen enkele kolom die barriere kent",
            f"Zet een kop boven de kolommen; nodig is: {', '.join(missing)}. Heten ze bij u "
            f"anders, zet dat dan onder [levering.kolommen.{sheet.register}].",
        )
    names = [shown_name(name) for name in header if name.strip()][:_SHOWN]
    raise BadData(
        place,
        f"deze kolom ontbreekt: {', '.join(missing)}; gevonden zijn: {', '.join(names)}",
        "Voeg de kolom toe, of zet onder "
        f'[levering.kolommen.{sheet.register}] hoe hij bij u heet: "uw naam" = "{missing[0]}".',
    )


def _must(column: Column) -> bool:
    return column.needed or column.filled


def _has_address(found: dict[str, int]) -> bool:
    has_number = "vbo_id" in found or "nummeraanduiding_id" in found
    return has_number or ("postcode" in found and "huisnummer" in found)
