"""Loads our copy of the borders and makes a Veilig Thuis for every region; safe to repeat."""

import csv
from datetime import date, time
from importlib.resources import files
from typing import Any

from django.apps import apps as installed
from django.apps.registry import Apps

from zicht.organisaties import namen
from zicht.organisaties.soorten import Soort

Row = dict[str, str]


def rows() -> list[Row]:
    """The rows of the file; those that ended come first, so that a border can move within one load."""
    text = files("zicht.organisaties").joinpath("data/veilig_thuis_regios.csv").read_text(encoding="utf-8")
    return sorted(csv.DictReader(text.splitlines()), key=lambda row: row["vt_van"])


def load_after_migrate(apps: Apps, using: str, **_: Any) -> None:
    """After a migrate, also one that stops halfway: then the tables that are not there yet are left alone."""
    try:
        apps.get_model("organisaties", "Organisatie")
    except LookupError:
        return
    load(apps, using)


def load(apps: Any = installed, using: str = "default") -> None:
    listed = rows()
    _load_gebieden(apps, using, listed)
    _load_veilig_thuis(apps, using, listed)


def _load_gebieden(apps: Any, using: str, listed: list[Row]) -> None:
    regio, gemeente, indeling = (
        apps.get_model("organisaties", name) for name in ("Regio", "Gemeente", "GemeenteInRegio")
    )
    regios = {row["vt_code"]: regio(code=row["vt_code"], naam=row["vt_regio"]) for row in listed}
    _upsert(regio, using, list(regios.values()), ["code"], ["naam"])
    gemeenten = {row["gemeentecode"]: _gemeente(gemeente, row) for row in listed}
    changing = ["naam", "provincie", "veiligheidsregio", "peildatum", "zoeknaam", "zoeksuffix"]
    _upsert(gemeente, using, list(gemeenten.values()), ["code"], changing)
    indelingen = [
        indeling(
            gemeente_id=row["gemeentecode"],
            regio_id=row["vt_code"],
            geldig_van=date.fromisoformat(row["vt_van"]),
            geldig_tot=date.fromisoformat(row["vt_tot"]) if row["vt_tot"] else None,
        )
        for row in listed
    ]
    _upsert(indeling, using, indelingen, ["gemeente", "geldig_van"], ["regio", "geldig_tot"])


def _gemeente(model: Any, row: Row) -> Any:
    return model(
        code=row["gemeentecode"],
        naam=row["gemeente"],
        provincie=row["provincie"],
        veiligheidsregio=row["veiligheidsregio"],
        peildatum=date.fromisoformat(row["gemeente_peildatum"]),
        zoeknaam=namen.core(row["gemeente"]),
        zoeksuffix=namen.suffix(row["gemeente"]),
    )


def _upsert(model: Any, using: str, objects: list[Any], unique: list[str], changing: list[str]) -> None:
    model._default_manager.using(using).bulk_create(
        objects, update_conflicts=True, unique_fields=unique, update_fields=changing
    )


def _load_veilig_thuis(apps: Any, using: str, listed: list[Row]) -> None:
    """What an administrator changed afterwards (a name, opening hours) stays as it is."""
    organisatie = apps.get_model("organisaties", "Organisatie")
    known = set(organisatie._default_manager.using(using).values_list("code", flat=True))
    new = {row["vt_code"]: row for row in listed if row["vt_code"] not in known}
    organisatie._default_manager.using(using).bulk_create(
        organisatie(
            code=code,
            naam=f"Veilig Thuis {row['vt_regio']}",
            soort=Soort.VEILIG_THUIS,
            regio_id=code,
            telefoon="0800-2000",
            dag_en_nacht=True,
            kantoor_open=time(8, 30),
            kantoor_dicht=time(17, 0),
            geldig_van=date.fromisoformat(row["vt_van"]),
        )
        for code, row in new.items()
    )
