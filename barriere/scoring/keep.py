"""Keeping a run: scores.parquet and run.json, the same bytes for the same input."""

import json
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from itertools import chain
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from barriere.catalogue.parse import parse
from barriere.errors import BadData, Place
from barriere.model.domain import Domein
from barriere.model.register import Register
from barriere.scoring.aside import aside
from barriere.scoring.run import Delivered, Rules, Run
from barriere.scoring.score import Asked
from barriere.scoring.scores import Scores
from barriere.scoring.stream import PER_GROUP
from barriere.settings import Norm

SCORES, RECORD = "scores.parquet", "run.json"


def record(asked: Asked, folder: Path, parts: Iterable[pa.Table]) -> Run:
    """Keep the answer to a question, part by part, in its own folder below `folder`.

    Raises BadData when a definition does not fit; then nothing is kept.
    """
    return _put(asked.waiting, parts, folder)


def write(run: Run, folder: Path) -> Path:
    """Write a run that is in memory into its own folder below `folder`; return that folder."""
    return folder / _put(run, [run.scores], folder).folder


def _put(run: Run, tables: Iterable[pa.Table], folder: Path) -> Run:
    """Write the scores and the record of the run aside, and only then give both their names."""
    target = folder / run.folder
    target.mkdir(mode=0o700, parents=True, exist_ok=True)
    try:
        with aside(target / RECORD) as text, aside(target / SCORES) as scores:
            _write_scores(tables, scores)
            kept = replace(run, outcome=Scores(scores))
            record = json.dumps(_record(kept), ensure_ascii=False, indent=1, sort_keys=True)
            text.write_text(record + "\n", "utf-8")
    except BaseException:
        if not any(target.iterdir()):
            target.rmdir()
        raise
    return replace(run, outcome=Scores(target / SCORES))


def _write_scores(tables: Iterable[pa.Table], path: Path) -> None:
    left = iter(tables)
    first = next(left)
    with pq.ParquetWriter(path, first.schema, compression="zstd") as writer:
        for table in chain([first], left):
            writer.write_table(table, row_group_size=PER_GROUP)


def read(folder: Path) -> Run:
    """Read a run back from the folder it was written to.

    Raises BadData when the folder holds no complete run.
    """
    if not (folder / SCORES).is_file() or not (folder / RECORD).is_file():
        raise BadData(Place(folder.name), "is geen volledige score", "Draai `barriere score`.")
    raw = json.loads((folder / RECORD).read_text("utf-8"))
    scores = Scores(folder / SCORES)
    if not {"sleutel", "totaal"} <= scores.names:
        raise BadData(Place(folder.name), "is geen score van barriere", "Draai `barriere score`.")
    return Run(
        id=raw["id"],
        peildatum=date.fromisoformat(raw["peildatum"]),
        version=raw["catalogus"],
        cards=tuple(parse(card["tekst"], card["bestand"]) for card in raw["kaarten"]),
        rules=_rules(raw["regels"]),
        deliveries={Register(key): _delivered(value) for key, value in raw["leveringen"].items()},
        shares=raw["dekking"],
        eenheden=raw["eenheden"],
        inputs=raw["invoer"],
        outcome=scores,
    )


def _record(run: Run) -> dict[str, Any]:
    return {
        "id": run.id,
        "peildatum": run.peildatum.isoformat(),
        "catalogus": run.version,
        "invoer": dict(run.inputs),
        "aantallen": run.counts,
        "regels": {
            "plafonds": {domein.value: cap for domein, cap in run.rules.caps.items()},
            "drempel_punten": run.rules.points,
            "drempel_domeinen": run.rules.domains,
            "normen": {name: norm.model_dump() for name, norm in run.rules.norms.items()},
        },
        "leveringen": {
            register.value: {
                "id": d.id,
                "peildatum": d.peildatum.isoformat(),
                "bestand": d.file,
                "houder": d.holder,
                "sha256": d.sha256,
            }
            for register, d in run.deliveries.items()
        },
        "dekking": dict(run.shares),
        "eenheden": dict(run.eenheden),
        "kaarten": [{"bestand": card.bestand, "tekst": card.tekst} for card in run.cards],
    }


def _rules(raw: dict[str, Any]) -> Rules:
    return Rules(
        caps={Domein(name): cap for name, cap in raw["plafonds"].items()},
        points=raw["drempel_punten"],
        domains=raw["drempel_domeinen"],
        norms={name: Norm(**norm) for name, norm in raw["normen"].items()},
    )


def _delivered(raw: dict[str, str]) -> Delivered:
    day = date.fromisoformat(raw["peildatum"])
    return Delivered(raw["id"], day, raw["bestand"], raw["houder"], raw["sha256"])
