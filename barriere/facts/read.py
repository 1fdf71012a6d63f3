"""Reading definitions: those of the house, and those a municipality adds in its werkmap."""

import hashlib
import re
from collections.abc import Iterator
from dataclasses import replace
from importlib.resources import files
from pathlib import Path
from typing import Any

from barriere.errors import BadData, Place
from barriere.facts.definition import Bron, Count, Definitions, Fact
from barriere.facts.shape import check_shape
from barriere.model.register import Register
from barriere.settings.toml import load, text_of

_HOW = ("tel", "formule", "rekenaar")
_NAME = re.compile(r"[a-z][a-z0-9_]*")
OWN_FOLDER = "feiten"


def read(own: Path | None = None) -> Definitions:
    """Read the definitions of the house and, if given, of the folder `own`/feiten.

    Raises BadData naming the file, the fact and the remedy.
    """
    return read_texts(texts(own))


def texts(own: Path | None = None) -> dict[str, str]:
    """Return the definitions as written, by file; those of the folder `own`/feiten as feiten/..."""
    found = dict(_package())
    if own is not None and (own / OWN_FOLDER).is_dir():
        for path in sorted((own / OWN_FOLDER).glob("*.toml")):
            name = f"{OWN_FOLDER}/{path.name}"
            found[name] = text_of(path, name)
    return found


def read_texts(texts: dict[str, str]) -> Definitions:
    """Read definitions from TOML texts by file name."""
    bronnen: dict[Register, Bron] = {}
    feiten: dict[str, Fact] = {}
    for name, text in texts.items():
        raw = load(text, name)
        check_shape(raw, name)
        bron = _bron(name, raw)
        if bron is not None:
            bronnen[bron.register] = _joined(bronnen.get(bron.register), bron)
        for fact in _facts(name, raw, bron):
            for column in fact.names:
                if column in feiten:
                    raise fact.wrong("naam", "bestaat al", "Geef een van de twee een andere naam.")
            feiten[fact.naam] = fact
    sha256 = hashlib.sha256("\0".join(texts.values()).encode()).hexdigest()
    return Definitions(bronnen, feiten, sha256)


def _package() -> Iterator[tuple[str, str]]:
    folder = files("barriere.facts").joinpath("definities")
    for entry in sorted(folder.iterdir(), key=lambda item: item.name):
        if entry.name.endswith(".toml"):
            yield entry.name, entry.read_text("utf-8")


def _bron(name: str, raw: dict[str, Any]) -> Bron | None:
    if "bron" not in raw:
        return None
    word = raw["bron"].get("register", "")
    if word not in set(Register):
        known = ", ".join(Register)
        raise BadData(Place(name), f"bron.register '{word}' bestaat niet", f"Kies uit: {known}.")
    for column in raw.get("kolommen", {}):
        if not _NAME.fullmatch(column):
            raise BadData(Place(name), f"kolom '{column}' kan niet", "Gebruik kleine letters.")
    columns = raw.get("kolommen", {})
    historie, unknown = (raw["bron"].get(key, "") for key in ("historie", "onbekend"))
    if unknown and unknown not in columns:
        raise BadData(Place(name), f"bron.onbekend '{unknown}' is geen kolom", "Noem er een.")
    return Bron(Register(word), columns, historie, unknown, dict.fromkeys(columns, name))


def _joined(first: Bron | None, second: Bron) -> Bron:
    """Add a municipality's own columns to those of the house, for one register."""
    if first is None:
        return second
    if double := sorted(first.kolommen.keys() & second.kolommen.keys()):
        raise second.host(double[0]).wrong("kolommen", f"'{double[0]}' bestaat al", "Kies anders.")
    return replace(
        first,
        kolommen={**first.kolommen, **second.kolommen},
        bestanden={**first.bestanden, **second.bestanden},
    )


def _facts(name: str, raw: dict[str, Any], bron: Bron | None) -> Iterator[Fact]:
    for key, body in raw.get("feit", {}).items():
        fact = _fact(name, key, body)
        if fact.tel is not None:
            if bron is None:
                raise fact.wrong("tel", "er is geen [bron]", "Noem bovenaan het register.")
            fact = replace(fact, register=bron.register, registers=(bron.register,))
        yield fact


def _fact(name: str, key: str, body: dict[str, Any]) -> Fact:
    words = {k: body.get(k, "") for k in ("eenheid", "uitleg", "van", "waar", "mogelijk")}
    fact = Fact(
        naam=key,
        bestand=name,
        tel=Count(body["tel"]) if body.get("tel") in set(Count) else None,
        formule=body.get("formule", ""),
        rekenaar=body.get("rekenaar", ""),
        registers=tuple(Register(word) for word in body.get("registers", ())),
        leest=tuple(body.get("leest", ())),
        optioneel=tuple(body.get("optioneel", ())),
        terugblik=body.get("terugblik", 0),
        **words,
    )
    if not _NAME.fullmatch(key):
        remedy = "Gebruik kleine letters, cijfers en een laag streepje."
        raise fact.wrong("naam", "kan niet als naam", remedy)
    if not fact.eenheid or not fact.uitleg:
        raise fact.wrong("eenheid, uitleg", "ontbreekt", "Zeg in één zin wat dit feit meet.")
    if fact.rekenaar and name.startswith(f"{OWN_FOLDER}/"):
        raise fact.wrong("rekenaar", "kan niet in een eigen feit", "Gebruik tel of formule.")
    if sum(how in body for how in _HOW) != 1:
        raise fact.wrong("tel", "geef precies één van tel, formule, rekenaar", "Kies er één.")
    if "tel" in body and fact.tel is None:
        raise fact.wrong("tel", f"'{body['tel']}' kan niet", f"Kies uit: {', '.join(Count)}.")
    if fact.tel not in (None, Count.AANTAL) and not fact.van:
        raise fact.wrong("van", "ontbreekt", f"Zeg waarvan u '{fact.tel}' wilt weten.")
    return fact
