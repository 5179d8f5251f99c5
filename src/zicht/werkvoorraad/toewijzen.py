"""Giving a dossier to a colleague. Nothing of its content is needed for that, so nothing of it is opened."""

from uuid import UUID

from django.contrib import messages
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from zicht.accounts.models import Aanstelling
from zicht.accounts.toegang import require
from zicht.dossier.journaal import NogNiet
from zicht.dossier.models import Dossier
from zicht.dossier.openen import GEEN_DOSSIER
from zicht.foundation import woorden
from zicht.protocol.route import ROUTE
from zicht.werkvoorraad import actions, team
from zicht.werkvoorraad.forms import ToewijzenVorm
from zicht.werkvoorraad.rij import badge
from zicht.werkvoorraad.team import Last
from zicht.werkvoorraad.views import worker


@require("dossier.toewijzen")
@require_http_methods(["GET", "HEAD", "POST"])
def toewijzen(request: HttpRequest, dossier_id: UUID) -> HttpResponse:
    dossier = Dossier.objects.filter(pk=dossier_id).select_related("gemeente", "behandelaar").first()
    if dossier is None:
        raise Http404(GEEN_DOSSIER)
    loads = {str(last.aanstelling.pk): last for last in team.load(team.colleagues(worker(request)))}
    form = ToewijzenVorm(request.POST or None, collegas=[(id, in_words(last)) for id, last in loads.items()])
    if request.method == "POST" and form.is_valid():
        answer = _assign(request, dossier, loads[form.cleaned_data["aan"]].aanstelling, form)
        if answer is not None:
            return answer
    context = {
        "form": form,
        "dossier": dossier,
        "station": ROUTE[dossier.station].naam if dossier.station else "",
        "gevaar": badge(dossier),
    }
    return render(request, "werkvoorraad/toewijzen.html", context)


def _assign(request: HttpRequest, dossier: Dossier, aan: Aanstelling, form: ToewijzenVorm) -> HttpResponse | None:
    try:
        with transaction.atomic():
            changed = actions.assign(dossier, aan, door=worker(request))
    except NogNiet as refusal:
        form.add_error(None, str(refusal))
        return None
    said = (
        f"{aan.medewerker} is nu de behandelaar van {dossier.nummer}." if changed else f"{aan.medewerker} was dat al."
    )
    messages.success(request, said)
    return HttpResponseRedirect(f"{reverse('werkvoorraad')}?wie=niemand")


def in_words(last: Last) -> str:
    """`Mare Medewerker, team Almere: 11 dossiers, 2 acuut, 1 te laat`."""
    where = f", team {last.aanstelling.team}" if last.aanstelling.team else ""
    numbers = [woorden.count(last.aantal, "dossier", "dossiers")]
    numbers += [f"{last.acuut} acuut"] if last.acuut else []
    numbers += [f"{last.te_laat} te laat"] if last.te_laat else []
    return f"{last.aanstelling.medewerker}{where}: {', '.join(numbers)}"
