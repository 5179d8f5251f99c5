"""The list of files, beginning one, and the page of one file."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse

from zicht.accounts.models import Medewerker
from zicht.accounts.regels import mag
from zicht.accounts.toegang import require
from zicht.dossier.models import Inzending
from zicht.foundation import klok
from zicht.foundation.eenmaal import AlVerstuurd, AndereInhoud, send_once
from zicht.foundation.ids import new_id
from zicht.foundation.woorden import as_day
from zicht.meldcode import actions, bewaren, geheim, overzicht, plan, samen, terugbellen
from zicht.meldcode.eigen import own_meldcode
from zicht.meldcode.gemeld import reported
from zicht.meldcode.models import Meldcodedossier, Vakantie, Wisverzoek
from zicht.meldcode.models.ruggengraat import Toestand
from zicht.meldcode.navraag import asked_about, questions
from zicht.meldcode.openen import labels
from zicht.meldcode.pagina import Bestandspagina
from zicht.meldcode.vakanties import asked_of
from zicht.meldcode.vragen import BeginVorm
from zicht.protocol.doorloop.woorden import Stap
from zicht.vault.afdruk import print_of

#: Of what stopped, the list shows the last ones; what runs it always shows.
GESTOPT_IN_LIJST = 200
NIEUW = "meldcode-nieuw"


@require("meldcode.doorlopen")
def lijst(request: HttpRequest) -> HttpResponse:
    """Whoever walks sees the own files; who guides or decides sees all that run, with step, days and who."""
    assert isinstance(request.user, Medewerker)
    every = Meldcodedossier.objects.select_related("uitvoerder").order_by("-bewogen_op")
    rows = [*every.running(), *every.filter(toestand=Toestand.GESTOPT)[:GESTOPT_IN_LIJST]]
    asked = asked_about(row.ontvangst for row in rows if row.ontvangst)
    named, eigen, vandaag = labels(row.pk for row in rows), own_meldcode(), klok.today()
    soon = list(Vakantie.objects.asked_on(vandaag))
    regels: list[dict[str, Any]] = [
        {
            "dossier": row,
            "over_wie": named.get(row.pk, ""),
            "stap": eigen.name(Stap(row.stap)) if row.stap else "",
            "nummer": eigen.volgorde.index(Stap(row.stap)) + 1 if row.stap else 0,
            "sinds": sinds,
            "dagen": (vandaag - as_day(sinds)).days,
            "van_mij": row.uitvoerder_id == request.user.pk,
            "bellen": row.bel_na if row.bel_na and row.bel_na < vandaag else None,
            "kijken": row.kijk_op if row.kijk_op and row.kijk_op <= vandaag else None,
            "gevraagd": row.ontvangst in asked,
            "vakanties": asked_of(row, soon),
            "te_lang": eigen.is_too_long(Stap(row.stap) if row.stap else None, sinds, vandaag),
        }
        for row in rows
        for sinds in [row.staat_sinds or row.bewogen_op]
    ]
    context = {
        "lopend": [regel for regel in regels if regel["dossier"].toestand != Toestand.GESTOPT],
        "gestopt": [regel for regel in regels if regel["dossier"].toestand == Toestand.GESTOPT],
        "begeleidt": mag(request.user, "meldcode.begeleiden"),
    }
    return render(request, "meldcode/lijst.html", context)


@require("meldcode.doorlopen")
def nieuw(request: HttpRequest) -> HttpResponse:
    assert isinstance(request.user, Medewerker)
    form = BeginVorm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            return HttpResponseRedirect(reverse("meldcode-signaal", args=[_begin(request, form).pk]))
        except AlVerstuurd:
            messages.info(request, "Dit dossier was al begonnen; het staat er één keer.")
            return HttpResponseRedirect(reverse("meldcode"))
        except AndereInhoud as other:
            form.add_error(None, str(other))
    return render(request, "meldcode/nieuw.html", {"form": form, "sleutel": new_id()})


@transaction.atomic
def _begin(request: HttpRequest, form: BeginVorm) -> Meldcodedossier:
    """Once, whatever is pressed twice."""
    assert isinstance(request.user, Medewerker)
    try:
        sleutel = UUID(request.POST.get("sleutel", ""))
    except ValueError:
        raise Http404 from None
    values = {"formulier": NIEUW, "medewerker": request.user, "dossier": None, "op": klok.now()}
    send_once(Inzending.objects, sleutel, print_of(NIEUW, request.POST), **values)
    return actions.begin(form.cleaned_data["aanduiding"], form.cleaned_data["rol"], door=request.user)


class Meldcodepagina(Bestandspagina):
    """One file: where it stands, what was recorded at each step, and what can be done now."""

    def get(self, request: HttpRequest) -> HttpResponse:
        namen = overzicht.names_of(self.doorloop)
        return self.page(
            "meldcode/dossier.html",
            beelden=overzicht.stapbeelden(self.dossier, self.doorloop, self.eigen, self.ooit_genoemd, namen),
            signalen=actions.signals_of(self.dossier),
            kring=samen.circle(self.dossier, self.eigen),
            gestopt=overzicht.stopped_because(self.doorloop),
            te_lang=self.eigen.is_too_long(
                self.doorloop.stap, self.doorloop.staat_sinds or self.dossier.begonnen_op, klok.today()
            ),
            advies=self.doorloop.advies,
            plan=plan.planbeeld(self.dossier, self.doorloop),
            verteld=plan.texts(self.dossier, plan.VERTELD),
            navragen=questions(self.doorloop),
            terugbellen=terugbellen.asked(self.dossier, self.doorloop),
            afgewogen=geheim.weighed(self.dossier, self.doorloop),
            wissen_op=bewaren.erased_on(self.dossier, self.eigen),
            langer=plan.texts(self.dossier, bewaren.LANGER),
            wisverzoeken=Wisverzoek.objects.filter(dossier=self.dossier).select_related("door", "besloten_door"),
            meldingen=reported(self.doorloop),
            vakanties=asked_of(self.dossier, Vakantie.objects.asked_on(klok.today())),
        )
