"""Planning side by side: public instances against the best known, and the year of a city.

Run: make bench-plan, or python -m bench.plan --vol for all public instances with
one to four teams and five seeds. Two cores: trust ratios.
"""

import argparse
import json
import sys
from pathlib import Path

from bench.planning import at_length, city, public


def main() -> None:
    """Run, print tables and write the file that the command line names."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--uit", type=Path, required=True)
    parser.add_argument("--vol", action="store_true")
    parser.add_argument("--deel", choices=("alles", "openbaar", "stad"), default="alles")
    given = parser.parse_args()
    if not public.DATA.is_dir():
        sys.exit(f"de map met echte gegevens ({public.DATA.name}) is er niet")
    found: dict[str, object] = {}
    if given.vol:
        found = at_length.run()
        _keep(given.uit, found)
        return
    if given.deel != "stad":
        found |= public.run()
        _keep(given.uit, found)
    if given.deel != "openbaar":
        found |= city.run()
        _keep(given.uit, found)


def _keep(uit: Path, found: dict[str, object]) -> None:
    """Write what was measured so far: the second part takes as long as the first."""
    text = json.dumps(found, indent=2, ensure_ascii=False, default=str)
    uit.write_text(f"{text}\n", encoding="utf-8")


if __name__ == "__main__":
    main()
