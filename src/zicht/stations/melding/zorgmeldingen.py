"""The zorgmeldingen of the police: what comes in twice is recognised and said, and comes in all the same."""

import json
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import Q

from zicht.foundation import context
from zicht.stations.melding.models import Melding, Zorgmelding
from zicht.vault import tekens

#: What makes two reports the same incident; who wrote it down, and when it was sent, does not.
GELIJK = ("personen", "omschrijving", "signalen", "onderwerpen", "incident_op")


def note(melding: Melding, afzender: UUID, told: dict[str, Any]) -> UUID | None:
    """Put it on the list; answers the earlier melding of the same sender that it looks like, when there is one."""
    number = told["melder"].get("kenmerk", "")
    numbered = _token("nummer", str(afzender), number) if number else None
    content = _token("inhoud", json.dumps({naam: told.get(naam) for naam in GELIJK}, sort_keys=True))
    alike = _earlier(afzender, numbered, content)
    Zorgmelding.objects.create(
        dossier_id=melding.dossier_id,
        melding=melding.pk,
        nummer=melding.nummer,
        afzender_id=afzender,
        ontvangen_op=melding.ontvangen_op,
        incident_op=_moment(told.get("incident_op")),
        nummer_teken=numbered,
        inhoud_teken=content,
        lijkt_op=alike,
    )
    return alike


def _earlier(afzender: UUID, numbered: bytes | None, content: bytes) -> UUID | None:
    same = Q(inhoud_teken=content) | Q(nummer_teken=numbered) if numbered else Q(inhoud_teken=content)
    rows = Zorgmelding.objects.filter(same, afzender=afzender)
    return rows.order_by("ontvangen_op", "id").values_list("melding", flat=True).first()


def _token(wat: str, *waarden: str) -> bytes:
    return tekens.token("zorgmelding", str(context.organisatie_id()), wat, *waarden)


def _moment(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text) if text else None
