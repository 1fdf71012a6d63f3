"""Reasons that the tafel gives: a closed code, and words another official can weigh."""

from barriere.errors import WrongUse
from barriere.privacy.free_text import is_personal

MIN_LENGTH = 20
REASON_CODES = {
    "opnemen": {
        "gronden_voldoende": "de gronden zijn voldoende om te gaan kijken",
        "samenhang": "samenhang met een ander adres op de lijst",
        "spoed": "uitstel is niet verantwoord",
    },
    "afwijzen": {
        "verklaard": "er is een onschuldige verklaring",
        "gegevens_onjuist": "de gegevens kloppen niet",
        "onevenredig": "een controle is een te zwaar middel",
        "andere_aanpak": "een brief, gesprek of adresonderzoek past beter",
    },
    "aanhouden": {"nu_niet": "nu niet plannen"},
}


def explained(text: str) -> str:
    """Return the reason, trimmed.

    Raises WrongUse when it is shorter than MIN_LENGTH characters, or holds
    what looks like a BSN, a phone number or an e-mail address.
    """
    text = " ".join(text.split())
    if len(text) < MIN_LENGTH:
        what = f"De toelichting is te kort ({len(text)} tekens)."
        raise WrongUse(what, f"Schrijf in minstens {MIN_LENGTH} tekens op waarom.")
    if is_personal(text):
        what = "De toelichting lijkt een BSN, telefoonnummer of e-mailadres te bevatten."
        raise WrongUse(what, "Schrijf zonder persoonsgegevens op wat u weet van het adres.")
    return text
