"""A small disk of its own, which can be filled to the last byte."""

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from tests.proefopstelling.folder import temporary_folder

BALLAST = "ballast"
BLOCKS = (1_000_000, 4096)


@contextmanager
def small_volume(megabytes: int) -> Iterator[Path]:
    """Only root may mount one, and not in every container."""
    with temporary_folder() as folder:
        mount = ["mount", "-t", "tmpfs", "-o", f"size={megabytes}m,mode=0711", "tmpfs", str(folder)]
        if os.geteuid() != 0 or subprocess.run(mount, capture_output=True).returncode != 0:
            pytest.skip("a small disk can only be mounted by root, and here it may not be")
        try:
            yield folder
        finally:
            subprocess.run(["umount", "-l", str(folder)], check=True)


def fill(folder: Path) -> None:
    """To the last block: in large steps first."""
    with (folder / BALLAST).open("wb", buffering=0) as ballast:
        for size in BLOCKS:
            with suppress(OSError):
                while ballast.write(bytes(size)) == size:
                    pass


def empty(folder: Path) -> None:
    (folder / BALLAST).unlink(missing_ok=True)
