"""The command line: `zicht <opdracht>`; each opdracht is one module in `opdrachten/`.

Such a module has `HELP` (one line), `add_arguments(parser)` and `run(options) -> int`. Only the module that is asked for
is loaded; Django is set up inside `run`, by whoever needs it.
"""

import argparse
import importlib
import pkgutil
import sys
from collections.abc import Sequence

from zicht.config import opdrachten
from zicht.config.refusal import Refusal


def names() -> list[str]:
    return sorted(module.name.replace("_", "-") for module in pkgutil.iter_modules(opdrachten.__path__))


def parser(asked: str) -> argparse.ArgumentParser:
    """Knows every opdracht, or only the one that is asked for."""
    top = argparse.ArgumentParser(prog="zicht", description="Zicht op veiligheid: alle opdrachten.")
    subs = top.add_subparsers(dest="opdracht", metavar="opdracht", required=True)
    for name in [asked] if asked in names() else names():
        module = importlib.import_module(f"{opdrachten.__name__}.{name.replace('-', '_')}")
        sub = subs.add_parser(name, help=module.HELP, description=module.HELP)
        module.add_arguments(sub)
        sub.set_defaults(run=module.run)
    return top


def main(arguments: Sequence[str] | None = None) -> int:
    given = sys.argv[1:] if arguments is None else arguments
    options = parser(given[0] if given else "").parse_args(given)
    try:
        return int(options.run(options) or 0)
    except Refusal as refusal:
        print(refusal, file=sys.stderr, flush=True)
        return 1


if __name__ == "__main__":
    sys.exit(main())
