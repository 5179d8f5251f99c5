"""The two acts with files at the desk: one is added, and a clean copy of one is made to give away."""

from typing import Any

from django.http import Http404, HttpResponse
from django.urls import reverse

from zicht.bijlagen import bewaren, lezen
from zicht.bijlagen.forms import BijlageVorm, KopieVorm
from zicht.bijlagen.kopie import KanNiet
from zicht.bijlagen.models import Herkomst, Uitgave
from zicht.bijlagen.soorten import NietAangenomen
from zicht.bijlagen.views import WERK, clean_copy, may_copy
from zicht.dossier.handeling import Handeling, Handelingsvorm
from zicht.foundation import klok
from zicht.vault.tekens import token


class BijlageToevoegen(Handeling):
    wat = WERK
    vorm = BijlageVorm
    titel = "Bijlage toevoegen"
    uitleg = "Een foto van een brief, een verslag, een tekening. Het wordt op slot bewaard, en hoort bij dit dossier."
    knop = "Voeg toe"
    gedaan = "De bijlage hoort nu bij dit dossier."

    def prepare(self, **kwargs: Any) -> None:
        if self.stand.is_closed:
            raise Http404

    def make_form(self, typed: Any = None) -> Handelingsvorm:
        sent = self.request.FILES if typed is self.request.POST else None
        return self.vorm(typed, sent, stand=self.stand, mensen=self.mensen, initial=self.initial())

    @property
    def afdruk(self) -> bytes:
        """With the same words another file is something else."""
        files = self.request.FILES.getlist("bestand")
        return token("inzending", super().afdruk.hex(), *(getattr(one, "afdruk", "") for one in files))

    def do(self, form: Handelingsvorm) -> HttpResponse:
        try:
            return super().do(form)
        except NietAangenomen as refusal:
            form.add_error("bestand", str(refusal))
            return self.show(form)

    def act(self, gegeven: dict[str, Any]) -> None:
        bewaren.keep(
            gegeven["bestand"][0],
            self.dossier.pk,
            herkomst=Herkomst(gegeven["herkomst"]),
            opschrift=gegeven["opschrift"],
            door=self.medewerker,
        )

    def address_after(self) -> str:
        return reverse("bijlagen", args=[self.dossier.pk])


class KopieGeven(Handeling):
    """Never of what a melder sent; and only after somebody looked."""

    wat = WERK
    vorm = KopieVorm
    titel = "Kopie om te geven"
    template_name = "bijlagen/kopie.html"
    uitleg = (
        "De kopie is opnieuw gemaakt. Plaats, tijd, toestel en maker staan er niet meer in; wat erop te zien is wel."
    )
    knop = "Maak de kopie"
    gedaan = "De kopie staat klaar."

    def prepare(self, **kwargs: Any) -> None:
        self.rij = lezen.one(self.dossier.pk, kwargs["bijlage"])
        if not may_copy(self.rij.bijlage):
            raise Http404

    def context(self) -> dict[str, Any]:
        return {"rij": self.rij}

    def do(self, form: Handelingsvorm) -> HttpResponse:
        try:
            return super().do(form)
        except KanNiet:
            words = (
                "Van dit bestand kan geen schone kopie worden gemaakt. Druk het af, kijk het na, en geef het papier."
            )
            form.add_error(None, words)
            return self.show(form)

    def act(self, gegeven: dict[str, Any]) -> None:
        clean_copy(self.rij.bijlage)
        values = {"voor": gegeven["voor"], "op": klok.now(), "door": self.medewerker}
        Uitgave.objects.create(dossier=self.dossier, bijlage=self.rij.bijlage, **values)

    def address_after(self) -> str:
        return reverse("bijlage", args=[self.dossier.pk, self.rij.bijlage.pk])
