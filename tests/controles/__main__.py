"""Run every check, say which fail, fail when one does."""

import os
import subprocess
import sys
import time

TOOLS = os.path.join(os.path.dirname(sys.executable), "")
CHECKS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("lint", (f"{TOOLS}ruff", "check", "--quiet", ".")),
    ("opmaak", (f"{TOOLS}ruff", "format", "--quiet", "--check", ".")),
    ("types", (f"{TOOLS}mypy", "--no-error-summary")),
    ("imports", (f"{TOOLS}lint-imports", "--no-cache")),
    ("migraties", (sys.executable, "-m", "tests.controles.migraties")),
    ("sjablonen", (sys.executable, "-m", "tests.controles.sjablonen")),
    ("pakketten", (sys.executable, "-m", "tests.controles.pakketten")),
)


def main() -> int:
    failed = []
    for name, command in CHECKS:
        began = time.monotonic()
        done = subprocess.run(
            command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
        )
        verdict = "goed" if done.returncode == 0 else "FOUT"
        print(f"{name:<10} {verdict}  {time.monotonic() - began:5.1f} s", flush=True)
        if done.returncode != 0:
            failed.append(name)
        if done.returncode != 0 or name == "pakketten":
            print(done.stdout.rstrip(), flush=True)
    print(f"Controles fout: {', '.join(failed)}" if failed else "Alle controles goed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
