"""Known weaknesses in the locked packages, and of how many packages that could be read.

Where the open index cannot be reached nothing is read, and "none found" would mean nothing: so the count is printed, what
was not read is named, and STRICT=1 makes it a failure.
"""

import json
import os
import subprocess
import sys
from pathlib import Path

COMMAND = (
    "-m",
    "pip_audit",
    "-r",
    "requirements.txt",
    "--require-hashes",
    "--disable-pip",
    "--progress-spinner",
    "off",
)


def verdict(answer: dict[str, list[dict[str, object]]], strict: bool) -> tuple[int, str]:
    """Exit code and words for what pip-audit answered."""
    packages = answer["dependencies"]
    unread = [str(package["name"]) for package in packages if "skip_reason" in package]
    weak = [package for package in packages if package.get("vulns")]
    lines = [f"{len(packages) - len(unread)} van {len(packages)} pakketten nagekeken op bekende zwakheden"]
    if unread:
        lines.append(f"niet nagekeken ({'STRICT=1: fout' if strict else 'waarschuwing'}): {', '.join(unread)}")
    for package in weak:
        ids = ", ".join(str(vuln["id"]) for vuln in package["vulns"])  # type: ignore[attr-defined]
        lines.append(f"zwak: {package['name']} {package['version']}: {ids}")
    return (1 if weak or (unread and strict) else 0), "\n".join(lines)


def main() -> int:
    root = Path(__file__).resolve().parents[2]
    command = [sys.executable, *COMMAND, "--format", "json"]
    done = subprocess.run(command, cwd=root, stdin=subprocess.DEVNULL, capture_output=True, text=True)
    strict = os.environ.get("STRICT") == "1"
    try:
        code, words = verdict(json.loads(done.stdout), strict)
    except ValueError:
        code, words = int(strict), f"0 pakketten nagekeken: pip-audit gaf geen antwoord\n{done.stderr.strip()[-500:]}"
    print(words)
    return code


if __name__ == "__main__":
    sys.exit(main())
