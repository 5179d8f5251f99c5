"""The worklist, the search and what follows from them."""

from datetime import datetime
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from zicht.accounts.models import Medewerker
from zicht.accounts.regels import mag
from zicht.accounts.rollen import Rol
from zicht.accounts.toegang import require
from zicht.dossier.models import Dossier
from zicht.dossier.openen import GEEN_DOSSIER, begin_noodtoegang, openable
from zicht.foundation import klok
from zicht.foundation.getypt import whole_number
from zicht.foundation.woorden import breakable
from zicht.protocol.kalender import in_amsterdam
from zicht.protocol.route import ROUTE
from zicht.werkvoorraad import lijst, nacht, politie, team
from zicht.werkvoorraad.blik import Blik, Wie
from zicht.werkvoorraad.forms import NoodtoegangVorm
from zicht.werkvoorraad.gevonden import results
from zicht.werkvoorraad.lijst import Keuze, Telt
from zicht.werkvoorraad.rij import grouped
from zicht.werkvoorraad.zoekvraag import find


def worker(request: HttpRequest) -> Medewerker:
    assert isinstance(request.user, Medewerker)
    assert request.user.aanstelling
    return request.user


@require("werkvoorraad.zien")
@require_safe
def werkvoorraad(request: HttpRequest) -> HttpResponse:
    medewerker = worker(request)
    blik = Blik.of(medewerker)
    scopes = lijst.scopes(blik, _shown_to(medewerker))
    keuze = _choice(request, medewerker, scopes)
    numbers = lijst.counts(blik, keuze.wie)
    page, shown = lijst.page(blik, keuze, numbers)
    night = nacht.tonight(blik, medewerker, everyone=mag(medewerker, "besluit.meebeslissen"))
    opens = openable({*(row.pk for row in shown), *(regel.dossier for regel in night)})
    context = {
        "keuze": keuze,
        "scopes": _scope_links(medewerker, scopes, keuze),
        "tellingen": numbers,
        "stations": [
            (s.code, breakable(s.naam), numbers.stations[s.code]) for s in ROUTE.stations if s.code in numbers.stations
        ],
        "blz": page,
        "groepen": grouped(shown, opens),
        "nacht": night,
        "opent": opens,
        "vandaag": klok.today(),
        "groet": greeting(medewerker.naam, klok.now()),
        **_beside(medewerker),
    }
    return render(request, "werkvoorraad/werkvoorraad.html", context)


def _beside(medewerker: Medewerker) -> dict[str, Any]:
    """What stands beside the list: for who leads, the load of the team; and what this person may."""
    aanstelling = medewerker.aanstelling
    assert aanstelling
    leads = mag(medewerker, "team.zien")
    return {
        "team": aanstelling.team,
        "lasten": team.load(team.colleagues(medewerker)) if leads else [],
        "mag_toewijzen": mag(medewerker, "dossier.toewijzen"),
        "mag_noodtoegang": mag(medewerker, "dossier.noodtoegang"),
        "mag_contact": mag(medewerker, "contact.voeren"),
    }


def _shown_to(medewerker: Medewerker) -> tuple[Wie, ...]:
    """The scopes of this person; what the night left is for who decides along."""
    return tuple(wie for wie in Wie if wie is not Wie.NAKIJKEN or mag(medewerker, "besluit.meebeslissen"))


def _choice(request: HttpRequest, medewerker: Medewerker, scopes: dict[Wie, int]) -> Keuze:
    """What the address says; anything unknown is as if it had not been said."""
    wie, telt, station = (request.GET.get(naam, "") for naam in ("wie", "telt", "station"))
    return Keuze(
        wie=Wie(wie) if wie in {one.value for one in Wie} else _first(medewerker, scopes),
        telt=Telt(telt) if telt in {one.value for one in Telt} else None,
        station=station if station in ROUTE else "",
        bladzijde=whole_number(request.GET.get("blz", ""), cijfers=5) or 1,
    )


def _first(medewerker: Medewerker, scopes: dict[Wie, int]) -> Wie:
    """Where a role begins: one's own dossiers, the team one leads, what came in, or what the night left."""
    assert medewerker.aanstelling
    match Rol(medewerker.aanstelling.rol):
        case Rol.TEAMLEIDER | Rol.ADMINISTRATIE:
            return Wie.TEAM
        case Rol.FRONTOFFICE | Rol.BEREIKBAARHEIDSDIENST:
            return Wie.NIEMAND
        case Rol.GEDRAGSWETENSCHAPPER | Rol.VERTROUWENSARTS:
            return Wie.NAKIJKEN if scopes[Wie.NAKIJKEN] else Wie.OVERLEG
    return Wie.MIJ


_WOORDEN: dict[Wie, str] = {
    Wie.MIJ: "Van mij",
    Wie.TEAM: "Mijn team",
    Wie.NIEMAND: "Nog niet verdeeld",
    Wie.OVERLEG: "Gevraagd in overleg",
    Wie.NAKIJKEN: "Nakijken na de nacht",
}


def _scope_links(medewerker: Medewerker, scopes: dict[Wie, int], keuze: Keuze) -> list[tuple[Wie, str, int]]:
    aanstelling = medewerker.aanstelling
    assert aanstelling
    all_teams = aanstelling.team_id is None and aanstelling.rol == Rol.TEAMLEIDER
    words = _WOORDEN | ({Wie.TEAM: "Alle teams"} if all_teams else {})
    shown = [wie for wie in Wie if scopes.get(wie) or wie is keuze.wie or wie is Wie.NIEMAND or wie is Wie.MIJ]
    return [(wie, words[wie], scopes.get(wie, 0)) for wie in shown]


def greeting(naam: str, on: datetime) -> str:
    hour = in_amsterdam(on).hour
    part = "nacht" if hour < 6 else "morgen" if hour < 12 else "middag" if hour < 18 else "navond"
    return f"Goede{part} {naam.split(' ')[0]}"


@require("werkvoorraad.zien")
@require_safe
def zoekpagina(request: HttpRequest) -> HttpResponse:
    return render(request, "werkvoorraad/zoeken.html")


@require("werkvoorraad.zien")
@require_POST
def zoeken(request: HttpRequest) -> HttpResponse:
    """By POST: what somebody typed never stands in an address or a log."""
    vraag = request.POST.get("zoek", "").strip()[:200]
    aanstelling = worker(request).aanstelling
    assert aanstelling
    found = results(find(vraag, aanstelling.organisatie.code)) if vraag else []
    context = {
        "vraag": vraag,
        "gevonden": found,
        "gezocht": True,
        "mag_noodtoegang": mag(request.user, "dossier.noodtoegang"),
    }
    return render(request, "werkvoorraad/zoeken.html", context)


@require("werkvoorraad.zien")
@require_safe
def zorgmeldingen(request: HttpRequest) -> HttpResponse:
    """What the police sent and nobody judged yet, by household."""
    gezinnen = politie.waiting()
    blz = Paginator(gezinnen, politie.PER_BLADZIJDE).get_page(request.GET.get("blz"))
    context = {
        "groepen": politie.in_words(list(blz.object_list)),
        "blz": blz,
        "huishoudens": len(gezinnen),
        "aantal": sum(len(gezin.wachtend) for gezin in gezinnen),
        "mag_noodtoegang": mag(request.user, "dossier.noodtoegang"),
    }
    return render(request, "werkvoorraad/zorgmeldingen.html", context)


@require("dossier.noodtoegang")
@require_http_methods(["GET", "HEAD", "POST"])
def noodtoegang(request: HttpRequest, dossier_id: UUID) -> HttpResponse:
    """Begun from a list or a search, with a reason; it ends by itself after four hours."""
    dossier = Dossier.objects.filter(pk=dossier_id).first()
    if dossier is None:
        raise Http404(GEEN_DOSSIER)
    form = NoodtoegangVorm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        begin_noodtoegang(dossier_id, form.cleaned_data["reden"])
        messages.info(request, "Dit dossier is vier uur voor je open. Je reden staat in het leeslog.")
        return HttpResponseRedirect(reverse("dossier", args=[dossier_id]))
    return render(request, "werkvoorraad/noodtoegang.html", {"form": form, "dossier": dossier})
