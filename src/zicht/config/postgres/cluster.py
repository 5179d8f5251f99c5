"""Lay out a cluster: initdb once, our own configuration at every start."""

import os
import pwd
import shutil
from pathlib import Path

from zicht.config.postgres.place import Place
from zicht.config.refusal import Refusal

SUPERUSER = "postgres"

# Ids, never values: a failed statement would print what somebody typed, so errors of statements are not logged at all
# (the web process logs their SQLSTATE); what the server itself has to say (LOG, FATAL, PANIC) is.
CONFIGURATION = {
    "listen_addresses": "",
    "unix_socket_permissions": "0700",
    "password_encryption": "scram-sha-256",
    "max_connections": "100",
    "shared_buffers": "128MB",
    "timezone": "UTC",
    "log_timezone": "UTC",
    "lc_messages": "C",
    "logging_collector": "on",
    "log_directory": "log",
    "log_filename": "postgres-%a.log",
    "log_truncate_on_rotation": "on",
    "log_rotation_age": "1d",
    "log_rotation_size": "0",
    "log_line_prefix": "%m [%p] %u@%d ",
    "log_min_messages": "log",
    "log_min_error_statement": "panic",
    "log_error_verbosity": "terse",
    "log_statement": "none",
    "log_min_duration_statement": "-1",
    "log_parameter_max_length": "0",
    "log_parameter_max_length_on_error": "0",
}
# For tests only: what is thrown away need not survive a power cut.
FLEETING = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off", "max_wal_size": "4GB"}


def lay_out(place: Place, fleeting: bool = False) -> None:
    """Make the cluster when it is not there, and write our configuration over whatever was there."""
    if not (place.cluster / "PG_VERSION").exists():
        _initialise(place)
    settings = {**CONFIGURATION, "unix_socket_directories": str(place.socket), **(FLEETING if fleeting else {})}
    lines = [f"{name} = '{_quoted(value)}'" for name, value in settings.items()]
    _write(place, "postgresql.conf", ["# Written by zicht start at every start.", *lines])
    _write(place, "pg_hba.conf", [f"local all {SUPERUSER} peer map=opzichter", "local all all scram-sha-256"])
    _write(place, "pg_ident.conf", [f'opzichter "{name}" {SUPERUSER}' for name in sorted(_supervisors(place))])


def _initialise(place: Place) -> None:
    """Run initdb beside the cluster's place and move it there whole: a killed initdb leaves nothing half done."""
    new = place.cluster.with_name(place.cluster.name + ".nieuw")
    shutil.rmtree(new, ignore_errors=True)
    place.account.own(new)
    answer = place.account.run([place.binaries.initdb, *_initdb_options(place), "-D", new], env=server_environment())
    if answer.returncode != 0:
        raise Refusal(
            "De database kan niet worden aangemaakt.",
            answer.stderr.strip() or f"initdb eindigde met code {answer.returncode}",
            f"kijk of de schijf van {place.cluster.parent} ruimte heeft en beschrijfbaar is",
        )
    shutil.rmtree(place.cluster, ignore_errors=True)
    new.rename(place.cluster)


def _initdb_options(place: Place) -> list[str]:
    """The same letters in every country: code points order, Unicode's own upper and lower case."""
    builtin = ["--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C"]
    locale = builtin if place.binaries.version >= 17 else ["--locale=C.UTF-8"]
    return [*locale, "--encoding=UTF8", "--data-checksums", "--auth=reject", "-U", SUPERUSER, "--no-instructions"]


def server_environment() -> dict[str, str]:
    """No PGDATA, PGPORT or locale from outside."""
    return {"PATH": os.environ.get("PATH", os.defpath), "LC_ALL": "C", "TZ": "UTC"}


def _supervisors(place: Place) -> set[str]:
    return {place.account.name, pwd.getpwuid(os.geteuid()).pw_name}


def _write(place: Place, name: str, lines: list[str]) -> None:
    """Whole or not at all, and not when it is so already: a full disk must never leave half a configuration."""
    path, text = place.cluster / name, "\n".join(lines) + "\n"
    if path.exists() and path.read_text() == text:
        return
    new: Path = path.with_name(f"{name}.nieuw")
    new.write_text(text)
    new.chmod(0o600)
    if not place.account.is_self:
        os.chown(new, place.account.uid, place.account.gid)
    new.replace(path)


def _quoted(value: str) -> str:
    return value.replace("\\", "\\\\").replace("'", "''")
