"""Tables point down the house as imports do; string foreign keys escape import-linter, so this looks at the models."""

import pytest
from django.apps import apps
from django.db import models

# From the ground up; a layer may point at itself (within one app) and at what is below.
LAGEN = (
    {"foundation"},
    {"organisaties"},
    {"accounts"},
    {"vault", "audit"},
    {"berichten", "personen"},
    {"contact", "melders"},
    {"dossier"},
    {"bijlagen"},
    {"radar"},
    {
        "melding",
        "veiligheidsbeoordeling",
        "keuze_vervolg",
        "voorwaarden_vervolg",
        "onderzoek",
        "overdracht",
        "monitoring",
        "afsluiten",
        "gedwongen_kader",
        "huisverbod",
    },
    {"brieven"},
    {"terugkoppeling"},
    {"api", "publiek", "meldcode", "partners", "dossierpagina", "werkvoorraad", "rapportage", "privacy"},
    {"oefenwereld"},
)
PLACE = {label: place for place, labels in enumerate(LAGEN) for label in labels}


def misplaced(source: str, target: str) -> bool:
    """Up, or sideways to another app."""
    return source != target and PLACE[target] >= PLACE[source]


def own_models() -> list[type[models.Model]]:
    return [model for model in apps.get_models() if model.__module__.startswith("zicht.")]


def test_every_app_has_a_place_in_the_house() -> None:
    assert {model._meta.app_label for model in own_models()} <= PLACE.keys()


def test_no_table_points_up_or_sideways() -> None:
    assert [
        f"{model._meta.label}.{field.name} -> {field.related_model._meta.label}"
        for model in own_models()
        for field in model._meta.get_fields()
        if isinstance(field, models.ForeignKey | models.ManyToManyField)
        and field.related_model.__module__.startswith("zicht.")
        and misplaced(model._meta.app_label, field.related_model._meta.app_label)
    ] == []


@pytest.mark.parametrize(
    "source, target, wrong",
    [
        ("dossier", "audit", False),  # down
        ("dossier", "dossier", False),  # within one app
        ("audit", "dossier", True),  # up
        ("monitoring", "onderzoek", True),  # sideways
        ("contact", "dossier", True),  # an advies knows no dossier
        ("contact", "personen", False),
    ],
)
def test_up_and_sideways_are_told_from_down(source: str, target: str, wrong: bool) -> None:
    assert misplaced(source, target) is wrong


def test_an_advies_points_at_no_person_dossier_or_melder() -> None:
    """No foreign key leads from contact to a family, also not by way of another table."""
    reached, waiting = set(), [model for model in own_models() if model._meta.app_label == "contact"]
    while waiting:
        model = waiting.pop()
        for field in model._meta.local_fields:
            target = field.related_model if isinstance(field, models.ForeignKey) else None
            if target is not None and target not in reached:
                reached.add(target)
                waiting.append(target)
    assert {model._meta.app_label for model in reached}.isdisjoint({"personen", "dossier", "melders"})
