"""`make bench [SIZE=100k]`: run every benchmark, or only the ones that are named, and print their tables.

A benchmark is a module in this folder with `measure(size: int) -> Iterator[Table]`; `size` is how many dossiers there are
at most.
"""

import argparse
import importlib
import os

UNITS = {"k": 1_000, "m": 1_000_000}
METINGEN = ("machine", "start", "protocol", "chat", "pages")


def number(size: str) -> int:
    """10k -> 10000, 1m -> 1000000."""
    unit = UNITS.get(size[-1:].lower(), 1)
    return int(size[:-1] if unit > 1 else size) * unit


def main() -> None:
    parser = argparse.ArgumentParser(description="De metingen van Zicht.")
    parser.add_argument("--size", type=number, default=100_000)
    parser.add_argument("meting", nargs="*", help=", ".join(METINGEN))
    options = parser.parse_args()
    print(f"{os.cpu_count()} kernen, belasting {os.getloadavg()[0]:.1f} bij het begin", end="\n\n", flush=True)
    for name in options.meting or METINGEN:
        for table in importlib.import_module(f"bench.{name}").measure(options.size):
            print(table.printed(), end="\n\n", flush=True)
    print(f"belasting {os.getloadavg()[0]:.1f} aan het einde")


if __name__ == "__main__":
    main()
