"""Who is who: of everyone a melding brought in unseen somebody says whether they are in the dossier already."""

from collections.abc import Iterator
from typing import Any
from uuid import UUID

from django.http import Http404

from zicht.accounts.models import Medewerker
from zicht.dossier import fragmenten, journaal
from zicht.dossier.handeling import Handeling, Handelingsvorm
from zicht.dossier.handelingen.persoonsvelden import quiet
from zicht.dossier.models import Dossier, Fragment, Persoon, Zoekteken
from zicht.dossier.persoonsgegevens import complete, told_of
from zicht.dossier.stap import Stap
from zicht.dossier.wie import full_name
from zicht.foundation.adres import address
from zicht.foundation.vormen import Keuze
from zicht.foundation.wijzigen import change
from zicht.protocol.begrippen import Leeftijd
from zicht.protocol.gebeurtenissen import BetrokkeneHerkend
from zicht.protocol.stand import Stand
from zicht.stations.melding.controle import ANDER, in_words, same_person
from zicht.stations.melding.inhoud import STATION

NIET = ("", "Weet ik nog niet")
WAT_DAN = (
    "Samen worden zij één persoon. Wat nog niet bekend was, vullen wij aan; wat anders is, komt in de tijdlijn. Een "
    "vergissing trek je daar in."
)
IEMAND_ANDERS = (ANDER, "Iemand anders, die er nog niet in stond")


def first_of_all(dossier: UUID, stand: Stand) -> Iterator[Stap]:
    """Before anybody is judged or told something twice; so long it stands above every other step."""
    if stand.te_herkennen:
        why = "De melding noemt mensen. Staan zij al in dit dossier?"
        yield Stap("Wie is wie?", address("wie-is-wie", dossier), toelichting=why)


def recognise(dossier: Dossier, nieuw: Persoon, bekend: Persoon, *, door: Medewerker) -> None:
    """`nieuw` is `bekend`: one person from now on, of whom what was not known is filled in and nothing is lost."""
    both = Persoon.objects.select_for_update(no_key=True).filter(dossier=dossier, pk__in=(nieuw.pk, bekend.pk))
    list(both.order_by("pk"))  # people before the journaal, in the order of every other act
    fact = BetrokkeneHerkend(betrokkene=str(nieuw.pk), als=str(bekend.pk))
    (row,) = journaal.record(dossier, fact, door=door)
    otherwise = complete(bekend, told_of(nieuw))
    _keep_age(dossier, bekend)
    # What is typed next time with this number is about who it turned out to be.
    Zoekteken.objects.filter(persoon=nieuw, soort=Zoekteken.Soort.BSN).delete()
    fragmenten.write(
        dossier,
        Fragment.Soort.FEIT,
        f"Bij de latere melding stond: {'; '.join(otherwise)}." if otherwise else "",
        station=STATION,
        onderdeel="gegevens",
        over_wie=[bekend.pk],
        gebeurtenis=row,
        door=door,
    )


def _keep_age(dossier: Dossier, bekend: Persoon) -> None:
    known = journaal.stand_of(dossier).betrokkene(str(bekend.pk))
    if known and bekend.leeftijd == Leeftijd.ONBEKEND and known.leeftijd is not Leeftijd.ONBEKEND:
        change(bekend, versie=bekend.versie, leeftijd=known.leeftijd.value)


class HerkenVorm(Handelingsvorm):
    """A question about everyone in `wie`; whoever is surely the same is chosen beforehand."""

    handeling = "vastgelegd"

    def build(self) -> None:
        for id in self.initial["wie"]:
            persoon = self.mensen[id]
            others = [row for other, row in self.mensen.personen.items() if other != id]
            others.sort(key=lambda row: str(row.pk) in self.initial["wie"])
            same = same_person(told_of(persoon), others)
            self.fields[f"wie_{id}"] = Keuze(
                label=f"{in_words(persoon)[:1].upper()}{in_words(persoon)[1:]}",
                help_text=_told(persoon),
                choices=[*((str(row.pk), self._is(row)) for row in others), IEMAND_ANDERS, NIET],
                initial=str(same.pk) if same else "",
                required=False,
            )
        quiet(self)

    def _is(self, row: Persoon) -> str:
        return f"Dat is {in_words(row)}{', ook nieuw' if str(row.pk) in self.initial['wie'] else ''}"

    @property
    def answers(self) -> dict[str, str]:
        """Who was answered about, and with what."""
        given = {naam.removeprefix("wie_"): self.cleaned_data.get(naam) for naam in self.fields if naam != "sleutel"}
        return {id: answer for id, answer in given.items() if answer}

    def clean(self) -> dict[str, Any]:
        given = super().clean() or self.cleaned_data
        merged = {id for id, answer in self.answers.items() if answer != ANDER}
        for id in merged:
            nieuw, bekend = self.mensen[id], self.mensen[self.answers[id]]
            if self.answers[id] in merged:
                words = f"{full_name(bekend)} is hieronder zelf ook iemand die er al stond. Kies wie dat is."
                self.add_error(f"wie_{id}", words)
            if nieuw.bsn and bekend.bsn and nieuw.bsn != bekend.bsn:
                words = "Zij hebben een ander BSN: dan zijn het twee mensen. Klopt een nummer niet, verbeter dat eerst."
                self.add_error(f"wie_{id}", words)
        return given


def _told(persoon: Persoon) -> str:
    """What may tell two people apart, beside name and birth date."""
    street = (persoon.straat, persoon.huisnummer) if persoon.straat else (persoon.postcode, persoon.huisnummer)
    address = " ".join(filter(None, (*street, persoon.woonplaats)))
    known = (address, persoon.telefoon, f"BSN {persoon.bsn}" if persoon.bsn else "")
    return f"Gemeld met: {', '.join(part for part in known if part)}." if any(known) else ""


class WieIsWie(Handeling):
    """Everyone who came in unseen; or, when the address names them, one person who seems to be in the dossier twice."""

    vorm = HerkenVorm
    titel = "Wie is wie?"
    gedaan = "Vastgelegd wie wie is."
    wie: tuple[str, ...]

    def prepare(self, **kwargs: Any) -> None:
        asked = (str(kwargs["wie"]),) if "wie" in kwargs else self.stand.te_herkennen
        gone = self.stand.vertrokken
        self.wie = tuple(id for id in asked if id in self.mensen.personen and id not in gone)
        if not self.wie:
            raise Http404

    def initial(self) -> dict[str, Any]:
        return {"wie": self.wie}

    def context(self) -> dict[str, Any]:
        about = (
            "Staat deze persoon er dubbel in"
            if "wie" in self.kwargs
            else ("Deze mensen kwamen er met een melding bij. Staat iemand er al in")
        )
        return {"uitleg": f"{about}, kies dan wie het is. {WAT_DAN}"}

    def act(self, gegeven: dict[str, Any]) -> None:
        for id in self.wie:
            answer = gegeven.get(f"wie_{id}")
            if answer == ANDER and id in self.stand.te_herkennen:
                journaal.record(self.dossier, BetrokkeneHerkend(betrokkene=id), door=self.medewerker)
            elif answer and answer != ANDER:
                recognise(self.dossier, self.mensen[id], self.mensen[answer], door=self.medewerker)
