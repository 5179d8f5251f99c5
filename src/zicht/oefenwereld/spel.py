"""What the made-up workers do in a household of the practice region: the same acts as at a desk, on the practice clock."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import timedelta
from uuid import UUID

from zicht.accounts import oefenlogins
from zicht.accounts.models import Aanstelling, Medewerker
from zicht.dossier import journaal
from zicht.dossier.handelingen.gesprek import talk
from zicht.dossier.handelingen.informeren import tell
from zicht.dossier.handelingen.overleg import consult
from zicht.dossier.handelingen.voorwaarde import set_condition
from zicht.dossier.handelingen.wie_kijkt import WieKijkt
from zicht.dossier.models import Dossier
from zicht.dossier.openen import open_dossier
from zicht.dossier.persoonsgegevens import NieuwePersoon
from zicht.dossier.wie import Mensen
from zicht.foundation import klok
from zicht.foundation.context import Context
from zicht.foundation.vormen import Antwoord
from zicht.melders.nieuw import NieuweMelder
from zicht.oefenwereld.gezinnen import Gezin, people, relations
from zicht.organisaties.models import Organisatie
from zicht.protocol.begrippen import (
    Afsluitreden,
    Ambtshalve,
    Beoordelingsbesluit,
    Bronuitkomst,
    Conclusie,
    Criteria,
    Deelnemer,
    Dienstsoort,
    Dienstuitgang,
    Handeling,
    Informatiebron,
    Informeerwijze,
    Melderkring,
    Overlegonderwerp,
    Positie,
    Spreekuitkomst,
    Veiligheid,
    Voorwaardestand,
)
from zicht.protocol.gebeurtenissen import BehandelaarToegewezen
from zicht.protocol.informeren import PLICHTEN, TERUGKOPPELING
from zicht.protocol.kalender import day_of, in_amsterdam
from zicht.protocol.partijen import Overdrachtsoort
from zicht.protocol.stand import Stand
from zicht.protocol.voldaan import sources_needed
from zicht.stations.afsluiten.actions import close
from zicht.stations.keuze_vervolg.actions import choose
from zicht.stations.melding.models import Melding
from zicht.stations.melding.nieuw import Bestemming, NieuweMelding, Signaal, Zichthouder
from zicht.stations.melding.ontvangen import receive
from zicht.stations.monitoring import actions as monitoring
from zicht.stations.monitoring import vragen
from zicht.stations.onderzoek import actions as onderzoek
from zicht.stations.overdracht import actions as overdracht
from zicht.stations.overdracht.models import Overdracht
from zicht.stations.veiligheidsbeoordeling import actions as beoordeling
from zicht.stations.voorwaarden_vervolg.actions import finish as finish_vervolg
from zicht.terugkoppeling.geven import tell as tell_melder
from zicht.terugkoppeling.maten import proposed

SCHOOL = NieuweMelder(
    soort=Melderkring.PROFESSIONAL,
    naam="Lea Leerkracht",
    functie="leerkracht",
    organisatie="Basisschool De Lantaarn",
    telefoon="+31365550001",
    anoniem_voor_gezin=False,
)
POLITIE = NieuweMelder(
    soort=Melderkring.POLITIE,
    naam="Agent Oefening",
    organisatie="Politie",
    kenmerk="PL-OEFEN-1",
    anoniem_voor_gezin=False,
)
BUUR = NieuweMelder(soort=Melderkring.OMSTANDER, naam="Buur Verzonnen", telefoon="+31365550002")
CRITERIA = Criteria(onveiligheid=True, veel_problemen=False, bevestigen_nodig=True, medewerking=False)


@dataclass
class Spel:
    """One household, and the people who work on it."""

    gezin: Gezin
    nummer: int
    organisatie: Organisatie
    behandelaar: Aanstelling
    deskundige: Aanstelling
    dossier_id: UUID | None = None
    meldingen: list[UUID] = field(default_factory=list)

    @property
    def naam(self) -> str:
        return self.gezin.naam

    @property
    def door(self) -> Medewerker:
        return self.behandelaar.medewerker

    @property
    def context(self) -> Context:
        chosen = self.behandelaar
        return Context(self.organisatie.pk, medewerker=chosen.medewerker_id, aanstelling=chosen.pk)

    @property
    def dossier(self) -> Dossier:
        assert self.dossier_id is not None
        return open_dossier(self.dossier_id)

    @property
    def stand(self) -> Stand:
        return journaal.stand_of(self.dossier)

    # Melding

    def receive(
        self,
        melder: NieuweMelder = SCHOOL,
        *,
        spoed: bool = False,
        houder: bool = False,
        onderwerp: str = "partnergeweld",
        na: tuple[UUID, ...] = (),
        bij: UUID | None = None,
        ambtshalve: Ambtshalve | None = None,
    ) -> None:
        holder = Zichthouder(persoon="Lea Leerkracht", telefoon="+31365550001", vervanger="Ina Intern")
        personen = self.known() if bij else people(self.gezin, self.nummer, klok.today())
        nieuw = NieuweMelding(
            melder=melder,
            personen=personen,
            relaties=relations(personen),
            positie=Positie.KAN_ZELF_HULP_BIEDEN if houder else Positie.VEILIG_THUIS_NEEMT_OVER,
            kanaal="ambtshalve" if ambtshalve else "telefoon",
            onderwerpen=(onderwerp,),
            signalen=(
                Signaal(tekst="Er was geschreeuw te horen en iets viel om.", soort="waarneming"),
                Signaal(tekst="Het is de derde keer deze maand.", soort="feit"),
                Signaal(tekst="De melder denkt dat het thuis niet veilig is.", soort="oordeel"),
            ),
            spoed=spoed,
            spoed_reden="De komende nacht is niet zeker." if spoed else "",
            behoudt_zicht=holder if houder else None,
            ambtshalve=ambtshalve,
            bestemming=Bestemming(bij=bij, na=na, gemeente=self.gezin.gemeente),
        )
        melding = receive(nieuw, door=self.door)
        self.dossier_id, self.meldingen = melding.dossier_id, [*self.meldingen, melding.pk]
        Dossier.objects.filter(pk=melding.dossier_id).update(team=self.behandelaar.team)

    def known(self) -> tuple[NieuwePersoon, ...]:
        """The people as they were told of at first, each as who they are in the dossier by now."""
        stand = self.stand
        assert stand.begin is not None
        told = people(self.gezin, self.nummer, in_amsterdam(stand.begin).date())
        rows = Mensen.of(self.dossier, stand.herkend).personen.values()
        return tuple(replace(one, bekend=row.pk, nagekeken=True) for one, row in zip(told, rows, strict=True))

    def assign(self) -> None:
        journaal.record(self.dossier, BehandelaarToegewezen(medewerker=str(self.door.pk)), door=self.door)

    # Veiligheidsbeoordeling

    @property
    def melding(self) -> UUID:
        return self.meldingen[-1]

    def ask_sources(self, *, elders: str = "") -> None:
        """All three, as far as they apply; `elders`: what another Veilig Thuis answered."""
        for bron in sources_needed(self.stand):
            told = elders if bron is Informatiebron.ANDERE_VEILIG_THUIS else ""
            found = Bronuitkomst.IETS_BEKEND if told else Bronuitkomst.NIETS_BEKEND
            beoordeling.consult_source(self.dossier, self.melding, bron, found, wat=told, door=self.door)

    def judge(self, *, acuut: bool = False, structureel: bool = True, only_first: bool = False) -> None:
        answers = {
            "lichamelijk_gevaar": Antwoord.of(acuut),
            "komende_dagen_onzeker": Antwoord.of(acuut or None),
            "bescherming_nodig": Antwoord.of(acuut),
            "acuut": Antwoord.of(acuut),
            "structureel": Antwoord.of(structureel),
            "veel_problemen": Antwoord.ONBEKEND,
        }
        ids = self.stand.ids
        for wie in ids[:1] if only_first else ids:
            reden = "Wat de melder zag, past bij wat er eerder is verteld."
            beoordeling.judge(self.dossier, self.melding, wie, antwoorden=answers, reden=reden, door=self.door)

    def consult(self, onderwerp: Overlegonderwerp) -> None:
        two = tuple(
            Deelnemer(str(aanstelling.medewerker_id), aanstelling.rol)
            for aanstelling in (self.behandelaar, self.deskundige)
        )
        uitkomst = "Wij zien het hetzelfde en spreken elkaar volgende week weer."
        consult(self.dossier, onderwerp=onderwerp, deelnemers=two, uitkomst=uitkomst, door=self.door)

    def assess(self, besluit: Beoordelingsbesluit, **judgement: bool) -> None:
        """Everything a decision needs, and the decision."""
        self.ask_sources()
        self.judge(**judgement)
        self.consult(Overlegonderwerp.VEILIGHEIDSBEOORDELING)
        motivering = "Dit past bij wat er nu nodig is."
        beoordeling.conclude(
            self.dossier, self.melding, besluit, criteria=CRITERIA, motivering=motivering, door=self.door
        )

    def inform(self) -> None:
        """Tell everyone what is owed to them now; telling one thing may meet another."""
        while owed := self.stand.open_plichten:
            plicht, *_ = owed
            told_by_talking = Informeerwijze.GESPREK in PLICHTEN[plicht.code].wijzen
            wijze = Informeerwijze.GESPREK if told_by_talking else Informeerwijze.BRIEF
            wat = "Verteld wat er speelt en wat er nu gebeurt."
            if plicht.code in TERUGKOPPELING:
                melding = Melding.objects.select_related("melder", "dossier").get(pk=plicht.wie)
                tell_melder(melding, plicht.code, maat=proposed(melding), wijze=wijze, wat=wat, door=self.door)
            else:
                tell(self.dossier, plicht.code, plicht.wie, wijze=wijze, wat=wat, door=self.door)

    # Diensten

    def choose(self, dienst: Dienstsoort) -> None:
        self.consult(Overlegonderwerp.KEUZE_VERVOLG)
        motivering = "Er is meer inzicht nodig."
        choose(self.dossier, dienst, criteria=CRITERIA, motivering=motivering, door=self.door)

    def speak(self, *, how_many: int | None = None) -> None:
        for wie in self.stand.ids[:how_many]:
            talk(
                self.dossier,
                wie=wie,
                uitkomst=Spreekuitkomst.GESPROKEN,
                wijze="huisbezoek",
                verslag="Vertelde hoe het thuis gaat en wat er anders moet.",
                alleen=True,
                station="",
                door=self.door,
            )

    def set_conditions(
        self, teksten: Iterable[str] = ("Er is geen geweld.", "Bij ruzie gaat een van beiden weg.")
    ) -> None:
        for tekst in teksten:
            set_condition(
                self.dossier,
                tekst=tekst,
                voor=self.stand.ids,
                wie_kijkt="oma en de leerkracht",
                hoe_gezien="Elke week een belletje.",
                uiterlijk=klok.today() + timedelta(days=28),
                door=self.door,
            )

    def ask_informant(self) -> None:
        onderzoek.ask(
            self.dossier,
            naam="",
            aan="De huisarts",
            afgeschermd=False,
            vraag="Is er letsel gezien?",
            grond="zonder-toestemming",
            betrokkene_weet_het=True,
            door=self.door,
        )

    def conclude(self, conclusie: Conclusie) -> None:
        for wie in self.stand.ids:
            motivering = "Drie bronnen zeggen onafhankelijk hetzelfde."
            onderzoek.conclude(self.dossier, wie, conclusie, motivering=motivering, door=self.door)

    def finish_onderzoek(self, uitgang: Dienstuitgang) -> None:
        self.consult(Overlegonderwerp.UITKOMST_ONDERZOEK)
        onderzoek.finish(self.dossier, uitgang, uitkomst="Dit hebben wij gezien en gehoord.", door=self.door)

    def finish_vervolg(self) -> None:
        finish_vervolg(self.dossier, terugblik="De voorwaarden staan, het gezin werkt mee.", door=self.door)

    # Overdracht en afsluiten

    def offer_by_message(self) -> None:
        """To a practice partner, who finds it at their own door."""
        in_almere = self.gezin.gemeente == "GM0034"
        soort = Overdrachtsoort.LOKAAL_TEAM if in_almere else Overdrachtsoort.LOPENDE_HULPVERLENING
        self.offer(
            "",
            soort,
            aan=Organisatie.objects.get(code=oefenlogins.WIJKTEAM if in_almere else oefenlogins.INSTELLING).pk,
        )

    def offer(
        self,
        partij: str = "Het wijkteam (oefen)",
        soort: Overdrachtsoort = Overdrachtsoort.LOKAAL_TEAM,
        aan: UUID | None = None,
    ) -> None:
        after_dienst = self.stand.hands_over_after_dienst
        overdracht.offer(
            self.dossier,
            overdracht.Aanbod(
                soort=soort,
                voor=self.stand.ids,
                gesprek=Overdracht.Gesprek.WARM,
                partij=aan,
                partij_naam="" if soort is Overdrachtsoort.DIRECTBETROKKENEN else partij,
                handelingen=tuple(Handeling) if after_dienst else (),
                plannen="Het wijkteam maakt met het gezin het veiligheidsplan." if after_dienst else "",
                monitoring="Na drie maanden kijken wij samen." if after_dienst else "",
                gevolgen="Lukt het niet, dan komt het terug bij Veilig Thuis." if after_dienst else "",
                motivering="Zij kennen het gezin.",
            ),
            door=self.door,
        )

    @property
    def last_offer(self) -> Overdracht:
        return Overdracht.objects.filter(dossier=self.dossier).latest("aangeboden_op")

    def accept(self) -> None:
        overdracht.accept(
            self.dossier, self.last_offer.pk, wie=self._watcher(), met="Het wijkteam (oefen)", door=self.door
        )

    def _watcher(self) -> WieKijkt:
        begin = klok.today() + timedelta(days=7)
        return WieKijkt(naam="Wieke Wijkteam", telefoon="+31365550003", vervanger="Wim Oefenaar", hulp_begint=begin)

    def accept_by_household(self) -> None:
        stand = self.stand
        adults = tuple(wie.id for wie in stand.directbetrokkenen if wie.leeftijd == "meerderjarig")
        overdracht.accept_by_household(self.dossier, self.last_offer.pk, aanvaard_door=adults, door=self.door, op=None)

    def refuse(self) -> None:
        overdracht.refuse(self.dossier, self.last_offer.pk, reden="Op dit moment geen plek.", door=self.door)

    # Monitoring

    def monitor(self, veiligheid: Veiligheid = Veiligheid.DIRECT_VEILIG) -> None:
        stand = self.stand
        ronde = monitoring.Ronde(
            personen=tuple(
                monitoring.Gezien(
                    wie.id,
                    None if wie.leeftijd == "ongeboren" else Spreekuitkomst.GESPROKEN,
                    veiligheid,
                    "Vertelde hoe het nu gaat.",
                )
                for wie in stand.directbetrokkenen
            ),
            voorwaarden=tuple((row.id, Voorwaardestand.GEHAALD) for row in stand.running_voorwaarden),
            partij_gesproken=True,
            herstel=True,
            bevindingen="De afspraken worden nagekomen.",
        )
        monitoring.hold(self.dossier, stand, ronde, door=self.door)

    def ask_school(self) -> None:
        if self.gezin.gemeente != "GM0034":
            return
        dossier, stand, school = self.dossier, self.stand, Organisatie.objects.get(code=oefenlogins.SCHOOL).pk
        children = tuple(wie.id for wie in stand.directbetrokkenen if wie.is_child)
        vraag = vragen.Vraag(school, children, (), "Hoe gaat het op school?", klok.today() + timedelta(days=14))
        packed = vragen.package(dossier, stand, Mensen.of(dossier), vraag, door=self.door)
        monitoring.ask(dossier, packed, aan=school, door=self.door)

    def stop_help(self) -> None:
        """Heard late, but never from before it was handed over."""
        offer = self.stand.overdracht(str(self.last_offer.pk))
        assert offer
        sinds = max(klok.today() - timedelta(days=9), day_of(offer.sinds))
        waarom = "De hulpverlener is gestopt en er kwam niemand voor in de plaats."
        monitoring.stop_help(self.dossier, str(self.last_offer.pk), sinds=sinds, waarom=waarom, door=self.door)

    def resume_help(self) -> None:
        met = "Het wijkteam (oefen)"
        monitoring.resume_help(self.dossier, str(self.last_offer.pk), wie=self._watcher(), met=met, door=self.door)

    def close(self, reden: Afsluitreden) -> None:
        redenen = tuple((id, reden) for id in self.stand.ids)
        close(self.dossier, redenen, terugblik="Het gaat nu goed.", door=self.door)
