"""The desk reads files, adds them, and gives out a clean copy. Every look leaves a line, because the key lies in the vault."""

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from zicht.accounts.toegang import require
from zicht.bijlagen import bewaren, kopie, lezen
from zicht.bijlagen.forms import TochOpenenVorm
from zicht.bijlagen.models import Bijlage, Toestand, Uitgave
from zicht.bijlagen.soorten import Soort
from zicht.dossier.models import Dossier
from zicht.dossier.openen import open_dossier

WERK = "contact.voeren"
#: A file does nothing here: no script, no form, no address of its own.
DOET_NIETS = {
    "Content-Security-Policy": "sandbox; default-src 'none'",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-store",
}


@require(WERK)
@require_safe
def bijlagen(request: HttpRequest, dossier_id: UUID) -> HttpResponse:
    dossier = open_dossier(dossier_id)
    return render(request, "bijlagen/lijst.html", {"dossier": dossier, "rijen": lezen.listed(dossier.pk)})


@require(WERK)
@require_safe
def bijlage(request: HttpRequest, dossier_id: UUID, bijlage: UUID) -> HttpResponse:
    dossier = open_dossier(dossier_id)
    rij = lezen.one(dossier.pk, bijlage)
    lezen.looked_at(rij.bijlage)
    return _page(request, dossier, rij, TochOpenenVorm())


def _page(request: HttpRequest, dossier: Dossier, rij: lezen.Rij, form: TochOpenenVorm) -> HttpResponse:
    shown = rij.bijlage
    context = {
        "dossier": dossier,
        "rij": rij,
        "form": form,
        "toonbaar": shown.soort in kopie.BEELD and shown.toestand != Toestand.BESMET,
        "kopie_kan": may_copy(shown),
        "soort_kan": shown.soort in kopie.KAN,
        "uitgaven": Uitgave.objects.filter(bijlage=shown).select_related("door"),
    }
    return render(request, "bijlagen/bijlage.html", context)


def may_copy(bijlage: Bijlage) -> bool:
    """Only of what is clean, what can be cleaned, and what does not come from a melder."""
    clean = bijlage.toestand == Toestand.SCHOON
    return clean and not bijlage.van_melder and bijlage.soort in kopie.KAN


@require(WERK)
def openen(request: HttpRequest, dossier_id: UUID, bijlage: UUID) -> HttpResponse:
    """The original, to save. What was not looked at asks for an act of its own; what is infected never opens."""
    dossier = open_dossier(dossier_id)
    rij = lezen.one(dossier.pk, bijlage)
    shown, back = rij.bijlage, reverse("bijlage", args=[dossier.pk, bijlage])
    if shown.toestand == Toestand.SCHOON:
        return _file(bewaren.whole(shown, "bijlage geopend"), shown)
    if shown.toestand == Toestand.BESMET or request.method != "POST":
        return HttpResponseRedirect(back)
    form = TochOpenenVorm(request.POST)
    if not form.is_valid():
        return _page(request, dossier, rij, form)
    return _file(bewaren.whole(shown, "bijlage geopend zonder controle op virussen"), shown)


@require(WERK)
@require_safe
def voorbeeld(request: HttpRequest, dossier_id: UUID, bijlage: UUID) -> HttpResponse:
    """A drawing of the image: whatever else is in the file stays behind."""
    rij = lezen.one(open_dossier(dossier_id).pk, bijlage)
    if rij.bijlage.soort not in kopie.BEELD:
        raise Http404
    try:
        drawn = kopie.preview(bewaren.whole(rij.bijlage, "voorbeeld van bijlage bekeken"))
    except (kopie.KanNiet, bewaren.Besmet):
        raise Http404 from None
    return HttpResponse(drawn, content_type="image/jpeg", headers=DOET_NIETS)


@require(WERK)
@require_safe
def kopie_halen(request: HttpRequest, dossier_id: UUID, bijlage: UUID) -> HttpResponse:
    """The clean copy, after it was recorded for whom it is. Made anew each time, to the byte the same."""
    shown = lezen.one(open_dossier(dossier_id).pk, bijlage).bijlage
    if not may_copy(shown) or not Uitgave.objects.filter(bijlage=shown).exists():
        raise Http404
    return _file(clean_copy(shown), shown)


def clean_copy(bijlage: Bijlage) -> bytes:
    """Raises `KanNiet`."""
    return kopie.clean_copy(Soort(bijlage.soort), bewaren.whole(bijlage, "kopie van bijlage gemaakt"))


def _file(content: bytes, bijlage: Bijlage) -> HttpResponse:
    """To save, never to show: under a name that says nothing, as what it was seen to be."""
    naming = {"Content-Disposition": f'attachment; filename="{bijlage.bestandsnaam}"'}
    mediatype = Soort(bijlage.soort).mediatype
    return HttpResponse(content, content_type=mediatype, headers=DOET_NIETS | naming)
