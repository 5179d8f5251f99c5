"""At the Veilig Thuis that has the dossier: offer it to another region, ask one to do something, read what it answered."""

from typing import Any
from uuid import UUID

from django.http import Http404

from zicht.andere_regio import actions
from zicht.andere_regio.forms import AanbiedenVorm, BekekenVorm, IntrekkenVorm, VragenVorm
from zicht.bijlagen.lezen import listed
from zicht.dossier.handeling import Handeling
from zicht.dossier.models import Fragment
from zicht.dossier.partijnamen import Partijnamen
from zicht.dossier.woonplaats import Woonbeeld, where_they_live
from zicht.foundation import context, klok, woorden
from zicht.organisaties.models import Organisatie
from zicht.organisaties.woonplaats import streek_code
from zicht.protocol.lopend import Aanbod
from zicht.protocol.partijen import Partijsoort


def other_regions() -> list[Organisatie]:
    rows = Organisatie.objects.veilig_thuis().valid_on(klok.today())
    return list(rows.exclude(pk=context.organisatie_id()).order_by("naam"))


class _NaarEenRegio(Handeling):
    """Knows which regions there are, and where the people of this dossier live."""

    def prepare(self, **kwargs: Any) -> None:
        if self.stand.is_closed or not self.stand.is_begun:
            raise Http404
        self.regios = other_regions()
        self.woonbeeld: Woonbeeld = where_they_live(self.stand, self.mensen, klok.today())

    def choices(self) -> list[tuple[str, str]]:
        return [("", "Kies een regio"), *((str(regio.pk), regio.naam) for regio in self.regios)]

    def with_code(self, code: str) -> str:
        return next((str(regio.pk) for regio in self.regios if regio.regio_id == code), "")


class Aanbieden(_NaarEenRegio):
    vorm = AanbiedenVorm
    template_name = "andere_regio/aanbieden.html"
    titel = "Dossier naar een andere regio"
    knop = "Bied het dossier aan"
    gedaan = (
        "Het dossier is aangeboden. Tot de andere regio het overneemt, blijft het zicht op veiligheid waar het ligt."
    )

    def prepare(self, **kwargs: Any) -> None:
        super().prepare(**kwargs)
        if self.stand.open_regioaanbod:
            raise Http404

    def initial(self) -> dict[str, Any]:
        leidend = self.woonbeeld.leidend
        return {"regios": self.choices(), "regio": self.with_code(leidend.code) if leidend else ""}

    def context(self) -> dict[str, Any]:
        beeld = self.woonbeeld
        here = streek_code(context.organisatie_id())
        return {
            "zicht_bij": self.watching_for_us(),
            "leidend": beeld.leidend,
            "door": self.mensen.short(beeld.door) if beeld.door else "",
            "hier": bool(beeld.leidend and beeld.leidend.code == here),
            "aantal_personen": len(self.mensen.personen),
            "aantal_meldingen": len(self.stand.meldingen),
            "aantal_teksten": Fragment.objects.filter(dossier=self.dossier).count(),
            "aantal_bijlagen": len(listed(self.dossier.pk)),
        }

    def watching_for_us(self) -> str:
        """Who loses zicht when the other says yes. Who is in the gedwongen kader stays with who carries it out."""
        nu, names = klok.now(), Partijnamen.of(self.stand)
        stays = (Partijsoort.VEILIG_THUIS, Partijsoort.JEUGDBESCHERMER, Partijsoort.GECERTIFICEERDE_INSTELLING)
        holders = {self.stand.holder(id, nu) for id in self.stand.ids}
        return woorden.in_one_line(sorted(names.name(bij) for bij in holders if bij and bij.soort not in stays))

    def act(self, gegeven: dict[str, Any]) -> None:
        naar = UUID(gegeven["regio"])
        actions.offer(self.dossier, self.stand, naar, samenvatting=gegeven["samenvatting"], door=self.medewerker)


class Intrekken(Handeling):
    """An open offer is taken back; a refusal is read and put away."""

    vorm = IntrekkenVorm
    template_name = "andere_regio/intrekken.html"
    gedaan = "Vastgelegd. Het dossier blijft bij ons, en het zicht op veiligheid waar het ligt."

    def prepare(self, **kwargs: Any) -> None:
        aanbod = self.stand.regioaanbod
        if aanbod is None or not aanbod.asks_attention:
            raise Http404
        self.aanbod = aanbod

    def initial(self) -> dict[str, Any]:
        return {"geweigerd": self.aanbod.toestand is Aanbod.GEWEIGERD}

    def context(self) -> dict[str, Any]:
        refused = self.aanbod.toestand is Aanbod.GEWEIGERD
        why = Fragment.objects.filter(dossier=self.dossier, onderdeel="geweigerd", ref=self.aanbod.id).first()
        return {
            "titel": "De andere regio neemt het niet over" if refused else "Aanbod aan de andere regio intrekken",
            "knop": "Leg vast wat we nu doen" if refused else "Trek het aanbod in",
            "geweigerd": why.tekst if refused and why else "",
            "is_geweigerd": refused,
            "regio": Organisatie.objects.get(pk=self.aanbod.aan),
        }

    def act(self, gegeven: dict[str, Any]) -> None:
        actions.lay_aside(self.dossier, self.aanbod.id, reden=gegeven["reden"], door=self.medewerker)


class Vragen(_NaarEenRegio):
    vorm = VragenVorm
    titel = "Vraag aan een andere regio"
    uitleg = (
        "Woont iemand van dit gezin in een andere regio, dan kan Veilig Thuis daar iets voor jullie doen: langsgaan, spreken, "
        "hulp regelen. Dit dossier blijft hier, en het zicht op veiligheid waar het ligt."
    )
    knop = "Stuur de vraag"
    gedaan = "De vraag is gestuurd. Het antwoord komt in de tijdlijn en in de werkvoorraad."

    def initial(self) -> dict[str, Any]:
        elders = self.woonbeeld.elders
        first = next(iter(elders.values()), None)
        return {
            "regios": self.choices(),
            "regio": self.with_code(first.code) if first else "",
            "voor": [id for id, streek in elders.items() if first and streek.code == first.code],
        }

    def act(self, gegeven: dict[str, Any]) -> None:
        naar, voor = UUID(gegeven["regio"]), tuple(gegeven["voor"])
        actions.ask(self.dossier, self.mensen, naar, voor=voor, gegeven=gegeven, door=self.medewerker)


class Bekijken(Handeling):
    vorm = BekekenVorm
    template_name = "andere_regio/bekijken.html"
    titel = "Antwoord van de andere regio"
    knop = "Leg vast"
    gedaan = "Vastgelegd dat je het antwoord las, en wat je ermee doet."

    def prepare(self, **kwargs: Any) -> None:
        vraag = self.stand.regiovraag(str(kwargs["regiovraag"]))
        if vraag is None or not vraag.asks_attention:
            raise Http404
        self.vraag = vraag

    def context(self) -> dict[str, Any]:
        rows = Fragment.objects.filter(dossier=self.dossier, station=actions.STATION, ref=self.vraag.vraag)
        texts = {row.onderdeel: row.tekst for row in rows}
        return {
            "gevraagd": texts.get("gevraagd", ""),
            "beantwoord": texts.get("beantwoord", ""),
            "regio": Organisatie.objects.get(pk=self.vraag.aan),
        }

    def act(self, gegeven: dict[str, Any]) -> None:
        actions.have_read(self.dossier, self.vraag.vraag, vervolg=gegeven["vervolg"], door=self.medewerker)
