"""What colleagues do together in one file: read along, advise, take over; stop and go on; and what cannot wait."""

from dataclasses import dataclass
from typing import Any

from zicht.accounts.models import Medewerker
from zicht.foundation.vormen import Keuze, LangeTekst, Vorm
from zicht.meldcode import actions
from zicht.meldcode.eigen import Eigen, at_work, guides
from zicht.meldcode.models import Deelname, Meldcodedossier
from zicht.meldcode.pagina import Bestandsvraag
from zicht.protocol.doorloop.woorden import Overnamereden, Stopreden

ZORG_IS_WEG = (
    (Stopreden.ZORG_WEGGENOMEN, "De zorgen zijn weggenomen"),
    (Stopreden.ONVOLDOENDE_SIGNALEN, "Er zijn geen of te weinig signalen"),
    (Stopreden.GEEN_VERMOEDEN, "Er is geen vermoeden meer"),
    (Stopreden.VERGISSING, "Dit dossier is bij vergissing begonnen"),
)
STOPREDENEN = (
    *ZORG_IS_WEG,
    (Stopreden.NIET_MEER_BIJ_ONS, "Wij zien deze mensen niet meer, en iemand anders let op"),
)
OVERNAMEREDENEN = (
    (Overnamereden.ZIEK, "Ziek"),
    (Overnamereden.VRIJ, "Vrij of met vakantie"),
    (Overnamereden.WEG, "Werkt hier niet meer, of niet meer met deze mensen"),
    (Overnamereden.ANDERS, "Een andere reden"),
)


def colleagues(but: Medewerker | None) -> list[Medewerker]:
    """Who walks or guides the meldcode at this organisation today, but for one."""
    return sorted((one for one in at_work() if one != but), key=str)


@dataclass(frozen=True)
class Kring:
    """Who may open a file beside its walker, as far as they still work here."""

    deelnames: tuple[Deelname, ...]
    begeleiders: tuple[Medewerker, ...]
    beslissers: tuple[Medewerker, ...]

    @property
    def roles(self) -> list[tuple[Medewerker, str]]:
        """Each of them once, with all that they are here."""
        found: dict[Medewerker, list[str]] = {}
        for row in self.deelnames:
            found.setdefault(row.medewerker, []).append(row.get_rol_display())
        for one in self.begeleiders:
            found.setdefault(one, []).append("aandachtsfunctionaris: leest mee")
        for one in self.beslissers:
            found.setdefault(one, []).append("beslist in stap 5")
        return [(one, "; ".join(words)) for one, words in found.items()]

    @property
    def can_take_over(self) -> bool:
        return bool(self.roles)


def circle(dossier: Meldcodedossier, eigen: Eigen) -> Kring:
    others = set(colleagues(dossier.uitvoerder))
    rows = Deelname.objects.filter(dossier=dossier, tot=None).select_related("medewerker")
    return Kring(
        deelnames=tuple(row for row in rows if row.medewerker in others),
        begeleiders=tuple(one for one in guides() if one in others),
        beslissers=tuple(one for one in eigen.deciders if one in others),
    )


class GevaarVorm(Vorm):
    handeling = "vastgelegd"
    gevaar = LangeTekst(
        label="Wat gebeurt er nu?",
        help_text="Een paar woorden is genoeg. De rest kun je later aanvullen.",
        required=False,
        rijen=2,
    )


class StopVorm(Vorm):
    handeling = "gestopt"
    reden = Keuze(label="Waarom stop je?", choices=ZORG_IS_WEG)
    stoppen = LangeTekst(
        label="Leg het uit.", help_text="Waardoor is de zorg weg? Wie heeft dat gezien of gehoord?", rijen=3
    )


class DossierStopVorm(StopVorm):
    """A file that is kept can also stop because these people went elsewhere."""

    reden = Keuze(label="Waarom stop je?", choices=STOPREDENEN)
    stoppen = LangeTekst(
        label="Leg het uit.",
        help_text="Waardoor is de zorg weg? Wie heeft dat gezien of gehoord? Zijn zij ergens anders: wie let er nu op?",
        rijen=3,
    )


class OvernameVorm(Vorm):
    handeling = "overgenomen"
    reden = Keuze(label="Waarom is je collega er niet?", choices=OVERNAMEREDENEN)


class CollegaVorm(Vorm):
    handeling = "gevraagd"
    wie = Keuze(label="Wie?", choices=())
    rol = Keuze(
        label="Waarvoor?",
        choices=(
            (Deelname.Rol.VERVANGER, "Neemt het over als ik er niet ben"),
            (Deelname.Rol.MEELEZER, "Leest mee en denkt mee"),
        ),
    )

    def __init__(self, *args: Any, collegas: list[Medewerker], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["wie"]
        assert isinstance(field, Keuze)
        field.choices = [(str(one.pk), str(one)) for one in collegas]


class AdviesVorm(Vorm):
    handeling = "bewaard"
    advies = LangeTekst(
        label="Wat wil je meegeven?", help_text="Iedereen die dit dossier kan openen, leest het.", rijen=3
    )


class Gevaar(Bestandsvraag):
    """From everywhere, by everybody who may open the file."""

    titel = "Acuut gevaar"
    template_name = "meldcode/gevaar.html"
    knop = "Leg vast en ga naar stap 5"
    gedaan = "Vastgelegd. Neem nu de twee beslissingen; wat je oversloeg, vul je later aan."

    def make_form(self, typed: Any = None) -> Vorm:
        return GevaarVorm(typed)

    def act(self, form: Vorm) -> None:
        actions.see_danger(self.dossier, form.cleaned_data["gevaar"], door=self.medewerker)

    def address_after(self) -> str:
        return f"{self.home}beslissen/"


class Stoppen(Bestandsvraag):
    titel = "De meldcode stoppen"
    uitleg = (
        "Dat kan bij elke stap, op het moment dat er geen vermoeden meer is. Of na stap 5, als deze mensen niet meer bij jullie "
        "komen. Alles blijft staan, en je kunt altijd weer verder."
    )
    knop = "Stop de meldcode"
    gedaan = "De meldcode is gestopt."

    def possible(self) -> str:
        if not self.is_mine:
            return f"{self.dossier.uitvoerder} doorloopt deze meldcode en kan haar stoppen."
        return "Deze meldcode is al gestopt." if self.doorloop.is_stopped else ""

    def make_form(self, typed: Any = None) -> Vorm:
        return DossierStopVorm(typed)

    def act(self, form: Vorm) -> None:
        given = form.cleaned_data
        actions.stop(self.dossier, Stopreden(given["reden"]), given["stoppen"], door=self.medewerker)


class Hervatten(Bestandsvraag):
    titel = "De meldcode hervatten"
    uitleg = "Er zijn nieuwe signalen, of de zorg is terug. Je gaat verder waar je was."
    knop = "Hervat de meldcode"
    gedaan = "De meldcode loopt weer."

    def possible(self) -> str:
        return "" if self.doorloop.is_stopped else "Deze meldcode loopt al."

    def make_form(self, typed: Any = None) -> Vorm:
        return Vorm(typed)

    def act(self, form: Vorm) -> None:
        actions.resume(self.dossier, door=self.medewerker)


class Overnemen(Bestandsvraag):
    titel = "Het dossier overnemen"
    uitleg = "Je gaat verder waar je collega was. Wie welke stap heeft gezet, blijft erbij staan."
    knop = "Neem het over"
    gedaan = "Jij doorloopt nu deze meldcode."

    def possible(self) -> str:
        return "Jij doorloopt deze meldcode al." if self.is_mine else ""

    def make_form(self, typed: Any = None) -> Vorm:
        return OvernameVorm(typed)

    def act(self, form: Vorm) -> None:
        actions.take_over(self.dossier, Overnamereden(form.cleaned_data["reden"]), door=self.medewerker)


class CollegaVragen(Bestandsvraag):
    titel = "Een collega vragen"
    knop = "Vraag deze collega"
    gedaan = "Je collega kan dit dossier nu openen."

    @property
    def uitleg(self) -> str:  # type: ignore[override]
        also = " De aandachtsfunctionaris leest altijd mee." if guides() else ""
        return f"Je collega kan dit dossier vanaf nu openen.{also}"

    def possible(self) -> str:
        nobody = "Er werkt hier nog niemand anders met Zicht. Vraag wie bij jullie de logins beheert om een collega erbij te zetten."
        return "" if colleagues(self.medewerker) else nobody

    def make_form(self, typed: Any = None) -> CollegaVorm:
        return CollegaVorm(typed, collegas=colleagues(self.medewerker))

    def act(self, form: Vorm) -> None:
        given = form.cleaned_data
        wie = Medewerker.objects.get(pk=given["wie"])
        actions.ask_colleague(self.dossier, wie, Deelname.Rol(given["rol"]))


class Meedenken(Bestandsvraag):
    titel = "Meedenken"
    knop = "Bewaar"
    gedaan = "Je advies staat in het dossier."

    def make_form(self, typed: Any = None) -> Vorm:
        return AdviesVorm(typed)

    def act(self, form: Vorm) -> None:
        actions.advise(self.dossier, form.cleaned_data["advies"], door=self.medewerker)
