"""`zicht worker`: only the worker process; start as many as the work asks for."""

import argparse
import os

HELP = "start alleen de worker"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--tegelijk", type=int, default=2, help="hoeveel taken tegelijk; gewoon 2")


def run(options: argparse.Namespace) -> int:
    os.environ["ZICHT_ROL"] = "worker"
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "zicht.config.settings")
    import django

    django.setup()
    from zicht.foundation import taken

    taken.run_worker(concurrency=options.tegelijk)
    return 0
