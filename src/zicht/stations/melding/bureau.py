"""The desk: a worker with a headset takes a melding. Whatever happens on this page, nothing typed is lost."""

from dataclasses import replace
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponseBase, HttpResponseRedirect, JsonResponse, QueryDict
from django.shortcuts import render
from django.urls import reverse
from django.views import View

from zicht.accounts.models import Medewerker
from zicht.accounts.toegang import require
from zicht.contact.verwijzing import GeenGrond
from zicht.dossier.concepten import OpSlot
from zicht.dossier.journaal import NogNiet, stand_of
from zicht.dossier.models import Dossier, Inzending
from zicht.dossier.openen import open_dossier
from zicht.dossier.wie import Mensen
from zicht.foundation import klok
from zicht.foundation.eenmaal import TWEE_KEER, AlVerstuurd, AndereInhoud, send_once
from zicht.foundation.getypt import whole_number
from zicht.foundation.ids import new_id
from zicht.foundation.woorden import clock_time
from zicht.protocol.route import ROUTE
from zicht.stations.melding import concept, regels, uit_contact, zoek
from zicht.stations.melding.ambtshalve_uit_advies import AmbtshalveFormulier
from zicht.stations.melding.begrippen import Kanaal
from zicht.stations.melding.controle import Controle, WieIsWie
from zicht.stations.melding.formulier import Formulier, with_one_more, without
from zicht.stations.melding.models import Melding
from zicht.stations.melding.nieuw import NieuweMelding
from zicht.stations.melding.ontvangen import receive
from zicht.stations.melding.regels import MeldingOnvolledig, refusals
from zicht.stations.melding.samenvatting import family_knows, is_own, summary
from zicht.stations.melding.toegang import works_on
from zicht.vault.afdruk import print_of

FORMULIER = "melding-nieuw"


@require("contact.voeren")
def begin(request: HttpRequest) -> HttpResponseBase:
    """A new melding gets an address of its own, so that two calls at the same time are two drafts."""
    try:
        id = uit_contact.draft_id(request)
    except GeenGrond as wrong:
        messages.warning(request, str(wrong))
        return HttpResponseRedirect(reverse("contacten"))
    return HttpResponseRedirect(reverse("melding-concept", args=[id]))


class MeldingAannemen(View):
    """POST answers the form again until the last question is answered; then the melding is received."""

    medewerker: Medewerker
    concept: UUID
    herkomst: uit_contact.Herkomst
    formulier: type[Formulier]

    @classmethod
    def as_view(cls, **initkwargs: Any) -> Any:
        return require("contact.voeren")(super().as_view(**initkwargs))

    def dispatch(self, request: HttpRequest, *args: Any, concept: UUID, **kwargs: Any) -> HttpResponseBase:
        assert isinstance(request.user, Medewerker)
        self.medewerker, self.concept = request.user, concept
        self.herkomst = uit_contact.origin(concept)
        self.formulier = AmbtshalveFormulier if self.herkomst.is_ambtshalve else Formulier
        return super().dispatch(request, *args, **kwargs)

    @property
    def draft(self) -> OpSlot:
        return concept.draft(self.concept, self.medewerker)

    def get(self, request: HttpRequest) -> HttpResponse:
        draft = self.draft.typed_before()
        if draft is None:
            known = uit_contact.known_from(self.herkomst)
            return self.show(self.formulier(_with_key(known) if known else None, checked=False))
        return self.show(self.formulier(_with_key(draft), checked=False), draft=True)

    def post(self, request: HttpRequest) -> HttpResponse:
        typed = request.POST
        if "_weg" in typed:
            self.draft.forget()
            return HttpResponseRedirect(reverse("melding-nieuw"))
        self.draft.keep(typed)
        if request.headers.get("Accept") == "application/json":
            return JsonResponse({"opgeslagen": clock_time(klok.now())})
        if changed := _rows_changed(typed):
            self.draft.keep(changed)
            return self.show(self.formulier(changed, checked=False))
        form = self.formulier(typed)
        if "_concept" in typed or not form.is_valid():
            return self.show(form if "_concept" not in typed else self.formulier(typed, checked=False))
        return self.ask_last(form, typed)

    def ask_last(self, form: Formulier, typed: QueryDict) -> HttpResponse:
        """Read out, choose where it belongs, say who is who; and receive it when all of that is answered."""
        sleutel, nieuw = form.vragen.cleaned_data["sleutel"], form.melding()
        if sent := Inzending.objects.filter(pk=sleutel).first():
            return self.already_sent(sleutel) if bytes(sent.afdruk) == self.afdruk() else self.other_than_sent()
        if redenen := refusals(nieuw):
            return self.refuse(form, redenen, regels.places(nieuw))
        treffers, gezocht = zoek.earlier(nieuw.personen, self.medewerker), zoek.fingerprint(nieuw.personen)
        answered = "_neem_aan" in typed and typed.get("c-gezocht") == gezocht
        controle = Controle(typed if answered else None, treffers, gezocht, eigen=is_own(nieuw))
        last = {
            "controle": controle,
            "treffers": treffers,
            "samenvatting": summary(nieuw),
            "gezin_weet_ervan": family_knows(nieuw),
        }
        if not answered or not controle.is_valid():
            return self.show(form, **last)
        destination = controle.destination(form.vragen.cleaned_data["gemeente"])
        nieuw = replace(nieuw, bestemming=destination, voorgelezen=_read_out(controle))
        who = self.who_is_who(nieuw, treffers, typed)
        if who is not None and not (f"w-{destination.bij}" in typed and who.is_valid()):
            return self.show(form, **last, wie=who, wie_van=destination.bij)
        if who is not None:
            nieuw = replace(nieuw, personen=tuple(map(who.as_answered, nieuw.personen)))
        return self.receive(form, nieuw, last)

    def who_is_who(self, nieuw: NieuweMelding, treffers: list[zoek.Treffer], typed: QueryDict) -> WieIsWie | None:
        """Asked only for a running dossier that this worker may read."""
        joined = nieuw.bestemming.bij
        if not any(hit.dossier.pk == joined and hit.leesbaar for hit in treffers):
            return None
        assert joined is not None
        dossier = open_dossier(joined)
        known = Mensen.of(dossier, stand_of(dossier).herkend).personen
        return WieIsWie(typed if f"w-{joined}" in typed else None, nieuw.personen, list(known.values()))

    def receive(self, form: Formulier, nieuw: NieuweMelding, last: dict[str, Any]) -> HttpResponse:
        sleutel = form.vragen.cleaned_data["sleutel"]
        try:
            with transaction.atomic():
                melding = receive(nieuw, door=self.medewerker)
                uit_contact.settle(self.herkomst, melding, form.vragen.cleaned_data.get("herkomst", ""))
                self.once(sleutel, melding.dossier)
        except AlVerstuurd:
            return self.already_sent(sleutel)
        except AndereInhoud:
            return self.other_than_sent()
        except MeldingOnvolledig as refusal:
            return self.refuse(form, refusal.redenen)
        except NogNiet as refusal:
            return self.refuse(form, (str(refusal),), **last)
        self.draft.forget()
        messages.success(self.request, _thanks(melding))
        return self.after(melding.dossier)

    def already_sent(self, sleutel: UUID) -> HttpResponse:
        """Before any search: what was just received would be found as an earlier melding."""
        self.draft.forget()
        messages.info(self.request, TWEE_KEER)
        return self.after(Inzending.objects.select_related("dossier").get(pk=sleutel).dossier)

    def once(self, sleutel: UUID, dossier: Dossier) -> None:
        """Of two submits at the same moment one finds the other's row here, and all its own work is undone."""
        values = {"formulier": FORMULIER, "medewerker": self.medewerker, "dossier": dossier, "op": klok.now()}
        send_once(Inzending.objects, sleutel, self.afdruk(), **values)

    def afdruk(self) -> bytes:
        """Of what was told; what is chosen after reading it out (`c-`, `w-`) is another step of the same melding."""
        return print_of(FORMULIER, self.request.POST, zonder=("c-", "w-"))

    def other_than_sent(self) -> HttpResponse:
        """Somebody went back and changed the telling: it stays, as a draft too, with a key of its own."""
        form = self.formulier(_with_key(self.request.POST.copy()))
        return self.refuse(form, (str(AndereInhoud()),))

    def after(self, dossier: Dossier | None) -> HttpResponse:
        """To the dossier when this worker may read it; else to the worklist, with the number in the words above it."""
        if dossier is not None and works_on(dossier, self.medewerker):
            return HttpResponseRedirect(reverse("dossier", args=[dossier.pk]))
        return HttpResponseRedirect("/werkvoorraad/")

    def refuse(
        self, form: Formulier, redenen: tuple[str, ...], about: dict[str, str] | None = None, **extra: Any
    ) -> HttpResponse:
        for reden in redenen:
            naam = (about or {}).get(reden)
            form.vragen.add_error(naam if naam in form.vragen.fields else None, reden)
        return self.show(form, **extra)

    def show(self, form: Formulier, **extra: Any) -> HttpResponse:
        context = {
            "formulier": form,
            "concept": self.concept,
            "onaf": concept.unfinished(self.medewerker, but=self.concept),
            "station": ROUTE["melding"],
            "secties": form.secties,
            "herkomst": self.herkomst,
            **extra,
        }
        return render(self.request, "melding/aannemen.html", context)


def _rows_changed(typed: QueryDict) -> QueryDict | None:
    """The form with a row more or less, when one of those buttons was pressed."""
    if "_erbij" in typed:
        return with_one_more(typed)
    gone = whole_number(typed.get("_eraf", ""), cijfers=2)
    return without(typed, gone) if gone is not None else None


def _with_key(draft: QueryDict) -> QueryDict:
    draft["sleutel"] = str(new_id())
    return draft


def _read_out(controle: Controle) -> bool | None:
    return {"ja": True, "nee": False}.get(controle.cleaned_data.get("voorgelezen", ""))


def _thanks(melding: Melding) -> str:
    received = (
        f"Melding {melding.nummer} is in ontvangst genomen ({melding.get_classificatie_display()}), dossier "
        f"{melding.dossier.nummer}."
    )
    if melding.kanaal == Kanaal.AMBTSHALVE:
        return f"{received} Vertel de adviesvrager dat Veilig Thuis zelf meldde, en leg dat vast bij het contact."
    return f"{received} Zeg de beller: binnen 5 werkdagen bellen wij terug; wordt het erger, bel 112 of 0800-2000."
