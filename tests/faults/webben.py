"""A web process beside the house, on its database: with a fault planted in it, or a line of its own to the database."""

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.faults.afdeling import urls
from tests.proefopstelling.huis import Huis, inherited
from zicht.config.opdrachten.web import OPTIONS
from zicht.config.postgres.orphans import until

CHECKOUT = Path(__file__).resolve().parents[2]


@contextmanager
def web_beside(huis: Huis, module: str = "zicht.config.wsgi", database_url: str = "") -> Iterator[str]:
    """Its address. The port is ours before it begins, so nobody else gets it."""
    with socket.create_server(("127.0.0.1", 0)) as port:
        process = subprocess.Popen(
            [sys.executable, "-m", "gunicorn", "--bind", f"fd://{port.fileno()}", *OPTIONS, f"{module}:application"],
            cwd=CHECKOUT,
            env={
                **inherited(),
                "ZICHT_DATA": str(huis.data),
                "ZICHT_ROL": "app",
                "DATABASE_URL": database_url or urls(huis.data)["app"],
                "PYTHONPATH": os.pathsep.join([str(CHECKOUT), str(CHECKOUT / "src")]),
            },
            pass_fds=[port.fileno()],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        try:
            yield f"http://127.0.0.1:{port.getsockname()[1]}"
        finally:
            process.send_signal(signal.SIGTERM)
            if not until(lambda: process.poll() is not None, 20):
                os.killpg(process.pid, signal.SIGKILL)
            process.wait()
