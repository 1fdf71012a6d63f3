"""How long a person waits for the front door: every command pays this before it starts."""

from bench.measure import BARRIERE, Step, main, measure


def bench() -> list[Step]:
    """Ask for help three times; the first also fills the caches of the machine."""
    return [measure(f"--help, keer {turn}", [BARRIERE, "--help"]) for turn in (1, 2, 3)]


if __name__ == "__main__":
    main(bench)
