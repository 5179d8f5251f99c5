"""Style, script and pictures, gathered once for every version of them."""

import subprocess
import sys
from pathlib import Path

from zicht.config.refusal import Refusal
from zicht.config.supervisor import fingerprint

STAMP = "static-stempel"


def start_collecting(data: Path, environment: dict[str, str]) -> "Collecting | None":
    """Begin when something changed; None when the gathered files are still good."""
    wanted = fingerprint.of_static()
    stamp = data / STAMP
    if stamp.exists() and stamp.read_text() == wanted and (data / "static").is_dir():
        return None
    stamp.unlink(missing_ok=True)
    return Collecting(stamp, wanted, environment)


def finish_collecting(collecting: "Collecting | None") -> None:
    if collecting is not None:
        collecting.finish()


class Collecting:
    """A `collectstatic` on its way."""

    def __init__(self, stamp: Path, wanted: str, environment: dict[str, str]) -> None:
        self.stamp, self.wanted = stamp, wanted
        command = ["beheer", "collectstatic", "--noinput", "--clear", "--verbosity", "0"]
        self.process = subprocess.Popen(
            [sys.executable, "-m", "zicht.config.opdracht", *command],
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )

    def finish(self) -> None:
        output, _ = self.process.communicate()
        if self.process.returncode != 0:
            raise Refusal(
                "De opmaakbestanden konden niet worden klaargezet.",
                "\n".join(output.strip().splitlines()[-5:]),
                f"kijk of {self.stamp.parent} beschrijfbaar is",
            )
        self.stamp.write_text(self.wanted)
