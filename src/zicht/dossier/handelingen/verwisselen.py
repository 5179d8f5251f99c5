"""Two people of a household were taken for one another: what was recorded of the one turns out to be about the other."""

from typing import Any
from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import Http404

from zicht.accounts.models import Medewerker
from zicht.dossier import fragmenten, journaal, regioaanbod, zoeken
from zicht.dossier.handeling import Handeling, Handelingsvorm
from zicht.dossier.handelingen.personen import STATION
from zicht.dossier.models import Dossier, Fragment, Persoon
from zicht.dossier.wie import full_name
from zicht.foundation import klok
from zicht.foundation.vormen import Keuze, LangeTekst
from zicht.foundation.wijzigen import change
from zicht.foundation.woorden import day_in_words
from zicht.protocol.begrippen import Leeftijd
from zicht.protocol.bronnen import KEUZE_CORRECTIE
from zicht.protocol.gebeurtenissen import LeeftijdVastgesteld, Verwisseld
from zicht.protocol.stand import Stand
from zicht.protocol.station import Weigering

ALLES = "alles"
#: Of who it was recorded of, whatever their name turns out to be.
BLIJFT = ("id", "organisatie", "dossier", "kring", "vermoed_slachtoffer", "vermoed_pleger", "vastgelegd_op", "versie")
IDENTITEIT = tuple(
    veld.attname for veld in Persoon._meta.concrete_fields if veld.name not in {*BLIJFT, "bsn_versleuteld"}
)
WAT_BLIJFT = "Wat bij de een staat, gaat over de ander. Kijk daarna relaties en gezag na: die blijven waar ze staan."
COLLEGA = Weigering(
    "Verwisselen kan nu niet",
    "Een collega verwisselde hier intussen ook twee mensen.",
    "Open deze pagina opnieuw en kijk of het nu klopt.",
    KEUZE_CORRECTIE,
)


class VerwisselVorm(Handelingsvorm):
    met = Keuze(label="Met wie?", choices=())
    wat = Keuze(label="Wat is er verwisseld?", choices=())
    reden = LangeTekst(
        label="Waaruit blijkt dat?", help_text="Een zin is genoeg. Wat er stond, blijft te lezen.", rijen=2
    )
    eerder = forms.IntegerField(widget=forms.HiddenInput)

    def build(self) -> None:
        met, wat = self.fields["met"], self.fields["wat"]
        assert isinstance(met, Keuze)
        assert isinstance(wat, Keuze)
        met.choices = self.initial["mensen"]
        wat.choices = [(ALLES, "Alles: hun namen en gegevens horen andersom"), *self.initial["meldingen"]]
        wat.widget.uitleg = {ALLES: WAT_BLIJFT}


def swaps(stand: Stand) -> int:
    """How often two people were swapped in this dossier."""
    return sum(isinstance(fact.feit, Verwisseld) for fact in stand.verleden)


def swap(
    dossier: Dossier, een: str, ander: str, *, melding: str = "", eerder: int, reden: str, door: Medewerker
) -> bool:
    """Who were taken for one another; `eerder` is how often that happened here as far as who asks it knows, so that two who
    see the same mistake do not undo one another. Whether an offer to another region, with their names, had to be taken back."""
    rows = Persoon.objects.select_for_update(no_key=True).filter(dossier=dossier, pk__in=(een, ander)).order_by("pk")
    both = tuple(rows)
    if swaps(journaal.stand_of(dossier)) != eerder:
        raise journaal.NogNiet(COLLEGA)
    (row,) = journaal.record(dossier, Verwisseld(een=een, ander=ander, melding=melding), door=door)
    about: dict[str, Any] = {"over_wie": [UUID(een), UUID(ander)], "gebeurtenis": row, "door": door}
    fragmenten.write(dossier, Fragment.Soort.FEIT, reden, station=STATION, onderdeel="verwisseld", **about)
    if melding:
        _signals_otherwise(dossier, melding, UUID(een), UUID(ander))
        return False
    _names_otherwise(dossier, *both, door=door)
    return regioaanbod.take_back(dossier, door=door)


def _names_otherwise(dossier: Dossier, een: Persoon, ander: Persoon, *, door: Medewerker) -> None:
    was = [({naam: getattr(row, naam) for naam in IDENTITEIT}, row.bsn) for row in (een, ander)]
    for row, (values, bsn) in ((een, was[1]), (ander, was[0])):
        before, row.bsn = row.leeftijd, bsn
        change(row, versie=row.versie, **values, bsn_versleuteld=row.bsn_versleuteld)
        zoeken.renew_tokens(row)
        if row.leeftijd != before:
            journaal.record(
                dossier, LeeftijdVastgesteld(betrokkene=str(row.pk), leeftijd=Leeftijd(row.leeftijd)), door=door
            )


def _signals_otherwise(dossier: Dossier, melding: str, een: UUID, ander: UUID) -> None:
    """What that melding said of the one, said of the other; the texts stay as they were told."""
    other = {een: ander, ander: een}
    told = fragmenten.current_fragments(Fragment.objects.filter(dossier=dossier, ref=melding))
    for fragment in told:
        about = [other.get(wie, wie) for wie in fragment.over_wie]
        if set(about) != set(fragment.over_wie):
            fragmenten.replace(fragment, tekst=fragment.tekst, over_wie=about)


class PersoonVerwisseld(Handeling):
    wat = "contact.voeren"
    vorm = VerwisselVorm
    titel = "Verwisseld met iemand anders"
    knop = "Verwissel"
    gedaan = "Verwisseld. Is er met de verkeerde naam iets verteld of verstuurd, zet dat dan ook recht."
    persoon: Persoon

    def prepare(self, **kwargs: Any) -> None:
        wie = str(kwargs["wie"])
        if wie not in self.stand.ids or wie not in self.mensen.personen or len(self.stand.ids) < 2:
            raise Http404
        self.persoon = self.mensen[wie]

    def context(self) -> dict[str, Any]:
        return {"titel": f"Verwisseld: {full_name(self.persoon)}"}

    def initial(self) -> dict[str, Any]:
        others = tuple(id for id in self.stand.ids if id != str(self.persoon.pk))
        return {
            "mensen": self.mensen.choices(others),
            "meldingen": [
                (one.id, f"Alleen wat in de melding van {self._day(one)} staat") for one in self.stand.meldingen
            ],
            "eerder": swaps(self.stand),
        }

    def _day(self, melding: Any) -> str:
        return day_in_words(melding.aankomst, klok.today())

    def act(self, gegeven: dict[str, Any]) -> None:
        melding = "" if gegeven["wat"] == ALLES else gegeven["wat"]
        answers = {"melding": melding, "eerder": gegeven["eerder"], "reden": gegeven["reden"]}
        if swap(self.dossier, str(self.persoon.pk), gegeven["met"], door=self.medewerker, **answers):
            messages.warning(self.request, regioaanbod.INGETROKKEN)
