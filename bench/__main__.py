"""`make bench [SIZE=10k]`: run every benchmark, or only the ones that are named, and print their tables.

A benchmark is a module in this folder with `measure(size: int) -> Table`; `size` is how many dossiers there are.
"""

import argparse
import importlib
import pkgutil

import bench

PARTS = {"__main__", "table"}
UNITS = {"k": 1_000, "m": 1_000_000}


def number(size: str) -> int:
    """10k -> 10000, 1m -> 1000000."""
    unit = UNITS.get(size[-1:].lower(), 1)
    return int(size[:-1] if unit > 1 else size) * unit


def main() -> None:
    names = [module.name for module in pkgutil.iter_modules(bench.__path__) if module.name not in PARTS]
    parser = argparse.ArgumentParser(description="De metingen van Zicht.")
    parser.add_argument("--size", type=number, default=10_000)
    parser.add_argument("meting", nargs="*", help=", ".join(names))
    options = parser.parse_args()
    for name in options.meting or names:
        print(importlib.import_module(f"bench.{name}").measure(options.size).printed(), end="\n\n", flush=True)


if __name__ == "__main__":
    main()
