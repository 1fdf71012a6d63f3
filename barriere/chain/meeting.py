"""Recording what the tafel said looking at the risk map: all of it or nothing, and only once."""

import unicodedata
from collections.abc import Mapping

import pyarrow as pa
import pyarrow.compute as pc

from barriere.chain.faults import Fault, refusal
from barriere.chain.journal import note
from barriere.chain.latest import WRITTEN, Latest, read_run, scored
from barriere.chain.oordelen_bestand import Given, Meeting
from barriere.chain.taken import Taken
from barriere.errors import BadData, BarriereError, Place
from barriere.review import judge as judging
from barriere.review.moment import Moment
from barriere.store import Werkmap, dossier

_UNKNOWN = "dit adres staat niet in de laatste score"
_NEW_MAP = "Maak een nieuwe kaart met `barriere kaart`, en geef en bewaar de oordelen daar."
_WITHOUT = "Laat dit oordeel op de kaart weg en bewaar opnieuw, of maak een nieuwe kaart."
_OTHER = "het adres en zijn sleutel horen niet bij elkaar"


def record(werkmap: Werkmap, last: Latest, meeting: Meeting, file: str, moment: Moment) -> Taken:
    """Record the oordelen of a meeting that are not in the dossier yet.

    An address on hold is judged like any other, so that nothing tells that it
    waits; a shielded one is as unknown as one that does not exist. Raises BadData
    (65) for another municipality, a run that the log does not know, or any
    oordeel that cannot be recorded.
    """
    place = Place(file)
    if _same(meeting.gemeente) != _same(werkmap.settings.gemeente.naam):
        what = f"deze oordelen zijn niet van de gemeente {werkmap.settings.gemeente.naam}"
        raise BadData(place, what, "Kies het bestand of de werkmap (--werkmap) die erbij hoort.")
    with dossier.open(werkmap) as session:
        if meeting.run not in scored(session):
            what = "deze oordelen horen bij een score die deze werkmap niet kent"
            raise BadData(place, what, f"Controleer de werkmap (--werkmap). Klopt die? {_NEW_MAP}")
        taken = Taken(file, newer=meeting.run != last.name)
        labels = _labels(werkmap, last, meeting)
        faults = [
            fault
            for given in meeting.oordelen
            if (fault := _one(session, given, meeting.run, labels, taken, moment))
        ]
        if faults:
            raise refusal(place, faults)
        if taken.new:
            result = f"{taken.new.total()} nieuw, {taken.already} al vastgelegd"
            note(session, moment, "tafel lees", meeting.run, result)
    return taken


def _one(
    session: dossier.Session,
    given: Given,
    run: str,
    labels: Mapping[str, str],
    taken: Taken,
    moment: Moment,
) -> Fault | None:
    """Record one oordeel and count it; return what is wrong when it cannot be."""
    number, adres = given.number, labels.get(given.sleutel)
    if adres is None:
        return Fault(number, _UNKNOWN, _WITHOUT)
    if _same(given.adres) != _same(adres):
        return Fault(number, _OTHER, f"Verander niets in het bestand. {_NEW_MAP}")
    row = dossier.Oordeel(
        sleutel=given.sleutel,
        besluit=given.besluit,
        redencode=given.reden,
        toelichting=given.toelichting,
        door=moment.door,
        run=run,
    )
    try:
        said = [_words(each) for each in dossier.oordelen(session, given.sleutel)]
        if (words := _words(judging.worded(row))) in said:
            taken.already += 1
            taken.overtaken += words[1:] != said[-1][1:]
            return None
        judging.judge(session, row, moment)
    except BarriereError as error:
        return Fault(number, error.what, error.remedy, adres)
    note(session, moment, "tafel oordeel", given.sleutel, given.besluit)
    taken.new[given.besluit] += 1
    taken.replaced += bool(said)
    return None


def _words(oordeel: dossier.Oordeel) -> tuple[str, str, str, str]:
    return oordeel.run, oordeel.besluit, oordeel.redencode, oordeel.toelichting


def _labels(werkmap: Werkmap, last: Latest, meeting: Meeting) -> dict[str, str]:
    """Return the street and number of every address in the file that a reader may know of.

    As the map showed them: of its own run, where that is still kept.
    """
    keys = pa.array([given.sleutel for given in meeting.oordelen], pa.string())
    labels = _written(last.known_addresses, keys)
    folder = werkmap.uit / meeting.run
    if meeting.run != last.name and folder.is_dir():
        shown = _written(read_run(folder).outcome.columns(WRITTEN), keys)
        labels |= {key: adres for key, adres in shown.items() if key in labels}
    return labels


def _written(addresses: pa.Table, keys: pa.Array) -> dict[str, str]:
    found = addresses.filter(pc.is_in(addresses["sleutel"], value_set=keys))
    shown = (text.rpartition(", ")[0] for text in found["weergave"].to_pylist())
    return dict(zip(found["sleutel"].to_pylist(), shown, strict=True))


def _same(text: str) -> str:
    """Return text as it compares: the way of writing an accent or a space tells nothing."""
    return unicodedata.normalize("NFC", " ".join(text.split()))
