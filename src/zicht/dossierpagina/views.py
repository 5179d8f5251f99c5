"""The dossier page."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from zicht.accounts.toegang import require
from zicht.dossier.openen import open_dossier
from zicht.dossierpagina.pagina import page_of


@require("werkvoorraad.zien")
@require_safe
def dossier(request: HttpRequest, dossier_id: UUID) -> HttpResponse:
    opened = open_dossier(dossier_id)
    return render(request, "dossierpagina/dossier.html", {"pagina": page_of(opened), "dossier": opened})
