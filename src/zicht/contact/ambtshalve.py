"""The page of the consideration: everything on one page, also the overleg by phone in the night."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse

from zicht.contact import overwegen
from zicht.contact.ambtshalve_vorm import TEKST, OverwegingVorm, answers, as_initial
from zicht.contact.handeling import ContactHandeling, NogNiet
from zicht.contact.models import Overweging
from zicht.contact.overwegen import Besluit, NieuwOverleg, NogNietBesloten
from zicht.protocol.begrippen import Deelnemer
from zicht.protocol.handelingsprotocol import ADVIES


class AmbtshalveOverwegen(ContactHandeling):
    vorm = OverwegingVorm
    vrije_tekst = TEKST
    titel = "Overwegen om zelf te melden"
    gedaan = "De overweging staat vast."
    template_name = "contact/ambtshalve.html"
    overweging: Overweging | None = None

    def prepare(self) -> None:
        if not (self.contact and self.contact.is_advies):
            raise Http404
        self.overweging = self.contact.overwegingen.prefetch_related("overleggen__deelnemers__medewerker").first()

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        return self.decided() or super().get(request, **kwargs)

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        return self.decided() or super().post(request, **kwargs)

    def decided(self) -> HttpResponse | None:
        """What was decided is read on the contact, and not decided again."""
        if self.overweging and self.overweging.besluit is not None:
            return HttpResponseRedirect(self.address_after())
        return None

    def initial(self) -> dict[str, Any]:
        return as_initial(self.overweging) if self.overweging else {}

    def form_options(self) -> dict[str, Any]:
        return {"contact": self.contact, "collegas": overwegen.colleagues(self.medewerker)}

    def context(self) -> dict[str, Any]:
        assert self.contact
        return {
            "station": ADVIES,
            # What is typed and not kept yet may have answered it: a refusal says for itself what is missing.
            "ontbreekt": overwegen.missing(self.overweging, self.contact) if self.request.method == "GET" else (),
            "overleggen": self.overweging.overleggen.all() if self.overweging else (),
        }

    def act(self, gegeven: dict[str, Any]) -> None:
        assert self.contact
        chosen = gegeven["besluit"]
        besluit = Besluit(chosen == "ja", gegeven["motivering"]) if chosen else None
        try:
            overwegen.consider(
                self.contact,
                answers(gegeven),
                id=gegeven["sleutel"],
                door=self.medewerker,
                versie=gegeven["versie"] or 0,
                overleg=self.overleg(gegeven),
                besluit=besluit,
            )
        except NogNietBesloten as refusal:
            raise NogNiet(refusal.weigeringen) from None

    def overleg(self, gegeven: dict[str, Any]) -> NieuwOverleg | None:
        if not gegeven["met"]:
            return None
        rol = self.medewerker.aanstelling.rol if self.medewerker.aanstelling else ""
        # Somebody with two roles counts once, in the role that stands first: the expert's.
        others = dict(reversed([value.split(":", 1) for value in gegeven["met"]]))
        who = (Deelnemer(str(self.medewerker.pk), rol), *(Deelnemer(id, rol) for id, rol in others.items()))
        return NieuwOverleg(who, gegeven["overleg_uitkomst"], gegeven["telefonisch"], gegeven["overleg_op"])

    def was_done(self, gegeven: dict[str, Any]) -> bool:
        return Overweging.objects.filter(pk=gegeven["sleutel"]).exists()

    def address_after(self) -> str:
        assert self.contact
        decided = self.contact.overwegingen.filter(besluit__isnull=False).exists()
        return reverse("contact" if decided else "contact-ambtshalve", args=[self.contact.pk])
