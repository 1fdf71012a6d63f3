"""The closed vocabulary of a finding in plain Dutch: as it is printed, chosen and read back."""

import unicodedata
from collections.abc import Mapping

UITKOMST = {
    "niemand_aanwezig": "Niemand aanwezig",
    "geen_medewerking": "Geen medewerking",
    "toegang_verleend": "Toegang verleend",
}
BINNEN = {
    "toestemming": "Met toestemming",
    "machtiging": "Met machtiging",
    "bedrijf": "Bedrijf (eigen taak)",
    "niet_binnen": "Niet binnen geweest",
}
BEVINDING = {
    "geen": "Geen bijzonderheden",
    "overbewoning": "Overbewoning",
    "zonder_vergunning": "Zonder vergunning",
    "brandveiligheid": "Brandveiligheid",
    "niet_ingeschreven": "Niet ingeschreven (BRP)",
    "arbeid": "Arbeid",
    "onvergund_seksbedrijf": "Onvergund seksbedrijf",
    "anders": "Anders",
    "eigen_vervolg": "Eigen vervolg",
}
ZEKERHEID = {"signaal": "Signaal", "bevestigd": "Bevestigd"}
MAATREGEL = {
    "geen": "Geen",
    "waarschuwing": "Waarschuwing",
    "lod": "Last onder dwangsom",
    "boete": "Boete",
    "sluiting": "Sluiting",
    "vergunning_aanvragen": "Vergunning laten aanvragen",
    "vergunning_geschorst": "Vergunning schorsen",
    "vergunning_ingetrokken": "Vergunning intrekken",
    "adresonderzoek": "Adresonderzoek",
    "terugmelding": "Terugmelding BRP",
    "eigen_vervolg": "Eigen vervolg",
    "overig": "Overig",
}
STATUS = {
    "voorgenomen": "Voorgenomen",
    "opgelegd": "Opgelegd",
    "nagekomen": "Nagekomen",
    "ingetrokken": "Ingetrokken",
    "opgeschort": "Opgeschort",
}


def bare(text: str) -> str:
    """Return a word without case, accents, spaces and marks, as people retype it.

    >>> bare(" Niet  ingeschreven (BRP)"), bare("m²")
    ('nietingeschrevenbrp', 'm2')
    """
    letters = unicodedata.normalize("NFKD", text).casefold()
    return "".join(letter for letter in letters if letter.isalnum())


def code_of(text: str, words: Mapping[str, str]) -> str | None:
    """Return the code that a cell means, by the code itself or by its words; None for neither.

    >>> code_of("last onder dwangsom", MAATREGEL), code_of("LOD", MAATREGEL)
    ('lod', 'lod')
    """
    asked = bare(text)
    return next((code for code, said in words.items() if asked in (bare(code), bare(said))), None)
