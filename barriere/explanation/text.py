"""An explanation as plain text: aligned, calm, and complete."""

import json
import textwrap
from collections.abc import Iterator
from dataclasses import asdict
from datetime import date

from barriere.explanation.explanation import Contribution, Explanation
from barriere.explanation.words import as_sentence, day

_WIDTH = 92
_SIGNS = {
    "onbekend": "?",
    "onzeker": "~",
    "uitzondering": "×",
    "groep": "=",
    "proef": "p",
    "geen": "·",
}
_ORDER = list(_SIGNS)


def as_text(explanation: Explanation) -> str:
    """Return the explanation for a terminal, a file or a letter."""
    parts = [
        _head(explanation),
        _points(explanation),
        _changes(explanation),
        _coverage(explanation),
        _withheld(explanation),
        _foot(explanation),
    ]
    return "\n\n".join(part for part in parts if part) + "\n"


def as_json(explanation: Explanation) -> str:
    """Return the explanation as JSON; the parts add up to `totaal`."""
    return json.dumps(asdict(explanation), default=_plain, ensure_ascii=False, indent=1)


def _head(explanation: Explanation) -> str:
    said = f"{explanation.headline}; {explanation.list_sentence}."
    beside = [one.sentence for one in (explanation.robuust, explanation.sinds) if one]
    lines = [
        f"Peildatum {day(explanation.peildatum)}.",
        *map(as_sentence, beside),
    ]
    return "\n".join(
        [explanation.weergave, *(textwrap.fill(line, _WIDTH) for line in (said, *lines))]
    )


def _points(explanation: Explanation) -> str:
    if not explanation.contributions:
        return ""
    lines = ["Punten"]
    for part in sorted(explanation.contributions, key=lambda c: (-c.points, c.id)):
        lines += _contribution(part)
    lines += [f"  {c.points:>+3d}".replace("-", "−") + f"  {c.sentence}"
              for c in explanation.corrections]  # fmt: skip
    return "\n".join([*lines, f"  {explanation.totaal:>3d}  totaal"])


def _contribution(part: Contribution) -> Iterator[str]:
    yield f"  {part.points:>+3d}  {part.id:<4}{part.naam} ({part.domein.label})"
    yield from _block(part.sentence)
    for source in part.sources:
        yield from _block(f"Bron: {source.register} ({source.holder}), {day(source.peildatum)}.")
    if part.checked:
        named = "; ".join(f"{s.register}, {day(s.peildatum)}" for s in part.checked)
        yield from _block(f"Ook getoetst aan: {named}.")
    for ground in part.grounds:
        yield from _block(f"Vindplaats: {ground.vindplaats} [{ground.zekerheid}].")
    yield from _block(f"Kan ook: {' '.join(part.onschuldig)}")


def _withheld(explanation: Explanation) -> str:
    legend = ", ".join(f"{sign} {status}" for status, sign in _SIGNS.items())
    lines = [f"Geen punten ({legend})"]
    for part in sorted(explanation.withheld, key=lambda w: _ORDER.index(w.status)):
        head = f"  {_SIGNS[part.status]:>3}  {part.id:<4}"
        said = f"{part.naam}: {part.sentence}"
        lines += textwrap.wrap(said, _WIDTH, initial_indent=head, subsequent_indent=" " * 11)
    return "\n".join(lines)


def _changes(explanation: Explanation) -> str:
    if not explanation.changes:
        return ""
    lines = ["Wat de uitkomst zou veranderen"]
    for change in explanation.changes:
        lines += textwrap.wrap(
            change.sentence, _WIDTH, initial_indent=" " * 7, subsequent_indent=" " * 11
        )
    return "\n".join(lines)


def _coverage(explanation: Explanation) -> str:
    lines = ["Per domein"]
    for line in explanation.domains:
        name, _, said = line.sentence.partition(": ")
        lines.append(f"  {line.points:>3d}  {name:<13}{said}")
    return "\n".join(lines)


def _foot(explanation: Explanation) -> str:
    noun = "onafhankelijke bron" if explanation.bronnen == 1 else "onafhankelijke bronnen"
    ground = "een" if explanation.objectieve_grond else "nog geen"
    said = (
        f"{explanation.bronnen} {noun}, {ground} objectieve grond. Dit is geen besluit: mensen "
        f"beslissen. Catalogus {explanation.version}, score {explanation.run[:8]}."
    )
    return textwrap.fill(said, _WIDTH)


def _block(said: str) -> list[str]:
    return textwrap.wrap(said, _WIDTH, initial_indent=" " * 11, subsequent_indent=" " * 11)


def _plain(value: object) -> str:
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(f"{type(value).__name__} hoort niet in een uitleg")
