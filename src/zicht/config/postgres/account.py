"""As whom the server runs: PostgreSQL refuses root."""

import os
import pwd
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from subprocess import DEVNULL, CompletedProcess, run

from zicht.config.refusal import Refusal

UNPRIVILEGED = ("zicht", "postgres", "nobody")


@dataclass(frozen=True)
class Account:
    """A user of this machine."""

    name: str
    uid: int
    gid: int

    @property
    def is_self(self) -> bool:
        return self.uid == os.geteuid()

    def spawn_options(self) -> dict[str, object]:
        """What `subprocess` needs to become this user."""
        return {} if self.is_self else {"user": self.uid, "group": self.gid, "extra_groups": []}

    def can_run(self, *command: str | Path) -> bool:
        """Whether the command works for this user, found out by doing it."""
        return self.run(command).returncode == 0

    def run(self, command: Sequence[str | Path], **options: object) -> CompletedProcess[str]:
        given = {"stdin": DEVNULL, "capture_output": True, "text": True, "cwd": "/", **self.spawn_options(), **options}
        try:
            return run([str(part) for part in command], **given)  # type: ignore[call-overload]
        except OSError as error:
            return CompletedProcess([str(part) for part in command], 126, "", str(error))

    def own(self, folder: Path) -> Path:
        """Make the folder when it is not there, closed to everybody but this user."""
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        if not self.is_self:
            os.chown(folder, self.uid, self.gid)
        return folder


def ourselves() -> Account:
    return Account("", os.geteuid(), os.getegid())


def account_for(cluster: Path) -> Account:
    """The owner of the cluster that is there already, else ourselves, else (as root) an unprivileged user."""
    if os.geteuid() != 0:
        return _who_we_are(cluster)
    if cluster.exists() and (owner := cluster.stat().st_uid) != 0:
        return _named(pwd.getpwuid(owner))
    known = {entry.pw_name: entry for entry in pwd.getpwall()}
    name = next((name for name in UNPRIVILEGED if name in known), None)
    if name is None:
        raise Refusal(
            "De database kan niet starten.",
            "PostgreSQL draait niet als root, en deze machine kent geen van de gebruikers " + ", ".join(UNPRIVILEGED),
            "maak er een (useradd --system zicht), of start Zicht als gewone gebruiker",
        )
    return _named(known[name])


def _who_we_are(cluster: Path) -> Account:
    try:
        named = _named(pwd.getpwuid(os.geteuid()))
    except KeyError:
        raise Refusal(
            "De database kan niet starten.",
            f"deze machine kent geen naam bij gebruikersnummer {os.geteuid()}, en PostgreSQL wil er een",
            "geef de gebruiker een regel in /etc/passwd, of wijs een eigen PostgreSQL aan met DATABASE_URL",
        ) from None
    if cluster.exists() and cluster.stat().st_uid != named.uid:
        raise Refusal(
            f"De gegevens in {cluster} zijn van een ander.",
            "ze zijn gemaakt door een andere gebruiker van deze machine (of door root)",
            "start Zicht als die gebruiker, of kies een eigen gegevensmap: ZICHT_DATA=map make run",
        )
    return named


def _named(entry: pwd.struct_passwd) -> Account:
    return Account(entry.pw_name, entry.pw_uid, entry.pw_gid)
