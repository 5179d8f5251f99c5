"""The dossier page."""

from datetime import date
from functools import partial
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from zicht.accounts.regels import mag
from zicht.accounts.toegang import may_come, require
from zicht.dossier.openen import open_dossier
from zicht.dossierpagina.gegevens import details
from zicht.dossierpagina.gelezen import read
from zicht.dossierpagina.pagina import page_of
from zicht.dossierpagina.tijdlijn import FILTERS
from zicht.foundation import klok


@require("werkvoorraad.zien")
@require_safe
def dossier(request: HttpRequest, dossier_id: UUID) -> HttpResponse:
    """`?bekend=2026-11-23` shows what was known at the end of that day, `?toon=gesprekken` filters the timeline."""
    opened = open_dossier(dossier_id)
    day, fault = _known_on(request)
    gelezen = read(opened, day)
    shown = request.GET.get("toon", "")
    groep = shown if shown in {code for code, _ in FILTERS} else ""
    context = {
        "dossier": opened,
        "pagina": page_of(gelezen, partial(may_come, request.user), groep=groep, everything="alles" in request.GET),
        "groep": groep,
        "filters": FILTERS,
        "bekend": day if gelezen.terug else None,
        "dag": day or klok.today(),
        "dag_fout": fault,
        "mag_behandelen": mag(request.user, "dossier.behandelen") and not gelezen.terug,
        "mag_contact": mag(request.user, "contact.voeren") and not gelezen.terug,
        "mag_spoed": mag(request.user, "dossier.spoed") and not gelezen.terug,
        "mag_meebeslissen": mag(request.user, "besluit.meebeslissen") and not gelezen.terug,
        "mag_samenvoegen": mag(request.user, "dossier.samenvoegen") and not gelezen.terug,
        "mag_toewijzen": mag(request.user, "dossier.toewijzen") and not gelezen.terug,
    }
    return render(request, "dossierpagina/dossier.html", context)


@require("werkvoorraad.zien")
@require_safe
def persoon(request: HttpRequest, dossier_id: UUID, wie: UUID) -> HttpResponse:
    """All that is known of one person; also of a closed dossier, for 112 may need the address."""
    opened = open_dossier(dossier_id)
    gelezen = read(opened)
    known = details(gelezen, str(wie))
    if known is None:
        raise Http404
    may = mag(request.user, "contact.voeren") and not gelezen.stand.is_closed
    return render(request, "dossierpagina/persoon.html", {"dossier": opened, "gegevens": known, "mag_wijzigen": may})


def _known_on(request: HttpRequest) -> tuple[date | None, str]:
    """The day asked for; and words when it cannot be read or lies ahead."""
    text = request.GET.get("bekend", "")
    if not text:
        return None, ""
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return None, "Die datum kunnen we niet lezen. Kies een dag, bijvoorbeeld 2026-11-23."
    if day > klok.today():
        return None, "Die dag moet nog komen. Hieronder staat wat nu bekend is."
    return day, ""
