"""An overleg (MDO): who talked with whom, about which decision, and what came out. By phone at night counts too."""

from typing import Any
from uuid import UUID

from django import forms

from zicht.accounts.models import Aanstelling, Medewerker
from zicht.dossier import fragmenten, journaal
from zicht.dossier.handeling import Handeling, Handelingsvorm
from zicht.dossier.models import Dossier, Fragment, Overleg, Overlegdeelnemer
from zicht.foundation import klok
from zicht.foundation.ids import new_id
from zicht.foundation.vormen import Keuze, LangeTekst, Moment
from zicht.protocol.begrippen import Deelnemer, Overlegonderwerp
from zicht.protocol.gebeurtenissen import Overlegd

ONDERWERPEN: dict[Overlegonderwerp, str] = {
    Overlegonderwerp.VEILIGHEIDSBEOORDELING: "Het besluit van de veiligheidsbeoordeling",
    Overlegonderwerp.KEUZE_VERVOLG: "De keuze van het vervolg",
    Overlegonderwerp.UITKOMST_ONDERZOEK: "De uitkomst van het onderzoek",
    Overlegonderwerp.DRIE_MOGELIJKHEDEN: "De drie mogelijkheden: dwangmaatregel, ambtshalve melding, afsluiten",
    Overlegonderwerp.AMBTSHALVE_MELDING: "Een ambtshalve melding",
    Overlegonderwerp.GEDWONGEN_KADER: "Een stap naar het gedwongen kader",
    Overlegonderwerp.ANDERS: "Iets anders",
}


def colleagues(dossier: Dossier) -> list[Aanstelling]:
    """Everyone of this organisation who can be asked to think along, experts first."""
    today = klok.today()
    rows = Aanstelling.objects.filter(organisatie=dossier.organisatie_id).select_related("medewerker")
    working = [
        row for row in rows if row.van <= today and (row.tot is None or row.tot > today) and row.medewerker.actief
    ]
    asked = {
        "gedragswetenschapper",
        "vertrouwensarts",
        "backoffice",
        "bereikbaarheidsdienst",
        "frontoffice",
        "teamleider",
    }
    experts = ("gedragswetenschapper", "vertrouwensarts")
    return sorted(
        (row for row in working if row.rol in asked), key=lambda row: (row.rol not in experts, str(row.medewerker))
    )


class OverlegVorm(Handelingsvorm):
    onderwerp = Keuze(
        label="Waarover hebben jullie overlegd?", choices=[(o.value, tekst) for o, tekst in ONDERWERPEN.items()]
    )
    met = forms.MultipleChoiceField(
        label="Met wie?",
        widget=forms.CheckboxSelectMultiple,
        help_text="Jij doet zelf mee. Buiten kantooruren mag het met een andere collega aan de telefoon.",
    )
    telefonisch = forms.BooleanField(label="Het was aan de telefoon", required=False)
    medisch = forms.BooleanField(
        label="Het ging ook over medische vragen (dan met een vertrouwensarts)", required=False
    )
    uitkomst = LangeTekst(label="Wat kwam eruit, en waarom?")
    op = Moment()

    def build(self) -> None:
        field = self.fields["met"]
        assert isinstance(field, forms.MultipleChoiceField)
        field.choices = self.initial.get("collegas", [])
        field.error_messages["required"] = "Kies ten minste een collega: een besluit neem je nooit alleen."


def consult(
    dossier: Dossier,
    *,
    onderwerp: Overlegonderwerp,
    deelnemers: tuple[Deelnemer, ...],
    uitkomst: str,
    door: Medewerker,
    telefonisch: bool = False,
    medisch: bool = False,
    op: Any = None,
) -> UUID:
    """Record an overleg: who, about what, and the words; the id of it."""
    id, moment = new_id(), op or klok.now()
    feit = Overlegd(
        overleg=str(id), onderwerp=onderwerp, deelnemers=deelnemers, medisch=medisch, telefonisch=telefonisch
    )
    (row,) = journaal.record(dossier, feit, door=door, op=op)
    overleg = Overleg.objects.create(
        pk=id,
        dossier=dossier,
        onderwerp=onderwerp,
        op=moment,
        telefonisch=telefonisch,
        medisch=medisch,
        afgerond_op=klok.now(),
    )
    _present(overleg, deelnemers)
    fragmenten.write(
        dossier,
        Fragment.Soort.OORDEEL,
        uitkomst,
        station="overleg",
        onderdeel=onderwerp,
        ref=str(id),
        gebeurtenis=row,
        door=door,
        op=op,
    )
    return id


def _present(overleg: Overleg, deelnemers: tuple[Deelnemer, ...]) -> None:
    """Who took part; while an overleg runs that lets them open the dossier."""
    Overlegdeelnemer.objects.bulk_create(
        Overlegdeelnemer(
            dossier=overleg.dossier,
            overleg=overleg,
            medewerker_id=deelnemer.medewerker,
            rol=deelnemer.rol,
            gevraagd_op=overleg.op,
            aanwezig=True,
        )
        for deelnemer in deelnemers
    )


class OverlegVastleggen(Handeling):
    vorm = OverlegVorm
    titel = "Overleg vastleggen"
    uitleg = "Een besluit neem je nooit alleen. Overleg met een gedragswetenschapper, en met een vertrouwensarts als het medisch is."
    gedaan = "Het overleg staat in het dossier."

    def initial(self) -> dict[str, Any]:
        collegas = [
            (f"{row.medewerker_id}:{row.rol}", f"{row.medewerker} ({row.get_rol_display().lower()})")
            for row in colleagues(self.dossier)
            if row.medewerker_id != self.medewerker.pk
        ]
        return {"collegas": collegas, "onderwerp": self.kwargs.get("onderwerp", "")}

    def act(self, gegeven: dict[str, Any]) -> None:
        rol = self.medewerker.aanstelling.rol if self.medewerker.aanstelling else ""
        others = (waarde.split(":", 1) for waarde in gegeven["met"])
        deelnemers = (Deelnemer(str(self.medewerker.pk), rol), *(Deelnemer(id, rol) for id, rol in others))
        consult(
            self.dossier,
            onderwerp=Overlegonderwerp(gegeven["onderwerp"]),
            deelnemers=deelnemers,
            uitkomst=gegeven["uitkomst"],
            door=self.medewerker,
            telefonisch=gegeven["telefonisch"],
            medisch=gegeven["medisch"],
            op=gegeven["op"],
        )
