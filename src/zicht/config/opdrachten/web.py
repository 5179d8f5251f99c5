"""`zicht web`: only the web process, for machines where the database and the worker run elsewhere."""

import argparse
import os
import sys
from pathlib import Path

from zicht.config.supervisor.port import HOST

HELP = "start alleen het webproces"
SHARED_MEMORY = Path("/dev/shm")
OPTIONS = (
    *("--worker-class", "gthread", "--workers", "2", "--threads", "8", "--preload"),
    *("--timeout", "60", "--graceful-timeout", "15", "--keep-alive", "5"),
    *("--no-control-socket", "--log-level", "warning"),
)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--port", type=int, default=8000, help="poort op 127.0.0.1; gewoon 8000")
    parser.add_argument("--fd", type=int, help="een poort die het aanroepende proces al heeft geopend")


def run(options: argparse.Namespace) -> int:
    """Become gunicorn: its heartbeat files in memory, so that a slow disk is not taken for a hanging process."""
    bind = f"{HOST}:{options.port}" if options.fd is None else f"fd://{options.fd}"
    memory = ("--worker-tmp-dir", str(SHARED_MEMORY)) if os.access(SHARED_MEMORY, os.W_OK) else ()
    command = [sys.executable, "-m", "gunicorn", "--bind", bind, *OPTIONS, *memory, "zicht.config.wsgi:application"]
    os.environ["ZICHT_ROL"] = "app"
    os.execv(sys.executable, command)
